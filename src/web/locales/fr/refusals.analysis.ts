import type { analysisRefusals as ar } from '../ar/refusals.analysis.ts';
import type { Same } from '../catalogue.tsx';

export const analysisRefusals = {
  'analysis.not-a-number': 'La valeur {at} de {what} n’est pas un nombre.',
  'analysis.negative': 'La valeur {at} de {what} est {value} : elle ne peut pas être inférieure à zéro.',
  'analysis.out-of-range': 'La valeur {at} de {what} est {value} : elle doit être comprise entre {from} et {to}.',
  'analysis.lengths-differ': '{what} compte {length} valeurs alors qu’il en faut {expected}.',
  'analysis.index-unknown': 'La valeur {at} de {what} désigne {value}, qui ne figure pas dans la liste visée.',
  'analysis.not-whole': 'La valeur {at} de {what} est {value} : elle doit être un nombre entier.',
  'analysis.sum-differs': 'La ligne {at} de {what} totalise {value} : elle doit totaliser {expected}.',
} as const satisfies Same<typeof ar>;

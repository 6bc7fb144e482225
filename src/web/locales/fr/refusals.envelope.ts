import type { envelopeRefusals as ar } from '../ar/refusals.envelope.ts';
import type { Same } from '../catalogue.tsx';

export const envelopeRefusals = {
  'envelope.unknown':
    'Aucune enveloppe ne porte la référence {ref}. Corrigez la référence ou enregistrez d’abord l’enveloppe.',
  'envelope.ref-taken': 'La référence {ref} est celle d’une autre enveloppe. Choisissez-en une autre.',
  'envelope.days-reversed': 'Le dernier jour {lastDay} précède le premier {firstDay}. Corrigez l’un des deux.',
  'envelope.amount-not-positive': 'Le montant de l’enveloppe est {amount} : saisissez un montant supérieur à zéro.',
  'envelope.currency-unknown': 'La devise {currency} n’est pas tenue ici. Choisissez-en une qui l’est.',
  'envelope.too-fine':
    'Le montant {amount} est plus fin que la plus petite pièce de {currency} : {decimals} décimales au plus.',
  'envelope.pledge-elsewhere':
    'L’engagement {pledge} relève de la stratégie {strategy}. Choisissez un engagement de la stratégie de l’enveloppe.',
  'envelope.predecessor-elsewhere':
    'L’enveloppe {predecessor} est d’une autre stratégie ou d’une autre devise : rien ne s’en reporte ici.',
  'envelope.predecessor-later':
    'L’enveloppe {predecessor} ne s’achève que le {lastDay} : la suivante commence après ce jour.',
  'envelope.predecessor-taken':
    'L’enveloppe {predecessor} est déjà suivie de {by} : un même montant ne se reporte pas deux fois.',
  'envelope.year-outside': 'L’année {year} est hors de l’enveloppe, qui va de {first} à {last}.',
  'envelope.over-allotted': 'Le montant {programmed} dépasse ce qui reste à répartir de l’enveloppe : {left}.',
  'closing.unknown': 'Ce compte de clôture n’existe pas.',
  'closing.too-early':
    'Une enveloppe ne se clôt pas avant la fin de son dernier jour, le {lastDay}, et il n’y a pas de compte provisoire : sa page dit où elle en est.',
  'closing.in-the-future': 'La date du compte, {closedOn}, n’est pas venue ; nous sommes le {today}.',
  'closing.already-proposed':
    'Un compte de clôture de {ref} attend déjà sa confirmation. Confirmez-le ou refusez-le d’abord.',
  'closing.nothing-moved': 'Le compte confirmé n° {number} dit la même chose : rien n’a bougé depuis.',
  'closing.no-rate':
    'Des opérations en {currency} de {year} n’ont pas de cours : enregistrez le cours avant de clore le compte.',
  'closing.moved-since':
    'Les chiffres ont bougé depuis la proposition (axe {axis}, écart {by}) : refusez ce compte et proposez-en un autre.',
  'closing.no-such-step': 'C’est impossible quand le compte est « {state} ».',
  'closing.row-unknown': 'Le compte n’a pas de ligne pour l’axe {axis}.',
  'closing.said-twice': 'L’axe {axis} est dit deux fois. Dites-le une seule fois.',
  'closing.row-silent':
    'Le payé de l’axe {axis} n’est pas communiqué : rien ne peut en être reporté ni tomber tant qu’il en est ainsi.',
  'closing.row-unsaid': 'Il reste {left} sur l’axe {axis} : dites ce qui en est reporté et ce qui tombe.',
  'closing.overpaid':
    'L’axe {axis} a payé {over} de plus que ce qui lui était programmé et reporté : corrigez d’abord la programmation, avec sa source.',
  'closing.unbalanced':
    'Il reste {left} sur l’axe {axis} ; reporté et tombé font ensemble {said}. Les deux doivent être égaux au centime.',
} as const satisfies Same<typeof ar>;

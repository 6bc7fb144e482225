import type { customFieldRefusals as ar } from '../ar/refusals.custom-field.ts';
import type { Same } from '../catalogue.tsx';

export const customFieldRefusals = {
  'field.unknown': 'Le champ « {key} » n’est pas défini, ou plus employé, pour ce type de fiche.',
  'field.already-there': 'Le champ « {key} » est déjà défini. Modifiez sa définition.',
  'field.value-refused': 'La valeur du champ « {key} » ne convient pas à son type ({type}).',
  'field.missing': 'Le champ « {key} » est obligatoire.',
  'field.type-fixed':
    'Le type du champ « {key} » ({type}) ne change plus : des valeurs s’en servent. Définissez un nouveau champ.',
  'field.choice-missing':
    'La liste de choix du champ « {key} » va avec le type « choix » seul, et aucun choix n’en sort.',
} as const satisfies Same<typeof ar>;

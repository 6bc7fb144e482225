import type { moneyImportRefusals as ar } from '../ar/refusals.money-import.ts';
import type { Same } from '../catalogue.tsx';

export const moneyImportRefusals = {
  'money-import.refused': 'Le fichier contient {count} erreurs : rien n’est importé. Corrigez les cellules indiquées.',
  'money-import.empty': 'Aucune ligne après les en-têtes.',
  'money-import.column-missing': 'Aucune colonne reconnue pour : {fields}. Indiquez laquelle.',
  'money-import.cell-empty': 'Cellule vide, il faut : {field}.',
  'money-import.cell-unreadable': '« {value} » n’est pas compris pour : {field}.',
} as const satisfies Same<typeof ar>;

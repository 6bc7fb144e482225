import type { moneyImportRefusals as ar } from '../ar/refusals.money-import.ts';
import type { Same } from '../catalogue.tsx';

export const moneyImportRefusals = {
  'money-import.refused': 'Le fichier contient {count} erreurs : rien n’est importé. Corrigez les cellules indiquées.',
  'money-import.empty': 'Aucune ligne après les en-têtes.',
  'money-import.column-missing': 'Aucune colonne reconnue pour : {fields}. Indiquez laquelle.',
  'money-import.cell-empty': 'Cellule vide, il faut : {field}.',
  'money-import.cell-unreadable': '« {value} » n’est pas compris pour : {field}.',
  'money-import.word-to-decide':
    '« {value} » (lignes : {count}, la première : {row}) n’est le nom d’aucun enregistrement. Dites lequel c’est.',
  'money-import.guess-to-confirm':
    '« {value} » (lignes : {count}, la première : {row}) : sans doute {guesses}. Confirmez, ou choisissez autre chose.',
  'money-import.currencies-differ': 'La monnaie est dite de deux façons : {currencies}. Gardez-en une.',
  'money-import.differs':
    '{ref} est enregistré autrement : {fields}. Révisez-le à sa place ; il n’est pas enregistré une seconde fois.',
  'money-import.two-budgets':
    'Le projet {project} a un autre budget à la ligne {other} : un seul budget à la fois attend l’approbation.',
  'money-import.act-says-two':
    'L’acte {ref} dit {field} de deux façons : ici et à la ligne {other}. Corrigez le fichier.',
} as const satisfies Same<typeof ar>;

import type { infrastructureRefusals as ar } from '../ar/refusals.infrastructure.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what assets refuse. */
export const infrastructureRefusals = {
  'asset.unknown': 'Aucune infrastructure ne porte la référence {ref}.',
  'asset.ref-taken': 'La référence {ref} est déjà celle d’une autre infrastructure. Choisissez-en une autre.',
  'asset.project-elsewhere': 'Le projet {project} n’est pas de la stratégie {strategy}.',
  'asset.phases':
    'Les phases se numérotent à partir de 1 sans trou, et chacune est promise pour une année, un mois ou un jour. Revoyez la phase {phase}.',
  'asset.phase-unknown': 'L’infrastructure {ref} n’a pas de phase {phase}.',
  'asset.phase-reported': 'La phase {phase} a fait l’objet de déclarations : elle reste.',
  'asset.measure-elsewhere':
    'Cela ne se déclare pas de l’infrastructure {ref} : pas de MW pour la fibre, pas de kilomètres pour le reste.',
  'asset.of-missing': 'Dites de quoi sont les MW, et ne le dites que des MW.',
  'asset.currency-missing': 'Un coût a une devise, et lui seul.',
  'asset.value':
    'La valeur {value} ne convient pas : une part va de 0 à 1, un nombre de sites est entier, rien n’est sous zéro.',
  'asset.period':
    'La période {period} ne convient pas : elle ne commence pas après le {today}, et une part est celle d’une année entière achevée.',
  'asset.ground-missing': 'Nommez la source qui le dit, ou le document.',
  'asset.above-installed':
    'La puissance en service ({energised}) dépasse la puissance installée ({installed}). Corrigez d’abord l’une des deux.',
  'asset.report-unknown': 'Aucune déclaration ne porte cet identifiant.',
  'asset.report-settled': 'La déclaration n° {number} a déjà été tranchée.',
  'model.unknown': 'Le modèle de l’étude {ref} n’a pas de version {number}.',
  'model.range':
    'L’entrée « {field} » ne convient pas : bas {low}, puis central {base}, puis haut {high}, tous entre {from} et {to}.',
  'model.source-missing': 'Nommez la source de l’entrée « {field} », ou marquez-la comme hypothèse.',
  'model.unchanged': 'Ce modèle est la version {number} elle-même : rien de nouveau à enregistrer.',
  'hours.column-missing':
    'Il manque la colonne {column} au fichier. La première ligne porte les titres, dont wind_cf et solar_cf.',
  'hours.rows': 'Le fichier a {rows} lignes après les titres ; il en faut {expected}, une par heure.',
  'hours.cell':
    'Ligne {row}, colonne {column} : « {value} » n’est pas un nombre entre {from} et {to}. Corrigez et envoyez le fichier à nouveau.',
  'hours.file-large': 'Le fichier d’heures dépasse {most} Mo. Gardez les seules colonnes wind_cf, solar_cf et load_mw.',
  'four-eyes.reporter-verifies-asset': 'Qui a déclaré ne vérifie ni ne renvoie sa déclaration.',
} as const satisfies Same<typeof ar>;

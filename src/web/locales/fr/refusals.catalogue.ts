import type { catalogueRefusals as ar } from '../ar/refusals.catalogue.ts';
import type { Same } from '../catalogue.tsx';

export const catalogueRefusals = {
  'solution.unknown': 'Aucune solution ne porte le code {ref}.',
  'solution.ref-taken': 'Le code {ref} est celui d’une autre solution. Choisissez-en un autre.',
  'solution.maker-missing': 'Indiquez le concepteur : un organisme du registre ou un nom, pas les deux.',
  'solution.maker-country': 'Pour un concepteur connu par son seul nom, indiquez son pays.',
  'solution.ground-missing': 'Indiquez ce qui l’atteste : une source du registre, un document ou un fichier.',
  'solution.licence-twice': 'Indiquez la licence par son identifiant ou en toutes lettres, pas les deux.',
  'solution.criterion-source':
    'Le critère {kind} a une réponse sans source. Citez-la, ou laissez le critère sans réponse.',
  'solution.submission-waits':
    'Une proposition de la solution {ref} attend son examen. Aucune autre avant qu’il ne soit rendu.',
  'solution.closed': 'La solution {ref} a été refusée : elle ne se propose plus sous ce code.',
  'solution.nothing-waits': 'Aucune proposition de la solution {ref} n’attend d’examen.',
  'solution.not-listed':
    'La solution {ref} n’est pas inscrite au catalogue : on n’en déclare pas l’usage et on n’en propose pas la radiation.',
  'solution.delisting-waits':
    'Une proposition de radier la solution {ref} attend une réponse. Rien d’autre n’est proposé avant.',
  'solution.no-delisting-waits': 'Aucune proposition de radier la solution {ref} n’attend de réponse.',
  'solution.user-missing': 'Indiquez l’utilisateur : un organisme du registre ou un nom, pas les deux.',
  'solution.since': 'Le début d’usage {since} n’est pas admis : pas après le {today}.',
  'solution.use-known': 'Cet usage est déjà déclaré sous le numéro {number}.',
  'solution.use-unknown': 'Aucun usage ne porte cet identifiant.',
  'solution.use-settled': 'L’usage n° {number} a déjà été tranché.',
  'solution.use-not-standing': 'L’usage n° {number} a été renvoyé ou est déjà terminé.',
  'solution.end-day': 'La date de fin {day} n’est pas admise : ni avant {since}, ni après le {today}.',
} as const satisfies Same<typeof ar>;

import type { lawRefusals as ar } from '../ar/refusals.law.ts';
import type { Same } from '../catalogue.tsx';

export const lawRefusals = {
  'law.unknown': 'Aucun texte ne porte la référence {ref}.',
  'law.ref-taken': 'La référence {ref} désigne déjà un texte. Choisissez-en une autre.',
  'law.rank': 'Le texte {ref} n’applique pas {parent} : un texte n’applique qu’un texte de rang supérieur.',
  'law.over': 'Le texte {ref} est publié ou n’est plus en procédure : son parcours ne change plus.',
  'law.not-in-force': 'Le texte {ref} n’est pas en vigueur : on n’abroge qu’un texte en vigueur.',
  'law.move-waits': 'Une étape du texte {ref} attend la confirmation d’une autre personne.',
  'law.no-such-station': 'Un texte de cette nature ({ref}) ne passe pas par l’étape {station}.',
  'law.stands-there': 'Le texte {ref} est déjà à cette étape.',
  'law.day': 'Le {day} ne convient pas : après la dernière étape connue, et au plus tard le {today}.',
  'law.ground-missing': 'Indiquez la source ou le document qui le dit.',
  'law.reason-missing': 'Un retour en arrière ou un retrait demande un motif.',
  'law.bulletin-missing': 'Indiquez le numéro du Bulletin officiel où le texte {ref} est publié.',
  'law.promise-day':
    'La date promise, {day}, ne précède pas le jour de la promesse, {saidOn}, qui ne dépasse pas le {today}.',
  'law.move-unknown': 'Aucune étape ne porte cet identifiant.',
  'law.move-settled': 'Cette étape a déjà été confirmée ou refusée.',
  'law.moved-without-act':
    'Un texte n’entre en vigueur ou n’est retiré que par une étape notée par une personne et confirmée par une autre.',
  'four-eyes.recorder-confirms-move': 'Qui a noté l’étape ne la confirme ni ne la refuse.',
  'text.criterion-unknown': 'Ce point de décision n’a pas de critère {criterion}.',
  'text.gate-passed': 'Le projet a franchi le point de décision de {criterion} : il n’attend plus de texte.',
  'text.named-already': 'Le critère {criterion} attend déjà ce texte.',
  'text.not-named': 'Le critère {criterion} n’attend pas ce texte.',
  'text.in-force': 'Le texte {ref} est en vigueur : il n’y a rien à attendre.',
} as const satisfies Same<typeof ar>;

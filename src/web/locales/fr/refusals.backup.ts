import type { backupRefusals as ar } from '../ar/refusals.backup.ts';
import type { Same } from '../catalogue.tsx';

export const backupRefusals = {
  'backup.passphrase-too-short': 'La phrase secrète est trop courte. Il en faut au moins {minimum} caractères.',
  'backup.passphrase-wrong':
    "Cette phrase secrète n'est pas celle de la sauvegarde, ou son index a été changé. Retapez-la ou prenez une autre sauvegarde.",
  'backup.no-space':
    "Il n'y a pas assez de place pour écrire {target}. Libérez-en ou choisissez un autre disque ; aucun fichier incomplet ne reste.",
  'backup.running': 'Une sauvegarde est déjà en cours. Redemandez quand elle sera finie.',
  'backup.unreadable': '{path} ne se lit pas comme une sauvegarde. Vérifiez le nom du fichier et sa version.',
  'backup.cut': "La sauvegarde est tronquée ou allongée. Prenez-en une autre ; rien n'a été écrit.",
  'backup.damaged': "Une partie de la sauvegarde a changé ({part}). Prenez-en une autre ; rien n'a été écrit.",
  'backup.made-by-newer':
    'La sauvegarde vient d’un programme plus récent ({migration}). Restaurez-la avec ce programme-là.',
  'backup.schema-differs':
    "La sauvegarde ne correspond pas à ce programme ({migration}). Restaurez-la avec celui qui l'a faite.",
  'restore.target-not-empty':
    "La base visée n'est pas vide ({table}). Restaurez dans un dossier ou une base qui ne contient rien.",
  'restore.keys-differ': 'Une autre clé se trouve déjà là ({file}). Restaurez dans un dossier neuf.',
} as const satisfies Same<typeof ar>;

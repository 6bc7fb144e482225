import type { platformRefusals as ar } from '../ar/refusals.platform.ts';

export const platformRefusals = {
  'request.input-refused': 'Des champs ne conviennent pas : {fields}. Corrigez-les et renvoyez.',
  'request.not-json': "La demande n'a pas pu être lue : ce n'est pas du JSON valide.",
  'request.too-large': 'La demande dépasse la taille permise.',
  'request.unknown-verb': "Il n'y a pas d'opération nommée {verb}.",
  'conflict.changed':
    '{by} a modifié cette fiche depuis que vous l’avez ouverte ({changed}). Rechargez-la, puis refaites votre modification.',
  'request.already-exists':
    "Un enregistrement porte déjà cette référence. Choisissez-en une autre ou modifiez l'existant.",
  'request.unknown-reference': "La demande renvoie à un enregistrement qui n'existe pas. Vérifiez les références.",
  'request.value-missing': 'La valeur {column} est nécessaire et manque.',
  'request.value-refused': 'Une valeur sort de ce que la base accepte. Vérifiez-la et renvoyez.',
  'request.try-again': 'Une autre demande est arrivée au même instant. Renvoyez la vôtre.',
  'request.key-reused': 'Cette clé de demande a déjà servi pour une autre demande. Prenez-en une nouvelle.',
  'request.other-origin': "La demande vient d'un autre site : elle est refusée.",
  'request.other-person':
    "Ce texte a été écrit dans ce navigateur par une autre personne : rien n'a été envoyé. Qu'elle se connecte, et il partira en son nom.",
  'ledger.append-only': "Ce qui est inscrit au registre de suivi ne se modifie ni ne s'efface.",
  'file.too-large': 'Le fichier dépasse la taille permise.',
  'file.empty': 'Le fichier est vide.',
  'file.hash-differs':
    "Le fichier est arrivé incomplet ou changé : son empreinte n'est pas celle annoncée. Renvoyez-le.",
  'file.unknown': 'Aucun fichier ne porte cette empreinte.',
  'platform.database-away':
    "La base de données est absente. La demande n'a pas été acceptée ; renvoyez-la dans un instant.",
  'platform.disk-full':
    'Le disque du serveur est plein. La demande n’a pas été acceptée et rien n’a changé. Prévenez l’administrateur, qui doit libérer de l’espace.',
  'platform.broken':
    "Le programme est en panne. La demande n'a pas été acceptée, rien n'a changé. Prévenez l'administrateur.",
  'day.invalid': "« {text} » n'est pas une date. Écrivez-la ainsi : 2026-11-24.",
  'period.invalid': "« {text} » n'est pas une période. Donnez une année, un trimestre, un mois ou un jour.",
  'period.ends-before-start': 'La période finit avant de commencer.',
  'decimal.invalid': "« {text} » n'est pas un nombre.",
  'decimal.divided-by-zero': 'On ne divise pas par zéro.',
  'money.currency-invalid': "Ce code de monnaie n'existe pas.",
  'money.currency-mismatch': "On n'additionne pas des monnaies différentes.",
  'money.price-base-mismatch': "On n'additionne pas des prix d'années différentes.",
  'money.nothing-to-add': "Il n'y a pas de montant à additionner.",
  'money.shares-invalid': 'Les parts ne conviennent pas.',
  'quantity.unit-missing': "L'unité manque.",
  'quantity.unit-mismatch': 'On ne compare pas des unités différentes.',
  'share.invalid': 'Une part est un nombre entre 0 et 1.',
  'ref.invalid': "« {text} » n'est pas une référence : lettres latines, chiffres et tirets seulement.",
} as const satisfies Record<keyof typeof ar, string>;

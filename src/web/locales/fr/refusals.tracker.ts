import type { trackerRefusals as ar } from '../ar/refusals.tracker.ts';
import type { Same } from '../catalogue.tsx';

export const trackerRefusals = {
  'tracker.file-damaged':
    'Le fichier est incomplet ou abîmé : il ne s’ouvre pas. Enregistrez-le à nouveau depuis le tableur et renvoyez-le.',
  'tracker.file-inflates':
    'Une fois ouvert, le fichier est bien plus gros qu’une liste de projets : il n’a pas été lu. Copiez la feuille des projets seule dans un nouveau fichier.',
  'tracker.file-locked': 'Le fichier est protégé par un mot de passe. Retirez-le et renvoyez le fichier.',
  'tracker.file-too-large':
    'Le fichier dépasse {most} Mo. Retirez les images et les feuilles inutiles, puis renvoyez-le.',
  'tracker.format-old':
    'Le fichier est à l’ancien format .xls, ou protégé par un mot de passe. Enregistrez-le en .xlsx et renvoyez-le.',
  'tracker.format-unknown': 'Ce fichier n’est ni un classeur .xlsx ni un CSV. Exportez la liste dans l’un des deux.',
  'tracker.encoding-broken':
    'Les lettres du fichier sont abîmées : il a été enregistré dans un mauvais codage. Exportez-le à nouveau de l’original, en UTF-8.',
  'tracker.one-column':
    'Le fichier n’a qu’une colonne. Exportez la liste avec un séparateur : point-virgule, virgule ou tabulation.',
  'tracker.csv-quote':
    'Un guillemet ouvert n’est pas refermé vers la ligne {line}. Corrigez-le et renvoyez le fichier.',
  'tracker.too-many-rows': 'La feuille a plus de {most} lignes remplies. Partagez la liste.',
  'tracker.too-many-columns': 'La feuille a plus de {most} colonnes. Ne gardez que celles de la liste.',
  'tracker.sheet-unknown': 'Le fichier n’a pas de feuille visible nommée {sheet}. Feuilles : {sheets}.',
  'tracker.no-header':
    'Aucune ligne de titres n’a été trouvée dans la feuille {sheet}. Placez des titres tels que « Projet » et « Porteur » au-dessus de la liste.',
  'tracker.no-rows': 'Sous les titres, aucun projet à importer.',
  'tracker.mapping-unknown': 'Aucune correspondance n’est gardée sous le nom {name}.',
  'tracker.mapping-taken': 'Une correspondance est déjà gardée sous le nom {name}. Prenez un autre nom ou modifiez-la.',
  'tracker.no-title-column':
    'Aucune colonne ne donne l’intitulé du projet. Désignez-la dans le tableau des correspondances.',
  'tracker.field-twice':
    'La colonne {column} ({value}) et la colonne « {other} » remplissent le même champ. Changez l’une des deux.',
  'tracker.field-type-differs':
    'Colonne {column} ({value}) : le champ {key} est déjà défini avec un autre type ({type}). Choisissez une autre clé.',
  'tracker.unit-missing':
    'Ligne {row}, colonne {column} : le montant « {value} » est sans unité. Indiquez celle de la colonne dans le tableau des correspondances.',
  'tracker.problems': 'Rien n’a été importé : {count} points restent à régler. Voyez-les dans l’aperçu.',
  'tracker.changed-since-preview':
    'Le registre a changé depuis l’aperçu : rien n’a été importé. Revoyez l’aperçu, puis importez.',
  'tracker.guess-to-confirm':
    '« {value} » ({count} lignes, la première {row}) : sans doute {guesses}. Confirmez, ou choisissez autre chose.',
  'tracker.word-to-decide':
    '« {value} » ({count} lignes, la première {row}) est inconnu du registre. Choisissez ce qu’il désigne, ou gardez-le tel quel.',
  'tracker.row-twice':
    'La ligne {row} répète la ligne {other} ({value}). Supprimez l’une, ou distinguez-les par une référence.',
  'tracker.title-missing':
    'La ligne {row} ({value}) n’a pas d’intitulé. Écrivez-le dans le fichier, ou choisissez de laisser ce qui ne se lit pas.',
  'tracker.ref-elsewhere':
    'Ligne {row} : la référence {ref} est celle d’un projet d’une autre stratégie. Changez-la dans le fichier.',
  'tracker.ref-unfit':
    'Ligne {row}, colonne {column} : « {value} » ne peut pas servir de référence. Écrivez lettres latines et chiffres, ou faites de la colonne un champ libre.',
  'tracker.formula-failed':
    'Ligne {row}, colonne {column} : la cellule contient une formule en erreur ({value}). Corrigez-la dans le fichier.',
  'tracker.number-unreadable':
    'Ligne {row}, colonne {column} : « {value} » n’est pas un nombre. Corrigez-le dans le fichier.',
  'tracker.number-ambiguous':
    'Ligne {row}, colonne {column} : « {value} » se lit de deux façons. Indiquez le signe des décimales dans le tableau des correspondances.',
  'tracker.day-unreadable':
    'Ligne {row}, colonne {column} : « {value} » n’est pas une date. Écrivez par exemple 15/03/2026 ou mars 2026.',
  'tracker.day-impossible':
    'Ligne {row}, colonne {column} : le jour « {value} » n’existe pas. Écrivez le jour, le mois, puis l’année.',
  'tracker.yes-no-unreadable':
    'Ligne {row}, colonne {column} : « {value} » n’est ni oui ni non. Corrigez-le dans le fichier, ou faites de la colonne un texte.',
  'tracker.milestones-unreadable':
    'Ligne {row}, colonne {column} : « {piece} » est sans date. Écrivez chaque jalon avec sa date, par exemple : Étude 03/2026.',
  'tracker.milestone-without-day':
    'Ligne {row}, colonne {column} : le jalon « {value} » est sans date. Ajoutez-la dans le fichier.',
  'tracker.left-above': 'La ligne {row}, au-dessus des titres, n’est pas reprise : {value}',
  'tracker.left-total': 'La ligne {row} est un total, non repris : {value}',
  'tracker.left-note': 'La ligne {row} est une note sur la liste, non reprise : {value}',
  'tracker.left-header': 'La ligne {row} répète les titres ; elle n’est pas reprise.',
  'tracker.left-column': 'La colonne {column} ({value}) est laissée à votre demande : {count} cellules.',
  'tracker.merged-amount':
    'Ligne {row}, colonne {column} : le montant « {value} » est dans une cellule fusionnée ; il n’est compté qu’à sa première ligne.',
  'tracker.day-read-as': 'Ligne {row}, colonne {column} : « {value} » est lu {day}.',
  'tracker.ref-cleaned':
    'Ligne {row}, colonne {column} : la référence « {value} » devient {ref} ; elle est aussi gardée telle quelle.',
  'tracker.place-also-named': '« {value} » est le nom de plusieurs lieux : {place} est retenu, et non {others}.',
  'tracker.places-disagree':
    'Ligne {row}, colonne {column} : « {value} » ne contient pas le lieu de l’autre colonne. Corrigez l’un des deux.',
  'tracker.matched-by-title':
    'La ligne {row} ({value}) porte le nom du projet {ref}, déjà au registre : c’est lui qui est retenu.',
} as const satisfies Same<typeof ar>;

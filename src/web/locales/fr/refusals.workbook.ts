export const workbookRefusals = {
  'workbook.not-ours':
    'Ce fichier n’a pas été exporté d’ici. Importez-le comme une liste de projets, ou exportez un nouveau classeur.',
  'workbook.format-other':
    'Ce classeur vient d’une autre version du programme. Exportez-en un nouveau et reportez-y ce que vous avez écrit.',
  'workbook.other-register': 'Ce classeur vient d’un autre registre ({theirs}). Exportez-en un de celui-ci.',
  'workbook.too-many-changes': 'Le fichier contient plus de {most} changements. Importez-le en plusieurs fois.',
  'workbook.problems': 'Rien n’a été enregistré : il reste {count} points à régler.',
  'workbook.changed-since-preview':
    'Le registre a changé depuis l’aperçu : rien n’a été enregistré. Regardez de nouveau.',
  'workbook.sheet-missing': 'La feuille « {sheet} » manque dans le fichier. Rendez-lui son nom.',
  'workbook.column-moved':
    'Feuille « {sheet} », cellule {cell} : « {value} » à la place du titre « {expected} ». Remettez les colonnes dans leur ordre.',
  'workbook.id-missing':
    'Feuille « {sheet} », cellule {cell} : une ligne sans identifiant ({value}). Rétablissez-le ou supprimez la ligne ; les nouvelles lignes se créent sur la plateforme.',
  'workbook.id-unknown':
    'Feuille « {sheet} », cellule {cell} : l’identifiant « {value} » n’était pas dans le classeur exporté. Rétablissez-le ou supprimez la ligne.',
  'workbook.id-twice':
    'Feuille « {sheet} », cellule {cell} : l’identifiant « {value} » figure déjà à la ligne {other}. Supprimez l’une des deux.',
  'workbook.column-shut':
    'Feuille « {sheet} », cellule {cell} : « {value} » dans une colonne à lire seulement ({column}). Rétablissez ce qui y était.',
  'workbook.hidden-altered':
    'Feuille « {sheet} », cellule {cell} : la feuille cachée qui garde l’original de la ligne « {value} » a été modifiée. Exportez un nouveau classeur.',
  'workbook.formula-failed':
    'Feuille « {sheet} », cellule {cell} : formule en erreur ({value}). Corrigez-la ou écrivez la valeur.',
  'workbook.number-expected':
    'Feuille « {sheet} », cellule {cell} : « {value} » n’est pas un nombre. Écrivez un nombre, par exemple 12,5.',
  'workbook.number-ambiguous':
    'Feuille « {sheet} », cellule {cell} : « {value} » se lit de deux façons. Écrivez-le sans séparateur de milliers.',
  'workbook.day-expected':
    'Feuille « {sheet} », cellule {cell} : « {value} » n’est pas une date. Écrivez par exemple 31/12/2026.',
  'workbook.choice-unknown': 'Feuille « {sheet} », cellule {cell} : « {value} » n’est pas dans la liste. Choisissez-y.',
  'workbook.row-gone':
    'Feuille « {sheet} », cellule {cell} : cette ligne ne vous est plus ouverte ({value}). Exportez un nouveau classeur pour voir ce qu’elle est devenue.',
  'workbook.row-shut':
    'Feuille « {sheet} », cellule {cell} : vous ne pouvez pas changer cette ligne ({value}). Rétablissez ce qui y était.',
  'workbook.report-closed':
    'Feuille « {sheet} », cellule {cell} : le rapport de cette ligne a été transmis ({value}). Rétablissez ce qui y était, ou demandez le renvoi du rapport.',
  'workbook.day-to-come':
    'Feuille « {sheet} », cellule {cell} : le {value} n’est pas encore venu, un jalon ne peut y avoir été atteint. Corrigez la date.',
  'workbook.figure-both':
    'Feuille « {sheet} », cellule {cell} : un chiffre et un motif d’absence à la fois ({value}). Gardez l’un des deux.',
  'workbook.figure-emptied':
    'Feuille « {sheet} », cellule {cell} : un chiffre enregistré ne s’efface pas. Écrivez un chiffre ou choisissez le motif de son absence.',
  'workbook.title-empty': 'Feuille « {sheet} », cellule {cell} : un projet porte un nom. Rétablissez-le.',
  'workbook.currency-unknown':
    'Feuille « {sheet} », cellule {cell} : un montant sans monnaie connue ({value}). Écrivez son code en trois lettres, par exemple MAD.',
  'workbook.rows-left': 'Feuille « {sheet} » : {count} lignes absentes ({keys}) ; rien n’y change.',
} as const;

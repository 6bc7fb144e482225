import type { resultsRefusals as ar } from '../ar/refusals.results.ts';
import type { Same } from '../catalogue.tsx';

export const resultsRefusals = {
  'indicator.unknown': 'Aucun indicateur ne porte la référence {ref}.',
  'indicator.ref-taken': 'La référence {ref} désigne déjà un indicateur. Choisissez-en une autre.',
  'indicator.feeds-circle':
    'La chaîne de résultats revient à son départ : {circle}. Chaque indicateur alimente un indicateur plus haut que lui.',
  'definition.unknown': 'La définition de l’indicateur {indicator} n’a pas de version {number}.',
  'definition.sum-of-rates':
    'La nature de l’indicateur ({nature}) n’admet pas cette somme : les taux ne s’additionnent pas, les stocks et les cumuls ne s’additionnent pas dans le temps. Choisissez la dernière valeur ou « aucune ».',
  'definition.range-empty': 'Le minimum plausible {low} dépasse le maximum {high}. Corrigez l’un des deux.',
  'formula.unreadable':
    'La formule {formula} ne se lit pas : {problem}. Sont admis les nombres, les quatre opérations, les parenthèses, les références d’indicateurs et les fonctions value, previous, sum, min et max.',
  'formula.unknown-indicator':
    'La formule {formula} lit l’indicateur {indicator}, qui n’existe pas. Enregistrez-le d’abord ou corrigez la référence.',
  'formula.circle':
    'Les formules renvoient l’une à l’autre : {circle}. L’un de ces indicateurs doit être déclaré et non calculé.',
  'target.unknown': 'Aucune cible de cet indicateur ne porte la référence {ref}.',
  'target.ref-taken': 'La référence {ref} désigne déjà une cible. Choisissez-en une autre.',
  'target.replaced-already':
    'La cible {ref} a déjà été remplacée par {by}. Remplacez cette dernière si la cible change encore.',
  'target.replaces-another': 'La cible {ref} n’est pas une cible de l’indicateur {indicator}.',
  'target.range-empty': 'La fin de la fourchette, {high}, est inférieure à son début, {low}. Corrigez l’une des deux.',
  'figure.unknown': 'Aucun chiffre ne porte l’identifiant {id}.',
  'figure.value-or-reason':
    'Indicateur {indicator}, période {period} : donnez la valeur, ou la raison de son absence, pas les deux. Zéro est une valeur.',
  'figure.range':
    'Indicateur {indicator}, période {period} : les deux bornes vont ensemble et encadrent la valeur. Corrigez les bornes ou la valeur.',
  'figure.split-invalid':
    'La ventilation {split} n’est pas valable : une dimension et une valeur en minuscules latines et chiffres, comme sex=f.',
  'figure.period-not-over':
    'La période {period} n’est pas terminée : l’indicateur {indicator} n’a pas encore de chiffre. Déclarez une période plus courte, terminée.',
  'figure.computed':
    'L’indicateur {indicator} se calcule par la formule {formula} et ne se déclare pas pour {period}. Déclarez les indicateurs qu’elle lit.',
  'figure.source-missing':
    'L’indicateur {indicator} est produit par la statistique officielle : ses chiffres sont cités. Donnez la source du chiffre de {period}.',
  'figure.outside-scope':
    'L’indicateur {indicator} est hors de votre périmètre. Son responsable ou l’agent chargé du suivi le déclare.',
  'figure.named-twice':
    'Indicateur {indicator} : la même période et le même lieu figurent aussi à la ligne {other}. Supprimez l’une des deux.',
  'figure.evidence-unknown':
    'La pièce {sha256} jointe au chiffre de l’indicateur {indicator} n’est pas conservée ici. Déposez-la d’abord.',
  'figure.rows-refused':
    'Rien n’a été enregistré : {count} lignes sont refusées. Corrigez les lignes indiquées et renvoyez l’ensemble.',
  'figure.already-judged': 'Le chiffre de l’indicateur {indicator} pour {period} a déjà été examiné.',
  'figure.replaced':
    'Le chiffre de l’indicateur {indicator} pour {period} a été remplacé par une correction. Examinez le chiffre en vigueur.',
  'figure.cited-only':
    'Le chiffre de l’indicateur {indicator} pour {period} est une statistique officielle : il est cité, ni accepté ni renvoyé.',
  'figure.born-judged': 'Un nouveau chiffre est d’abord déclaré, puis vérifié par une autre personne.',
  'figure.keeps-its-words': 'Un chiffre enregistré ne change pas : déclarez une correction qui prend sa place.',
  'figure-link.unknown': 'Aucun lien ne porte cet identifiant : {id}.',
  'figure-link.closed': "Ce lien n'attend plus ({state}) : seul un lien non utilisé se retire.",
  'figure-link.no-body':
    "L'indicateur {indicator} n'a ni responsable ni producteur : son chiffre ne se demande pas par un lien. Inscrivez d'abord son responsable.",
  'figure-link.no-mail':
    "Aucun courriel ne part d'ici : serveur ou adresse publique non réglés, ou exercice. Copiez le lien et remettez-le vous-même.",
  'figure-link.refused':
    "Ce lien est inconnu, déjà utilisé, retiré ou expiré. Demandez-en un nouveau à qui vous l'a remis.",
  'figure-link.locked': "Trop d'essais depuis cette adresse. Réessayez dans {seconds} secondes.",
  'four-eyes.reporter-verifies':
    'Vous, ou la personne que vous suppléez, avez déclaré le chiffre de l’indicateur {indicator} pour {period}. Une autre personne le vérifie.',
} as const satisfies Same<typeof ar>;

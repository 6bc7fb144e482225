import type { peopleRefusals as ar } from '../ar/refusals.people.ts';
import type { Same } from '../catalogue.tsx';

export const peopleRefusals = {
  'institute.unknown': 'Aucun institut ne porte la référence {ref}.',
  'institute.ref-taken': 'La référence {ref} est celle d’un autre institut. Choisissez-en une autre.',
  'institute.opened-before-signed':
    'Un institut n’ouvre pas avant la signature de sa convention : {openedOn} précède {signedOn}.',
  'training.unknown': 'Aucune formation ne porte la référence {ref}.',
  'training.ref-taken': 'La référence {ref} est celle d’une autre formation. Choisissez-en une autre.',
  'training.has-cohorts':
    'La formation {ref} a des promotions : public, titre et durée ne changent pas sous des effectifs déclarés.',
  'training.pledge-not-people': 'L’engagement {ref} ne se compte ni en diplômés ni en emplois à une échéance connue.',
  'cohort.unknown': 'Aucune promotion ne porte la référence {ref}.',
  'cohort.institute-without-body':
    'On ne sait pas quel organisme gère l’institut {ref} : personne ne peut déclarer ses effectifs. Indiquez-le d’abord.',
  'cohort.ends-before-intake': 'Une promotion finit après le début de son entrée : {day} ne suit pas {intake}.',
  'cohort.counted': 'Les effectifs de la promotion {ref} sont déclarés : sa période d’entrée ne change plus.',
  'cohort.day': 'Le jour {day} n’est pas possible : ni avant le début de la promotion, ni après le {today}.',
  'cohort.too-early': 'L’étape {step} ne se compte pas avant le {from} : le délai après la fin n’est pas écoulé.',
  'cohort.part-unknown': 'La part « {type} » n’existe pas dans la répartition par {kind}.',
  'cohort.parts-above': 'La somme des parts par {kind} ({sum}) dépasse le total ({total}). Vérifiez la répartition.',
  'cohort.count-waits':
    'Un effectif de l’étape {step} de la promotion {ref} attend sa vérification : elle vient avant toute autre déclaration.',
  'cohort.step-above':
    'Une étape ne dépasse pas celle qui la précède : « {step} » ({value}) au-dessus de « {of} » ({before}).',
  'cohort.part-above':
    'Une étape ne dépasse pas celle qui la précède : {type}, « {step} » ({value}) au-dessus de « {of} » ({before}).',
  'cohort.count-unknown': 'Aucun effectif ne porte l’identifiant {count}.',
  'cohort.count-judged': 'Cet effectif a déjà été examiné.',
  'cohort.same-cohort': 'Un double compte concerne deux promotions différentes.',
  'cohort.overlap-bounds': 'Le minimum {least} dépasse le maximum {most}.',
  'cohort.not-counted':
    'La promotion {ref} n’a pas d’effectif à l’étape {step} : on ne sait pas qui y serait compté deux fois.',
  'cohort.overlap-above': 'Les deux promotions ne partagent pas {most} personnes : la plus petite en compte {smaller}.',
  'cohort.overlap-known': 'Le double compte entre {first} et {second} à cette étape est déjà noté. Retirez-le d’abord.',
  'cohort.overlap-unknown': 'Aucun double compte ne porte l’identifiant {overlap}.',
  'cohort.overlap-withdrawn': 'Ce double compte a été retiré le {day}.',
  'four-eyes.recorder-withdraws-overlap': 'Qui a noté un double compte ne le retire pas : une autre personne le fait.',
  'trainees.import-locked':
    'La lecture de listes de personnes est verrouillée : aucun numéro d’autorisation de l’autorité de protection des données n’a été saisi par un administrateur. Déclarez des effectifs.',
  'trainees.authorised-already': 'L’autorisation {number} est en vigueur. Mettez-y fin avant d’en saisir une autre.',
  'trainees.not-authorised': 'Aucune autorisation n’est en vigueur.',
  'trainees.person-twice': 'La liste contient {count} répétition(s). Retirez-les, puis recommencez.',
} satisfies Same<typeof ar>;

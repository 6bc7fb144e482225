import type { knowHowRefusals as ar } from '../ar/refusals.know-how.ts';
import type { Same } from '../catalogue.tsx';

export const knowHowRefusals = {
  'transfer.unknown': 'Aucun transfert ne porte la référence {ref}.',
  'transfer.claim-unknown': 'Aucune preuve d’étape ne porte cet identifiant.',
  'transfer.one-body': '{organisation} ne transfère rien à soi-même. Choisissez deux organismes.',
  'transfer.not-a-party': '{organisation} est un partenaire et n’est pas partie à l’accord {agreement}.',
  'transfer.obligation-elsewhere': 'L’obligation {obligation} n’est pas de l’accord {agreement}.',
  'transfer.under-way':
    'Le transfert {ref} est à l’étape {stands} : ses deux organismes et ses minimums ne changent plus.',
  'transfer.not-your-transfer':
    'Seuls le cédant, le bénéficiaire, une partie à l’accord ou la cellule de suivi apportent une preuve au transfert {ref}.',
  'transfer.agreement-not-signed': 'L’accord n’est pas signé : aucune étape du transfert {ref} ne s’atteint avant.',
  'transfer.step-reached': 'L’étape {step} est déjà atteinte : le transfert est à l’étape {stands}.',
  'transfer.claim-waits':
    'Une preuve apportée au transfert {ref} attend son jugement. Attendez qu’elle soit acceptée ou renvoyée.',
  'transfer.wrong-evidence':
    'L’étape {step} demande ceci : {type}. Ce que vous apportez est {kind}, pour l’étape {belongs}.',
  'transfer.step-before-missing':
    'L’étape {step} ne s’atteint pas depuis l’étape {stands} : d’abord l’étape {next}, qui demande {type}.',
  'transfer.file-used':
    'Ce document a été accepté pour l’étape {used} ; il ne prouve pas l’étape {step}, qui demande {type}.',
  'transfer.dated-in-the-future': 'Le {day} n’est pas encore passé, nous sommes le {today}.',
  'transfer.facts-missing': 'La preuve est incomplète. L’étape {step} demande {type}.',
  'transfer.below-least': 'Ce que montre {kind} : {n}. Il en faut au moins {least}.',
  'transfer.claim-judged': 'Cette preuve a déjà été jugée : {status}.',
  'transfer.not-lower': 'Choisissez une étape plus basse que l’étape actuelle, {stands}.',
  'transfer.loss-day': 'Le jour de la perte, {day}, doit être entre le {from} et le {today}.',
  'transfer.nothing-reached': 'Le transfert {ref} est à l’étape 0 : il n’y a rien à contester encore.',
  'transfer.contested-already': 'Une contestation du transfert {ref} attend déjà sa réponse.',
  'transfer.not-contested': 'Aucune contestation du transfert {ref} n’attend de réponse.',
  'transfer.moved-without-act':
    'Un transfert ne change d’étape que par une preuve acceptée de son genre ou par un acte motivé.',
  'study.unknown': 'Aucune étude ne porte la référence {ref}.',
  'study.version-unknown': 'Aucune version d’étude ne porte cet identifiant.',
  'study.ref-taken': 'La référence {ref} désigne déjà une étude. Choisissez-en une autre.',
  'study.project-elsewhere': 'Le projet {project} n’est pas de la stratégie {strategy}.',
  'study.agreement-elsewhere': 'L’accord {agreement} n’est pas de la stratégie {strategy}.',
  'study.delivered': 'Une version de l’étude {ref} est remise : son prestataire et son accord ne changent plus.',
  'study.no-such-step': 'Cet acte ({act}) est impossible : l’étude est « {state} ».',
  'study.day': 'Le {day} doit être entre le {from} et le {today}.',
  'study.no-agreement': 'Nommez d’abord l’accord qui accorde le don de l’étude {ref}.',
  'study.grant-not-signed': 'L’accord {agreement} n’est pas signé à cette date.',
  'study.grant-first': '{funder}, un partenaire, paie l’étude : le don se signe avant le choix du prestataire.',
  'study.no-funder': 'Nommez d’abord l’organisme qui paie l’étude {ref}.',
  'study.no-contractor': 'Nommez d’abord l’organisme qui réalise l’étude {ref}.',
  'study.reason-missing': 'Donnez le motif.',
  'study.not-your-study':
    'Seuls le prestataire, le bailleur, une partie à l’accord, le porteur du projet ou la cellule de suivi apportent une version de l’étude {ref}.',
  'study.review-waits': 'Une version de l’étude {ref} attend sa revue. Attendez qu’elle soit acceptée ou renvoyée.',
  'study.version-known': 'Ce document est déjà la version {number}.',
  'study.version-reviewed': 'Cette version a déjà été revue : {status}.',
  'study.findings-missing': 'Notez les conclusions de la version {number} avant de l’accepter.',
  'study.criterion-unknown': 'Ce point de décision n’a pas de critère {criterion}.',
  'study.gate-passed': 'Le projet a franchi le point de décision de {criterion} : il n’attend plus d’étude.',
  'study.named-already': 'Le critère {criterion} nomme déjà cette étude.',
  'study.not-named': 'Le critère {criterion} ne nomme pas cette étude.',
  'study.moved-without-act': 'Une étude n’avance que par un acte signé, et n’est revue que sur une version acceptée.',
  'four-eyes.bringer-judges': 'Qui a apporté le document ne le juge pas.',
  'four-eyes.own-body-judges': '{organisation} a apporté ce document : quelqu’un d’un autre organisme le juge.',
  'partners.body-missing':
    'Votre compte n’est rattaché à aucun organisme : votre indépendance ne se mesure pas. Demandez à l’administrateur de le rattacher.',
} as const satisfies Same<typeof ar>;

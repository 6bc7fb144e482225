import type { agreementRefusals as ar } from '../ar/refusals.agreements.ts';
import type { Same } from '../catalogue.tsx';

export const agreementRefusals = {
  'agreement.unknown': 'Aucun accord ne porte la référence {ref}.',
  'agreement.ref-taken': 'La référence {ref} désigne déjà un accord. Choisissez-en une autre.',
  'agreement.rests-on-nothing':
    'Joignez l’acte lui-même ou citez une source qui en parle : aucun accord ne s’enregistre sans appui.',
  'agreement.days-out-of-order':
    'L’accord ne peut pas finir le {until}, avant sa signature ou son premier jour. Corrigez les dates.',
  'agreement.one-sided':
    'Il faut une partie engagée du côté de l’État et une du côté du partenaire ; un témoin n’en est pas une.',
  'agreement.on-both-sides': '{organisation} ne peut pas se trouver des deux côtés.',
  'agreement.party-twice': '{organisation} est déjà nommé en cette qualité.',
  'agreement.partner-on-state-side': '{organisation} est un partenaire : il ne se place pas du côté de l’État.',
  'agreement.party-unknown': '{organisation} n’est pas partie en cette qualité.',
  'agreement.party-owes': '{organisation} doit ou attend quelque chose de cet accord : cette partie ne se retire pas.',
  'agreement.currency-unknown': 'La devise {currency} n’est pas enregistrée.',
  'agreement.needs-amendment': 'Cet accord est signé : son terme et son montant ne changent que par un avenant.',
  'agreement.committee-of-others':
    '{organisation} siège au comité {committee} sans être partie à cet accord, et verrait ce que le comité suit. Choisissez un autre comité.',
  'agreement.over': 'L’accord {ref} a déjà pris fin.',
  'amendment.unknown': 'Cet accord n’a pas d’avenant n° {number}.',
  'amendment.not-signed': 'L’accord {ref} n’est pas encore signé : corrigez sa fiche, il n’a pas d’avenant.',
  'amendment.day': 'La date de l’avenant, {day}, doit suivre la signature ({signed}) sans dépasser aujourd’hui.',
  'amendment.no-amount': 'L’accord {ref} ne nomme pas de montant à modifier. Enregistrez d’abord le montant d’origine.',
  'obligation.unknown': 'Aucune obligation ne porte la référence {ref}.',
  'obligation.not-a-party': '{organisation} n’est pas une partie engagée par cet accord.',
  'obligation.one-side': '{debtor} et {creditor} sont du même côté : une obligation va d’un côté à l’autre.',
  'obligation.criterion-unknown': 'Aucun critère ne porte la référence {criterion}.',
  'obligation.criterion-elsewhere': 'Le critère {criterion} appartient à un autre projet.',
  'obligation.waits-elsewhere': 'L’obligation {ref} n’est pas de cet accord.',
  'obligation.no-such-step': '« {act} » n’est pas possible : l’obligation est « {state} ».',
  'obligation.not-your-side':
    '« {act} » ne revient pas à votre côté : seul le débiteur déclare, et seuls l’autre partie ou un vérificateur indépendant jugent.',
  'obligation.own-status':
    'L’état « {state} » vient de votre côté ou des deux ensemble : on ne conteste pas ce que l’on a dit.',
  'obligation.moved-without-act': 'L’état et l’échéance d’une obligation ne changent que par un acte enregistré.',
  'obligation.paper-unknown': 'L’étape {step} de l’obligation {obligation} n’a pas de pièce.',
  'four-eyes.obligation-both-sides': 'Qui a déclaré l’obligation ne la juge pas.',
} as const satisfies Same<typeof ar>;

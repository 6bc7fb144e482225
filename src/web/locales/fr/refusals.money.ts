import type { moneyRefusals as ar } from '../ar/refusals.money.ts';
import type { Same } from '../catalogue.tsx';

export const moneyRefusals = {
  'amount.currency-unknown': 'La monnaie {currency} n’est pas enregistrée.',
  'amount.not-positive': 'Le montant {amount} doit être supérieur à zéro ; une opération erronée s’annule.',
  'amount.finer-than-coin':
    'Le montant {amount} est plus fin que la plus petite unité de {currency} ({decimals} décimales).',
  'rate.unknown': 'Aucun cours ne porte cet identifiant.',
  'rate.of-base': '{currency} est la monnaie des comptes : elle n’a pas de cours.',
  'rate.in-the-future': 'Pas de cours pour le {day}, postérieur à aujourd’hui ({today}).',
  'rate.already-recorded':
    'Ce jour a déjà un cours de cette nature. S’il est faux, retirez-le avec un motif, puis enregistrez le bon.',
  'rate.already-withdrawn': 'Ce cours a déjà été retiré.',
  'budget.unknown': 'Aucun budget ne porte cet identifiant.',
  'budget.already-proposed': 'Un budget du projet attend déjà : approuvez-le ou refusez-le d’abord.',
  'budget.already-settled': 'Ce budget est déjà tranché.',
  'budget.in-the-future': 'La date de l’acte, {day}, est postérieure à aujourd’hui ({today}).',
  'budget.line-twice':
    'L’année {year}, avec cette nature et cette enveloppe, figure deux fois. Réunissez les deux montants.',
  'budget.older-than-approved': 'La date de l’acte, {day}, précède celle du dernier budget approuvé ({last}).',
  'funding.unknown': 'Aucun financement ne porte la référence {ref}.',
  'funding.years-out-of-order': 'La dernière année, {last}, précède la première, {first}.',
  'funding.signature-missing': 'Un financement signé a une date de signature.',
  'funding.in-the-future': 'La date de signature, {day}, est postérieure à aujourd’hui ({today}).',
  'envelope.not-there': 'Aucune enveloppe ne porte cette référence.',
  'transaction.unknown': 'Aucune opération ne porte cet identifiant.',
  'transaction.in-the-future': 'L’opération {ref} est datée du {day}, postérieur à aujourd’hui ({today}).',
  'transaction.receiver-twice':
    'L’opération {ref} donne le bénéficiaire par sa référence et par son nom. Gardez l’un des deux.',
  'transaction.follows-itself': 'L’opération {ref} ne peut pas se suivre elle-même.',
  'transaction.ref-taken': 'La référence {ref} existe déjà chez {provider} avec un autre contenu : {fields}.',
  'transaction.funding-elsewhere': 'Le financement {funding} n’est pas de ce projet.',
  'transaction.project-elsewhere': 'L’opération {ref} concerne un autre projet ({project}).',
  'transaction.not-a-partner':
    '{organisation} n’est pas un partenaire : ses opérations s’enregistrent du côté de l’État.',
  'transaction.partner-elsewhere':
    '{organisation} n’a pas qualité dans le projet {project} : ni partenaire, ni bailleur.',
  'transaction.chain-order':
    'L’opération {ref} ({step}) ne peut pas suivre {follows} : ce n’est pas une étape antérieure de la même chaîne.',
  'transaction.chain-project': 'L’opération {ref} ({step}) suit {follows}, d’un autre projet.',
  'transaction.chain-currency': 'L’opération {ref} ({step}) suit {follows}, dans une autre monnaie.',
  'transaction.above-step-before':
    'Le total de « {step} » après {ref} est de {amount} {currency}, au-dessus de ce qui reste en « {of} » : {allowed} {currency}.',
  'transaction.already-reversed': 'Cette opération a déjà été annulée.',
  'transaction.is-reversal': 'C’est une annulation : elle ne s’annule pas. Enregistrez l’opération juste.',
  'transaction.matched': 'Cette opération est rapprochée d’une autre. Défaites d’abord le rapprochement.',
  'match.unknown': 'Aucun rapprochement ne porte cet identifiant.',
  'match.already': 'L’une des deux opérations est déjà rapprochée.',
  'match.already-undone': 'Ce rapprochement a déjà été défait.',
  'match.not-both-sides': 'On rapproche une opération déclarée par l’État et une déclarée par le partenaire.',
  'match.elsewhere': '{state} et {partner} ne sont pas du même projet, du même payeur et de la même étape.',
  'match.reversed': 'L’une des deux est annulée ou est une annulation : on ne la rapproche pas.',
  'match.words-missing': 'Les montants ou les dates diffèrent : dites pourquoi.',
  'four-eyes.recorder-matches':
    'Qui a enregistré l’une des deux opérations ne les rapproche pas et ne défait pas leur rapprochement.',
} as const satisfies Same<typeof ar>;

import type { ListedTransaction } from './finance/readers.ts';
import type { ListColumn } from './list-columns.ts';
import { plain } from './web/fmt.tsx';
import { deskMoney as ar } from './web/locales/ar/desk.money.ts';
import { deskMoney as en } from './web/locales/en/desk.money.ts';
import { deskMoney as fr } from './web/locales/fr/desk.money.ts';

const said = { ar, fr, en };
const standings = {
  indicative: { ar: 'استئناسي', fr: 'indicatif', en: 'indicative' },
  official: { ar: 'رسمي', fr: 'officiel', en: 'official' },
} as const;

/** A line of the list of transactions: the amount as it was made, and beside it what it is in the currency of the accounts, by which rate. */
export const transactionColumns: ListColumn<ListedTransaction>[] = [
  { title: ['المرجع', 'Référence', 'Reference'], width: 20, says: (one) => one.ref },
  { title: ['المشروع', 'Projet', 'Project'], says: (one) => one.project },
  { title: ['المحور', 'Axe', 'Axis'], says: (one) => one.axis },
  { title: ['من بلّغ', 'Communiqué par', 'Reported by'], says: (one, lang) => said[lang].moneySides[one.side] },
  { title: ['المرحلة', 'Étape', 'Step'], width: 20, says: (one, lang) => said[lang].moneySteps[one.step] },
  { title: ['اليوم', 'Jour', 'Day'], as: 'day', says: (one) => one.day },
  { title: ['المبلغ', 'Montant', 'Amount'], as: 'number', width: 20, says: (one) => one.amount },
  { title: ['العملة', 'Devise', 'Currency'], says: (one) => one.currency },
  {
    title: ['بعملة الحسابات', 'En monnaie des comptes', 'In the accounts’ currency'],
    as: 'number',
    width: 20,
    says: (one) => one.value,
  },
  { title: ['السعر', 'Cours', 'Rate'], as: 'number', says: (one) => one.rate },
  { title: ['يوم السعر', 'Jour du cours', 'Day of the rate'], as: 'day', says: (one) => one.rateDay },
  {
    title: ['وضع السعر', 'Nature du cours', 'Standing of the rate'],
    says: (one, lang) => one.standing && standings[one.standing][lang],
  },
  { title: ['الجهة المؤدية', 'Payeur', 'Provider'], says: (one) => one.provider },
  { title: ['المستفيد', 'Bénéficiaire', 'Receiver'], width: 24, says: (one) => one.receiver ?? one.receiverName },
  { title: ['الغلاف', 'Enveloppe', 'Envelope'], says: (one) => one.envelope },
  { title: ['التمويل', 'Financement', 'Funding'], says: (one) => one.funding },
  { title: ['الاتفاق', 'Accord', 'Agreement'], says: (one) => one.agreement },
  { title: ['يتبع', 'Suit', 'Follows'], says: (one) => one.follows },
  {
    title: ['طوبق بين الطرفين', 'Rapproché entre les deux côtés', 'Matched between the sides'],
    says: (one, lang) => one.matchedWith && { ar: 'نعم', fr: 'oui', en: 'yes' }[lang],
  },
  { title: ['الغرض', 'Objet', 'Purpose'], width: 40, says: (one, lang) => one.words && plain(one.words, lang) },
];

import { natures, type Step, steps } from '../../finance/index.ts';
import { plainWords } from '../tracker/plain-words.rules.ts';

/** What a column of a file of transactions can say. */
export const moneyFields = [
  'ref',
  'project',
  'step',
  'day',
  'valueDay',
  'amount',
  'currency',
  'nature',
  'provider',
  'receiver',
  'receiverName',
  'funding',
  'envelope',
  'agreement',
  'follows',
  'words',
] as const;
export type MoneyField = (typeof moneyFields)[number];
/** Without these no line says enough. */
export const neededFields: readonly MoneyField[] = ['ref', 'project', 'step', 'day', 'amount', 'provider'];

/** Column of the file, from 0, that each field is read from; `nothing` for columns passed over. */
export type MoneyMapping = Partial<Record<MoneyField, number>>;

/** Headers as ministries write them, in Arabic, French and English, and the names of the program's own export. */
const headers: Record<MoneyField, readonly string[]> = {
  ref: [
    'ref',
    'المرجع',
    'مرجع العملية',
    'رقم العملية',
    'référence',
    'référence de l’opération',
    'n° opération',
    'numéro',
    'reference',
  ],
  project: ['project', 'المشروع', 'مرجع المشروع', 'رمز المشروع', 'projet', 'code projet', 'référence du projet'],
  step: ['step', 'المرحلة', 'نوع العملية', 'étape', 'phase', 'type d’opération', 'nature de l’opération', 'type'],
  day: ['day', 'التاريخ', 'تاريخ العملية', 'date', 'date de l’opération', 'date d’opération'],
  valueDay: ['value_day', 'value date', 'تاريخ القيمة', 'date de valeur'],
  amount: ['amount', 'المبلغ', 'مبلغ العملية', 'montant', 'montant de l’opération', 'montant ttc'],
  currency: ['currency', 'العملة', 'devise', 'monnaie'],
  nature: ['nature', 'الطبيعة', 'طبيعة النفقة', 'nature de la dépense'],
  provider: [
    'provider',
    'الدافع',
    'الجهة الدافعة',
    'الهيئة المؤدية',
    'payeur',
    'organisme payeur',
    'ordonnateur',
    'payer',
  ],
  receiver: ['receiver', 'مرجع المستفيد', 'référence du bénéficiaire'],
  receiverName: [
    'receiver_name',
    'المستفيد',
    'اسم المستفيد',
    'bénéficiaire',
    'titulaire',
    'attributaire',
    'beneficiary',
    'payee',
  ],
  funding: ['funding', 'التمويل', 'مرجع التمويل', 'financement'],
  envelope: ['envelope', 'الغلاف المالي', 'الغلاف', 'enveloppe'],
  agreement: ['agreement', 'الاتفاق', 'الاتفاقية', 'accord', 'convention'],
  follows: ['follows', 'العملية السابقة', 'يتبع', 'opération précédente', 'engagement de référence', 'previous step'],
  words: ['words', 'الموضوع', 'ملاحظة', 'objet', 'observation', 'observations', 'remark', 'purpose'],
};

const fieldByHeader = new Map(
  moneyFields.flatMap((field) => headers[field].map((word): [string, MoneyField] => [plainWords(word), field])),
);

/**
 * Which column says what, by its header; a person corrects it. The first column of two that say the same is taken.
 *
 * example  ['المرجع', 'Projet', 'Montant'] → { ref: 0, project: 1, amount: 2 }
 */
export function proposeMapping(row: readonly string[]): MoneyMapping {
  const mapping: MoneyMapping = {};
  for (const [at, header] of row.entries()) {
    const field = fieldByHeader.get(plainWords(header.replace(/^\uFEFF/, '')));
    if (field && mapping[field] === undefined) mapping[field] = at;
  }
  return mapping;
}

const stepWords: Record<Step, readonly string[]> = {
  engagement: ['الالتزام', 'engagement', 'engagé'],
  liquidation: ['التصفية', 'liquidation', 'liquidé'],
  ordonnancement: ['الأمر بالصرف', 'أمر بالصرف', 'ordonnancement', 'ordonnancé', 'payment order'],
  paiement: ['الأداء', 'أداء', 'الدفع', 'paiement', 'payé', 'payment', 'paid'],
  commitment: ['التعاقد على التمويل', 'engagement de financement', 'commitment', 'outgoing commitment'],
  disbursement: ['الصرف', 'صرف', 'décaissement', 'disbursement'],
  expenditure: ['الإنفاق', 'إنفاق', 'dépense', 'expenditure'],
};
const natureWords: Record<(typeof natures)[number], readonly string[]> = {
  investment: ['استثمار', 'الاستثمار', 'investissement', 'investment'],
  operation: ['تسيير', 'التسيير', 'التشغيل', 'fonctionnement', 'operation'],
};
const byWord = <T extends string>(codes: readonly T[], words: Record<T, readonly string[]>): ReadonlyMap<string, T> =>
  new Map(codes.flatMap((code) => [code, ...words[code]].map((word): [string, T] => [plainWords(word), code])));

/** A step by its name in any of the languages, or by its code. example  «الأداء» → 'paiement' */
export const stepCalled: ReadonlyMap<string, Step> = byWord(steps, stepWords);
export const natureCalled = byWord(natures, natureWords);

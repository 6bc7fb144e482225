import type { FundingStanding, Instrument, Nature, Step } from '../../finance/index.ts';
import type { AgreementKind, ObligationKind, PartyRole } from '../../partners/index.ts';
import { plainWords } from '../tracker/plain-words.rules.ts';
import type { CodeList } from './list.ts';

const stepWords: Record<Step, readonly string[]> = {
  engagement: ['الالتزام', 'engagement', 'engagé'],
  liquidation: ['التصفية', 'liquidation', 'liquidé'],
  ordonnancement: ['الأمر بالصرف', 'أمر بالصرف', 'ordonnancement', 'ordonnancé', 'payment order'],
  paiement: ['الأداء', 'أداء', 'الدفع', 'paiement', 'payé', 'payment', 'paid'],
  commitment: [
    'التعاقد على التمويل',
    'تعاقد على التمويل',
    'engagement de financement',
    'commitment',
    'outgoing commitment',
  ],
  disbursement: ['الصرف', 'صرف', 'décaissement', 'disbursement'],
  expenditure: ['الإنفاق', 'إنفاق', 'dépense', 'expenditure'],
};
const natureWords: Record<Nature, readonly string[]> = {
  investment: ['استثمار', 'الاستثمار', 'investissement', 'investment'],
  operation: ['تسيير', 'التسيير', 'التشغيل', 'fonctionnement', 'exploitation', 'operation'],
};
const instrumentWords: Record<Instrument, readonly string[]> = {
  'state-budget': ['ميزانية الدولة', 'الميزانية العامة', 'budget de l’état', 'budget général', 'bge', 'state budget'],
  'own-funds': ['موارد ذاتية', 'fonds propres', 'ressources propres', 'own funds'],
  grant: ['هبة', 'منحة', 'don', 'subvention', 'grant'],
  loan: ['قرض', 'prêt', 'emprunt', 'crédit', 'loan'],
  guarantee: ['ضمان', 'garantie', 'guarantee'],
  equity: ['مساهمة في رأس المال', 'prise de participation', 'capital', 'equity'],
  'in-kind': ['مساهمة عينية', 'عينية', 'en nature', 'contribution en nature', 'in kind'],
};
const standingWords: Record<FundingStanding, readonly string[]> = {
  announced: ['معلن', 'annoncé', 'prévu', 'promis', 'announced', 'pledged'],
  signed: ['موقع', 'موقعة', 'signé', 'acquis', 'signed'],
  withdrawn: ['مسحوب', 'retiré', 'annulé', 'withdrawn'],
};
const agreementWords: Record<AgreementKind, readonly string[]> = {
  memorandum: ['مذكرة تفاهم', 'مذكرة', 'mémorandum', 'mémorandum d’entente', 'protocole d’accord', 'mou', 'memorandum'],
  framework: ['اتفاقية إطار', 'اتفاق إطار', 'accord-cadre', 'convention-cadre', 'framework agreement'],
  grant: ['هبة', 'اتفاقية هبة', 'don', 'convention de don', 'subvention', 'grant agreement'],
  loan: ['قرض', 'اتفاقية قرض', 'prêt', 'convention de prêt', 'contrat de prêt', 'loan agreement'],
  contract: ['عقد', 'صفقة', 'contrat', 'marché', 'contract'],
  convention: ['اتفاقية', 'convention', 'convention de partenariat', 'اتفاقية شراكة', 'agreement'],
};
const obligationWords: Record<ObligationKind, readonly string[]> = {
  'feasibility-study': ['دراسة جدوى', 'دراسة الجدوى', 'étude de faisabilité', 'feasibility study'],
  'technical-assistance': ['مساعدة تقنية', 'assistance technique', 'technical assistance'],
  'technology-transfer': ['نقل التكنولوجيا', 'نقل المعرفة', 'transfert de technologie', 'transfert de savoir-faire'],
  'counterpart-funds': [
    'مساهمة مالية مقابلة',
    'المساهمة المقابلة',
    'contrepartie financière',
    'contrepartie',
    'fonds de contrepartie',
  ],
  'training-places': ['مقاعد تكوين', 'تكوين', 'places de formation', 'formation', 'training', 'training places'],
  'study-access': ['الولوج إلى دراسة', 'accès à l’étude', 'accès à une étude', 'access to a study'],
  land: ['عقار', 'وعاء عقاري', 'foncier', 'terrain', 'land'],
  other: ['آخر', 'أخرى', 'autre', 'autres', 'other'],
};
const roleWords: Record<PartyRole, readonly string[]> = {
  signatory: ['موقع', 'signataire', 'signatory'],
  funder: ['ممول', 'bailleur', 'financeur', 'funder'],
  implementer: ['منفذ', 'exécutant', 'maître d’œuvre', 'agence d’exécution', 'implementer'],
  beneficiary: ['مستفيد', 'bénéficiaire', 'beneficiary'],
  contractor: ['متعاقد', 'مقاول', 'prestataire', 'titulaire', 'contractor'],
  witness: ['شاهد', 'témoin', 'witness'],
};

const byWord = (words: Record<string, readonly string[]>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([code, said]) =>
      [code, ...said].map((word): [string, string] => [plainWords(word), code]),
    ),
  );

/** A code by its name in any of the languages, or by itself. example  codeCalled.step.get(plainWords('الأداء')) → 'paiement' */
export const codeCalled: Record<CodeList, ReadonlyMap<string, string>> = {
  step: byWord(stepWords),
  nature: byWord(natureWords),
  instrument: byWord(instrumentWords),
  standing: byWord(standingWords),
  agreementKind: byWord(agreementWords),
  obligationKind: byWord(obligationWords),
  partyRole: byWord(roleWords),
};

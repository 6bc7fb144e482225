import type { RecordedProject } from './delivery/readers.ts';
import { stageOrder } from './delivery/stage.ts';
import type { ReportLine } from './followup/cycle/report-file.ts';
import { letterNumber } from './followup/letter/letter.ts';
import type { LetterLine } from './followup/letter/letter-file.ts';
import type { QuestionLine } from './followup/question/question-file.ts';
import type { RecommendationLine } from './followup/recommendation/recommendation-file.ts';
import type { LocalizedText, Quantity } from './kernel/index.ts';
import type { Organisation } from './partners/organisation.ts';
import type { IndicatorStanding } from './results/readers.ts';
import type { RecordedPledge } from './strategy/pledge.ts';
import type { PageLang } from './web/fmt/number.ts';
import { plain } from './web/fmt.tsx';
import { deskOrganisations as ar } from './web/locales/ar/desk.organisations.ts';
import { deskOrganisations as en } from './web/locales/en/desk.organisations.ts';
import { deskOrganisations as fr } from './web/locales/fr/desk.organisations.ts';
import { wordsIn } from './web/locales/index.ts';

/** A column of a saved list: what it is called in Arabic, French and English, and what it says of a line. */
export type ListColumn<T> = {
  title: readonly [ar: string, fr: string, en: string];
  as?: 'number' | 'day';
  width?: number;
  says(line: T, lang: PageLang): string | undefined;
};

const word = (group: string, code: string | undefined, lang: PageLang): string | undefined =>
  code === undefined ? undefined : (wordsIn(lang).find(`words.${group}-${code}`) ?? code);

const deskWords = { ar, fr, en };

type Referred = { ref: string };
const reference: ListColumn<Referred> = {
  title: ['المرجع', 'Référence', 'Reference'],
  width: 14,
  says: (one) => one.ref,
};
const value = (quantity: Quantity | undefined): string | undefined => quantity?.value;

export const projectColumns: ListColumn<RecordedProject & { daysInStage?: number }>[] = [
  reference,
  { title: ['العنوان', 'Intitulé', 'Title'], width: 56, says: (one, lang) => plain(one.title, lang) },
  { title: ['صاحب المشروع', 'Porteur', 'Owner'], says: (one) => one.owner },
  {
    title: ['رقم المرحلة', 'N° d’étape', 'Stage number'],
    as: 'number',
    says: (one) => one.position && String(stageOrder(one.position.stage)),
  },
  { title: ['المرحلة', 'Étape', 'Stage'], width: 24, says: (one, lang) => word('stage', one.position?.stage, lang) },
  { title: ['الحالة', 'État', 'State'], says: (one, lang) => word('state', one.position?.state, lang) },
  { title: ['في المرحلة منذ', 'À l’étape depuis', 'In the stage since'], as: 'day', says: (one) => one.stageSince },
  {
    title: ['الأيام في المرحلة', 'Jours à l’étape', 'Days in the stage'],
    as: 'number',
    says: (one) => one.daysInStage?.toString(),
  },
  {
    title: ['أماكن الأشغال', 'Lieux des travaux', 'Places of works'],
    says: (one) => one.works.map((at) => at.place).join(' '),
  },
  { title: ['التعهدات', 'Engagements', 'Pledges'], says: (one) => one.pledges.join(' ') },
];

type PledgeLine = RecordedPledge & { claims: number; sources: string; followability: { score: number } };
export const pledgeColumns: ListColumn<PledgeLine>[] = [
  reference,
  { title: ['العنوان', 'Intitulé', 'Title'], width: 56, says: (one, lang) => plain(one.title, lang) },
  { title: ['النوع', 'Nature', 'Kind'], width: 20, says: (one, lang) => word('kind', one.kind, lang) },
  { title: ['القيمة', 'Valeur', 'Value'], as: 'number', says: (one) => value(one.quantity) },
  { title: ['الوحدة', 'Unité', 'Unit'], says: (one) => one.quantity?.unit },
  { title: ['الأجل', 'Échéance', 'Deadline'], says: (one) => one.deadline },
  { title: ['المسؤول', 'Responsable', 'Owner'], says: (one) => one.owner },
  { title: ['المصادر', 'Sources', 'Sources'], width: 24, says: (one, lang) => word('sources', one.sources, lang) },
  { title: ['عدد التصريحات', 'Déclarations', 'Claims'], as: 'number', says: (one) => String(one.claims) },
  {
    title: ['قابلية المتابعة من 10', 'Suivabilité sur 10', 'Followability of 10'],
    as: 'number',
    says: (one) => String(one.followability.score),
  },
];

export const indicatorColumns: ListColumn<IndicatorStanding>[] = [
  { title: reference.title, width: 14, says: ({ indicator }) => indicator.ref },
  { title: ['العنوان', 'Intitulé', 'Title'], width: 56, says: ({ indicator }, lang) => plain(indicator.title, lang) },
  { title: ['المستوى', 'Niveau', 'Level'], says: ({ indicator }, lang) => word('result', indicator.level, lang) },
  { title: ['صاحب الرقم', 'Déclarant', 'Owner'], says: ({ indicator }) => indicator.owner },
  { title: ['الوحدة', 'Unité', 'Unit'], says: ({ definition }) => definition?.unit },
  { title: ['آخر رقم', 'Dernier chiffre', 'Last figure'], as: 'number', says: ({ path }) => path.actual?.value },
  { title: ['عن الفترة', 'Pour la période', 'For the period'], says: ({ path }) => path.actual?.period },
  { title: ['الهدف المقبل', 'Prochaine cible', 'Next target'], as: 'number', says: ({ path }) => path.next?.value },
  { title: ['أجل الهدف', 'Échéance de la cible', 'Period of the target'], says: ({ path }) => path.next?.period },
  { title: ['المسار', 'Trajectoire', 'Path'], width: 22, says: ({ path }, lang) => word('path', path.state, lang) },
];

const reportStates: Record<ReportLine['state'], ListColumn<never>['title']> = {
  open: ['قيد الكتابة', 'en rédaction', 'being written'],
  'in-visa': ['قيد التأشير', 'aux visas', 'being seen'],
  ready: ['جاهز للإيداع', 'prêt à déposer', 'ready'],
  submitted: ['مودع، في انتظار القبول', 'déposé, à accepter', 'submitted'],
  returned: ['أُرجع بتعليل', 'renvoyé', 'returned'],
  accepted: ['مقبول', 'accepté', 'accepted'],
  locked: ['مقفل', 'clos', 'locked'],
};
const ratings: Record<NonNullable<ReportLine['rating']>, ListColumn<never>['title']> = {
  'on-path': ['في المسار', 'sur la trajectoire', 'on path'],
  'at-risk': ['مهدد', 'menacé', 'at risk'],
  late: ['متأخر', 'en retard', 'late'],
};
const langs: readonly PageLang[] = ['ar', 'fr', 'en'];
/** One of three, by language. */
export const inLang = (three: ListColumn<never>['title'], lang: PageLang): string => three[langs.indexOf(lang)]!;

export const reportColumns: ListColumn<ReportLine>[] = [
  { title: ['المشروع', 'Projet', 'Project'], width: 14, says: (one) => one.project },
  { title: ['العنوان', 'Intitulé', 'Title'], width: 56, says: (one, lang) => one.title && plain(one.title, lang) },
  { title: ['الهيئة', 'Organisation', 'Body'], says: (one) => one.organisation },
  { title: ['الفترة', 'Période', 'Period'], says: (one) => one.period },
  { title: ['الأجل', 'Échéance', 'Due on'], as: 'day', says: (one) => one.dueOn },
  { title: ['الحالة', 'État', 'State'], width: 24, says: (one, lang) => inLang(reportStates[one.state], lang) },
  {
    title: ['التقدير المصرح به', 'Appréciation déclarée', 'Declared rating'],
    width: 22,
    says: (one, lang) => one.rating && inLang(ratings[one.rating], lang),
  },
  {
    title: ['متأخر', 'En retard', 'Late'],
    says: (one, lang) => (one.isLate ? inLang(['نعم', 'oui', 'yes'], lang) : undefined),
  },
];

const letterStates: Record<LetterLine['state'], ListColumn<never>['title']> = {
  drafted: ['مسودة', 'projet', 'draft'],
  approved: ['معتمدة، لم تخرج بعد', 'approuvé, pas encore parti', 'approved, not yet gone'],
  dispatched: ['خرجت', 'parti', 'gone'],
  received: ['متوصل بها', 'reçu', 'received'],
  answered: ['أُجيب عنها', 'répondu', 'answered'],
  cancelled: ['أُلغيت', 'annulé', 'cancelled'],
};
const letterKinds: Record<LetterLine['kind'], ListColumn<never>['title']> = {
  letter: ['رسالة', 'lettre', 'letter'],
  reminder: ['رسالة تذكير', 'lettre de rappel', 'reminder'],
  transmittal: ['ورقة إرسال', 'bordereau d’envoi', 'transmittal slip'],
  convocation: ['دعوة إلى اجتماع', 'convocation', 'convocation'],
};

export const letterColumns: ListColumn<LetterLine>[] = [
  { title: ['الرقم', 'Numéro', 'Number'], says: (one) => letterNumber(one) },
  { title: ['السجل', 'Registre', 'Register'], says: (one) => one.body },
  {
    title: ['الاتجاه', 'Sens', 'Direction'],
    says: (one, lang) =>
      inLang(one.direction === 'outgoing' ? ['صادرة', 'départ', 'outgoing'] : ['واردة', 'arrivée', 'incoming'], lang),
  },
  { title: ['النوع', 'Nature', 'Kind'], says: (one, lang) => inLang(letterKinds[one.kind], lang) },
  { title: ['التاريخ', 'Date', 'Date'], as: 'day', says: (one) => one.day },
  { title: ['المرسِل', 'Expéditeur', 'Sender'], says: (one) => one.sender },
  { title: ['المرسَل إليه', 'Destinataire', 'Recipient'], says: (one) => one.recipient },
  { title: ['الموضوع', 'Objet', 'Subject'], width: 56, says: (one, lang) => plain(one.subject, lang) },
  { title: ['المرجع عند المرسِل', 'Référence de l’expéditeur', 'Sender’s reference'], says: (one) => one.reference },
  { title: ['خرجت أو وردت في', 'Partie ou arrivée le', 'Left or arrived on'], as: 'day', says: (one) => one.movedOn },
  { title: ['الجواب قبل', 'Réponse avant', 'Answer by'], as: 'day', says: (one) => one.dueOn },
  { title: ['الحالة', 'État', 'State'], width: 24, says: (one, lang) => inLang(letterStates[one.state], lang) },
];

const recommendationStates: Record<RecommendationLine['state'], ListColumn<never>['title']> = {
  open: ['لم يُحكم بشأنها بعد', 'pas encore jugée', 'not judged yet'],
  accepted: ['مقبولة', 'acceptée', 'accepted'],
  'under-way': ['قيد التنفيذ', 'en cours', 'under way'],
  done: ['منفذة', 'réalisée', 'done'],
  'not-followed': ['لم تُتبع', 'non suivie', 'not followed'],
};

export const recommendationColumns: ListColumn<RecommendationLine>[] = [
  reference,
  { title: ['التقرير', 'Rapport', 'Report'], width: 40, says: (one, lang) => plain(one.report, lang) },
  { title: ['السنة', 'Année', 'Year'], as: 'number', says: (one) => String(one.year) },
  { title: ['الرقم', 'Numéro', 'Number'], says: (one) => one.number },
  { title: ['التوصية', 'Recommandation', 'Recommendation'], width: 56, says: (one, lang) => plain(one.words, lang) },
  { title: ['الهيئة المعنية', 'Organisme visé', 'Body concerned'], says: (one) => one.addressee },
  { title: ['الأجل', 'Échéance', 'Due on'], as: 'day', says: (one) => one.dueOn },
  { title: ['الحالة', 'État', 'State'], width: 20, says: (one, lang) => inLang(recommendationStates[one.state], lang) },
  {
    title: ['متأخرة', 'En retard', 'Late'],
    says: (one, lang) => (one.isLate ? inLang(['نعم', 'oui', 'yes'], lang) : undefined),
  },
  {
    title: ['جواب الهيئة', 'Réponse', 'Answer'],
    width: 40,
    says: (one, lang) => one.answer?.words && plain(one.answer.words, lang),
  },
  {
    title: ['الحكم', 'Jugement', 'Judgement'],
    width: 40,
    says: (one, lang) => one.judgement?.words && plain(one.judgement.words, lang),
  },
];

const questionStates: Record<QuestionLine['state'], ListColumn<never>['title']> = {
  received: ['ورد، ينتظر الجواب', 'reçue, réponse à rédiger', 'received, to be replied to'],
  written: ['جوابه ينتظر الاعتماد', 'réponse à approuver', 'its reply waits for approval'],
  approved: ['جوابه معتمد', 'réponse approuvée', 'its reply is approved'],
  answered: ['أُجيب عنه', 'répondue', 'answered'],
};

export const questionColumns: ListColumn<QuestionLine>[] = [
  { title: ['الرقم', 'Numéro', 'Number'], says: (one) => `${one.number}/${one.year}` },
  {
    title: ['المجلس', 'Chambre', 'Chamber'],
    width: 28,
    says: (one, lang) => wordsIn(lang).find(`official.chamber-${one.chamber}`),
  },
  { title: ['النوع', 'Nature', 'Kind'], says: (one, lang) => wordsIn(lang).find(`official.form-${one.form}`) },
  { title: ['الفريق', 'Groupe', 'Group'], width: 28, says: (one, lang) => plain(one.askedBy, lang) },
  { title: ['الموضوع', 'Objet', 'Subject'], width: 56, says: (one, lang) => plain(one.subject, lang) },
  { title: ['الهيئة المجيبة', 'Organisme', 'Body'], says: (one) => one.body },
  { title: ['ورد في', 'Reçue le', 'Received on'], as: 'day', says: (one) => one.receivedOn },
  { title: ['أجل الجواب', 'Échéance', 'Due on'], as: 'day', says: (one) => one.dueOn },
  { title: ['الحالة', 'État', 'State'], width: 24, says: (one, lang) => inLang(questionStates[one.state], lang) },
  { title: ['أُجيب في', 'Répondue le', 'Answered on'], as: 'day', says: (one) => one.answeredOn },
];

const plainIn = (text: LocalizedText | undefined, lang: PageLang): string | undefined => text && plain(text, lang);

export const organisationColumns: ListColumn<Organisation>[] = [
  reference,
  { title: ['الاسم بالعربية', 'Nom en arabe', 'Name in Arabic'], width: 48, says: (one) => one.name.ar },
  { title: ['الاسم بالفرنسية', 'Nom en français', 'Name in French'], width: 48, says: (one) => one.name.fr },
  { title: ['الاسم بالإنجليزية', 'Nom en anglais', 'Name in English'], width: 48, says: (one) => one.name.en },
  { title: ['النوع', 'Type', 'Kind'], width: 24, says: (one, lang) => deskWords[lang].organisationKinds[one.kind] },
  { title: ['المستوى', 'Échelon', 'Level'], says: (one, lang) => deskWords[lang].organisationLevels[one.level] },
  { title: ['الوصاية', 'Tutelle', 'Tutelage'], says: (one) => one.tutelage },
  { title: ['المكان', 'Lieu', 'Place'], says: (one) => one.place },
  { title: ['المهام', 'Missions', 'What it does'], width: 56, says: (one, lang) => plainIn(one.role, lang) },
];

import type { ListColumn } from './list-columns.ts';
import type { ListedStudy } from './partners/study/study-file.ts';
import type { ListedTransfer } from './partners/transfer/transfer-file.ts';
import { plain } from './web/fmt.tsx';
import { deskAgreements as agreementsAr } from './web/locales/ar/desk.agreements.ts';
import { deskKnowHow as ar } from './web/locales/ar/desk.know-how.ts';
import { deskAgreements as agreementsEn } from './web/locales/en/desk.agreements.ts';
import { deskKnowHow as en } from './web/locales/en/desk.know-how.ts';
import { deskAgreements as agreementsFr } from './web/locales/fr/desk.agreements.ts';
import { deskKnowHow as fr } from './web/locales/fr/desk.know-how.ts';

const said = { ar, fr, en };
const ofAgreements = { ar: agreementsAr, fr: agreementsFr, en: agreementsEn };
const yes = { ar: 'نعم', fr: 'oui', en: 'yes' } as const;

export const transferColumns: ListColumn<ListedTransfer>[] = [
  { title: ['المرجع', 'Référence', 'Reference'], width: 20, says: (one) => one.ref },
  { title: ['العنوان', 'Intitulé', 'Title'], width: 56, says: (one, lang) => plain(one.title, lang) },
  { title: ['الموضوع', 'Objet', 'Subject'], width: 18, says: (one, lang) => said[lang].transferSubjects[one.subject] },
  { title: ['من', 'De', 'From'], width: 18, says: (one) => one.giver },
  { title: ['إلى', 'À', 'To'], width: 18, says: (one) => one.receiver },
  { title: ['الاتفاق', 'Accord', 'Agreement'], says: (one) => one.agreement },
  {
    title: ['وضعية الاتفاق', 'Situation de l’accord', 'Standing of the agreement'],
    width: 20,
    says: (one, lang) => ofAgreements[lang].standings[one.agreementStanding],
  },
  { title: ['المشروع', 'Projet', 'Project'], says: (one) => one.project },
  { title: ['الدرجة', 'Étape', 'Step'], as: 'number', says: (one) => String(one.step) },
  {
    title: ['ما بلغه', 'Ce qui est atteint', 'What is reached'],
    width: 40,
    says: (one, lang) => said[lang].transferSteps[one.step],
  },
  { title: ['منذ', 'Depuis', 'Since'], as: 'day', says: (one) => one.movedOn },
  {
    title: ['إثبات ينتظر الحكم', 'Pièce en attente d’examen', 'Evidence that waits'],
    says: (one, lang) => (one.waits ? yes[lang] : undefined),
  },
  {
    title: ['معترض عليه', 'Contesté', 'Contested'],
    says: (one, lang) => (one.isContested ? yes[lang] : undefined),
  },
];

export const studyColumns: ListColumn<ListedStudy>[] = [
  { title: ['المرجع', 'Référence', 'Reference'], width: 16, says: (one) => one.ref },
  { title: ['العنوان', 'Intitulé', 'Title'], width: 56, says: (one, lang) => plain(one.title, lang) },
  { title: ['السؤال', 'Question', 'Question'], width: 56, says: (one, lang) => plain(one.question, lang) },
  { title: ['النوع', 'Nature', 'Kind'], width: 24, says: (one, lang) => said[lang].studyKinds[one.kind] },
  { title: ['المرحلة', 'Stade', 'Stage'], width: 18, says: (one, lang) => said[lang].studyStages[one.stage] },
  { title: ['منذ', 'Depuis', 'Since'], as: 'day', says: (one) => one.stageSince },
  { title: ['الاستراتيجية', 'Stratégie', 'Strategy'], says: (one) => one.strategy },
  { title: ['المشروع', 'Projet', 'Project'], says: (one) => one.project },
  { title: ['الاتفاق', 'Accord', 'Agreement'], says: (one) => one.agreement },
  { title: ['الممول', 'Financeur', 'Funder'], says: (one) => one.funder },
  { title: ['المتعاقد', 'Prestataire', 'Contractor'], says: (one) => one.contractor },
  { title: ['الكلفة', 'Coût', 'Cost'], as: 'number', width: 20, says: (one) => one.cost?.amount },
  { title: ['العملة', 'Devise', 'Currency'], says: (one) => one.cost?.currency },
  { title: ['الأجل', 'Échéance', 'Due on'], as: 'day', says: (one) => one.dueOn },
  { title: ['متأخرة', 'En retard', 'Late'], says: (one, lang) => (one.isLate ? yes[lang] : undefined) },
  { title: ['النسخ المسلمة', 'Versions remises', 'Versions'], as: 'number', says: (one) => String(one.versions) },
  {
    title: ['ما ينتظرها', 'Ce qui l’attend', 'What waits for it'],
    width: 32,
    says: (one) => one.names.map((name) => `${name.project}/G${name.gate}/${name.criterion}`).join(' '),
  },
];

import type { ShownRisk } from './delivery/list-risks.ts';
import type { ShownWarning } from './followup/list-warnings.ts';
import type { ActionLine } from './followup/stocktake/action-file.ts';
import type { LocalizedText } from './kernel/index.ts';
import type { ListColumn } from './list-columns.ts';
import { plain } from './web/fmt.tsx';
import { deskRisk as arRisks } from './web/locales/ar/desk.risk.ts';
import { deskStocktake as arMeetings } from './web/locales/ar/desk.stocktake.ts';
import { deskWarnings as arWarnings } from './web/locales/ar/desk.warnings.ts';
import { deskRisk as enRisks } from './web/locales/en/desk.risk.ts';
import { deskStocktake as enMeetings } from './web/locales/en/desk.stocktake.ts';
import { deskWarnings as enWarnings } from './web/locales/en/desk.warnings.ts';
import { deskRisk as frRisks } from './web/locales/fr/desk.risk.ts';
import { deskStocktake as frMeetings } from './web/locales/fr/desk.stocktake.ts';
import { deskWarnings as frWarnings } from './web/locales/fr/desk.warnings.ts';

const meetingWords = { ar: arMeetings, fr: frMeetings, en: enMeetings };
const riskWords = { ar: arRisks, fr: frRisks, en: enRisks };
const warningWords = { ar: arWarnings, fr: frWarnings, en: enWarnings };

export const actionColumns: ListColumn<ActionLine>[] = [
  {
    title: ['اللجنة', 'Comité', 'Committee'],
    width: 32,
    says: (one, lang) => plain(one.committeeTitle, lang),
  },
  { title: ['الرقم', 'N°', 'Number'], as: 'number', says: (one) => String(one.number) },
  { title: ['الإجراء', 'Action', 'Action'], width: 56, says: (one, lang) => plain(one.title, lang) },
  { title: ['الهيئة', 'Organisme', 'Body'], says: (one) => one.organisation },
  { title: ['المشروع', 'Projet', 'Project'], width: 14, says: (one) => one.project },
  { title: ['الأجل', 'Échéance', 'Due on'], as: 'day', says: (one) => one.dueOn },
  { title: ['الأجل الأول', 'Première échéance', 'First due on'], as: 'day', says: (one) => one.firstDueOn },
  {
    title: ['الحالة', 'État', 'State'],
    width: 28,
    says: (one, lang) => meetingWords[lang].actionStates[one.state],
  },
];

/** Warnings as their list has them. titles  of the rules, by code */
export const warningColumns = (titles: ReadonlyMap<string, LocalizedText>): ListColumn<ShownWarning>[] => [
  {
    title: ['التنبيه', 'Alerte', 'Warning'],
    width: 36,
    says: (one, lang) => {
      const title = titles.get(one.rule);
      return title ? plain(title, lang) : one.rule;
    },
  },
  { title: ['الموضوع', 'Objet', 'About'], width: 18, says: (one) => one.subject.ref },
  {
    title: ['العنوان', 'Intitulé', 'Title'],
    width: 56,
    says: (one, lang) => {
      const title = one.title ?? one.projectTitle;
      return title && plain(title, lang);
    },
  },
  { title: ['المشروع', 'Projet', 'Project'], width: 14, says: (one) => one.project },
  { title: ['الجهة', 'Région', 'Region'], says: (one) => one.region },
  { title: ['الهيئة', 'Organisme', 'Body'], says: (one) => one.organisation },
  { title: ['منذ', 'Depuis', 'Since'], as: 'day', says: (one) => one.since },
  {
    title: ['الحالة', 'État', 'State'],
    width: 24,
    says: (one, lang) => warningWords[lang].warningStates[one.state],
  },
];

export const riskColumns: ListColumn<ShownRisk>[] = [
  { title: ['المرجع', 'Référence', 'Reference'], width: 14, says: (one) => one.ref },
  { title: ['ما هو', 'Nature', 'Kind'], says: (one, lang) => riskWords[lang].riskKinds[one.kind] },
  { title: ['ما قد يقع أو وقع', 'Événement', 'Event'], width: 56, says: (one, lang) => plain(one.event, lang) },
  { title: ['المشروع', 'Projet', 'Project'], width: 14, says: (one) => one.project },
  { title: ['الهيئة المسؤولة', 'Organisme responsable', 'Responsible body'], says: (one) => one.organisation },
  { title: ['الاحتمال', 'Probabilité', 'Likelihood'], as: 'number', says: (one) => one.likelihood?.toString() },
  { title: ['الأثر', 'Impact', 'Impact'], as: 'number', says: (one) => String(one.impact) },
  { title: ['المستوى', 'Niveau', 'Level'], says: (one, lang) => riskWords[lang].levelsOfRisk[one.level] },
  {
    title: ['المعالجة', 'Traitement', 'Treatment'],
    width: 24,
    says: (one, lang) => one.treatment && riskWords[lang].treatments[one.treatment],
  },
  {
    title: ['ما نفعله', 'Réponse', 'Response'],
    width: 40,
    says: (one, lang) => one.response && plain(one.response, lang),
  },
  { title: ['يُراجع قبل', 'À revoir avant le', 'Review before'], as: 'day', says: (one) => one.reviewOn },
  { title: ['الحالة', 'État', 'State'], says: (one, lang) => riskWords[lang].riskStates[one.state] },
];

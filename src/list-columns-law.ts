import type { ListedText } from './law/text-file.ts';
import type { ListColumn } from './list-columns.ts';
import { plain } from './web/fmt.tsx';
import { deskLaw as ar } from './web/locales/ar/desk.law.ts';
import { deskLaw as en } from './web/locales/en/desk.law.ts';
import { deskLaw as fr } from './web/locales/fr/desk.law.ts';

const said = { ar, fr, en };
const yes = { ar: 'نعم', fr: 'oui', en: 'yes' } as const;

export const legalTextColumns: ListColumn<ListedText>[] = [
  { title: ['المرجع', 'Référence', 'Reference'], width: 20, says: (one) => one.ref },
  { title: ['النوع', 'Nature', 'Kind'], width: 22, says: (one, lang) => said[lang].legalKinds[one.kind] },
  { title: ['العدد', 'Numéro', 'Number'], says: (one) => one.number },
  { title: ['الموضوع', 'Objet', 'Subject'], width: 56, says: (one, lang) => plain(one.title, lang) },
  { title: ['الوضعية', 'État', 'State'], width: 18, says: (one, lang) => said[lang].legalStatuses[one.status] },
  {
    title: ['المحطة', 'Étape', 'Station'],
    width: 30,
    says: (one, lang) => (one.stationTitle ? plain(one.stationTitle, lang) : said[lang].law.stationUnknown),
  },
  { title: ['منذ', 'Depuis', 'Since'], as: 'day', says: (one) => one.stay?.from },
  {
    title: ['أيام الانتظار', 'Jours d’attente', 'Days waited'],
    as: 'number',
    says: (one) => one.stay?.days?.toString(),
  },
  {
    title: ['أيام العمل', 'Jours ouvrés', 'Working days'],
    as: 'number',
    says: (one) => one.stay?.workingDays?.toString(),
  },
  {
    title: ['على الأقل', 'Au moins', 'At least'],
    says: (one, lang) => (one.stay?.atLeast ? yes[lang] : undefined),
  },
  { title: ['الأجل الموعود', 'Date promise', 'Promised day'], as: 'day', says: (one) => one.promise?.on },
  { title: ['من وعد به', 'Promise par', 'Promised by'], says: (one) => one.promise?.by },
  {
    title: ['تجاوز الأجل', 'Date dépassée', 'Overdue'],
    says: (one, lang) => (one.isOverdue ? yes[lang] : undefined),
  },
  { title: ['يوم النشر', 'Publié le', 'Published on'], as: 'day', says: (one) => one.publishedOn },
  { title: ['الجريدة الرسمية', 'Bulletin officiel', 'Official Bulletin'], width: 24, says: (one) => one.bulletin },
  { title: ['النص الأعلى', 'Texte supérieur', 'Text above'], says: (one) => one.parent },
  { title: ['المصادر', 'Sources', 'Sources'], width: 40, says: (one) => one.sources.join(' ') },
];

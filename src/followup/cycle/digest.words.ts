import type { NoticeKind } from './notice.store.ts';

type DigestWords = {
  /** n notices */
  subject: (n: number) => string;
  greeting: string;
  line: Record<NoticeKind, string>;
  open: string;
  foot: string;
};

const ar: DigestWords = {
  subject: (n) =>
    n === 1 ? 'متابعة: إشعار جديد' : n === 2 ? 'متابعة: إشعاران جديدان' : `متابعة: إشعارات جديدة (${n})`,
  greeting: 'السلام عليكم،',
  line: {
    opened: 'فُتح تقرير المشروع {project} عن الفترة {period}؛ أجله {due}.',
    reminder: 'تذكير: تقرير المشروع {project} عن الفترة {period} منتظر قبل {due}.',
    overdue: 'تأخر تقرير المشروع {project} عن الفترة {period}: كان أجله {due}.',
    escalation: 'رُفع إليكم: لم يرد تقرير المشروع {project} عن الفترة {period}، وكان أجله {due}.',
    visa: 'تقرير المشروع {project} عن الفترة {period} ينتظر تأشيرتكم؛ أجله {due}.',
    returned: 'أُعيد إليكم تقرير المشروع {project} عن الفترة {period} مع التعليل.',
    accepted: 'قُبل تقرير المشروع {project} عن الفترة {period}.',
    extended: 'مُدّد أجل تقرير المشروع {project} عن الفترة {period} إلى {due}.',
    warning: 'رُفع إليكم: تنبيه بشأن {project} أُثير في {due} ولم يُسوَّ بعد.',
    mention: 'ذُكرت صفتك في تعليق بشأن {project} في {due}.',
  },
  open: 'افتح المنصة لتأكيد التوصل:',
  foot: 'لا يتضمن هذا البريد أي معطى من السجل. لا ترد عليه.',
};

const fr: DigestWords = {
  subject: (n) => (n === 1 ? 'Mutabaa : une notification' : `Mutabaa : ${n} notifications`),
  greeting: 'Bonjour,',
  line: {
    opened: 'Le rapport du projet {project} pour {period} est ouvert ; il est dû le {due}.',
    reminder: 'Rappel : le rapport du projet {project} pour {period} est attendu avant le {due}.',
    overdue: 'Le rapport du projet {project} pour {period} est en retard : il était dû le {due}.',
    escalation:
      'Porté à votre connaissance : le rapport du projet {project} pour {period}, dû le {due}, n’est pas parvenu.',
    visa: 'Le rapport du projet {project} pour {period} attend votre visa ; il est dû le {due}.',
    returned: 'Le rapport du projet {project} pour {period} vous est renvoyé, avec son motif.',
    accepted: 'Le rapport du projet {project} pour {period} est accepté.',
    extended: 'Le délai du rapport du projet {project} pour {period} est prolongé au {due}.',
    warning: 'Porté à votre connaissance : une alerte sur {project}, levée le {due}, reste à régler.',
    mention: 'Vous êtes mentionné dans un commentaire au sujet de {project}, le {due}.',
  },
  open: 'Ouvrez la plateforme pour en accuser réception :',
  foot: 'Ce message ne contient aucune donnée du registre. N’y répondez pas.',
};

const en: DigestWords = {
  subject: (n) => (n === 1 ? 'Mutabaa: one notice' : `Mutabaa: ${n} notices`),
  greeting: 'Hello,',
  line: {
    opened: 'The report of project {project} for {period} is open; it is due on {due}.',
    reminder: 'Reminder: the report of project {project} for {period} is expected by {due}.',
    overdue: 'The report of project {project} for {period} is late: it was due on {due}.',
    escalation: 'Brought to your attention: the report of project {project} for {period}, due on {due}, has not come.',
    visa: 'The report of project {project} for {period} awaits your visa; it is due on {due}.',
    returned: 'The report of project {project} for {period} comes back to you, with the reason.',
    accepted: 'The report of project {project} for {period} was accepted.',
    extended: 'The report of project {project} for {period} has until {due}.',
    warning: 'Brought to your attention: a warning about {project}, raised on {due}, is not settled.',
    mention: 'You are mentioned in a comment about {project}, on {due}.',
  },
  open: 'Open the platform to confirm receipt:',
  foot: 'This message holds no data of the register. Do not answer it.',
};

export const digestWords: Record<'ar' | 'fr' | 'en', DigestWords> = { ar, fr, en };

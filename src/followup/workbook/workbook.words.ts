import type { BookLang, RowKind } from './workbook.ts';

/** Words printed in a workbook and above the columns of the grid. {name} is filled. */
export type BookWords = {
  title: string;
  sheets: Record<RowKind | 'about' | 'lists', string>;
  columns: Record<string, string>;
  ratings: Record<'on-path' | 'at-risk' | 'late', string>;
  missing: Record<string, string>;
  statuses: Record<'reported' | 'verified' | 'returned' | 'cited', string>;
  yes: string;
  no: string;
  about: {
    by: string;
    at: string;
    filter: string;
    all: string;
    internal: string;
    exercise: string;
    how: readonly string[];
  };
  rule: { list: string; number: string; day: string; title: string };
};

const ar: BookWords = {
  title: 'متابعة: جدول التقارير',
  sheets: {
    about: 'تعريف',
    reports: 'التقارير',
    milestones: 'المعالم',
    figures: 'الأرقام',
    money: 'الأموال',
    projects: 'المشاريع',
    lists: 'قوائم',
  },
  columns: {
    id: 'المعرّف',
    project: 'المشروع',
    projectTitle: 'اسم المشروع',
    title: 'العنوان',
    period: 'الفترة',
    dueOn: 'الأجل',
    rating: 'التقدير المصرح به',
    explanation: 'التوضيح',
    plannedOn: 'مبرمج في',
    expectedOn: 'متوقع في',
    reachedOn: 'بُلغ في',
    indicator: 'المؤشر',
    place: 'المكان',
    part: 'الفئة',
    unit: 'الوحدة',
    last: 'آخر رقم',
    value: 'الرقم',
    missing: 'سبب الغياب',
    note: 'ملاحظة',
    status: 'حالة الرقم',
    year: 'السنة',
    planned: 'المبرمج',
    paid: 'المؤدى',
    currency: 'العملة',
    stage: 'المرحلة',
    owner: 'صاحب المشروع',
  },
  ratings: { 'on-path': 'في المسار', 'at-risk': 'مهدد', late: 'متأخر' },
  missing: {
    'not-reported': 'لم يُبلَّغ به',
    'not-applicable': 'لا ينطبق',
    'not-yet-due': 'لم يحن أجله',
    suppressed: 'محجوب حماية للأشخاص',
    'undefined-ratio': 'نسبة غير محددة',
  },
  statuses: { reported: 'مصرّح به', verified: 'متحقق منه', returned: 'مُعاد', cited: 'مستشهد به' },
  yes: 'نعم',
  no: 'لا',
  about: {
    by: 'استخرجه',
    at: 'كما كان السجل في',
    filter: 'التصفية',
    all: 'كل ما يحق لك الاطلاع عليه',
    internal: 'وثيقة داخلية: لا تُنشر ولا تُوزع خارج الجهات المعنية.',
    exercise: 'تمرين: كل ما في هذا الملف مختلق.',
    how: [
      'اكتب في الخلايا البيضاء وحدها؛ الخلايا الرمادية للاطلاع.',
      'لا تحذف عمود المعرّف ولا تغيّر ترتيب الأعمدة. ترتيب الأسطر لا يهم.',
      'الخلية الفارغة تعني أنه لا يوجد ما يقال. الصفر رقم.',
      'عند الاستيراد تُعرض التغييرات قبل تسجيلها، ولا يُسجل شيء إن كان في الملف خطأ واحد.',
      'ما غيّره غيرك في هذه الأثناء يُعرض عليك ولا يُمحى.',
      'ما يخص تقريرا مفتوحا يدخل في التقرير، ويبقى رهن التأشيرات.',
    ],
  },
  rule: {
    title: 'قيمة غير مقبولة',
    list: 'اختر من القائمة.',
    number: 'اكتب عددا، مثل 12,5.',
    day: 'اكتب تاريخا، مثل 31/12/2026.',
  },
};

const fr: BookWords = {
  title: 'Mutabaa : classeur de rapports',
  sheets: {
    about: 'Présentation',
    reports: 'Rapports',
    milestones: 'Jalons',
    figures: 'Chiffres',
    money: 'Montants',
    projects: 'Projets',
    lists: 'Listes',
  },
  columns: {
    id: 'Identifiant',
    project: 'Projet',
    projectTitle: 'Intitulé du projet',
    title: 'Intitulé',
    period: 'Période',
    dueOn: 'Échéance',
    rating: 'Appréciation déclarée',
    explanation: 'Explication',
    plannedOn: 'Prévu le',
    expectedOn: 'Attendu le',
    reachedOn: 'Atteint le',
    indicator: 'Indicateur',
    place: 'Lieu',
    part: 'Ventilation',
    unit: 'Unité',
    last: 'Dernier chiffre',
    value: 'Chiffre',
    missing: 'Motif d’absence',
    note: 'Note',
    status: 'État du chiffre',
    year: 'Année',
    planned: 'Prévu',
    paid: 'Payé',
    currency: 'Monnaie',
    stage: 'Étape',
    owner: 'Porteur',
  },
  ratings: { 'on-path': 'Sur la trajectoire', 'at-risk': 'Menacé', late: 'En retard' },
  missing: {
    'not-reported': 'Non communiqué',
    'not-applicable': 'Sans objet',
    'not-yet-due': 'Pas encore dû',
    suppressed: 'Retenu pour protéger des personnes',
    'undefined-ratio': 'Rapport non défini',
  },
  statuses: { reported: 'Déclaré', verified: 'Vérifié', returned: 'Renvoyé', cited: 'Cité' },
  yes: 'Oui',
  no: 'Non',
  about: {
    by: 'Extrait par',
    at: 'État du registre au',
    filter: 'Filtre',
    all: 'Tout ce que vous pouvez consulter',
    internal: 'Document interne : ne pas publier ni diffuser hors des services concernés.',
    exercise: 'Exercice : tout ce que contient ce fichier est inventé.',
    how: [
      'Écrivez dans les cellules blanches seulement ; les grises sont là pour être lues.',
      'Ne supprimez pas la colonne Identifiant et ne déplacez pas les colonnes. L’ordre des lignes est libre.',
      'Une cellule vide ne dit rien. Zéro est un chiffre.',
      'À l’import, les changements sont montrés avant d’être enregistrés ; une seule erreur, et rien n’est enregistré.',
      'Ce que d’autres ont changé entre-temps vous est montré, et n’est pas effacé.',
      'Ce qui relève d’un rapport ouvert entre dans ce rapport et reste soumis aux visas.',
    ],
  },
  rule: {
    title: 'Valeur refusée',
    list: 'Choisissez dans la liste.',
    number: 'Écrivez un nombre, par exemple 12,5.',
    day: 'Écrivez une date, par exemple 31/12/2026.',
  },
};

const en: BookWords = {
  title: 'Mutabaa: reporting workbook',
  sheets: {
    about: 'About',
    reports: 'Reports',
    milestones: 'Milestones',
    figures: 'Figures',
    money: 'Money',
    projects: 'Projects',
    lists: 'Lists',
  },
  columns: {
    id: 'Identifier',
    project: 'Project',
    projectTitle: 'Name of the project',
    title: 'Title',
    period: 'Period',
    dueOn: 'Due on',
    rating: 'Declared rating',
    explanation: 'Explanation',
    plannedOn: 'Planned on',
    expectedOn: 'Expected on',
    reachedOn: 'Reached on',
    indicator: 'Indicator',
    place: 'Place',
    part: 'Part',
    unit: 'Unit',
    last: 'Last figure',
    value: 'Figure',
    missing: 'Why there is none',
    note: 'Note',
    status: 'State of the figure',
    year: 'Year',
    planned: 'Planned',
    paid: 'Paid',
    currency: 'Currency',
    stage: 'Stage',
    owner: 'Owner',
  },
  ratings: { 'on-path': 'On path', 'at-risk': 'At risk', late: 'Late' },
  missing: {
    'not-reported': 'Not reported',
    'not-applicable': 'Not applicable',
    'not-yet-due': 'Not yet due',
    suppressed: 'Withheld to protect people',
    'undefined-ratio': 'Undefined ratio',
  },
  statuses: { reported: 'Reported', verified: 'Verified', returned: 'Returned', cited: 'Cited' },
  yes: 'Yes',
  no: 'No',
  about: {
    by: 'Exported by',
    at: 'The register as it stood on',
    filter: 'Filter',
    all: 'All that you may read',
    internal: 'Internal document: not to be published or passed on outside the services concerned.',
    exercise: 'Exercise: everything in this file is invented.',
    how: [
      'Write in the white cells only; the grey ones are there to be read.',
      'Do not delete the Identifier column and do not move columns. Rows may be in any order.',
      'An empty cell says nothing. Zero is a figure.',
      'On import, changes are shown before they are entered; with a single error, nothing is entered.',
      'What others changed meanwhile is shown to you and not overwritten.',
      'What belongs to an open report goes into that report and still needs its visas.',
    ],
  },
  rule: {
    title: 'Value refused',
    list: 'Choose from the list.',
    number: 'Write a number, such as 12.5.',
    day: 'Write a date, such as 31/12/2026.',
  },
};

export const bookWords: Record<BookLang, BookWords> = { ar, fr, en };

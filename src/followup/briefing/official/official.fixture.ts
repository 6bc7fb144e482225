import '../../../web/locales/all.ts';
import { day, type LocalizedText } from '../../../kernel/index.ts';
import type { PageLang } from '../../../web/fmt.tsx';
import { wordsIn } from '../../../web/locales/index.ts';
import type { Letter } from '../../letter/letter.ts';
import type { RecommendationStep } from '../../recommendation/recommendation.ts';
import type { RecommendationLine } from '../../recommendation/recommendation-file.ts';
import type { StocktakeFile } from '../../stocktake/stocktake-file.ts';
import type { Paper } from '../brief.ts';
import { letterPaper, slipPaper } from './letter-paper.rules.ts';
import { minutesPaper } from './minutes-paper.rules.ts';
import type { Desk } from './official-paper.ts';
import { recommendationsPaper } from './recommendations-paper.rules.ts';

export const said = (ar: string, fr: string, en = fr): LocalizedText => ({ authentic: 'ar', ar, fr, en });
const bodies: Record<string, LocalizedText> = {
  MIN: said('وزارة الانتقال الرقمي', 'Ministère de la Transition numérique'),
  AGENCY: said('وكالة التنمية الرقمية', 'Agence du développement numérique'),
  COURT: said('المجلس الأعلى للحسابات', 'Cour des comptes'),
  OTHER: said('المعهد الوطني AI Lab', 'Institut national AI Lab'),
};

export const deskIn = (lang: PageLang, more: Partial<Desk> = {}): Desk => ({
  t: wordsIn(lang),
  lang,
  today: day('2026-11-24'),
  exercise: false,
  nameOf: (ref) => bodies[ref]?.[lang] ?? ref,
  head: {
    lines: [said('المملكة المغربية', 'Royaume du Maroc'), bodies.MIN!, said('الكتابة العامة', 'Secrétariat général')],
    place: said('الرباط', 'Rabat'),
    foot: said('شارع النخيل، الرباط', 'Avenue Annakhil, Rabat'),
  },
  ...more,
});

export const letter: Letter = {
  id: 'l1',
  body: 'MIN',
  year: 2026,
  direction: 'outgoing',
  number: 118,
  kind: 'letter',
  day: day('2026-11-24'),
  hijri: '1448-06-14',
  sender: 'MIN',
  recipient: 'OTHER',
  subject: said('دعوة إلى استكمال ملف مشروع F1', 'Complément du dossier du projet F1'),
  words: said(
    'وبعد، فقد توصلنا بملف المشروع F1 في 3 نونبر 2026، وتبين أن دراسة الجدوى لم تُرفق به.\nلذا، نرجو منكم موافاتنا بها قبل 15 دجنبر 2026، مع بيان الغلاف المالي: 110 مليون درهم.',
    'Le dossier du projet F1 nous est parvenu le 3 novembre 2026 ; l’étude de faisabilité n’y est pas jointe.\nNous vous prions de nous l’adresser avant le 15 décembre 2026, avec le budget : 110 MDH.',
  ),
  enclosures: [
    { title: said('جدول الوثائق الناقصة', 'Liste des pièces manquantes'), copies: 1 },
    { title: said('نسخة من دفتر التحملات AI-2026/04', 'Copie du cahier des charges AI-2026/04'), copies: 3 },
  ],
  chain: ['AGENCY'],
  state: 'approved',
  authority: said('الكاتب العام', 'Le Secrétaire général'),
  version: 3,
};

/** As `draftConvocations` writes one. */
const convocation: Letter = {
  ...letter,
  kind: 'convocation',
  number: 121,
  enclosures: [],
  subject: said('دعوة إلى حضور الاجتماع رقم 4: لجنة القيادة', 'Convocation à la réunion n° 4 : Comité de pilotage'),
  words: said(
    'وبعد، ففي إطار أشغال «لجنة القيادة»، نتشرف بدعوتكم إلى حضور اجتماعها رقم 4 وفق ما يلي:\n\nالتاريخ: الثلاثاء 1 دجنبر 2026\nالساعة: 09:30\nالمكان: قاعة الاجتماعات AI-2، الطابق 3\n\nجدول الأعمال:\n1. توسعة المنصة الرقمية للخدمات الإدارية الموجهة إلى المواطنين والمقاولات في جميع جهات المملكة\n2. تمويل المرحلة الثانية من مشروع F1\n\nوالمرجو منكم الحضور، أو تعيين من ينوب عنكم وموافاتنا بصفته قبل انعقاد الاجتماع.',
    'Dans le cadre des travaux de l’instance « Comité de pilotage », nous avons l’honneur de vous convier à sa réunion n° 4, qui se tiendra comme suit :\n\nDate : mardi 1er décembre 2026\nHeure : 9 h 30\nLieu : salle AI-2, 3e étage\n\nOrdre du jour :\n1. Extension de la plateforme\n2. Financement de la phase 2\n\nNous vous prions de bien vouloir y assister, ou désigner votre représentant et nous en communiquer la qualité avant la réunion.',
  ),
};

const seat = (
  id: string,
  kind: 'chair' | 'secretary' | 'member' | 'partner',
  office: LocalizedText,
  organisation: string,
) => ({
  id,
  committee: 'STEER',
  seat: kind,
  office,
  organisation,
  actReference: 'قرار 3',
  from: day('2026-01-01'),
});
const item = (id: string, position: number, state: 'discussed' | 'deferred', more: object) => ({
  id,
  position,
  minutes: 10,
  why: 'hand' as const,
  state,
  version: 1,
  ...more,
});

export const meeting = {
  stocktake: {
    id: 's1',
    committee: 'STEER',
    number: 4,
    plannedOn: day('2026-11-24'),
    firstPlannedOn: day('2026-11-24'),
    length: 90,
    state: 'written',
    heldOn: day('2026-11-24'),
    minutes: said(
      'افتتح الرئيس الاجتماع على الساعة 9:30 وذكّر بقرارات الاجتماع السابق.',
      'Le président a ouvert la séance à 9 h 30 et rappelé les décisions précédentes.',
    ),
    version: 6,
  },
  committee: {
    ref: 'STEER',
    strategy: 'S',
    title: said('لجنة القيادة', 'Comité de pilotage'),
    mandate: said('التتبع', 'Suivi'),
    cadence: 'monthly',
    from: day('2026-01-01'),
    version: 1,
  },
  seats: [
    seat('c', 'chair', said('الكاتب العام', 'Secrétaire général'), 'MIN'),
    seat('r', 'secretary', said('رئيس قسم التتبع', 'Chef de la division du suivi'), 'MIN'),
    seat('m', 'member', said('مدير المشاريع', 'Directeur des projets'), 'AGENCY'),
    seat('p', 'partner', said('ممثل الشريك', 'Représentant du partenaire'), 'OTHER'),
  ],
  items: [
    item('i1', 1, 'discussed', {
      subject: { kind: 'project', ref: 'F1' },
      note: said('عُرض التقدم', 'Avancement présenté'),
    }),
    item('i2', 2, 'deferred', { title: said('تمويل المرحلة الثانية', 'Financement de la phase 2') }),
  ],
  attendance: [
    { seat: 'c', presence: 'present' },
    { seat: 'r', presence: 'present' },
    { seat: 'm', presence: 'represented', representedBy: said('نائب المدير', 'Directeur adjoint') },
    { seat: 'p', presence: 'absent' },
  ],
  decisions: [
    {
      id: 'd1',
      item: 'i1',
      number: 1,
      words: said('الموافقة على الجدول الزمني الجديد', 'Approbation du nouveau calendrier'),
      version: 1,
    },
  ],
  actions: [
    {
      id: 'a1',
      committee: 'STEER',
      stocktake: 's1',
      item: 'i1',
      number: 1,
      title: said('إيداع دراسة الجدوى', 'Déposer l’étude de faisabilité'),
      organisation: 'AGENCY',
      dueOn: day('2026-12-15'),
      firstDueOn: day('2026-12-15'),
      state: 'open',
      isLate: false,
      times: 0,
      version: 1,
    },
  ],
  steps: [],
  toConfirm: [],
  acts: [],
  mayPlan: false,
  mayRecord: false,
} as unknown as StocktakeFile;
const recommendation = (number: string, more: Partial<RecommendationLine>): RecommendationLine => ({
  ref: `R${number}`,
  source: 'COURT',
  report: said('التقرير السنوي برسم 2024-2025', 'Rapport annuel 2024-2025'),
  year: 2025,
  number,
  words: said('وضع منظومة لتتبع آجال الخدمات الرقمية', 'Mettre en place un suivi des délais des services numériques'),
  addressee: 'AGENCY',
  dueOn: day('2026-06-30'),
  firstDueOn: day('2026-06-30'),
  state: 'under-way',
  version: 1,
  isLate: true,
  waits: false,
  ...more,
});
const step: Omit<RecommendationStep, 'act'> = {
  number: 2,
  from: 'open',
  to: 'under-way',
  byPerson: 'x',
  forPersons: [],
  day: day('2026-05-04'),
};
export const recommendations: RecommendationLine[] = [
  recommendation('3', {
    answer: {
      ...step,
      act: 'answer',
      claims: 'done',
      words: said('أُطلقت المنظومة في 12 خدمة', 'Lancé pour 12 services'),
    },
    judgement: { ...step, act: 'judge', words: said('لم تشمل إلا 12 خدمة من 40', '12 services sur 40 seulement') },
  }),
  recommendation('4', {
    state: 'open',
    isLate: false,
    dueOn: day('2027-03-31'),
    waits: true,
    answer: { ...step, act: 'answer', claims: 'accepted', words: said('التوصية مقبولة', 'Recommandation acceptée') },
  }),
  recommendation('11', { state: 'done', isLate: false }),
];
const titles = new Map([['i1', said('توسعة المنصة', 'Extension de la plateforme')]]);

/** Every kind of official paper, of invented records, in one language. */
export const officialPapers = (lang: PageLang): Record<string, Paper> => {
  const desk = deskIn(lang);
  return {
    letter: letterPaper({ letter, delegationAct: '2.26.12' }, desk),
    reminder: letterPaper(
      {
        letter: { ...letter, kind: 'reminder', state: 'drafted' },
        answered: { ...letter, direction: 'incoming', reference: '77/AG' },
      },
      desk,
    ),
    transmittal: slipPaper({ letter: { ...letter, kind: 'transmittal' } }, desk),
    convocation: letterPaper({ letter: convocation }, desk),
    minutes: minutesPaper({ file: meeting, titles }, desk),
    recommendations: recommendationsPaper(recommendations, desk),
  };
};

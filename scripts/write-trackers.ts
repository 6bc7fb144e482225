/**
 * Writes three lists of projects as a ministry would keep them, and beside each the truth that a reading is measured
 * against: fixtures/trackers/. Everything in them is of the exercise: places, bodies and figures are invented.
 */
import fs from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';

const folder = path.resolve(import.meta.dirname, '../fixtures/trackers');
const ROWS = 120;

/** The same figures at every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % sides;
  };
}

export type TruthCell = { column: string; as: string; value: unknown };
type TruthDecision = {
  field: string;
  value: string;
  refs: string[];
  create?: { ref: string; kind: string; name: Record<string, string> };
};
type Truth = {
  about: string;
  decisions: TruthDecision[];
  header: number;
  rows: { row: number; cells: TruthCell[] }[];
  left: number;
};
type Value = string | number | Date | null;

const letter = (index: number): string => String.fromCharCode(65 + index);
const date = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));
const iso = (on: Date): string => on.toISOString().slice(0, 10);
const lastOf = (year: number, month: number): string => iso(new Date(Date.UTC(year, month, 0)));
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const save = (name: string, bytes: Uint8Array | string): void => fs.writeFileSync(path.join(folder, name), bytes);
const saveTruth = (name: string, truth: Truth): void => {
  const rows = truth.rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n');
  const { rows: _, ...head } = truth;
  save(name, `${JSON.stringify(head).slice(0, -1)},"rows":[\n${rows}\n]}\n`);
};

const places = [
  {
    code: '91.101',
    region: '91',
    ar: 'أركان الخيال',
    fr: 'Argane-la-Fictive',
    regionAr: 'الخيال الشمالي',
    regionFr: 'Imaginie-Nord',
  },
  {
    code: '91.102',
    region: '91',
    ar: 'زيتونة الخيال',
    fr: 'Olivette-la-Fictive',
    regionAr: 'جهة الخيال الشمالي',
    regionFr: 'Imaginie-Nord',
  },
  {
    code: '91.103',
    region: '91',
    ar: 'نخلة الخيال',
    fr: 'Palmeraie-la-Fictive',
    regionAr: 'الخيال الشمالي',
    regionFr: 'Imaginie-Nord',
  },
  {
    code: '92.201',
    region: '92',
    ar: 'رمانة الخيال',
    fr: 'Grenade-la-Fictive',
    regionAr: 'الخيال الجنوبي',
    regionFr: 'Imaginie-Sud',
  },
];
const bodies = [
  { ref: 'X-AGC', ar: 'وكالة الأوراش الخيالية', fr: 'Agence fictive des chantiers' },
  { ref: 'X-MIN', ar: 'وزارة الرقمنة الخيالية', fr: 'Ministère fictif du Numérique' },
  { ref: 'X-UNI', ar: 'جامعة الخيال', fr: 'Université d’Imaginie' },
  { ref: 'X-FONDS', ar: 'صندوق الاستثمار الخيالي', fr: 'Fonds fictif d’investissement' },
];
const axes = [
  { ref: 'x-services', ar: 'خدمات عمومية قريبة', fr: 'Services publics de proximité' },
  { ref: 'x-skills', ar: 'كفاءات ومنشآت', fr: 'Compétences et équipements' },
];
const works = [
  { ar: 'رقمنة مصلحة الحالة المدنية', fr: 'Numérisation de l’état civil' },
  { ar: 'ربط المدارس بالألياف البصرية', fr: 'Raccordement des écoles à la fibre' },
  { ar: 'إحداث مركز للتكوين الرقمي', fr: 'Création d’un centre de formation numérique' },
  { ar: 'منصة المواعيد الطبية', fr: 'Plateforme de rendez-vous médicaux' },
  { ar: 'تهيئة قاعة للخوادم', fr: 'Aménagement d’une salle de serveurs' },
  { ar: 'نظام تتبع النقل المدرسي', fr: 'Système de suivi du transport scolaire' },
  { ar: 'شباك موحد للمقاولات', fr: 'Guichet unique des entreprises' },
  { ar: 'أرشيف رقمي للجماعة', fr: 'Archivage numérique de la commune' },
  { ar: 'تجهيز فضاء للمقاولين الشباب', fr: 'Équipement d’un espace pour jeunes entrepreneurs' },
  { ar: 'خريطة رقمية للمرافق', fr: 'Carte numérique des équipements' },
];

// ------------------------------------------------------------------- 1. Arabic workbook, axes in merged cells, subtotals

async function arabic(): Promise<void> {
  const roll = dice(7);
  const months = ['يناير', 'مارس', 'ماي', 'شتنبر', 'نونبر'];
  const monthNumbers = [1, 3, 5, 9, 11];
  const statuses = ['قيد الإنجاز', 'لم ينطلق بعد', 'منجز', 'قيد الدراسة', 'متأخر بسبب العقار'];
  const funding = ['الميزانية العامة', 'شراكة', 'الصندوق الخيالي', 'ميزانية الجماعة'];
  const arabicDigits = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
  const rows: Value[][] = [
    ['لائحة تتبع مشاريع استراتيجية الخيال الرقمي'],
    ['الوضعية إلى غاية متم دجنبر 2031'],
    [],
    [
      'ر.ت',
      'المحور',
      'اسم المشروع',
      'الجهة المشرفة',
      'الجهة',
      'الإقليم',
      'تاريخ الانطلاق',
      'أجل الإنجاز',
      'الكلفة الإجمالية (مليون درهم)',
      'المبلغ المؤدى (مليون درهم)',
      'نسبة الإنجاز',
      'وضعية المشروع',
      'مصدر التمويل',
      'عدد المستفيدين',
      'ملاحظات',
    ],
  ];
  const truth: Truth = {
    about: 'Arabic workbook: axes in merged cells, subtotals, a hidden sheet',
    decisions: [{ field: 'owner', value: 'الوكالة الخيالية للأوراش', refs: ['X-AGC'] }],
    header: 4,
    rows: [],
    left: 0,
  };
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 14 },
    { startRow: 1, startCol: 0, endRow: 1, endCol: 14 },
  ];
  const cells = new Map<string, { style: { numFmt: string } }>();
  for (let at = 0; at < ROWS; at++) {
    const axis = axes[at < 70 ? 0 : 1]!;
    const place = pick(places, at);
    const body = pick(bodies, at + Math.floor(at / 7));
    const title = `${pick(works, at).ar} ${at < 40 ? 'ب' : at < 80 ? 'بإقليم ' : 'بمدينة '}${place.ar} - الشطر ${Math.floor(at / 10) + 1}`;
    const start = date(2031, 1 + roll(12), 1 + roll(28));
    const endYear = 2032 + roll(3);
    const kind = at % 5;
    const month = roll(5);
    const quarter = 1 + roll(4);
    const end: [Value, string] =
      at === 33
        ? ['قريبا', '']
        : kind === 1
          ? [`${months[month]} ${endYear}`, lastOf(endYear, monthNumbers[month]!)]
          : kind === 2
            ? [`الربع ${['الأول', 'الثاني', 'الثالث', 'الرابع'][quarter - 1]} ${endYear}`, lastOf(endYear, quarter * 3)]
            : kind === 3
              ? [`30/0${1 + roll(4) * 2 - 0}/${endYear}`.replace(/30\/0(\d)/, (_, m: string) => `15/0${m}`), '']
              : [date(endYear, 6, 30), `${endYear}-06-30`];
    if (kind === 3 && typeof end[0] === 'string') end[1] = end[0].split('/').reverse().join('-');
    const cost = (5 + roll(2000)) / 4;
    const costText = at % 9 === 4 ? arabicDigits(String(cost).replace('.', '٫')) : cost;
    const paid = at === 57 ? '#REF!' : Math.floor(cost * 10) / 40;
    const percent = roll(101) / 100;
    const people = 100 * (1 + roll(900));
    const status = pick(statuses, roll(50));
    const note = at % 6 === 0 ? `تم عقد اجتماع لجنة التتبع بتاريخ ${1 + roll(28)} دجنبر` : at % 6 === 3 ? '-' : null;
    const owner =
      at % 17 === 5 && body.ref === 'X-AGC' ? 'الوكالة الخيالية للأوراش' : at % 17 === 6 ? `${body.ar} ` : body.ar;
    const row = rows.length + 1;
    const isFirst = at === 0 || at === 70;
    const value: Value[] = [
      at + 1,
      isFirst ? `المحور ${at === 0 ? 'الأول' : 'الثاني'}: ${axis.ar}` : null,
      title,
      owner,
      place.regionAr,
      place.ar,
      start,
      end[0],
      costText,
      paid,
      percent,
      status,
      pick(funding, roll(40)),
      at % 11 === 2 ? arabicDigits(String(people)) : people,
      note,
    ];
    rows.push(value);
    cells.set(`${row - 1},10`, { style: { numFmt: '0%' } });
    for (const column of at % 5 === 0 || at % 5 === 4 ? [6, 7] : [6])
      cells.set(`${row - 1},${column}`, { style: { numFmt: 'dd/mm/yyyy' } });
    const said = (column: number, as: string, what: unknown): TruthCell[] =>
      value[column] === null ? [] : [{ column: letter(column), as, value: what }];
    truth.rows.push({
      row,
      cells: [
        ...said(0, 'number', String(at + 1)),
        ...said(1, 'axis', axis.ref),
        ...said(2, 'title', title),
        ...said(3, 'owner', body.ref),
        ...said(4, 'place', place.code),
        ...said(5, 'place', place.code),
        ...said(6, 'start', iso(start)),
        ...said(7, at === 33 ? 'unreadable' : 'end', end[1]),
        ...said(8, 'money', { amount: String(cost * 1_000_000), currency: 'MAD' }),
        ...(at === 57
          ? said(9, 'unreadable', '')
          : said(9, 'money', { amount: String(Math.round(Number(paid) * 1_000_000)), currency: 'MAD' })),
        ...said(10, 'number', String(Math.round(percent * 100))),
        ...said(11, 'text', status),
        ...said(12, 'text', value[12]),
        ...said(13, 'number', String(people)),
        ...said(14, note === '-' ? 'silent' : 'note', note),
      ],
    });
    if (at === 69 || at === ROWS - 1) {
      merges.push({ startRow: at === 69 ? row - 70 : row - 50, startCol: 1, endRow: row - 1, endCol: 1 });
      rows.push(['المجموع الجزئي', null, null, null, null, null, null, null, 9000 + at, 400]);
      truth.left++;
    }
  }
  rows.push(['المجموع العام', null, null, null, null, null, null, null, 18_500.25, 900]);
  rows.push(['ملاحظة: الأرقام مؤقتة في انتظار مصادقة لجنة القيادة.']);
  truth.left += 2;
  // hucre writes an error as the text of its cell; Excel shows the same
  const bytes = await writeXlsx({
    sheets: [
      { name: 'تتبع المشاريع', rows, merges, cells: cells as never, view: { rightToLeft: true } as never },
      { name: 'لوائح', rows: [['قيد الإنجاز'], ['منجز']], hidden: true },
    ],
  });
  save('arabic-merged-axes.xlsx', bytes);
  saveTruth('arabic-merged-axes.truth.json', truth);
}

// -------------------------------------------------------------- 2. French CSV, windows-1252, semicolons, axes filled down

function french(): void {
  const roll = dice(11);
  const months = ['janvier', 'mars', 'juin', 'sept.', 'déc.'];
  const monthNumbers = [1, 3, 6, 9, 12];
  const statuses = ['En cours', 'Non démarré', 'Achevé', 'En étude', 'À l’arrêt'];
  const header = [
    'N°',
    'Axe stratégique',
    'Code projet',
    'Intitulé du projet',
    'Maître d’ouvrage',
    'Province',
    'Date de début',
    'Date de fin prévue',
    'Coût global (MDH)',
    'Montant engagé (MDH)',
    'Montant payé (KDH)',
    'Taux d’avancement (%)',
    'Statut',
    'Convention signée',
    'Entreprise retenue',
    'Observations',
  ];
  const lines: string[][] = [
    ['Stratégie « Imaginie numérique » – tableau de suivi des projets'],
    ['Arrêté au 31/12/2031'],
    [''],
    header,
  ];
  const truth: Truth = {
    about: 'French CSV in windows-1252: axes as merged cells leave them, totals, a header repeated',
    decisions: [
      { field: 'owner', value: 'MFN', refs: ['X-MIN'] },
      { field: 'place', value: 'Argan la Fictive', refs: ['91.101'] },
      {
        field: 'owner',
        value: 'Coopérative fictive des pêcheurs',
        refs: [],
        create: {
          ref: 'X-COOP',
          kind: 'firm',
          name: { authentic: 'fr', fr: 'Coopérative fictive des pêcheurs' },
        },
      },
    ],
    header: 4,
    rows: [],
    left: 0,
  };
  const grouped = (text: string, sign: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/g, sign);
  for (let at = 0; at < ROWS; at++) {
    if (at === 60) {
      lines.push(header);
      truth.left++;
    }
    const axis = axes[at < 55 ? 0 : 1]!;
    const place = pick(places, at + 1);
    const body = pick(bodies, at + Math.floor(at / 5));
    const title = `${pick(works, at).fr} – ${place.fr}, tranche ${Math.floor(at / 10) + 1}`;
    const start = date(2031, 1 + roll(12), 1 + roll(28));
    const startText = `${String(start.getUTCDate()).padStart(2, '0')}/${String(start.getUTCMonth() + 1).padStart(2, '0')}/${start.getUTCFullYear()}`;
    const endYear = 2032 + roll(3);
    const [month, quarter] = [roll(5), 1 + roll(4)];
    const end: [string, string] =
      at === 88
        ? ['à préciser', '']
        : at % 3 === 0
          ? [`${months[month]} ${endYear}`, lastOf(endYear, monthNumbers[month]!)]
          : at % 3 === 1
            ? [`T${quarter} ${endYear}`, lastOf(endYear, quarter * 3)]
            : [`30/06/${endYear}`, `${endYear}-06-30`];
    const cents = 500 + roll(500_000);
    const [whole, rest] = [Math.floor(cents / 100), String(cents % 100).padStart(2, '0')];
    const cost =
      at % 4 === 0
        ? `${grouped(String(whole), '\u00a0')},${rest}`
        : at % 4 === 1
          ? `${grouped(String(whole), '.')},${rest}`
          : `${whole},${rest}`;
    const committed = Math.floor(whole / 2);
    const paid = committed * 250 + roll(90);
    const percent = roll(101);
    const signed = roll(2) === 0;
    const note =
      at % 5 === 0
        ? `Réunion du comité le ${1 + roll(28)} décembre ; cœur de réseau à commander`
        : at % 5 === 2
          ? 'RAS'
          : '';
    const [ownerText, ownerRef] =
      body.ref === 'X-MIN' && at % 2 === 0
        ? ['MFN', 'X-MIN']
        : at === 71
          ? ['Coopérative fictive des pêcheurs', 'X-COOP']
          : [body.fr, body.ref];
    const placeText = place.code === '91.101' && at % 3 === 0 ? 'Argan la Fictive' : place.fr;
    const firm = at % 3 === 0 ? '' : `Société fictive n° ${1 + roll(30)}`;
    const code = `IN-${String(at + 1).padStart(3, '0')}`;
    const isFirst = at === 0 || at === 55;
    const cells = [
      String(at + 1),
      isFirst ? `Axe ${at === 0 ? 1 : 2} : ${axis.fr}` : '',
      code,
      title,
      ownerText,
      placeText,
      startText,
      end[0],
      cost,
      grouped(String(committed), ' '),
      grouped(String(paid), ' '),
      `${percent} %`,
      pick(statuses, roll(50)),
      signed ? 'Oui' : 'Non',
      firm,
      note,
    ];
    lines.push(cells);
    const amount = (value: number, more = 0) => ({
      amount: String(BigInt(value) * 10n ** BigInt(more)),
      currency: 'MAD',
    });
    const said = (column: number, as: string, value: unknown): TruthCell[] =>
      cells[column] === '' ? [] : [{ column: letter(column), as, value }];
    truth.rows.push({
      row: lines.length,
      cells: [
        ...said(0, 'number', String(at + 1)),
        ...said(1, 'axis', axis.ref),
        ...said(2, 'ref', code),
        ...said(3, 'title', title),
        ...said(4, 'owner', ownerRef),
        ...said(5, 'place', place.code),
        ...said(6, 'start', iso(start)),
        ...said(7, at === 88 ? 'unreadable' : 'end', end[1]),
        ...said(8, 'money', amount(cents, 4)),
        ...said(9, 'money', amount(committed, 6)),
        ...said(10, 'money', amount(paid, 3)),
        ...said(11, 'number', String(percent)),
        ...said(12, 'text', cells[12]),
        ...said(13, 'yes-no', signed),
        ...said(14, 'text', cells[14]),
        ...said(15, note === 'RAS' ? 'silent' : 'note', note),
      ],
    });
  }
  lines.push(['TOTAL GÉNÉRAL', '', '', '', '', '', '', '', '152 300,55', '80 000', '9 000 000']);
  lines.push(['Source : remontées des porteurs de projets']);
  truth.left += 2;
  const text = lines
    .map((cells) => cells.map((one) => (/[;"\n]/.test(one) ? `"${one.replace(/"/g, '""')}"` : one)).join(';'))
    .join('\r\n');
  save('french-windows-1252.csv', toWindows1252(`${text}\r\n`));
  saveTruth('french-windows-1252.truth.json', truth);
}

function toWindows1252(text: string): Uint8Array {
  const special: Record<string, number> = { '’': 0x92, '–': 0x96, œ: 0x9c, '«': 0xab, '»': 0xbb };
  return Uint8Array.from(
    [...text].map((sign) => {
      const code = special[sign] ?? sign.codePointAt(0)!;
      if (code > 0xff) throw new Error(`not in windows-1252: ${sign}`);
      return code;
    }),
  );
}

// ------------------------------------------ 3. bilingual workbook, two header lines, sections, milestones inside cells

async function bilingual(): Promise<void> {
  const roll = dice(23);
  const statuses = ['قيد الإنجاز / En cours', 'En étude', 'منجز', 'Non démarré', 'متوقف'];
  const programmes = ['Programme fictif de connexion', 'برنامج الكفاءات الخيالي'];
  const programmeRefs = ['PX1', 'PX2'];
  const rows: Value[][] = [
    ['جدول القيادة / Tableau de bord'],
    [
      'الرمز / Code',
      'المشروع / Projet',
      'صاحب المشروع / Porteur',
      'البرنامج / Programme',
      'مكان الإنجاز / Localisation',
      'المعلم 1 / Jalon 1',
      null,
      'المعلم 2 / Jalon 2',
      null,
      'المعالم الأخرى / Autres jalons',
      'الميزانية / Budget',
      'الحالة / Statut',
      'الأولوية / Priorité',
      'ملاحظات / Remarques',
    ],
    [null, null, null, null, null, 'البيان / Intitulé', 'التاريخ / Date', 'البيان / Intitulé', 'التاريخ / Date'],
  ];
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 13 },
    { startRow: 1, startCol: 5, endRow: 1, endCol: 6 },
    { startRow: 1, startCol: 7, endRow: 1, endCol: 8 },
    ...[0, 1, 2, 3, 4, 9, 10, 11, 12, 13].map((column) => ({
      startRow: 1,
      startCol: column,
      endRow: 2,
      endCol: column,
    })),
  ];
  const truth: Truth = {
    about: 'Bilingual workbook: two header lines, sections on rows of their own, milestones inside cells',
    decisions: [{ field: 'owner', value: 'Agence des chantiers', refs: ['X-AGC'] }],
    header: 3,
    rows: [],
    left: 0,
  };
  const cells = new Map<string, { style: { numFmt: string } }>();
  for (let at = 0; at < ROWS; at++) {
    if (at === 0 || at === 64) {
      const axis = axes[at === 0 ? 0 : 1]!;
      merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: 13 });
      rows.push([`المحور ${at === 0 ? 1 : 2} : ${axis.ar}`]);
    }
    const axis = axes[at < 64 ? 0 : 1]!;
    const place = pick(places, at + 2);
    const second = pick(places, at + 3);
    const body = pick(bodies, at + Math.floor(at / 3));
    const work = pick(works, at);
    const tranche = Math.floor(at / 10) + 1;
    const title = { ar: `${work.ar} بـ${place.ar} (${tranche})`, fr: `${work.fr} à ${place.fr} (${tranche})` };
    const where: [string, string[]] =
      at % 6 === 0
        ? [`${place.fr}, ${second.fr}`, [place.code, second.code]]
        : at % 6 === 1
          ? ['National', ['XA']]
          : at % 6 === 2
            ? [`إقليم ${place.ar}`, [place.code]]
            : at % 6 === 3
              ? [`Province de ${place.fr}`, [place.code]]
              : [place.ar, [place.code]];
    const first = date(2031, 1 + roll(12), 1 + roll(28));
    const quarter = 1 + roll(4);
    const year = 2032 + roll(2);
    const [studyMonth, workQuarter] = [1 + roll(12), 1 + roll(4)];
    const others =
      at % 3 === 0
        ? `1) Étude : ${String(studyMonth).padStart(2, '0')}/${year} ; 2) Travaux : T${workQuarter} ${year + 1}`
        : at % 3 === 1
          ? `- الدراسة: ${lastOf(year, studyMonth).split('-').reverse().join('/')}\n- التسليم: ${year + 1}`
          : null;
    const otherDays =
      at % 3 === 0
        ? [
            ['Étude', lastOf(year, studyMonth)],
            ['Travaux', lastOf(year + 1, workQuarter * 3)],
          ]
        : [
            ['الدراسة', lastOf(year, studyMonth)],
            ['التسليم', `${year + 1}-12-31`],
          ];
    const tenths = 10 + roll(9000);
    const comma = `${Math.floor(tenths / 10)},${tenths % 10}`;
    const budget: [string, string] =
      at % 4 === 0
        ? [`${comma} MDH`, String(tenths * 100_000)]
        : at % 4 === 1
          ? [`${comma} مليون درهم`, String(tenths * 100_000)]
          : at % 4 === 2
            ? [`${tenths} KDH`, String(tenths * 1000)]
            : [
                `${Math.floor(tenths / 1000) + 1},${tenths % 10} MMDH`,
                `${(Math.floor(tenths / 1000) + 1) * 10 + (tenths % 10)}00000000`,
              ];
    const note = at % 4 === 0 ? 'في انتظار تأشيرة المراقبة' : at % 4 === 1 ? 'n.d.' : null;
    const programme = Math.floor(at / 2) % 2;
    const code = `TB/${String(at + 1).padStart(3, '0')}`;
    const value: Value[] = [
      code,
      `${title.ar}\n${title.fr}`,
      at % 2 === 0 ? body.ref : body.ref === 'X-AGC' ? 'Agence des chantiers' : body.fr,
      programmes[programme]!,
      where[0],
      'Lancement de l’appel d’offres',
      first,
      'التسلم المؤقت',
      `T${quarter} ${year}`,
      others,
      budget[0],
      pick(statuses, roll(50)),
      1 + roll(3),
      note,
    ];
    rows.push(value);
    const row = rows.length;
    cells.set(`${row - 1},6`, { style: { numFmt: 'dd/mm/yyyy' } });
    const said = (column: number, as: string, what: unknown): TruthCell[] =>
      value[column] === null ? [] : [{ column: letter(column), as, value: what }];
    truth.rows.push({
      row,
      cells: [
        { column: '§', as: 'axis', value: axis.ref },
        ...said(0, 'ref', `TB-${String(at + 1).padStart(3, '0')}`),
        ...said(1, 'title', title),
        ...said(2, 'owner', body.ref),
        ...said(3, 'programme', programmeRefs[programme]),
        ...said(4, 'places', [...where[1]].sort()),
        ...said(5, 'milestone-title', 'Lancement de l’appel d’offres'),
        ...said(6, 'milestone-day', iso(first)),
        ...said(7, 'milestone-title', 'التسلم المؤقت'),
        ...said(8, 'milestone-day', lastOf(year, quarter * 3)),
        ...said(9, 'milestones', otherDays),
        ...said(10, 'money', { amount: budget[1], currency: 'MAD' }),
        ...said(11, 'text', value[11]),
        ...said(12, 'number', String(value[12])),
        ...said(13, note === 'n.d.' ? 'silent' : 'note', note),
      ],
    });
  }
  rows.push(['المجموع / Total', null, null, null, null, null, null, null, null, null, '12 500 MDH']);
  truth.left++;
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Notice', rows: [['Mode d’emploi'], ['Remplir une ligne par projet.']] },
      { name: 'Projets', rows, merges, cells: cells as never },
    ],
  });
  save('bilingual-two-headers.xlsx', bytes);
  saveTruth('bilingual-two-headers.truth.json', truth);
}

fs.mkdirSync(folder, { recursive: true });
await arabic();
french();
await bilingual();

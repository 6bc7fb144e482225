import { describe, expect, it } from 'vitest';
import type { Draft } from './draft.ts';
import { draftsOf } from './embedded.ts';
import { partsOf } from './engine/parts.ts';
import { read as readWith } from './engine/read.ts';
import { loadKnowledge } from './knowledge.ts';

const read = (text: string, documentDate?: string): Draft[] => {
  const drafts = draftsOf({ text, blocks: [] }, documentDate ? { documentDate } : {});
  for (const { start, end, quote } of drafts) expect(text.slice(start, end)).toBe(quote);
  return drafts;
};
/** What the rules say alone, without the weights that were learnt. */
const ruled = (text: string): Draft[] => readWith({ text }, {}, { ...loadKnowledge(), learnt: undefined });
const quantitiesOf = (text: string, documentDate?: string) =>
  read(text, documentDate).map(({ quantities: [first] }) => first && [first.value, first.currency ?? first.unit]);

describe('a table of targets', () => {
  const rows = (lines: string[]) => lines.join('\n');

  it('gives a draft for each row, from the last year that lies ahead', () => {
    const drafts = read(
      rows([
        'Communiqué of 4 May 2026.',
        '',
        '| Indicator | 2024 | Target 2027 | Target 2030 |',
        '|---|---|---|---|',
        '| Wells with a water meter | 120 | 400 | 900 |',
        '| Share of treated waste water | 12% | 30% | at least 60% |',
        '| Solar capacity of pumping stations (MW) | 4 | 15 | 40 |',
      ]),
    );
    expect(drafts.map(({ quantities, deadline }) => [quantities[0]?.value, quantities[0]?.unit, deadline?.to])).toEqual(
      [
        [900, 'count', '2030'],
        [60, 'percent', '2030'],
        [40, 'MW', '2030'],
      ],
    );
    expect(drafts.every(({ kind, deadline }) => kind === 'target' && deadline?.inherited)).toBe(true);
    expect(drafts[1]!.quote).toBe('Share of treated waste water | 12% | 30% | at least 60%');
  });

  it('reads Arabic rows, and none of a table of what was', () => {
    const head = 'بلاغ 4 ماي 2026.\n\n| المؤشر | الوضعية في 2024 | الهدف 2029 |\n';
    expect(quantitiesOf(`${head}| عدد المرشدين الفلاحيين | 300 | 750 |`)).toEqual([[750, 'people']]);
    expect(read('Note du 4 mai 2026.\n\n| Année | 2022 | 2023 |\n| Puits creusés dans le Sud | 12 | 15 |')).toEqual([]);
  });
});

describe('what a clause goes on with', () => {
  it('carries a recommendation over a semicolon', () => {
    const drafts = read(
      "La Cour recommande au ministère d'établir un registre des puits ; de réaliser des audits annuels des barrages ; d'activer les comités de bassin.",
    );
    expect(drafts.map(({ quote }) => quote)).toEqual([
      expect.stringContaining('registre des puits'),
      'de réaliser des audits annuels des barrages',
      "d'activer les comités de bassin",
    ]);
  });

  it('goes on over a relative clause to the verb', () => {
    expect(
      read('Losses on the pipes, which stood at 40 percent in 2019, must fall below 15 percent by 2031.'),
    ).toMatchObject([{ quantities: [{ value: 15 }], deadline: { to: '2031' } }]);
  });

  it('leaves where and when it is told to the dateline', () => {
    expect(
      read('SALÉ, 12 mars 2026 - La commune construira 12 fontaines avant juin.').map(({ quote, deadline }) => [
        quote,
        deadline?.to,
      ]),
    ).toEqual([['La commune construira 12 fontaines avant juin', '2026-06']]);
  });

  it('does not cut two deeds from what they share', () => {
    expect(read('ستشرع الوزارة في ترميم وتجهيز 90 مدرسة قبل سنة 2031.', '2026-01-10')).toHaveLength(1);
  });

  it('puts a label and its amount together', () => {
    expect(read('Total cost: 25 million dirhams, to be paid by 2031.', '2026-01-10')[0]?.quote).toContain('Total cost');
  });
});

describe('months without a year', () => {
  it.each([
    ['Le pont ouvrira avant juin.', '2026-06'],
    ['Le pont ouvrira avant février.', '2027-02'],
    ['ستفتح القنطرة قبل متم شتنبر.', '2026-09'],
    ['The bridge will open by the end of June.', '2026-06'],
  ])('%s', (text, to) => {
    expect(read(text, '2026-03-10')[0]?.deadline?.to).toBe(to);
  });

  it('are no dates where nobody knows when the text was written, and "may" is a verb', () => {
    expect(read('Le pont ouvrira avant juin, et 12 écluses seront construites.')[0]?.deadline ?? null).toBeNull();
    expect(
      read('The harbour will be dredged before it may silt up again.', '2026-03-10')[0]?.deadline ?? null,
    ).toBeNull();
  });
});

describe('currencies of several countries', () => {
  it.each([
    ['ستخصص الحكومة 35 مليون دينار لترميم القلاع في الأردن.', 35_000_000, 'JOD'],
    ['ستخصص الحكومة 35 مليون دينار لترميم القلاع في العراق.', 35_000_000, 'IQD'],
    ['Le Sénégal consacrera 3 milliards de francs aux digues.', 3_000_000_000, 'XOF'],
    ['La France consacrera 900 000 000 F aux digues.', 900_000_000, 'FRF'],
    ['India will provide an outlay of Rs. 64,180 Crores for the scheme.', 641_800_000_000, 'INR'],
    ['ستبلغ كلفة السدود 3,3 ملايير درهم.', 3_300_000_000, 'MAD'],
  ])('%s', (text, value, currency) => {
    expect(quantitiesOf(text)).toContainEqual([value, currency]);
  });
});

describe('kinds', () => {
  it.each([
    ['The port will hire 1,100 linesmen by 2031.', 'jobs'],
    ['Le port recrutera 400 agents avant 2031.', 'jobs'],
    ['Un décret sur les ruchers est en cours d’examen par le gouvernement.', 'legislation'],
    ['Generation is to grow from 2,051 MW to 15,420 MW by 2031.', 'target'],
    ['ستحدث الوزارة 41 مدرسة قروية قبل سنة 2031.', 'project'],
    ['It will be necessary to clear the backlog at the quays.', 'challenge'],
  ] as const)('%s', (text, kind) => {
    expect(read(text, '2026-01-10').map((one) => one.kind)).toContain(kind);
  });

  it('tells works by the deed where nobody knows the thing, by the rules alone', () => {
    expect(ruled('The board will replace 5,200 transformers by 2031.').map((one) => one.kind)).toEqual(['project']);
  });

  it('counts those who are hired as jobs', () => {
    expect(quantitiesOf('The port will hire 1,100 linesmen by 2031.', '2026-01-10')).toEqual([[1100, 'jobs']]);
  });
});

describe('duties and days', () => {
  it('sees whom «على … أن» binds', () => {
    expect(read('وعلى الشركة أن تحين منظومة الفوترة وتنشر نتائجها.')).toMatchObject([{ kind: 'challenge' }]);
  });

  it('knows «ومن المنتظر» as «من المنتظر»', () => {
    expect(read('ومن المنتظر أن تتولى لجنة مختلطة بناء ثلاثة سدود صغيرة.', '2026-01-10')).toHaveLength(1);
  });

  it('takes the day of what happened for no deadline', () => {
    expect(
      read('أطلقت الوزارة في دجنبر 2026 برنامجا لبناء 40 سدا صغيرا.', '2026-12-20').map((one) => one.deadline),
    ).toEqual([null]);
  });
});

describe('a long text', () => {
  const sentence = 'La commune construira 12 fontaines avant juin 2031. ';
  const day = 'SALÉ, 12 mars 2026. ';

  it('is read in parts, and each draft stands where its span says', () => {
    const paragraphs = Array.from({ length: 12_000 }, (_, i) => `${sentence}Nul ne sait encore où, note ${i}.`);
    const drafts = read(`${day}\n\n${paragraphs.join('\n\n')}`);
    expect(drafts).toHaveLength(12_000);
    expect(new Set(drafts.map(({ deadline }) => deadline?.to))).toEqual(new Set(['2031-06']));
  });

  it('loses nothing where it has neither lines nor spaces, and cuts no character in two', () => {
    const parts = partsOf('😀'.repeat(300), 101);
    expect(parts[0]).toEqual({ start: 0, end: 100 });
    expect(parts.map(({ start, end }) => end - start).reduce((a, b) => a + b)).toBe(600);
    expect(partsOf(sentence.repeat(40), 500).every(({ end }) => sentence.repeat(40)[end - 1] === ' ')).toBe(true);
  });

  it('keeps the day of the whole for what stands in its last part', () => {
    const filler = 'Rien de neuf au port. '.repeat(14_000);
    expect(read(`${day}${filler}\n\nLa ville construira 30 puits avant juin.`).at(-1)?.deadline?.to).toBe('2026-06');
  });
});

describe('how the press tells it', () => {
  const told = (text: string, documentDate?: string) =>
    read(text, documentDate).map(({ kind, quote }) => [kind, quote] as const);

  it('says nothing of what a ministry sees to', () => {
    expect(
      told("Le ministère de l'Extension des Réseaux et de la Construction des Ports a salué les pêcheurs."),
    ).toEqual([]);
    const [signed] = told(
      'وقع وزير الصيد وبناء الموانئ، السيد سالم الحداد، اليوم الجمعة، مذكرة تفاهم مع تعاونية الصيادين.',
      '2026-05-08',
    );
    expect(signed).toEqual(['agreement', expect.stringContaining('مذكرة تفاهم مع تعاونية الصيادين')]);
    // with its article a ministry has no name behind it: what follows is what it does
    expect(told('الوزارة تتعهد بتجهيز 300 مدرسة بالألياف البصرية.').map(([, quote]) => quote)).toEqual([
      expect.stringContaining('تتعهد بتجهيز 300 مدرسة'),
    ]);
  });

  it('tells the day on which something was signed from a deadline', () => {
    const [draft] = read('In March 2026, the port signed an agreement with the railway to build a siding of 14 km.');
    expect(draft).toMatchObject({ kind: 'agreement', deadline: null });
  });

  it('leaves out what a relative clause says in passing', () => {
    const [draft] = read(
      'Note of 3 May 2026. The canal, which is expected to open within 18 months, will irrigate 4,200 hectares by 2031.',
    );
    expect(draft).toMatchObject({ deadline: { to: '2031' }, quantities: [{ value: 4200 }] });
  });

  it('takes the goal behind "its current"', () => {
    expect(
      quantitiesOf('Note of 3 May 2026. The plan will extend the network from its current 350 km to 1,250 km.'),
    ).toEqual([[1250, 'km']]);
  });

  it('counts no number within a title', () => {
    expect(quantitiesOf('The Ministry plans to extend the One Million Trees Programme to the islands.')).toEqual([
      undefined,
    ]);
  });

  it('hands the years of a phase to what it is of', () => {
    const drafts = read(
      'The plan will proceed in two steps:\n- Phase 1 (2027-2028): rehabilitation of the dam at Sefrou',
    );
    expect(drafts.map(({ quote, deadline }) => [quote, deadline?.to])).toEqual([
      ['rehabilitation of the dam at Sefrou', '2028'],
    ]);
  });

  it('reads a sum with what it is for, and a cost, without a verb of intention', () => {
    const french = (sentence: string) => told(`Note du 3 mai 2026. ${sentence}`);
    expect(french("Le plan porte sur les pistes, avec 29 MMDH pour l'acquisition de bus.").at(-1)).toEqual([
      'budget',
      expect.stringContaining("29 MMDH pour l'acquisition de bus"),
    ]);
    expect(french('Le coût du chantier est de 77 millions de dirhams.')).toEqual([
      ['budget', 'Le coût du chantier est de 77 millions de dirhams'],
    ]);
    expect(ruled('Note du 3 mai 2026. Le coût du chantier était de 77 millions de dirhams.')).toEqual([]);
  });

  it('hears a future in the first person, and no speaker behind a quotation', () => {
    expect(quantitiesOf('« Nous relierons 90 villages au réseau d’eau », a dit le maire.')).toEqual([[90, 'count']]);
  });

  it('goes over an adverb, and into participles of every group', () => {
    expect(told('La régie a également décidé la construction de deux quais.').map(([kind]) => kind)).toEqual([
      'project',
    ]);
    expect(told('Trois ponts seront construits par la région.').map(([kind]) => kind)).toEqual(['project']);
  });

  it('tells the kind by the body that is founded, the paper to be signed, the money that a share is of', () => {
    expect(told('A River Basin Authority shall be established by law.').map(([kind]) => kind)).toEqual(['institution']);
    expect(told('The agency will sign agreements with six towns.').map(([kind]) => kind)).toEqual(['agreement']);
    expect(told('La région prendra en charge 40 % du coût des travaux.').map(([kind]) => kind)).toEqual(['budget']);
  });

  it('reads labelled lines of a plan, and forecasts of nobody', () => {
    expect(quantitiesOf('Output 1.2: 3,200 wells fitted with a water meter by 2030.')).toEqual([[3200, 'count']]);
    expect(told('Projections indicate that sales of boats will rise to 40,000 by 2031.')).toEqual([]);
  });

  it('takes paragraphs behind a colon for items when they begin with what is to be done', () => {
    const text = [
      'التقى الوزيران أمس في مقر البلدية. وتم الاتفاق على ثلاثة مشاريع. وهي:',
      'ترميم المكتبة البلدية بشراكة مع الجمعيات المحلية لتقريب الكتاب من القراء.',
      'تهيئة فضاء رقمي لفائدة تلاميذ الثانويات في الأحياء الجديدة.',
      'وكان الوزيران قد زارا المكتبة في الصباح برفقة المنتخبين.',
    ].join('\n\n');
    expect(read(text).map(({ quote }) => quote.split(' ')[0])).toEqual(['وتم', 'ترميم', 'تهيئة']);
  });

  it('knows an agreement by twos, and what a minister launched', () => {
    expect(read('قالت الوكالة ذلك أمس. أبرمت الجامعة مذكرتي تفاهم مع المرصد الوطني.')[0]?.kind).toBe('agreement');
    expect(ruled('It rained. The minister launched the national policy on remote meetings.')).toHaveLength(1);
  });

  it('leaves out what a thing brings about when nobody acts and nothing can be counted', () => {
    for (const told of [
      'Rain fell. The library project will contribute to the reputation of the quarter.',
      'Il a plu. Le chantier contribuera au rayonnement du quartier.',
      'نزل المطر. وسيساهم مشروع المكتبة في إشعاع الحي.',
    ])
      expect(read(told), told).toEqual([]);
    expect(read('Rain fell. The library project will support 300 readers by 2031.', '2026-01-01')).toHaveLength(1);
    expect(read('Il a plu. Le ministère contribuera à la rénovation de la bibliothèque.')).toHaveLength(1);
  });

  it('reads shillings before thousands, surfaces, and no nineteen in COVID 19', () => {
    expect(quantitiesOf('It rained. The council has allocated Sh6,540,000 to the library of Nakuru.')).toEqual([
      [6540000, 'KES'],
    ]);
    expect(quantitiesOf('نزل المطر. ستقوم الجماعة بتهيئة منتزه على 3.5 كم مربع في السنة المقبلة.')).toEqual([
      [3.5, 'count'],
    ]);
    expect(quantitiesOf('It rained. The clinic will open a ward for COVID 19 patients.')).toEqual([undefined]);
  });
});

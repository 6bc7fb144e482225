import { describe, expect, it } from 'vitest';
import type { Draft } from './draft.ts';
import { draftsOf } from './embedded.ts';
import { partsOf } from './engine/parts.ts';

const read = (text: string, documentDate?: string): Draft[] => {
  const drafts = draftsOf({ text, blocks: [] }, documentDate ? { documentDate } : {});
  for (const { start, end, quote } of drafts) expect(text.slice(start, end)).toBe(quote);
  return drafts;
};
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
    ['The board will replace 5,200 transformers by 2031.', 'project'],
    ['Un décret sur les ruchers est en cours d’examen par le gouvernement.', 'legislation'],
    ['Generation is to grow from 2,051 MW to 15,420 MW by 2031.', 'target'],
    ['ستحدث الوزارة 41 مدرسة قروية قبل سنة 2031.', 'project'],
    ['It will be necessary to clear the backlog at the quays.', 'challenge'],
  ] as const)('%s', (text, kind) => {
    expect(read(text, '2026-01-10').map((one) => one.kind)).toContain(kind);
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashableJson, type Json } from './canonical-json.ts';
import { compareRefs, isRef, isUuid, uuidv7 } from './identifier.ts';
import { langsOf, textIn } from './localized.ts';
import {
  isMissing,
  type Maybe,
  mapMissing,
  mapMissing2,
  missing,
  ratio,
  sumOfKnown,
  sumWithMissing,
} from './missing.ts';
import { allOk, andThen, ok, refused, sure } from './result.ts';

describe('results', () => {
  it('carry a value or a refusal', () => {
    expect(andThen(ok(2), (n) => ok(n * 2))).toEqual(ok(4));
    expect(andThen(refused('x.y'), () => ok(1))).toEqual(refused('x.y'));
    expect(allOk([ok(1), refused('a'), refused('b')])).toEqual(refused('a'));
    expect(allOk([ok(1), ok(2)])).toEqual(ok([1, 2]));
    expect(() => sure(refused('day.invalid', { text: 'x' }))).toThrow(/day\.invalid/);
  });
});

describe('localized text', () => {
  const text = { authentic: 'ar', ar: 'مشروع', fr: 'projet', en: 'project', validated: ['fr'] } as const;
  it.each([
    ['ar', 'ar', false, true],
    ['fr', 'fr', true, true],
    ['en', 'en', true, false],
    ['zgh', 'ar', false, true],
  ] as const)('asked in %s answers in %s', (asked, lang, isTranslation, isValidated) =>
    expect(textIn({ ...text, validated: ['fr'] }, asked)).toEqual({
      text: text[lang],
      lang,
      isTranslation,
      isValidated,
    }),
  );
  it('survives an authentic version that is absent', () => {
    expect(textIn({ authentic: 'ar', en: 'only' }, 'fr')).toMatchObject({
      text: 'only',
      lang: 'en',
      isTranslation: true,
    });
    expect(textIn({ authentic: 'ar' }, 'fr')).toMatchObject({ text: '', lang: 'ar' });
    expect(langsOf({ authentic: 'fr', ar: 'ا', fr: 'f' })).toEqual(['fr', 'ar']);
  });
});

describe('absence', () => {
  const plus = (a: number, b: number) => a + b;
  it('is not zero, and is told apart from values', () => {
    expect(isMissing(0)).toBe(false);
    expect(isMissing(null)).toBe(false);
    expect(isMissing({ missing: 'because' })).toBe(false);
    expect(isMissing(missing('suppressed'))).toBe(true);
  });
  it('travels through formulas', () => {
    expect(mapMissing(missing('not-reported', 'strike'), (n: number) => n + 1)).toEqual(
      missing('not-reported', 'strike'),
    );
    expect(mapMissing2(missing('not-yet-due'), missing('suppressed'), plus)).toEqual(missing('suppressed'));
    expect(ratio(0, 0)).toEqual(missing('undefined-ratio'));
    expect(ratio(0, 4)).toBe(0);
  });
  it.each<[Maybe<number>[], Maybe<number>]>([
    [[], 0],
    [[1, 2], 3],
    [[1, missing('not-applicable')], 1],
    [[missing('not-applicable')], missing('not-applicable')],
    [[1, missing('not-yet-due')], missing('not-yet-due')],
    [[missing('not-yet-due'), missing('suppressed'), 5], missing('suppressed')],
  ])('the sum of %j is %j', (terms, sum) => expect(sumWithMissing(terms, 0, plus)).toEqual(sum));
  it('a sum of what is known says how much it lacks', () =>
    expect(sumOfKnown([1, missing('suppressed'), 2], 0, plus)).toEqual({
      sum: 3,
      known: 2,
      absent: [missing('suppressed')],
    }));
});

describe('identifiers', () => {
  it('UUIDs of version 7 sort by time', () => {
    const random = new Uint8Array(10).fill(255);
    const id = uuidv7(0x017f22e279b0, random);
    expect(id).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff');
    expect(isUuid(id)).toBe(true);
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1e6 }), (at, later) => {
        expect(uuidv7(at, random) < uuidv7(at + later, random)).toBe(true);
      }),
    );
    expect(() => uuidv7(0, new Uint8Array(9))).toThrow();
  });
  it('UUIDs of one millisecond sort as they were made, where their order is told', () => {
    expect(uuidv7(0x017f22e279b0, new Uint8Array(10).fill(255), 0)).toBe('017f22e2-79b0-7000-8000-ffffffffffff');
    const most = 2 ** 26 - 1;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: most - 1 }),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (order, random, other) => {
          const [first, next] = [uuidv7(1e12, random, order), uuidv7(1e12, other, order + 1)];
          expect(first < next).toBe(true);
          expect(isUuid(first) && isUuid(next)).toBe(true);
        },
      ),
    );
  });
  it.each(['C01', 'C01-1', 'F1/G3', 'S-press-2026-01-12', '12.391', 'morocco-ai-2030', 'ADD'])(
    '%s is a reference',
    (ref) => expect(isRef(ref)).toBe(true),
  );
  it.each(['', '-C1', 'C1-', 'C 1', 'C1//G', '../etc', 'م1', 'C1\n', 'a'.repeat(81), "C1'"])('%j is not', (ref) =>
    expect(isRef(ref)).toBe(false),
  );
  it('are ordered as people count', () =>
    expect(['C10', 'C2', 'C1', 'C01', 'F1/G3', 'F1'].sort(compareRefs)).toEqual([
      'C01',
      'C1',
      'C2',
      'C10',
      'F1',
      'F1/G3',
    ]));
});

describe('canonical JSON', () => {
  it('follows the example of RFC 8785, 3.2.3', () =>
    expect(
      canonicalJson({
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ));
  it('sorts keys by code unit, as in RFC 8785, 3.2.3', () =>
    expect(
      Object.values(
        JSON.parse(
          canonicalJson({
            '\u20ac': 'Euro Sign',
            '\r': 'Carriage Return',
            '\ufb33': 'Hebrew Letter Dalet With Dagesh',
            '1': 'One',
            '\ud83d\ude00': 'Emoji: Grinning Face',
            '\u0080': 'Control',
            '\u00f6': 'Latin Small Letter O With Diaeresis',
          }).replace(/"1"/, '"_1"'),
        ),
      ),
    ).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]));
  it('keeps the value and does not depend on the order of keys', () =>
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false } as object), (value) => {
        fc.pre(JSON.stringify(value).isWellFormed());
        let text: string;
        try {
          text = canonicalJson(value as Json);
        } catch {
          return; // half a character: refused
        }
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    ));
  it('refuses what two programs could write differently', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow();
    expect(() => canonicalJson('\ud83d')).toThrow();
    expect(() => hashableJson({ a: 0.5 })).toThrow();
    expect(() => hashableJson(2 ** 53)).toThrow();
    expect(hashableJson({ b: undefined, a: -0 })).toBe('{"a":0}');
    expect(() => canonicalJson(new Date() as unknown as Json)).not.toThrow(); // an object without own fields
  });
});

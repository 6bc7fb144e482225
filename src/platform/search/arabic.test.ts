import { describe, expect, it } from 'vitest';
import { fold, searchQuery, searchVector, spelled, stem, stems, wordsOf } from './arabic.ts';

describe('folding', () => {
  it.each([
    ['إنجازُ الجِهَة', 'انجاز الجهه'],
    ['مــراكش', 'مراكش'],
    ['مسؤول', 'مسوول'],
    ['على', 'علي'],
    ['Été à Œuvre', 'ete a oeuvre'],
    ['٢٠٣٠', '2030'],
    ['ﻻ', 'لا'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('stems', () => {
  it.each([
    ['المشروع', 'مشروع'],
    ['والمشروع', 'بالمشروع'],
    ['للجهات', 'الجهة'],
    ['جهات', 'الجهة'],
    ['معطيات', 'المعطيات'],
    ['الرقمية', 'رقمي'],
    ['والرقمي', 'الرقمية'],
    ['خريجين', 'الخريجون'],
    ['التعهدات', 'تعهد'],
    ['إثباتات', 'الإثبات'],
    ['المعاهد', 'معهد'],
    ['والمشاريع', 'المشروع'],
    ['أهدافها', 'هدف'],
    ['régions', 'région'],
    ['projects', 'project'],
    ['nationaux', 'national'],
  ])('%s meets %s', (one, other) => {
    // A search finds a word by its whole form or by its stem.
    const forms = (text: string) => wordsOf(text).flatMap((word) => [word, ...stems(word)]);
    expect(forms(one).some((form) => forms(other).includes(form))).toBe(true);
  });
  it.each([
    ['وزارة', 'زارة'],
    ['ولي', 'لي'],
    ['بنك', 'نك'],
    ['ليبيا', 'يبيا'],
    ['business', 'busines'],
  ])('%s stays apart from %s', (one, other) => {
    expect(stem(wordsOf(one)[0]!)).not.toBe(wordsOf(other)[0]!);
  });
});

describe('vectors and queries', () => {
  it('hold letters and digits only, whatever is typed', () => {
    for (const typed of ["'); drop table publication; --", "a' | 'b':* & !c", '\\', '‏<b>بوابة</b>']) {
      expect(searchVector([typed], [])).not.toMatch(/[;\\<>-]/);
      expect(searchQuery(typed) ?? '').not.toMatch(/[;\\<>-]|''/);
    }
  });
  it('ask nothing when nothing is typed', () => expect(searchQuery(' … ')).toBeUndefined());
  it('leave small words out, unless there is nothing else', () => {
    expect(searchQuery('مشروع في الداخلة')).not.toContain("'في'");
    expect(searchQuery('في')).toContain("'في'");
  });
});

describe('spelling in Latin letters', () => {
  it('gives each letter one of its own, and leaves others', () => {
    const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويء'];
    expect(new Set(letters.map(spelled)).size).toBe(letters.length);
    expect(spelled('صندوق')).toBe('5ndwq');
    expect(spelled('ecole2030')).toBe('ecole2030');
  });
  it('lets words that are nearly so stand for a word', () => {
    expect(searchQuery('صندقو الجهة', new Map([['صندقو', ['صندوق']]]))).toContain("'صندوق'");
  });
});

import { describe, expect, it } from 'vitest';
import { csvCell } from './open-data.rules.ts';

describe('cells', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['=1+1', "'=1+1"],
    ['+212', "'+212"],
    ['@cmd', "'@cmd"],
    ['-5', '-5'],
    ['-5,5', '"\'-5,5"'],
    ['', ''],
  ])('%s', (text, cell) => expect(csvCell(text)).toBe(cell));
});

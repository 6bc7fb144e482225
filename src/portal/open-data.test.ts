import { describe, expect, it } from 'vitest';
import { csvCell } from '../platform/spreadsheet/csv.rules.ts';
import { csvOf, markedAsExercise } from './open-data.rules.ts';

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

it('says in each row of a table of the exercise that it is invented', () => {
  const table = { name: 'pledges', columns: [['ref', 'permanent reference']] as const, rows: [['X1'], ['X2']] };
  expect(csvOf(markedAsExercise(table)).trimEnd().split(/\r?\n/)).toEqual([
    'exercise,ref',
    'invented,X1',
    'invented,X2',
  ]);
});

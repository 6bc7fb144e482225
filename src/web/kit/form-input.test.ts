import { expect, test } from 'vitest';
import { changesOf, formInput } from './form-input.ts';

test.each<[string, [string, string][], unknown]>([
  ['a dot opens an object', [['act.reference', '12']], { act: { reference: '12' } }],
  [
    'brackets make a list',
    [
      ['proves[]', 'a'],
      ['proves[]', 'b'],
    ],
    { proves: ['a', 'b'] },
  ],
  [
    'an empty field is left out',
    [
      ['note', '  '],
      ['id', 'x'],
    ],
    { id: 'x' },
  ],
  [
    'numbers make a list in their order',
    [
      ['conditions.10.dueOn', '2027-01-01'],
      ['conditions.2.dueOn', '2026-12-01'],
    ],
    { conditions: [{ dueOn: '2026-12-01' }, { dueOn: '2027-01-01' }] },
  ],
  [
    'a localized text is an object',
    [
      ['title.authentic', 'ar'],
      ['title.ar', 'عنوان'],
      ['title.fr', ''],
    ],
    { title: { authentic: 'ar', ar: 'عنوان' } },
  ],
  [
    'a text without words is left out',
    [
      ['note.authentic', 'ar'],
      ['note.ar', ' '],
    ],
    {},
  ],
  [
    'a unit without value is left out',
    [
      ['quantity.unit', 'MW'],
      ['quantity.value', ''],
    ],
    {},
  ],
])('%s', (_, entries, expected) => {
  expect(formInput(entries)).toEqual(expected);
});

test('what was there, was shown and is now empty is emptied', () => {
  expect(changesOf({ title: 'a' }, { title: 'a', note: 'b', kind: 'c' }, ['title', 'note'])).toEqual({
    title: 'a',
    note: null,
  });
});

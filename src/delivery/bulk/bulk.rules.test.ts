import { describe, expect, it } from 'vitest';
import type { LocalizedText } from '../../kernel/index.ts';
import type { CustomField } from '../../platform/custom-field/custom-field.ts';
import { type BulkFacts, bulkMoves, undoing } from './bulk.rules.ts';
import { customMoves } from './custom.rules.ts';

const title: LocalizedText = { authentic: 'ar', ar: 'مشروع' };
const project = (ref: string, more: object = {}) => ({
  ref,
  level: 'project' as const,
  strategy: 'plan',
  title,
  version: 3,
  owner: 'A',
  ...more,
});
const free = () => undefined;

describe('one change on many projects', () => {
  it('moves what differs, counts what stands so, and refuses line by line', () => {
    const all = [project('F1'), project('F2', { owner: 'B' }), project('F3', { owner: undefined }), project('F4')];
    const found = bulkMoves(all, { field: 'owner', value: 'B' }, { knows: true }, (ref) =>
      ref === 'F4' ? 'access.outside-scope' : undefined,
    );
    expect(found.moves).toEqual([
      { ref: 'F1', title, version: 3, before: 'A', after: 'B' },
      { ref: 'F3', title, version: 3, before: undefined, after: 'B' },
    ]);
    expect(found.same).toBe(1);
    expect(found.problems).toMatchObject([{ code: 'access.outside-scope', details: { project: 'F4' } }]);
  });

  it.each<[string, 'owner' | 'axis' | 'parent', BulkFacts, string]>([
    ['an owner nobody knows', 'owner', { knows: false }, 'organisation.unknown'],
    ['an axis nobody knows', 'axis', { knows: false }, 'axis.unknown'],
    ['a parent nobody knows', 'parent', { knows: false }, 'project.unknown'],
    ['an axis of another strategy', 'axis', { knows: true, axis: { strategy: 'other' } }, 'project.axis-elsewhere'],
    [
      'a parent of another strategy',
      'parent',
      { knows: true, parent: { ref: 'P', level: 'programme', strategy: 'other', above: [] } },
      'project.parent-refused',
    ],
    [
      'a parent of its own level',
      'parent',
      { knows: true, parent: { ref: 'P', level: 'project', strategy: 'plan', above: [] } },
      'project.parent-refused',
    ],
    [
      'a parent below itself',
      'parent',
      { knows: true, parent: { ref: 'P', level: 'programme', strategy: 'plan', above: ['F1'] } },
      'project.parent-refused',
    ],
  ])('refuses %s', (_, field, facts, code) => {
    const found = bulkMoves([project('F1')], { field, value: 'P' }, facts, free);
    expect(found.problems.map((one) => one.code)).toEqual([code]);
    expect(found.moves).toEqual([]);
  });

  it('empties a field without a value, and undoes by the values that stood before', () => {
    const all = [
      project('F1', { axis: 'X' }),
      project('F2', { axis: 'Y' }),
      project('F3'),
      project('F4', { axis: 'X' }),
    ];
    const { moves, same } = bulkMoves(all, { field: 'axis' }, { knows: true }, free);
    expect(same).toBe(1);
    expect(undoing(moves)).toEqual([
      { value: 'X', refs: ['F1', 'F4'] },
      { value: 'Y', refs: ['F2'] },
    ]);
  });
});

describe('one value of an added field on many projects', () => {
  const asked = (key: string, more: Partial<CustomField> = {}): CustomField => ({
    kind: 'project',
    key,
    type: 'number',
    title,
    required: false,
    ...more,
  });
  const fields = [
    asked('line'),
    asked('amount', { type: 'money' }),
    asked('old', { retiredOn: '2026-01-01' as never }),
  ];

  it('changes that field alone, whatever the order of the keys in what is kept', () => {
    const all = [
      project('F1', { custom: { line: '3', amount: { currency: 'MAD', amount: '1' } } }),
      project('F2', { custom: { amount: { currency: 'MAD', amount: '2' } } }),
      project('F3'),
    ];
    const found = customMoves(all, { key: 'amount', value: { amount: '2', currency: 'MAD' } }, fields, free);
    expect(found.moves).toMatchObject([
      { ref: 'F1', before: { amount: '1' }, after: { amount: '2' } },
      { ref: 'F3', before: undefined },
    ]);
    expect(found.same).toBe(1);
    expect(undoing(found.moves)).toEqual([{ value: { currency: 'MAD', amount: '1' }, refs: ['F1'] }, { refs: ['F3'] }]);
  });

  it.each<[string, { key: string; value?: unknown }, CustomField[], string, string]>([
    ['a field nobody defined', { key: 'none', value: '1' }, fields, 'field.unknown', 'none'],
    ['a field no longer asked for', { key: 'old', value: '1' }, fields, 'field.unknown', 'old'],
    ['what its form refuses', { key: 'line', value: '12,5' }, fields, 'field.value-refused', 'line'],
    ['to empty what is required', { key: 'line' }, [asked('line', { required: true })], 'field.missing', 'line'],
    [
      'a project that still owes another field',
      { key: 'line', value: '4' },
      [asked('line'), asked('due', { required: true })],
      'field.missing',
      'due',
    ],
  ])('refuses %s, with the project and the field', (_, change, defined, code, key) => {
    const found = customMoves([project('F1', { custom: { line: '3' } })], change, defined, free);
    expect(found.moves).toEqual([]);
    expect(found.problems).toMatchObject([{ code, details: { key, project: 'F1' } }]);
  });

  it('says what the policy says before anything of the value', () => {
    const found = customMoves([project('F1')], { key: 'none', value: '1' }, fields, () => 'access.outside-scope');
    expect(found.problems).toEqual([{ code: 'access.outside-scope', details: { key: 'none', project: 'F1' } }]);
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawings } from '../../scripts/draw-workflows.ts';
import { guards } from './gate.rules.ts';
import { evidenceLife, guardNames, projectLife, projectSteps } from './gate.workflow.ts';
import { step } from './life-cycle.ts';

describe('the table', () => {
  test('holds each verb from a state once', () => {
    const lines = projectLife.flatMap((one) => one.from.map((from) => `${from} ${one.verb}`));
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('names only guards that exist, and every guard is asked somewhere', () => {
    expect(Object.keys(guards).sort()).toEqual([...guardNames].sort());
    const asked = new Set<string>(projectLife.flatMap((one) => one.guards));
    expect(guardNames.filter((name) => !asked.has(name))).toEqual([]);
  });

  test('asks two persons of every verb', () => {
    expect(projectLife.filter((one) => !one.guards.includes('two-persons'))).toEqual([]);
  });

  test('opens a door only where accepted evidence is asked for', () => {
    const opening = projectLife.filter((one) => one.door === 'open' || one.door === 'ajar');
    expect(opening.map((one) => one.verb)).toEqual(['pass', 'pass-with-conditions']);
    expect(opening.every((one) => one.guards.includes('criteria-met'))).toBe(true);
  });

  test('has no step out of cancelled, and none through a gate after operation', () => {
    expect(projectSteps.filter((one) => one.from.endsWith('/cancelled'))).toEqual([]);
    expect(projectSteps.filter((one) => one.from === 'operation/active').map((one) => one.verb)).toEqual([
      'suspend',
      'cancel',
    ]);
  });
});

test.each([
  ['brought', 'accept', 'accepted'],
  ['brought', 'return', 'returned'],
  ['returned', 'supersede', 'superseded'],
  ['accepted', 'return', 'refused'],
  ['accepted', 'supersede', 'refused'],
  ['cited', 'accept', 'refused'],
] as const)('evidence: %s, %s → %s', (state, verb, result) => {
  const answer = step(evidenceLife, state, verb);
  expect(answer.ok ? answer.value : 'refused').toBe(result);
});

test.each([...drawings()])('%s is drawn from the tables as they are', (file, text) => {
  expect(fs.readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8')).toBe(text);
});

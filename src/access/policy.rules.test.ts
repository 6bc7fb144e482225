import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Caller, type Grant, publicCaller, systemCaller } from './caller.ts';
import { isVisible, may, visibleScopes, whyNot } from './policy.rules.ts';
import { policyTable } from './policy.table.ts';
import { cellOf, policyMatrix } from './policy-matrix.ts';
import { type Right, rightList } from './rights.ts';
import { roles } from './role.ts';
import { listTarget, type Scope, scopeKinds, scopesOfRole, type Target } from './scope.ts';

const person = (grants: Grant[], more: Partial<Caller> = {}): Caller => ({
  kind: 'person',
  person: 'p1',
  organisation: 'ORG-A',
  grants,
  actsFor: [],
  lang: 'ar',
  ...more,
});
const grant = (role: Grant['role'], kind: Scope['kind'], id: string, more: Partial<Grant> = {}): Grant => ({
  role,
  scope: { kind, id },
  organisation: 'ORG-A',
  ...more,
});
const project = (ref: string, organisation: string, ...regions: string[]): Target => ({
  scopes: [
    { kind: 'project', id: ref },
    { kind: 'strategy', id: 'S1' },
    { kind: 'organisation', id: organisation },
    ...regions.map((id) => ({ kind: 'region' as const, id })),
  ],
});

describe('the policy', () => {
  test('is the table of fixtures/policy-matrix.csv (scripts/write-policy-matrix.ts renews it)', () => {
    const kept = fs.readFileSync(path.resolve(import.meta.dirname, '../../fixtures/policy-matrix.csv'), 'utf8');
    expect(policyMatrix()).toBe(kept);
    expect(kept.split('\n').filter((line) => /,(public),/.test(line)).length).toBe(rightList.length);
  });

  test.each([
    [
      'an administrator opens no gate',
      'administrator',
      [
        'decision.record',
        'decision.confirm',
        'instruction.record',
        'instruction.confirm',
        'takeover.confirm',
        'condition.meet',
      ],
    ],
    [
      'an administrator accepts no evidence and opens nothing restricted',
      'administrator',
      ['evidence.judge', 'evidence.bring', 'evidence.read-restricted'],
    ],
    ['a verifier brings nothing', 'verifier', ['evidence.bring']],
    [
      'an owner judges and decides nothing',
      'owner',
      ['evidence.judge', 'decision.record', 'decision.confirm', 'state.confirm', 'publication.publish'],
    ],
    [
      'an auditor writes nothing',
      'auditor',
      rightList.filter((right) => !/\.(read|read-restricted|verify|sign-in)$/.test(right) && right !== 'self.edit'),
    ],
    ['the public reads only what is published', 'public', rightList.filter((right) => !right.startsWith('public.'))],
  ] as const)('%s', (_, role, never) => {
    for (const right of never)
      for (const kind of scopeKinds)
        expect(['no', '-'], `${right} ${kind}`).toContain(cellOf(role, kind, right as Right));
  });

  test('an auditor reads everything there is to read', () => {
    const reads = rightList.filter((right) => /\.(read|read-restricted|verify)$/.test(right));
    for (const right of reads) expect(cellOf('auditor', 'instance', right), right).toBe('yes');
  });

  test.each([
    ['own project', grant('owner', 'organisation', 'ORG-A'), project('F1', 'ORG-A'), null],
    [
      'another organisation’s project',
      grant('owner', 'organisation', 'ORG-A'),
      project('F1', 'ORG-B'),
      'access.outside-scope',
    ],
    [
      'own scope, but the project changed hands',
      grant('owner', 'project', 'F1'),
      project('F1', 'ORG-B'),
      'access.other-organisation',
    ],
    ['a region’s own place', grant('region', 'region', '12'), project('F1', 'ORG-B', '01', '12'), null],
    ['another region', grant('region', 'region', '12'), project('F1', 'ORG-B', '01'), 'access.outside-scope'],
    ['a verifier', grant('verifier', 'instance', '*'), project('F1', 'ORG-A'), 'access.role-missing'],
    [
      'a delegation limited to another project',
      grant('owner', 'organisation', 'ORG-A', { within: { kind: 'project', id: 'F2' } }),
      project('F1', 'ORG-A'),
      'access.outside-scope',
    ],
    [
      'a delegation limited to this project',
      grant('owner', 'organisation', 'ORG-A', { within: { kind: 'project', id: 'F1' } }),
      project('F1', 'ORG-A'),
      null,
    ],
  ] as const)('evidence.bring · %s', (_, held, target, why) => {
    expect(whyNot(person([held]), 'evidence.bring', target)).toBe(why);
  });

  test('says what is missing', () => {
    const target = project('F1', 'ORG-A');
    expect(whyNot(publicCaller(), 'project.read', target)).toBe('access.sign-in-first');
    expect(whyNot(person([]), 'project.read', target)).toBe('access.role-missing');
    expect(
      whyNot(person([grant('officer', 'instance', '*')], { tokenRights: ['pledge.read'] }), 'project.read', target),
    ).toBe('access.token-too-narrow');
    expect(
      whyNot(person([grant('officer', 'instance', '*')], { tokenRights: ['project.read'] }), 'project.read', target),
    ).toBeNull();
    expect(whyNot(person([grant('administrator', 'instance', '*')]), 'pack.load', target)).toBe('access.machine-only');
    expect(whyNot(systemCaller('pack'), 'pack.load', target)).toBeNull();
    expect(whyNot(systemCaller('pack'), 'decision.confirm', target)).toBe('access.not-for-the-machine');
    expect(may(person([]), 'self.edit', target)).toBe(true);
  });

  test('roles are given only where they mean something, and every right is somebody’s', () => {
    for (const role of roles)
      for (const kind of scopeKinds)
        if (!scopesOfRole[role].includes(kind))
          expect(role === 'public' || cellOf(role, kind, 'project.read')).toBeTruthy();
    for (const right of rightList) {
      const { who, machine } = policyTable[right];
      expect(typeof who === 'string' || Object.keys(who).length > 0 || machine, right).toBeTruthy();
    }
  });
});

const scopes = fc.constantFrom<Scope>(
  { kind: 'instance', id: '*' },
  { kind: 'strategy', id: 'S1' },
  { kind: 'project', id: 'F1' },
  { kind: 'project', id: 'F2' },
  { kind: 'region', id: '12' },
  { kind: 'organisation', id: 'ORG-A' },
  { kind: 'organisation', id: 'ORG-B' },
);
const grants = fc.array(
  fc.record({
    role: fc.constantFrom(...roles),
    scope: scopes,
    within: fc.option(scopes, { nil: undefined }),
    organisation: fc.constantFrom('ORG-A', 'ORG-B'),
  }),
  { maxLength: 4 },
) as fc.Arbitrary<Grant[]>;
const targets = fc.array(scopes, { maxLength: 5 }).map((list): Target => ({ scopes: list }));

describe('properties of the policy', () => {
  test('a list shows exactly what may be read one by one', () => {
    fc.assert(
      fc.property(grants, fc.constantFrom(...rightList), targets, (held, right, target) => {
        const caller = person(held);
        expect(isVisible(visibleScopes(caller, right), target)).toBe(may(caller, right, target));
      }),
      { numRuns: 3000 },
    );
  });

  test('one more role never takes a right away, a narrower token never gives one', () => {
    fc.assert(
      fc.property(
        grants,
        grants,
        fc.constantFrom(...rightList),
        targets,
        fc.subarray(rightList),
        (some, more, right, target, token) => {
          if (may(person(some), right, target)) expect(may(person([...some, ...more]), right, target)).toBe(true);
          if (may(person(some, { tokenRights: token }), right, target))
            expect(may(person(some), right, target)).toBe(true);
          if (may(person(some), right, target)) expect(may(person(some), right, listTarget)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

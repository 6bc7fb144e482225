import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { accessRefusals as ar } from '../web/locales/ar/refusals.access.ts';
import { cookieOf } from './authenticate.ts';
import { clientAddress } from './client-address.ts';
import { decideGrant, grantsInForce, type HeldRole, type Received } from './grant.rules.ts';
import { accountLock, addressLock, lockSeconds } from './lock-out.rules.ts';
import { isFromElsewhere } from './origin.rules.ts';
import { checkPassword, normalName } from './password.rules.ts';
import { accessRefusals } from './refusals.ts';
import { seal, signInKey, unseal } from './secret.ts';
import { base32, matchingStep, totpAddress, totpCode } from './totp.ts';

describe('passwords', () => {
  test.each([
    ['elevenchars', 'password.too-short'],
    ['twelve chars', 'ok'],
    ['جملة قصيرة', 'password.too-short'],
    ['جملة طويلة تكفي', 'ok'],
    ['password123456', 'password.too-common'],
    ['MotDePasse2026', 'password.too-common'],
    ['aaaaaaaaaaaaaaaaaa', 'password.too-common'],
    ['karim.alaoui2026', 'password.too-common'],
    ['x'.repeat(201), 'password.too-long'],
  ])('%s → %s', (password, expected) => {
    const checked = checkPassword(password, 'karim.alaoui@example.ma');
    expect(checked.ok ? 'ok' : checked.refusal.code).toBe(expected);
  });

  test('one spelling for what looks the same', () => {
    const composed = checkPassword('café crème brûlée', 'a@b.ma');
    const decomposed = checkPassword('café crème brûlée'.normalize('NFD'), 'a@b.ma');
    expect(composed).toEqual(decomposed);
    expect(normalName('  Karim@Example.MA ')).toBe('karim@example.ma');
  });
});

test.each([
  [accountLock, 0, 0],
  [accountLock, 4, 0],
  [accountLock, 5, 60],
  [accountLock, 6, 120],
  [accountLock, 10, 1920],
  [accountLock, 11, 3600],
  [accountLock, 1000, 3600],
  [addressLock, 29, 0],
  [addressLock, 30, 60],
  [addressLock, 34, 900],
])('lock-out %o after %i failures is %i seconds', (rule, failures, seconds) => {
  expect(lockSeconds(rule, failures)).toBe(seconds);
});

describe('codes of the second factor', () => {
  const secret = Buffer.from('12345678901234567890');

  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('RFC 6238 appendix B, second %i', (second, code) => {
    expect(totpCode(secret, Math.floor(second / 30))).toBe(code);
  });

  test('one step early or late is right, two are not, and no step serves twice', () => {
    const now = 1_234_567_890_000;
    const step = Math.floor(now / 30_000);
    const at = (offset: number, last = 0) => matchingStep(secret, totpCode(secret, step + offset), now, last);
    expect([at(-2), at(-1), at(0), at(1), at(2)]).toEqual([undefined, step - 1, step, step + 1, undefined]);
    expect([at(0, step), at(-1, step), at(1, step)]).toEqual([undefined, undefined, step + 1]);
    expect(matchingStep(secret, '005 924', now, 0)).toBe(step);
    expect(matchingStep(secret, '', now, 0)).toBeUndefined();
  });

  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foobar', 'MZXW6YTBOI'],
  ])('RFC 4648 base 32 of "%s"', (text, expected) => {
    expect(base32(Buffer.from(text))).toBe(expected);
  });

  test('the address names program and account', () => {
    expect(totpAddress(secret, 'a b@c.ma')).toBe(
      `otpauth://totp/Mutabaa:a%20b%40c.ma?secret=${base32(secret)}&issuer=Mutabaa&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

describe('secrets', () => {
  test('open only under their key, for their row, unaltered', () => {
    const key = randomBytes(32);
    const sealed = seal(key, Buffer.from('secret'), 'person-1');
    expect(unseal(key, sealed, 'person-1').toString()).toBe('secret');
    expect(() => unseal(key, sealed, 'person-2')).toThrow();
    expect(() => unseal(randomBytes(32), sealed, 'person-1')).toThrow();
    sealed[sealed.length - 1]! ^= 1;
    expect(() => unseal(key, sealed, 'person-1')).toThrow();
  });

  test('the key is made once, for its owner only', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-key-'));
    const key = signInKey(folder);
    expect(signInKey(folder)).toEqual(key);
    expect(fs.statSync(path.join(folder, 'keys', 'sign-in.key')).mode & 0o777).toBe(0o600);
    fs.rmSync(folder, { recursive: true });
  });
});

describe('where a request comes from', () => {
  const from = (headers: Record<string, string>, publicUrl?: string) =>
    isFromElsewhere(new Headers({ Host: 'localhost:3000', ...headers }), publicUrl);
  test.each([
    [{}, undefined, false],
    [{ 'Sec-Fetch-Site': 'same-origin' }, undefined, false],
    [{ 'Sec-Fetch-Site': 'none' }, undefined, false],
    [{ 'Sec-Fetch-Site': 'same-site' }, undefined, true],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost:3000' }, undefined, true],
    [{ Origin: 'http://localhost:3000' }, undefined, false],
    [{ Origin: 'http://localhost:3000' }, 'https://suivi.example.ma', true],
    [{ Origin: 'https://suivi.example.ma' }, 'https://suivi.example.ma', false],
    [{ Origin: 'https://suivi.example.ma.evil.example' }, 'https://suivi.example.ma', true],
    [{ Origin: 'null' }, undefined, true],
  ] as [Record<string, string>, string | undefined, boolean][])(
    '%o, address %s → %s',
    (headers, publicUrl, foreign) => {
      expect(from(headers, publicUrl)).toBe(foreign);
    },
  );

  test.each([
    ['41.1.1.1', null, [], '41.1.1.1'],
    ['41.1.1.1', '6.6.6.6', [], '41.1.1.1'],
    ['127.0.0.1', '6.6.6.6, 41.1.1.1', ['127.0.0.1'], '41.1.1.1'],
    ['::ffff:127.0.0.1', '41.1.1.1', ['127.0.0.1'], '41.1.1.1'],
    ['10.0.0.2', '41.1.1.1, 10.0.0.9', ['10.0.0.0/8'], '41.1.1.1'],
    ['127.0.0.1', null, ['127.0.0.1'], '127.0.0.1'],
    ['127.0.0.1', 'nonsense', ['127.0.0.1'], 'nonsense'],
    ['fd00::2', '2001:db8::7', ['fd00::/8'], '2001:db8::7'],
  ] as [string, string | null, string[], string][])(
    '%s with %s, trusting %o → %s',
    (remote, forwarded, trusted, address) => {
      expect(clientAddress(remote, forwarded, trusted)).toBe(address);
    },
  );

  test('reads its own cookie among others', () => {
    const headers = new Headers({ Cookie: 'xmutabaa=1; mutabaa=two; __Host-mutabaa=three' });
    expect([cookieOf(headers, false), cookieOf(headers, true), cookieOf(new Headers(), false)]).toEqual([
      'two',
      'three',
      undefined,
    ]);
  });
});

describe('roles', () => {
  const caller = { kind: 'person', person: 'admin', grants: [], actsFor: ['boss'], lang: 'ar' } as const;
  const asked = (person: string, role: 'officer' | 'auditor') => ({
    person: { id: person, state: 'active' as const },
    role,
    scope: { kind: 'instance' as const, id: '*' },
  });
  test.each([
    ['a weighty role by the only administrator', asked('p', 'officer'), 1, { state: 'given', singleHanded: true }],
    ['a weighty role where there are two', asked('p', 'officer'), 2, { state: 'proposed', singleHanded: false }],
    ['a role that only reads', asked('p', 'auditor'), 2, { state: 'given', singleHanded: false }],
    ['to oneself', asked('admin', 'auditor'), 2, 'role.not-to-oneself'],
    ['to whom one stands in for', asked('boss', 'auditor'), 2, 'role.not-to-oneself'],
  ] as const)('%s', (_, grant, administrators, expected) => {
    const decided = decideGrant(grant, { ...caller, actsFor: [...caller.actsFor], grants: [] }, [], administrators);
    expect(decided.ok ? decided.value : decided.refusal.code).toEqual(expected);
  });

  const held = (role: HeldRole['role']): HeldRole => ({ role, kind: 'instance', id: '*' });
  const received = (kind: Received['kind'], scope: Received['scope'] = { kind: 'instance', id: '*' }): Received => ({
    delegator: 'chief',
    kind,
    organisation: 'ORG-B',
    scope,
    grants: [held('administrator'), held('decider'), held('officer')],
  });
  test.each([
    ['a deputy receives all but administration', [], received('deputy'), ['decider', 'officer']],
    ['a signature passes on decisions only', [], received('signature'), ['decider']],
    [
      'an administrator receives no decision',
      [held('administrator')],
      received('acting'),
      ['administrator', 'officer'],
    ],
  ] as const)('%s', (_, own, delegation, expected) => {
    expect(grantsInForce('ORG-A', own, [delegation]).map((grant) => grant.role)).toEqual(expected);
  });

  test('a received role carries its limits and the organisation it comes from', () => {
    expect(grantsInForce('ORG-A', [held('auditor')], [received('signature', { kind: 'project', id: 'F1' })])).toEqual([
      { role: 'auditor', scope: { kind: 'instance', id: '*' }, organisation: 'ORG-A' },
      {
        role: 'decider',
        scope: { kind: 'instance', id: '*' },
        within: { kind: 'project', id: 'F1' },
        organisation: 'ORG-B',
        from: 'chief',
      },
    ]);
  });
});

test('every refusal has its sentence, and every sentence its refusal', () => {
  expect(Object.keys(ar).sort()).toEqual(Object.keys(accessRefusals).sort());
});

import { expect, test } from 'vitest';
import { classAllowed, heldAllowed } from './document.rules.ts';

test.each([
  [{ class: 'public' }, true],
  [{ class: 'internal' }, true],
  [{ class: 'restricted' }, false],
  [{ class: 'restricted', ground: '  ' }, false],
  [{ class: 'restricted', ground: 'law 31-13, article 7' }, true],
] as const)('class %j is allowed: %s', (file, allowed) => {
  expect(classAllowed(file).ok).toBe(allowed);
});

test.each([
  [{ held: false }, false, true],
  [{ held: false, sha256: 'ab' }, false, true],
  [{ held: true }, true, false],
  [{ held: true, sha256: 'ab' }, false, false],
  [{ held: true, sha256: 'ab' }, true, true],
])('source %j, bytes kept %s, may be called held: %s', (source, kept, allowed) => {
  expect(heldAllowed(source, kept).ok).toBe(allowed);
});

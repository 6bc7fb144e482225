import { expect, test } from 'vitest';
import { isPlainAttestation, relyingParty } from './passkey.rules.ts';

test.each([
  // the address people type decides, whatever Host says
  ['https://suivi.example.ma', 'elsewhere.example', 'suivi.example.ma https://suivi.example.ma'],
  ['https://suivi.example.ma:8443', null, 'suivi.example.ma https://suivi.example.ma:8443'],
  ['http://localhost:3000', 'elsewhere.example', 'localhost http://localhost:3000'],
  ['http://suivi.example.ma', 'suivi.example.ma', 'none'],
  ['https://10.0.0.5', null, 'none'],
  ['https://[fd00::5]', null, 'none'],
  // without it, the machine itself and nothing else
  [undefined, 'localhost:3000', 'localhost http://localhost:3000'],
  [undefined, 'training.localhost:3000', 'training.localhost http://training.localhost:3000'],
  [undefined, '127.0.0.1:3000', 'none'],
  [undefined, '[::1]:3000', 'none'],
  [undefined, 'suivi.example.ma', 'none'],
  [undefined, 'localhost.elsewhere.example', 'none'],
  [undefined, 'elsewhere.example/localhost', 'none'],
  [undefined, 'not a host', 'none'],
  [undefined, null, 'none'],
])('PUBLIC_URL %s and Host %s → %s', (publicUrl, host, expected) => {
  const party = relyingParty(publicUrl, host);
  expect(party ? `${party.id} ${party.origin}` : 'none').toBe(expected);
});

test.each([
  ['none', false, true],
  ['packed', false, true],
  ['packed', true, false],
  ['fido-u2f', true, false],
  ['tpm', true, false],
  ['apple', true, false],
  ['android-safetynet', false, false],
])('a statement of form %s, with certificates: %s, is taken: %s', (format, hasCertificates, expected) => {
  expect(isPlainAttestation(format, hasCertificates)).toBe(expected);
});

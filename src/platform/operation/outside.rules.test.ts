import { expect, test } from 'vitest';
import { outsideOf } from './outside.rules.ts';

test.each([
  [undefined, []],
  ['smtp://user:password@mail.example.ma:587', ['mail.example.ma:587']],
  ['smtps://mail.example.ma', ['mail.example.ma']],
])('a mail server %s lets the program call %j', (server, hosts) => {
  expect(outsideOf({ mail: server === undefined ? undefined : { server, from: 'suivi@example.ma' } })).toEqual(hosts);
});

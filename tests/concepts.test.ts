import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readEvents } from '../packs/read-pack.ts';
import { doors } from '../src/delivery/gate.ts';
import { deliveryRefusals } from '../src/delivery/refusals.ts';
import { surface } from '../src/surface.ts';

const read = (name: string): string =>
  fs.readFileSync(path.resolve(import.meta.dirname, '../docs/concepts', name), 'utf8');
const walk = read('walk.md');
const verbs = new Set(surface({} as Parameters<typeof surface>[0]).map((endpoint) => endpoint.verb));
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
const dayOf = (day: string, month: string): string =>
  `2031-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;

test('the walk tells what the exercise does: each act on its day, by its verb', () => {
  const told = [...walk.matchAll(/^\| (\d+) (\w+) \| [^|]+ \| `([a-z-]+)` \|/gm)].map(([, day, month, verb]) => ({
    at: dayOf(day!, month!),
    verb: verb!,
  }));
  expect(told.length).toBe(9);
  expect(told.filter(({ verb }) => !verbs.has(verb))).toEqual([]);
  const events = readEvents('exercise');
  const made = new Map<string, (typeof events)[number]>(
    events.flatMap((event) => (event.as ? [[`@${event.as}`, event] as const] : [])),
  );
  // P01 at its first gate: what names it, and what names something made there.
  const isFirstGate = (text: string): boolean => /P01\/G1/.test(text);
  const story = events.filter((event) => {
    const named = Object.values(event.input).flatMap((value) => made.get(String(value)) ?? []);
    return isFirstGate(JSON.stringify([event.input, ...named.map((one) => one.input)]));
  });
  expect(told.filter(({ verb }) => !/-records?$/.test(verb))).toEqual(story.map(({ at, verb }) => ({ at, verb })));
});

test('the doors are those of the code, and every refusal named exists', () => {
  const told = [...read('doors.md').matchAll(/^\| ([a-z -]+) \| [\u0600-\u06FF ]+ \|/gm)].map(([, door]) =>
    door!.replaceAll(' ', '-'),
  );
  expect(told.toSorted()).toEqual([...doors].toSorted());
  const codes = [...`${walk}${read('doors.md')}`.matchAll(/\b((?:gate|takeover|four-eyes)\.[a-z-]+)(?![a-z.-])/g)]
    .map(([, code]) => code!)
    .filter((code) => !/\.(rules|workflow)$/.test(code));
  expect(codes.filter((code) => !(code in deliveryRefusals))).toEqual([]);
  expect(codes.length).toBeGreaterThan(2);
});

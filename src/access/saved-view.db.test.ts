import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AccessWorld, accessWorld } from '../../tests/access-world.ts';
import type { Caller } from './index.ts';
import { savedViewRoutes } from './saved-view.routes.ts';
import type { SavedView } from './saved-view.ts';

let world: AccessWorld;
let officer: Caller;
let owner: Caller;
let administrator: Caller;
const endpoint = (verb: string) => savedViewRoutes.find((one) => one.verb === verb)!;
const ask = async <T>(verb: string, input: object, caller: Caller): Promise<T | string> => {
  const answered = await world.call<T>(endpoint(verb), input, caller);
  return answered.ok ? answered.value : answered.refusal.code;
};
const save = async (name: string, query: string, caller: Caller) =>
  ((await ask<{ id: string }>('save-view', { list: 'projects', name, query }, caller)) as { id: string }).id;
const namesFor = async (caller: Caller, list = 'projects') =>
  ((await ask<{ items: SavedView[] }>('saved-views', { list }, caller)) as { items: SavedView[] }).items.map(
    (one) => `${one.name} ${one.query}${one.shared ? ' shared' : ''}${one.isMine ? '' : ' of another'}`,
  );

beforeAll(async () => {
  world = await accessWorld();
  const first = await world.firstAdministrator();
  administrator = await world.callerOf(first.email);
  await world.join('officer@example.ma', { role: 'officer' });
  await world.join('owner@example.ma', {
    role: 'owner',
    scope: { kind: 'organisation', id: 'ORG-A' },
    organisation: 'ORG-A',
  });
  [officer, owner] = [await world.callerOf('officer@example.ma'), await world.callerOf('owner@example.ma')];
}, 60_000);
afterAll(() => world?.close());

it('is kept by its name, a person’s own, list by list', async () => {
  await save('late', 'state=suspended', officer);
  const again = await save('late', 'state=suspended&stage=financing', officer);
  expect(await save('late', 'stage=procurement', owner)).not.toBe(again);
  expect(await namesFor(officer)).toEqual(['late state=suspended&stage=financing']);
  expect(await namesFor(officer, 'pledges')).toEqual([]);
  expect(await ask('remove-view', { id: again }, owner)).toBe('view.unknown');
  expect(await ask('save-view', { list: 'projects', name: 'x', query: 'a b' }, officer)).toBe('request.input-refused');
  expect(await ask('save-view', { list: 'nowhere', name: 'x', query: '' }, officer)).toBe('request.input-refused');
});

it('is offered to all by who may share, and taken back by them', async () => {
  const id = await save('week', 'state=active', officer);
  expect(await ask('share-view', { id, shared: true }, owner)).toBe('access.role-missing');
  expect(await ask('share-view', { id, shared: true }, administrator)).toBe('view.unknown');
  expect(await ask('share-view', { id, shared: true }, officer)).toEqual({ id });
  expect(await namesFor(owner)).toEqual(['late stage=procurement', 'week state=active shared of another']);
  expect(await ask('remove-view', { id }, owner)).toBe('view.unknown');
  expect(await ask('share-view', { id, shared: false }, administrator)).toEqual({ id });
  expect(await namesFor(owner)).toEqual(['late stage=procurement']);
  expect(await ask('remove-view', { id }, officer)).toEqual({ id });
});

it('has a limit, is handed over with what is held of a person, and goes when they are erased', async () => {
  await world.join('leaver@example.ma');
  const leaver = await world.callerOf('leaver@example.ma');
  for (let n = 1; n <= 100; n++) await save(`v${n}`, '', leaver);
  expect(await ask('save-view', { list: 'projects', name: 'one more', query: '' }, leaver)).toBe('view.too-many');
  const held = await world.run<{ views: unknown[] }>('my-personal-data', {}, leaver);
  expect(held.views).toHaveLength(100);
  await world.run('deactivate-person', { person: leaver.person, reason: 'left' }, administrator);
  await world.run('erase-person', { person: leaver.person, reason: 'asked' }, administrator);
  const left = await world.database.owner.query('select count(*)::int as n from saved_view where person = $1', [
    leaver.person,
  ]);
  expect(left.rows[0]).toEqual({ n: 0 });
});

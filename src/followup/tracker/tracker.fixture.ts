import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { callerAs } from '../../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../../tests/world.ts';
import { type Caller, systemCaller } from '../../access/index.ts';
import { documentsRoutes } from '../../documents/documents.routes.ts';
import type { Result } from '../../kernel/index.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { runEndpoint } from '../../platform/http/run.ts';
import { loadPackAct } from '../../seeding/seeding.routes.ts';
import type { Decision, Mapping } from './mapping.ts';
import type { MappingProposal } from './propose-tracker-mapping.ts';
import { trackerRoutes } from './tracker.routes.ts';

export const STRATEGY = 'x-digital-2035';
const folder = path.resolve(import.meta.dirname, '../../../fixtures/trackers');
export const fixture = (name: string): Buffer => fs.readFileSync(path.join(folder, name));

export type TruthCell = { column: string; as: string; value: unknown };
export type Truth = {
  about: string;
  decisions: Decision[];
  left: number;
  rows: { row: number; cells: TruthCell[] }[];
};
export const truthOf = (name: string): Truth =>
  JSON.parse(fixture(`${name.replace(/\.\w+$/, '')}.truth.json`).toString('utf8'));

export type TrackerWorld = TestWorld & {
  officer: Caller;
  keep(bytes: Uint8Array | string): Promise<string>;
  ask<T>(verb: string, input: unknown, caller?: Caller): Promise<Result<T>>;
};

/** The exercise's country, an officer, and the verbs of trackers by name. */
export async function trackerWorld(): Promise<TrackerWorld> {
  const world = await testWorld('2032-01-10T09:00:00Z');
  const exercise = { ...world, exercise: true };
  const loaded = await runEndpoint(exercise, loadPackAct, {
    caller: systemCaller('pack exercise'),
    input: { pack: 'exercise' },
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  const officer = callerAs('officer', undefined, { lang: 'fr' });
  const endpoints = new Map([...trackerRoutes, ...(documentsRoutes as Endpoint[])].map((one) => [one.verb, one]));
  const ask = async <T>(verb: string, input: unknown, caller = officer): Promise<Result<T>> => {
    const answered = await runEndpoint(exercise, endpoints.get(verb)!, { caller, input });
    return answered.ok ? { ok: true, value: answered.value.value as T } : answered;
  };
  return {
    ...world,
    officer,
    ask,
    keep: async (bytes) => {
      const kept = await world.files.put(Readable.from([Buffer.from(bytes)]));
      if (!kept.ok) throw new Error(kept.refusal.code);
      const recorded = await ask('keep-file', { ...kept.value, mediaType: 'application/octet-stream' });
      if (!recorded.ok) throw new Error(recorded.refusal.code);
      return kept.value.sha256;
    },
  };
}

/** What a person does who agrees with every proposal: the mapping as proposed, unreadable cells left out. */
export async function proposed(
  world: TrackerWorld,
  file: string,
): Promise<{ file: string; strategy: string; mapping: Mapping; leaveOut: boolean }> {
  const proposal = await world.ask<MappingProposal>('propose-tracker-mapping', { file, strategy: STRATEGY });
  if (!proposal.ok) throw new Error(JSON.stringify(proposal.refusal));
  return {
    file,
    strategy: STRATEGY,
    mapping: {
      columns: proposal.value.columns.map((one) => one.meaning),
      decisions: proposal.value.kept?.decisions ?? [],
    },
    leaveOut: true,
  };
}

import { createHash, randomFillSync } from 'node:crypto';
import { type ZodError, z } from 'zod';
import type { Caller } from '../../access/caller.ts';
import { whyNot } from '../../access/policy.rules.ts';
import { instanceTarget } from '../../access/scope.ts';
import { ok, type Refusal, type Result, refused, uuidv7 } from '../../kernel/index.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import type { Clock } from '../clock.ts';
import { type Database, type Tx, transaction } from '../database/database.ts';
import { isConnectionTrouble, refusalOf } from '../database/violations.ts';
import type { FileStore } from '../files.ts';
import type { Log } from '../log.ts';
import type { Mailer } from '../mail.ts';
import type { Context, Endpoint } from './endpoint.ts';

/**
 * What running a verb needs from the world.
 *
 * mailer    sends a link by mail; absent where no mail can leave
 * followed  what is made from the ledgered tables and kept in step with them (search): told after each leaf, in its transaction
 */
export type World = {
  database: Database;
  clock: Clock;
  files: FileStore;
  log: Log;
  exercise: boolean;
  mailer?: Mailer | undefined;
  followed?: (tx: Tx) => Promise<void>;
};

export type Asked = { caller: Caller; input: unknown; idempotencyKey?: string | undefined };
export type Answered = { value: unknown; leaf?: number };

/** Carries a refusal out of a transaction so that it rolls back. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** What is wrong with a field, in the caller's language; a schema that says it itself is not overruled. */
const inLanguage: Record<string, z.core.$ZodErrorMap> = {
  ar: z.locales.ar().localeError,
  fr: z.locales.fr().localeError,
  en: z.locales.en().localeError,
};

/** Random bytes, taken from the system by the thousand: asking it for ten at a time is the longest part of making an id. */
const drawn = new Uint8Array(10_000);
let used = drawn.length;
function tenBytes(): Uint8Array {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += 10;
  return drawn.subarray(used - 10, used);
}

/** Makes ids at an instant that sort as they were made: the many rows of one request go to the end of their indexes, one after another. */
function idsAt(now: Date): () => string {
  const at = now.getTime();
  const [a, b, c] = tenBytes();
  let order = (a! << 16) | (b! << 8) | c!;
  return () => uuidv7(at, tenBytes(), order++);
}

export const newId = (now: Date): string => idsAt(now)();

/**
 * Runs one verb: parse, authorise, act, append the leaf, commit. The same for desk, API, command line and tests.
 *
 * refuses  'request.input-refused' (with the fields) · what the policy answers ('access.…') · whatever the verb refuses ·
 *          'request.key-reused' (another body under the same Idempotency-Key) · 'platform.database-away'
 */
export async function runEndpoint(world: World, endpoint: Endpoint, asked: Asked): Promise<Result<Answered>> {
  const { caller } = asked;
  if (caller.kind === 'public') {
    const why = whyNot(caller, endpoint.right, instanceTarget);
    if (why) return refused(why, { right: endpoint.right });
  }
  const parsed = endpoint.input.safeParse(asked.input ?? {}, { error: inLanguage[caller.lang] ?? inLanguage.ar });
  if (!parsed.success) return refused('request.input-refused', { fields: fieldsOf(parsed.error) });
  const now = world.clock.now();
  const nextId = idsAt(now);
  const request = nextId();
  const work = async (tx: Tx): Promise<Answered> => {
    const ctx: Context = {
      tx,
      caller,
      now,
      today: world.clock.today(),
      request,
      newId: nextId,
      files: world.files,
      exercise: world.exercise,
      canMail: world.mailer !== undefined,
    };
    if (endpoint.kind === 'read') return { value: await authorisedRun(ctx, endpoint, parsed.data) };
    await beginRequest(tx, request);
    const key = await keptAnswer(tx, endpoint, asked);
    if (key?.answer !== undefined) return { value: key.answer };
    const value = await authorisedRun(ctx, endpoint, parsed.data);
    if (key) await keepAnswer(tx, key, endpoint.verb, value, now);
    const leaf = await append(tx, { request, actor: actorOf(caller), verb: endpoint.verb, at: now });
    await world.followed?.(tx);
    return { value, leaf: leaf.seq };
  };
  try {
    const mode = endpoint.kind === 'read' ? 'isolation level repeatable read read only' : '';
    const done = await transaction(world.database.pool, work, mode);
    if (!endpoint.afterwards) return ok(done);
    return ok({ ...done, value: await endpoint.afterwards(world.mailer, parsed.data, done.value) });
  } catch (error) {
    if (error instanceof RolledBack) return { ok: false, refusal: error.refusal };
    const refusal = refusalOf(error);
    if (refusal) return { ok: false, refusal };
    if (isConnectionTrouble(error)) {
      world.log('database-away', { verb: endpoint.verb });
      return refused('platform.database-away');
    }
    throw error;
  }
}

async function authorisedRun(ctx: Context, endpoint: Endpoint, input: unknown): Promise<unknown> {
  const target = endpoint.target ? await endpoint.target(ctx, input) : instanceTarget;
  const why = whyNot(ctx.caller, endpoint.right, target);
  if (why) throw new RolledBack({ code: why, details: { right: endpoint.right } });
  const result = await endpoint.run(ctx, input);
  if (!result.ok) throw new RolledBack(result.refusal);
  return result.value;
}

/** Refuses from inside a target function, where there is no result to return. */
export function refuseTarget(code: string, details?: Record<string, unknown>): never {
  throw new RolledBack(details ? { code, details } : { code });
}

/** The actor as the ledger names it: identifiers only. */
export function actorOf(caller: Caller): string {
  if (caller.kind === 'system') return `system:${caller.system ?? 'program'}`;
  if (caller.kind === 'public') return 'public';
  return caller.token ? `person:${caller.person} token:${caller.token}` : `person:${caller.person}`;
}

type Key = { key: string; actor: string; body: string; answer?: unknown };

async function keptAnswer(tx: Tx, endpoint: Endpoint, asked: Asked): Promise<Key | undefined> {
  if (!asked.idempotencyKey || endpoint.secret) return undefined;
  const actor = actorOf(asked.caller);
  const body = createHash('sha256')
    .update(`${endpoint.verb}\n${JSON.stringify(asked.input)}`)
    .digest('hex');
  const kept = await tx.query<{ body_sha256: string; answer: unknown }>(
    'select body_sha256, answer from request_key where actor = $1 and key = $2',
    [actor, asked.idempotencyKey],
  );
  const found = kept.rows[0];
  if (!found) return { key: asked.idempotencyKey, actor, body };
  if (found.body_sha256 !== body) throw new RolledBack({ code: 'request.key-reused' });
  return { key: asked.idempotencyKey, actor, body, answer: found.answer };
}

async function keepAnswer(tx: Tx, key: Key, verb: string, value: unknown, now: Date): Promise<void> {
  await tx.query(
    'insert into request_key (key, actor, verb, body_sha256, status, answer, at) values ($1, $2, $3, $4, 200, $5, $6)',
    [key.key, key.actor, verb, key.body, JSON.stringify(value ?? null), now],
  );
}

function fieldsOf(error: ZodError): { field: string; problem: string }[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.') || '(body)', problem: issue.message }));
}

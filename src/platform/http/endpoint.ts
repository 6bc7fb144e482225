import type { z } from 'zod';
import type { Caller } from '../../access/caller.ts';
import type { Right } from '../../access/rights.ts';
import type { Target } from '../../access/scope.ts';
import type { Day, Result } from '../../kernel/index.ts';
import type { Tx } from '../database/database.ts';
import type { FileStore } from '../files.ts';
import type { Mailer } from '../mail.ts';

/** What a verb may know and use: its transaction, who calls, what day it is. Nothing else from outside. */
export type Context = {
  tx: Tx;
  caller: Caller;
  now: Date;
  today: Day;
  /** UUID of this request; the key of its ledger leaf. */
  request: string;
  /** A new time-ordered identifier (UUID version 7). */
  newId(): string;
  files: FileStore;
  /** Whether this is the exercise. */
  exercise: boolean;
  /** Whether a link can be sent by mail. */
  canMail: boolean;
};

type Shared<I, O> = {
  /** Name on every surface: `POST /api/v1/<verb>` for an act, `GET /api/v1/<verb>` for a read, `call <verb>` on the command line. */
  verb: string;
  /** One English line for the API description and `help`. */
  summary: string;
  /** What the policy is asked ('public.read' needs nobody signed in). */
  right: Right;
  input: z.ZodType<I>;
  output: z.ZodType<O>;
  /** The scopes the thing lies in, or `listTarget`; the whole instance when left out. */
  target?: (ctx: Context, input: I) => Promise<Target>;
  run: (ctx: Context, input: I) => Promise<Result<O>>;
  /**
   * What follows once the act stands, outside its transaction, and the answer with what came of it. It leaves no trace, may
   * fail without undoing the act, and is not done again.
   */
  afterwards?: (mailer: Mailer | undefined, input: I, value: O) => Promise<O>;
  /** The input or the answer holds a secret or an address: neither is kept for repeated requests. */
  secret?: true;
};

export type Act<I = never, O = unknown> = Shared<I, O> & { kind: 'act' };
export type Read<I = never, O = unknown> = Shared<I, O> & { kind: 'read' };
// biome-ignore lint/suspicious/noExplicitAny: a list of endpoints mixes inputs; each one parses its own before it runs
export type Endpoint = Act<any, any> | Read<any, any>;

/** An act: one request, one transaction, one ledger leaf. */
export const act = <I, O>(endpoint: Shared<I, O>): Act<I, O> => ({ kind: 'act', ...endpoint });

/** A read: a repeatable, read-only transaction and no leaf. */
export const read = <I, O>(endpoint: Shared<I, O>): Read<I, O> => ({ kind: 'read', ...endpoint });

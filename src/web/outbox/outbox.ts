import type { LocalizedText } from '../../kernel/localized.ts';
import type { Problem } from '../client.ts';

/**
 * waiting     not sent, or sent and not answered
 * conflict    somebody changed the same thing meanwhile: a person chooses
 * refused     the program refused it, with a sentence: a person corrects it or drops it
 * signed-out  the session is over: it leaves when the same person signs in again
 */
export type WaitingState = 'waiting' | 'conflict' | 'refused' | 'signed-out';

/**
 * A write that stays in this browser until the program has it.
 *
 * seq      order in which it was made; writes about the same thing leave in that order
 * person   who made it: it is never sent in anybody else's name
 * about    the thing, such as report:<id>
 * verb     the act, or `photo`, whose bytes are kept beside it under `input.sha256`
 * input    of the act, with the version it was made on
 * key      Idempotency-Key: sent twice, it acts once
 * since    instant it was made
 * bytes    its size
 * base     what the page said before, so that a conflict can be told field by field; never sent
 * shown    what a list says of it: the title and the page where it was made
 */
export type Waiting = {
  seq: number;
  person: string;
  about: string;
  verb: string;
  input: Record<string, unknown>;
  base?: unknown;
  key: string;
  since: string;
  bytes: number;
  state: WaitingState;
  problem?: Problem;
  shown: { title?: LocalizedText; period?: string; page: string };
};

export type Made = Omit<Waiting, 'seq' | 'state' | 'problem'>;
export const PHOTO = 'photo';

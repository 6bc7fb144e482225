import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Complaint } from './command.ts';

/** Commands that act with a personal token speak to the program as anybody does: through its API. */
const base = (): string =>
  (process.env.MUTABAA_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/$/, '');

/** The language of the terminal, when it is one we speak. */
const headers = (): Record<string, string> => ({
  'Accept-Language': /^(ar|fr)/.exec(process.env.LANG ?? '')?.[1] ?? 'en',
  ...(process.env.MUTABAA_TOKEN ? { Authorization: `Bearer ${process.env.MUTABAA_TOKEN}` } : {}),
});

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${base()}/api/v1/${address}`, { ...init, headers: { ...headers(), ...init.headers } });
  } catch {
    throw new Complaint(`Nothing answers at ${base()}. Start Mutabaa, or set MUTABAA_URL.`);
  }
}

/** Any verb, acts and reads alike, as the API takes it. */
export const post = (verb: string, input: object): Promise<Response> =>
  send(verb, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(input) });

/** Asks a verb. throws  Complaint with the sentence of a refusal */
export async function ask<T>(verb: string, input: object): Promise<T> {
  const answer = await post(verb, input);
  const value = (await answer.json().catch(() => undefined)) as (T & { detail?: string }) | undefined;
  if (!answer.ok || value === undefined) throw new Complaint(value?.detail ?? `The server answered ${answer.status}.`);
  return value;
}

/** A file that a verb answers with, as it comes. throws  Complaint with the sentence of a refusal */
export async function askFile(verb: string, input: object): Promise<Readable> {
  const answer = await post(verb, input);
  if (answer.ok && answer.body) return Readable.fromWeb(answer.body as never);
  const problem = (await answer.json().catch(() => undefined)) as { detail?: string } | undefined;
  throw new Complaint(problem?.detail ?? `The server answered ${answer.status}.`);
}

/** Keeps bytes in the file store. returns  their hash */
export async function keep(bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const answer = await send(`files/${sha256}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  if (answer.ok) return sha256;
  const problem = (await answer.json().catch(() => undefined)) as { detail?: string } | undefined;
  throw new Complaint(problem?.detail ?? `The server answered ${answer.status}.`);
}

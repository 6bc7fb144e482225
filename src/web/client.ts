import type { Refusal } from '../kernel/result.ts';

/** A refusal as the program answered it: the code for us, the sentence for the reader. */
export type Problem = Refusal & { status: number; sentence: string; fields: FieldProblem[] };
export type FieldProblem = { field: string; problem: string };

/** kept: the instant since when this browser had kept the answer, where the network gave none. */
export type Answer<T> = { ok: true; value: T; leaf?: number; kept?: string } | { ok: false; problem: Problem };

/** Carries a problem through a route loader to the page that shows it. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const API = '/api/v1';

/** Language in which sentences are asked for; the desk sets it when the reader chooses one. */
let lang = 'ar';
export const askIn = (chosen: string): void => {
  lang = chosen;
};

type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/**
 * A read: `GET /api/v1/<noun>?<query>`. Empty values are left out.
 *
 * throws   Refused, which the route shows as a sentence
 * example  await read<ProjectAnswer>('project', { ref: 'F1' })
 */
export async function read<T>(noun: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const answer = await ask<T>(`${API}/${noun}${queryString(query)}`, signal ? { signal } : {});
  if (answer.ok) return answer.value;
  throw new Refused(answer.problem);
}

/** The same, with the refusal as a value: for what may well be missing. */
export const tryRead = <T>(noun: string, query: Query = {}): Promise<Answer<T>> =>
  ask<T>(`${API}/${noun}${queryString(query)}`, {});

/**
 * An act: `POST /api/v1/<verb>`, or another address of ours when it begins with a slash. The key makes a repeated sending harmless: the same form sent twice acts once.
 *
 * person   in whose name it was written: refused when somebody else is signed in by now
 * example  await act<Recorded>('accept-evidence', { id }, { idempotencyKey: newKey() })
 */
export const act = <T = unknown>(
  verb: string,
  input: unknown,
  { idempotencyKey, person }: { idempotencyKey?: string; person?: string } = {},
): Promise<Answer<T>> =>
  ask<T>(verb.startsWith('/') ? verb : `${API}/${verb}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
      ...(person ? { 'Mutabaa-For': person } : {}),
    },
    body: JSON.stringify(input),
  });

export const newKey = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export type KeptFile = { sha256: string; size?: number };

/** SHA-256 of a file, in hexadecimal, computed here so that the store can refuse what was altered on the way. */
export async function hashOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  // a browser gives no WebCrypto to a plain http address other than localhost
  if (!crypto.subtle) return hex((await import('../ledger/proof/sha256.ts')).sha256(new Uint8Array(bytes)));
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Brings a file: its bytes go to `PUT /api/v1/files/<sha256>`. Bringing the same file again costs nothing. */
export async function bringFile(file: File, person?: string): Promise<Answer<KeptFile>> {
  const sha256 = await hashOf(file);
  const answer = await ask<Partial<KeptFile>>(`${API}/files/${sha256}`, {
    method: 'PUT',
    headers: {
      'Content-Type': file.type || 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name),
      ...(person ? { 'Mutabaa-For': person } : {}),
    },
    body: file,
  });
  return answer.ok ? { ok: true, value: { size: file.size, ...answer.value, sha256 } } : answer;
}

/** Where a kept file opens; with the evidence it was brought as, so that the right is asked on its project and class. */
export const fileAddress = (sha256: string, by: string | Record<string, string> = {}): string => {
  const asked = new URLSearchParams(typeof by === 'string' ? { evidence: by } : by);
  return `${API}/files/${sha256}${asked.size > 0 ? `?${asked}` : ''}`;
};

async function ask<T>(address: string, init: RequestInit): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(address, {
      ...init,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Accept-Language': lang, ...init.headers },
    });
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    return { ok: false, problem: { code: 'desk.unreachable', status: 0, sentence: '', fields: [] } };
  }
  const body = await bodyOf(response);
  if (!response.ok) return { ok: false, problem: problemOf(response.status, body) };
  const leaf = response.headers.get('Mutabaa-Leaf');
  const kept = response.headers.get('Mutabaa-Kept');
  return { ok: true, value: body as T, ...(leaf ? { leaf: Number(leaf) } : {}), ...(kept ? { kept } : {}) };
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/** RFC 9457 problem details, or whatever a proxy in between answered. */
function problemOf(status: number, body: unknown): Problem {
  const found = (body ?? {}) as { code?: string; detail?: string; details?: Record<string, unknown> };
  const fields = found.details?.fields;
  return {
    code: found.code ?? 'desk.no-answer',
    status,
    sentence: found.detail && found.detail !== found.code ? found.detail : '',
    fields: Array.isArray(fields) ? (fields as FieldProblem[]) : [],
    ...(found.details ? { details: found.details } : {}),
  };
}

function queryString(query: Query): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null && each !== '') parts.append(name, String(each));
  }
  const text = parts.toString();
  return text && `?${text}`;
}

import type { Refusal } from '../../kernel/index.ts';

/** RFC 9457 problem details: a code for programs, a sentence for people. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  details?: Record<string, unknown>;
};

export type RefusalList = Record<string, { status: number; retired?: true }>;

/** Refusals of the machinery itself; each domain lists its own beside its words. */
export const platformRefusals = {
  'request.input-refused': { status: 400 },
  'request.not-json': { status: 400 },
  'request.too-large': { status: 413 },
  'request.unknown-verb': { status: 404 },
  'request.already-exists': { status: 409 },
  'conflict.changed': { status: 409 },
  'request.unknown-reference': { status: 422 },
  'request.value-missing': { status: 422 },
  'request.value-refused': { status: 422 },
  'request.try-again': { status: 503 },
  'request.key-reused': { status: 422 },
  'request.other-origin': { status: 403 },
  'request.other-person': { status: 409 },
  'ledger.append-only': { status: 409 },
  'file.too-large': { status: 413 },
  'file.empty': { status: 422 },
  'file.hash-differs': { status: 422 },
  'file.unknown': { status: 404 },
  'platform.database-away': { status: 503 },
  'platform.disk-full': { status: 507 },
  'platform.broken': { status: 500 },
} as const satisfies RefusalList;

export type Sentences = (
  code: string,
  lang: string,
  details: Record<string, unknown> | undefined,
) => string | undefined;

/** Refusals that did not stop an answer, or that together make one: what stands in the way, what should be seen. */
const LISTS = ['problems', 'remarks', 'rows'];

/** The same answer with, beside each refusal it lists, the sentence that says it. */
export function withSentences<T>(answer: T, sentences: Sentences, lang: string): T {
  if (typeof answer !== 'object' || answer === null) return answer;
  const told: Record<string, unknown> = { ...(answer as Record<string, unknown>) };
  for (const name of LISTS)
    if (Array.isArray(told[name]))
      told[name] = (told[name] as Refusal[]).map((one) => {
        const sentence = typeof one?.code === 'string' ? sentences(one.code, lang, one.details) : undefined;
        return sentence ? { ...one, sentence } : one;
      });
  return told as T;
}

/** The problem that a refusal becomes; an unlisted code is a bug and answers 500. */
export function problemOf(refusal: Refusal, lists: RefusalList, sentences: Sentences, lang: string): Problem {
  const status = lists[refusal.code]?.status ?? 500;
  const detail = sentences(refusal.code, lang, refusal.details) ?? refusal.code;
  return {
    type: `urn:mutabaa:refusal:${refusal.code}`,
    title: refusal.code,
    status,
    code: refusal.code,
    detail,
    ...(refusal.details ? { details: withSentences(refusal.details, sentences, lang) } : {}),
  };
}

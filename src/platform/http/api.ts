import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Caller } from '../../access/caller.ts';
import { isFromElsewhere } from '../../access/origin.rules.ts';
import type { Refusal } from '../../kernel/index.ts';
import { troubleOf } from '../database/violations.ts';
import { Download, downloadHeaders } from './download.ts';
import type { Endpoint } from './endpoint.ts';
import { fileHeaders } from './file-headers.ts';
import { jsonAnswer } from './json-answer.ts';
import { openApi } from './openapi.ts';
import { type Problem, problemOf, type RefusalList, type Sentences, withSentences } from './problem.ts';
import { runEndpoint, type World } from './run.ts';

export type ApiOptions = {
  world: World;
  endpoints: Endpoint[];
  refusals: RefusalList;
  sentences: Sentences;
  authenticate: (request: Request) => Promise<Caller>;
  /** The address people type; requests that a browser sends from elsewhere are refused when they carry a cookie. */
  publicUrl: string | undefined;
  version: string;
};

const JSON_LIMIT = 5 * 1024 * 1024;

/** `/api/v1`: every verb, uploads, and the description of itself. */
export function api(options: ApiOptions): Hono {
  const { world, endpoints } = options;
  const acts = new Map(endpoints.filter((each) => each.kind === 'act').map((each) => [each.verb, each]));
  const reads = new Map(endpoints.filter((each) => each.kind === 'read').map((each) => [each.verb, each]));
  const app = new Hono();
  const refuse = (refusal: Refusal, lang: string): Response =>
    problemAnswer(problemOf(refusal, options.refusals, options.sentences, lang));

  /** What a browser kept for somebody is never done in the name of whoever signed in after them. */
  const isForOther = (request: Request, caller: Caller): boolean => {
    const meant = request.headers.get('Mutabaa-For');
    return meant !== null && caller.kind === 'person' && caller.person !== meant;
  };

  app.get('/openapi.json', (c) => c.json(openApi(endpoints, options.version)));

  app.get('/:verb', async (c) => {
    const lang = langOf(c.req.raw);
    const endpoint = reads.get(c.req.param('verb'));
    if (!endpoint) return refuse({ code: 'request.unknown-verb', details: { verb: c.req.param('verb') } }, lang);
    const caller = await options.authenticate(c.req.raw);
    const answered = await runEndpoint(world, endpoint, { caller, input: queryOf(c.req.queries()) });
    if (!answered.ok) return refuse(answered.refusal, spoken(c.req.raw, caller));
    if (answered.value.value instanceof Download) return saved(answered.value.value);
    c.header('Cache-Control', endpoint.right === 'public.read' ? 'public, max-age=60' : 'no-store');
    // whose answer it is: what a browser keeps for the time without a network is kept apart by person
    if (caller.person) c.header('Mutabaa-Person', caller.person);
    return jsonAnswer(c, withSentences(answered.value.value as object, options.sentences, spoken(c.req.raw, caller)));
  });

  // A read whose question is too long for an address may be asked in a body, as an act is.
  app.post(
    '/:verb',
    bodyLimit({
      maxSize: JSON_LIMIT,
      onError: (c) => refuse({ code: 'request.too-large', details: { maximum: JSON_LIMIT } }, langOf(c.req.raw)),
    }),
    async (c) => {
      const lang = langOf(c.req.raw);
      const endpoint = acts.get(c.req.param('verb')) ?? reads.get(c.req.param('verb'));
      if (!endpoint) return refuse({ code: 'request.unknown-verb', details: { verb: c.req.param('verb') } }, lang);
      if (isForeign(c.req.raw, options.publicUrl)) return refuse({ code: 'request.other-origin' }, lang);
      let input: unknown;
      try {
        input = JSON.parse((await c.req.text()) || '{}');
      } catch (error) {
        return refuse({ code: 'request.not-json', details: { problem: (error as Error).message } }, lang);
      }
      const caller = await options.authenticate(c.req.raw);
      if (isForOther(c.req.raw, caller)) return refuse({ code: 'request.other-person' }, spoken(c.req.raw, caller));
      const answered = await runEndpoint(world, endpoint, {
        caller,
        input,
        idempotencyKey: c.req.header('Idempotency-Key'),
      });
      if (!answered.ok) return refuse(answered.refusal, spoken(c.req.raw, caller));
      if (answered.value.value instanceof Download) return saved(answered.value.value);
      if (answered.value.leaf !== undefined) c.header('Mutabaa-Leaf', String(answered.value.leaf));
      c.header('Cache-Control', 'no-store');
      return jsonAnswer(
        c,
        withSentences((answered.value.value ?? {}) as object, options.sentences, spoken(c.req.raw, caller)),
      );
    },
  );

  // The bytes first, whole and by their hash; then the act that records the file, with its leaf.
  app.put('/files/:sha256', async (c) => {
    const lang = langOf(c.req.raw);
    if (isForeign(c.req.raw, options.publicUrl)) return refuse({ code: 'request.other-origin' }, lang);
    const caller = await options.authenticate(c.req.raw);
    const endpoint = acts.get('keep-file');
    if (!endpoint) return refuse({ code: 'request.unknown-verb', details: { verb: 'keep-file' } }, lang);
    if (caller.kind === 'public') return refuse({ code: 'access.sign-in-first' }, lang);
    if (isForOther(c.req.raw, caller)) return refuse({ code: 'request.other-person' }, spoken(c.req.raw, caller));
    if (!c.req.raw.body) return refuse({ code: 'file.empty' }, lang);
    const kept = await world.files.put(c.req.raw.body as unknown as AsyncIterable<Uint8Array>, {
      expected: c.req.param('sha256').toLowerCase(),
    });
    if (!kept.ok) return refuse(kept.refusal, spoken(c.req.raw, caller));
    const answered = await runEndpoint(world, endpoint, {
      caller,
      input: {
        sha256: kept.value.sha256,
        size: kept.value.size,
        mediaType: c.req.header('Content-Type')?.split(';')[0] ?? 'application/octet-stream',
        name: decodeURIComponent(c.req.header('X-File-Name') ?? '') || undefined,
      },
    });
    if (!answered.ok) return refuse(answered.refusal, spoken(c.req.raw, caller));
    return c.json(answered.value.value as object);
  });

  // Bytes leave only through a read that answers for their class: an evidence on its project, a photo on its report, a paper of an
  // obligation on its agreement, of a step or a study on where these lie, or the file's own record.
  app.get('/files/:sha256', async (c) => {
    const lang = langOf(c.req.raw);
    const caller = await options.authenticate(c.req.raw);
    const sha256 = c.req.param('sha256').toLowerCase();
    const { verb, input } = askedFile(c.req.query(), sha256);
    const endpoint = reads.get(verb);
    if (!endpoint) return refuse({ code: 'request.unknown-verb', details: { verb: 'file-record' } }, lang);
    const answered = await runEndpoint(world, endpoint, { caller, input });
    if (!answered.ok) return refuse(answered.refusal, spoken(c.req.raw, caller));
    const record = answered.value.value as { sha256: string; mediaType: string; size: number };
    const stream = record.sha256 === sha256 ? world.files.open(sha256) : undefined;
    if (!stream) return refuse({ code: 'file.unknown', details: { sha256 } }, spoken(c.req.raw, caller));
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        ...fileHeaders(record, 'private, no-store'),
        ...(caller.person ? { 'Mutabaa-Person': caller.person } : {}),
      },
    });
  });

  app.notFound((c) => refuse({ code: 'request.unknown-verb', details: { verb: c.req.path } }, langOf(c.req.raw)));
  app.onError((error, c) => {
    const trouble = troubleOf(error);
    world.log(trouble.code === 'platform.broken' ? 'broken' : 'refused', { path: c.req.path, problem: error.name });
    if (process.env.MUTABAA_DEBUG) process.stderr.write(`${error.stack}\n`);
    return refuse(trouble, langOf(c.req.raw));
  });
  return app;
}

const saved = (file: Download): Response =>
  new Response(Readable.toWeb(Readable.from(file.body)) as ReadableStream, { headers: downloadHeaders(file) });

export function problemAnswer(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

/** The read that answers for a file: by what it was brought as, its class and its place decide who opens it. */
function askedFile(query: Record<string, string>, sha256: string): { verb: string; input: Record<string, string> } {
  const { evidence, report, obligation, step = '', agreement, transfer, study } = query;
  if (evidence) return { verb: 'evidence-file', input: { evidence } };
  if (report) return { verb: 'report-photo', input: { report, sha256 } };
  if (obligation) return { verb: 'obligation-file', input: { obligation, step } };
  if (agreement) return { verb: 'agreement-paper', input: { ref: agreement, sha256 } };
  if (transfer) return { verb: 'transfer-evidence', input: { claim: transfer } };
  if (study) return { verb: 'study-paper', input: { version: study } };
  return { verb: 'file-record', input: { sha256 } };
}

/** The language a reader is answered in: what the screen asks for, else what the person is known to read. */
const spoken = (request: Request, caller: Caller): string => askedLang(request) ?? caller.lang ?? 'ar';

/** The language asked for by header; Arabic when nothing we serve is named. */
export const langOf = (request: Request): string => askedLang(request) ?? 'ar';

function askedLang(request: Request): string | undefined {
  for (const part of (request.headers.get('Accept-Language') ?? '').split(',')) {
    const lang = part.trim().slice(0, 2).toLowerCase();
    if (lang === 'ar' || lang === 'fr' || lang === 'en') return lang;
  }
  return undefined;
}

/** A browser's cookie request from another site; tokens and command-line callers carry no cookie and pass. */
const isForeign = (request: Request, publicUrl: string | undefined): boolean =>
  request.headers.get('Cookie') !== null && isFromElsewhere(request.headers, publicUrl);

/** Query parameters as the schemas expect them: one value as text, several as a list. */
function queryOf(queries: Record<string, string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(queries).map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  );
}

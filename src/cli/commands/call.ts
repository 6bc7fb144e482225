import fs from 'node:fs';
import { surface } from '../../surface.ts';
import { type Command, Complaint } from '../command.ts';

export const call: Command = {
  name: 'call',
  usage: 'call VERB [--json FILE] [--file PATH]',
  summary: 'Act through the API with the personal token in MUTABAA_TOKEN, at MUTABAA_URL (http://localhost:3000).',
  run: async (args) => {
    const verb = args[0];
    const endpoint = surfaceNames().find((each) => each.verb === verb);
    if (!endpoint) throw new Complaint(`There is no verb "${verb ?? ''}". The API lists them at /api/v1/openapi.json.`);
    const input = readInput(option(args, '--json'));
    const base = (process.env.MUTABAA_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/$/, '');
    const headers: Record<string, string> = { 'Accept-Language': 'en' };
    if (process.env.MUTABAA_TOKEN) headers.Authorization = `Bearer ${process.env.MUTABAA_TOKEN}`;
    const answer = await send(base, endpoint.kind, endpoint.verb, input, headers);
    const text = await answer.text();
    if (answer.ok) {
      console.log(JSON.stringify(JSON.parse(text || '{}'), null, 2));
      return 0;
    }
    const problem = readJson(text) as { detail?: string; code?: string; details?: unknown } | undefined;
    console.error(problem?.detail ?? `The server answered ${answer.status}.`);
    if (problem?.code) console.error(JSON.stringify({ code: problem.code, details: problem.details }));
    return 1;
  },
};

/** The verbs by name and kind; calling needs no key, so none is held here. */
const surfaceNames = () => surface({ signer: undefined as never, machine: undefined as never });

async function send(
  base: string,
  kind: 'act' | 'read',
  verb: string,
  input: Record<string, unknown>,
  headers: Record<string, string>,
): Promise<Response> {
  try {
    // what an address cannot carry goes in a body: acts, and reads whose question has parts
    if (kind === 'act' || Object.values(input).some((value) => typeof value === 'object' && !Array.isArray(value)))
      return await fetch(`${base}/api/v1/${verb}`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(input),
      });
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(input))
      for (const each of Array.isArray(value) ? value : [value]) query.append(name, String(each));
    return await fetch(`${base}/api/v1/${verb}?${query}`, { headers });
  } catch {
    throw new Complaint(`Nothing answers at ${base}. Start Mutabaa, or set MUTABAA_URL.`);
  }
}

function readInput(file: string | undefined): Record<string, unknown> {
  if (!file) return {};
  let text: string;
  try {
    text = fs.readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Complaint(`The file ${file} cannot be read.`);
  }
  const input = readJson(text);
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Complaint(`The file ${file} must hold one JSON object.`);
  return input as Record<string, unknown>;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function option(args: string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at >= 0 ? args[at + 1] : undefined;
}

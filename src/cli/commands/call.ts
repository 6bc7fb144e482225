import fs from 'node:fs';
import { keep, post } from '../client.ts';
import { type Command, Complaint } from '../command.ts';

export const run: Command['run'] = async ([verb, ...args]) => {
  if (!verb || verb.startsWith('-'))
    throw new Complaint('call needs the name of a verb. The API lists them at /api/v1/openapi.json.');
  const input = readInput(option(args, '--json'));
  for (const [at, arg] of args.entries()) if (arg === '--file') await keepIn(input, args[at + 1]);
  const answer = await post(encodeURIComponent(verb), input);
  const text = await answer.text();
  if (answer.ok) {
    console.log(JSON.stringify(JSON.parse(text || '{}'), null, 2));
    return 0;
  }
  const problem = readJson(text) as { detail?: string; code?: string; details?: unknown } | undefined;
  console.error(problem?.detail ?? `The server answered ${answer.status}.`);
  if (problem?.code) console.error(JSON.stringify({ code: problem.code, details: problem.details }));
  return 1;
};

/** Keeps the file of `FIELD=PATH` in the store and puts its SHA-256 into that field. */
async function keepIn(input: Record<string, unknown>, given: string | undefined): Promise<void> {
  const [, field, file] = /^(\w+)=(.+)$/.exec(given ?? '') ?? [];
  if (!field || !file) throw new Complaint('--file is written FIELD=PATH, such as --file sha256=study.pdf.');
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch {
    throw new Complaint(`The file ${file} cannot be read.`);
  }
  input[field] = await keep(bytes);
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

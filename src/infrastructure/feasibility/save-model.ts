import { Readable } from 'node:stream';
import { keepFile } from '../../documents/keep-file.ts';
import { filesByHash, sourcesByRef } from '../../documents/readers.ts';
import { listCurrencies } from '../../finance/readers.ts';
import { canonicalJson, type Json, type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import { heldStudy } from '../../partners/study/record-study.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { readHours } from './hourly-file.rules.ts';
import { computeModel } from './model.rules.ts';
import { addModels, modelsOfStudies } from './model.store.ts';
import { type FeasibilityModel, type HourlyYear, modelInputs } from './model.ts';

const MOST_BYTES = 2 * 1024 * 1024;

export type SaveModel = {
  study: string;
  /** number of the version that the author started from; 0 where there was none */
  from: number;
  model: FeasibilityModel;
  note?: LocalizedText | undefined;
};

/**
 * Saves a version of the feasibility model of a study. Nothing is reviewed by this: its file is brought as a version of the study, and
 * another body accepts it or returns it as any paper.
 *
 * refuses  'study.unknown' · 'study.no-such-step' (dropped) · 'conflict.changed' (somebody saved another meanwhile) · 'source.unknown'
 *          · 'amount.currency-unknown' · 'model.unchanged' (saved before) · what `hoursOf` and `computeModel` refuse
 */
export async function saveModel(
  ctx: Context,
  { study: ref, from, model, note }: SaveModel,
): Promise<Result<{ ref: string; number: number; file: string }>> {
  const held = await heldStudy(ctx, ref);
  if (!held.ok) return held;
  if (held.value.stage === 'dropped') return refused('study.no-such-step', { act: 'bring', state: held.value.stage });
  const saved = (await modelsOfStudies(ctx.tx, [ref])).get(ref) ?? [];
  if (saved.length !== from) return refused('conflict.changed', { ref, yours: from, current: saved.length });
  const known = await knownNames(ctx, model);
  if (!known.ok) return known;
  const hours = await hoursOf(ctx, model);
  if (!hours.ok) return hours;
  const computed = computeModel(model, hours.value);
  if (!computed.ok) return computed;
  const file = await keepModel(ctx, ref, model);
  if (!file.ok) return file;
  const same = saved.find((one) => one.file === file.value);
  if (same) return refused('model.unchanged', { number: same.number });
  const number = saved.length + 1;
  await addModels(ctx.tx, [
    {
      id: ctx.newId(),
      study: ref,
      number,
      model,
      ...(note ? { note } : {}),
      file: file.value,
      ...(ctx.caller.organisation ? { organisation: ctx.caller.organisation } : {}),
      savedBy: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`,
      savedFor: [...ctx.caller.actsFor],
      savedOn: ctx.today,
    },
  ]);
  return ok({ ref, number, file: file.value });
}

/** refuses 'source.unknown' · 'amount.currency-unknown' */
async function knownNames(ctx: Context, { inputs, currency, powerCurrency }: FeasibilityModel): Promise<Result<true>> {
  const named = modelInputs.flatMap((code) => inputs[code].source ?? []);
  const known = new Set((await sourcesByRef(ctx.tx, named)).map((one) => one.ref));
  const missing = named.find((one) => !known.has(one));
  if (missing) return refused('source.unknown', { ref: missing });
  const currencies = (await listCurrencies(ctx.tx)).map((one) => one.code);
  const foreign = [currency, powerCurrency].find((one) => !currencies.includes(one));
  return foreign ? refused('amount.currency-unknown', { currency: foreign }) : ok(true);
}

/** The text of a model, kept as a file: the same model of the same study is the same file. */
export async function keepModel(
  ctx: Pick<Context, 'tx' | 'files' | 'caller' | 'today'>,
  study: string,
  model: FeasibilityModel,
): Promise<Result<string>> {
  const text = canonicalJson({ study, model } as unknown as Json);
  const kept = await ctx.files.put(Readable.from([Buffer.from(text)]));
  if (!kept.ok) return kept;
  const recorded = await keepFile(ctx as Context, { ...kept.value, mediaType: 'application/json' });
  return recorded.ok ? ok(kept.value.sha256) : recorded;
}

/**
 * The hours of the file that a model names; nothing where its year is made by formula.
 *
 * refuses  'file.unknown' · 'hours.file-large' · what `readHours` refuses
 */
export async function hoursOf(
  ctx: Pick<Context, 'tx' | 'files'>,
  { year }: FeasibilityModel,
): Promise<Result<HourlyYear | undefined>> {
  if (year.kind === 'synthetic') return ok(undefined);
  const [file] = await filesByHash(ctx.tx, [year.file]);
  const stream = file && ctx.files.open(year.file);
  if (!file || !stream) return refused('file.unknown', { sha256: year.file });
  if (file.size > MOST_BYTES) return refused('hours.file-large', { most: MOST_BYTES / 1024 / 1024 });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return readHours(Buffer.concat(chunks).toString('utf8'));
}

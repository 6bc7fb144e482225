import { text } from 'node:stream/consumers';
import { loadRefusalSentences } from '../../web/refusal-sentences.ts';
import { allocationAnalysis } from '../analyses/allocation.ts';
import { type Analysis, BadInput } from '../analyses/analysis.ts';
import { concentrationAnalysis } from '../analyses/concentration.ts';
import { datacentreAnalysis } from '../analyses/datacentre.ts';
import { dispatchAnalysis } from '../analyses/dispatch.ts';
import { equityAnalysis } from '../analyses/equity.ts';
import { inputOutputAnalysis } from '../analyses/input-output.ts';
import { trainingPipelineAnalysis } from '../analyses/training-pipeline.ts';
import { type Command, Complaint } from '../command.ts';

const analyses: readonly Analysis[] = [
  allocationAnalysis,
  concentrationAnalysis,
  datacentreAnalysis,
  dispatchAnalysis,
  equityAnalysis,
  inputOutputAnalysis,
  trainingPipelineAnalysis,
];

export const run: Command['run'] = async (args) => {
  const [method, name, ...more] = args;
  if (!method || !name || more.length > 0)
    throw new Complaint('analyse needs a METHOD and a CASE, and reads its input on standard input.');
  const analysis = analyses.find((one) => one.method === method);
  if (!analysis)
    throw new Complaint(`There is no method "${method}". There is ${analyses.map((one) => one.method).join(', ')}.`);
  const input = inputOf(await text(process.stdin), name);
  const answer = await computed(analysis, input, name);
  if (!answer)
    throw new Complaint(
      `The input of case "${name}" has the shape of no computation of ${method}. It takes ${analysis.takes.join('; ')}.`,
    );
  if (!answer.ok) {
    const say = await loadRefusalSentences();
    throw new Complaint(say(answer.refusal.code, 'en', answer.refusal.details) ?? answer.refusal.code);
  }
  console.log(JSON.stringify(answer.value));
  return 0;
};

async function computed(analysis: Analysis, input: Record<string, unknown>, name: string) {
  try {
    return await analysis.compute(input);
  } catch (error) {
    if (error instanceof BadInput) throw new Complaint(`The input of case "${name}" does not fit: ${error.message}.`);
    throw error;
  }
}

/** The input of a case, or of the case that bears this name in a whole case or file of cases. */
function inputOf(given: string, name: string): Record<string, unknown> {
  if (given.trim() === '') throw new Complaint('Nothing came on standard input: give the input of the case as JSON.');
  let told: unknown;
  try {
    told = JSON.parse(given);
  } catch {
    throw new Complaint('What came on standard input is no JSON that can be read.');
  }
  if (isObject(told) && Array.isArray(told.cases)) {
    const found = (told.cases as unknown[]).find((one) => isObject(one) && one.id === name);
    if (!found) throw new Complaint(`The file has no case "${name}".`);
    told = found;
  }
  const input = isObject(told) && isObject(told.input) ? told.input : told;
  if (!isObject(input)) throw new Complaint('What came on standard input is no JSON object.');
  return input;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

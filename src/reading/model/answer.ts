import { z } from 'zod';
import { draftKinds, draftStatuses } from '../draft.ts';

const short = z.string().max(300);
const claim = z.strictObject({
  quote: z.string().min(1).max(1200),
  kind: z.enum(draftKinds),
  status: z.enum(draftStatuses),
  quantities: z.array(short).max(8),
  deadline: short.nullable(),
  actors: z.array(short).max(8),
  places: z.array(short).max(8),
});

/** What a model may answer: words of the text, never a place in it and never a value that was computed. */
export const modelAnswer = z.strictObject({ commitments: z.array(claim).max(80) });
export type ModelClaim = z.infer<typeof claim>;

export const answerSchema = z.toJSONSchema(modelAnswer, { target: 'draft-7' });

/** The answer, or what is wrong with it in words that the model can act on. */
export function parsedAnswer(content: string): { claims: ModelClaim[] } | { wrong: string } {
  let value: unknown;
  try {
    // some models put their JSON into a fence whatever they are told
    value = JSON.parse(content.trim().replace(/^```(?:json)?\s*([\s\S]*?)\s*```$/, '$1'));
  } catch {
    return { wrong: 'it is not JSON' };
  }
  const read = modelAnswer.safeParse(value);
  if (read.success) return { claims: read.data.commitments };
  const { path, message } = read.error.issues[0]!;
  return { wrong: `at ${path.join('.') || 'the top'}: ${message}`.slice(0, 300) };
}

import type { PackExerciseEvent } from '../../packs/schema.ts';
import type { Caller } from '../access/index.ts';
import type { World } from '../platform/http/run.ts';
import { readWaiting } from '../reading/reading.tasks.ts';
import type { ReadingFile } from '../reading/reading-file.ts';
import { readingTools } from '../reading/tools.ts';
import type { Verbs } from './exercise-verbs.ts';

/** Reads the documents of the exercise that wait, by the embedded reader alone: what is invented is sent nowhere. */
export const readKept = (world: World): Promise<number> => readWaiting(world, readingTools(undefined));

/**
 * The number of the draft that an event means by words of its quote. What the reader found is asked, not what became of
 * it: an event played a second time says the same as the first time.
 *
 * throws  where no draft, or more than one, quotes the words: the reader sees the document otherwise than the pack says
 */
export async function draftQuoting(
  verbs: Pick<Verbs, 'run'>,
  caller: Caller,
  { draft: words, input, at }: PackExerciseEvent,
  made: Readonly<Record<string, string>>,
): Promise<{ number?: number }> {
  if (words === undefined) return {};
  const reading = made[String(input.reading).slice(1)];
  const { drafts } = await verbs.run<ReadingFile>('document-reading', caller, { id: reading });
  const found = drafts.filter((one) => one.found.quote.includes(words));
  if (found.length !== 1)
    throw new Error(
      `The exercise means one draft by «${words}» on ${at}; ${found.length} of ${drafts.length} quote it.`,
    );
  return { number: found[0]!.number };
}

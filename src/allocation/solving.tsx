import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { formatShare } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { SelectField } from '../web/kit/fields.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { AllocationFile } from './allocation-file.ts';
import { figure } from './told.tsx';

/** Milliseconds between two looks at a search that runs. */
const LOOK = 1500;

/** Asks the solver, says how far a search has come, and stops it. The page goes on by itself when it is answered. */
export function Solving({ file, isChanged }: { file: AllocationFile; isChanged: boolean }) {
  const { words, lang, say } = useSpoken();
  const { revalidate } = useRevalidator();
  const w = words.allocation;
  const { waiting, number, allocation, answered, last, mayEdit } = file;
  useEffect(() => {
    if (!waiting) return;
    const looking = setInterval(() => void revalidate(), LOOK);
    return () => clearInterval(looking);
  }, [waiting, revalidate]);
  if (number === undefined) return null;
  return (
    <section data-solving={waiting ? 'waiting' : (last ?? 'none')}>
      <h2>{w.solving}</h2>
      {waiting && (
        <p role="status" className="waits">
          {waiting.isRunning ? say(w.searching, { seconds: waiting.seconds }) : w.queued}{' '}
          {waiting.progress &&
            say(w.bestSoFar, {
              value: figure(waiting.progress.objective, lang),
              gap: waiting.progress.gap === null ? w.gapUnknown : formatShare(waiting.progress.gap.toFixed(4), lang, 2),
            })}
        </p>
      )}
      {!waiting && last === 'cancelled' && <p className="note owed">{w.stopped}</p>}
      {!waiting && last === 'failed' && <p className="note owed">{w.broke}</p>}
      {answered && (
        <p className="note">
          {say(w.solvedBy, {
            solver: answered.solver ?? '',
            took: figure(answered.took ?? 0, lang, 1),
            seconds: answered.seconds,
          })}
        </p>
      )}
      {mayEdit && isChanged && <p className="note owed">{w.saveFirst}</p>}
      {mayEdit &&
        (waiting ? (
          <ActForm verb="cancel-allocation-solution" fixed={{ solution: waiting.id }} submit={w.stop} />
        ) : (
          <ActForm
            verb="solve-allocation"
            fixed={{ allocation: allocation.ref, number }}
            shape={({ seconds, ...input }) => ({ ...input, seconds: Number(seconds) })}
            submit={w.solve}
          >
            <SelectField
              name="seconds"
              label={w.seconds}
              defaultValue="20"
              options={['5', '20', '60'].map((one) => ({ value: one, label: one }))}
            />
          </ActForm>
        ))}
    </section>
  );
}

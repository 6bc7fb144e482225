import { DayText, Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { ActText, Hands } from './act-fields.tsx';
import type { ProjectView } from './get-project.ts';
import { stageWord } from './words.tsx';

/** What was decided and what happened, newest first. */
export function History({ project }: { project: ProjectView }) {
  const { words, lang } = useSpoken();
  const lines = [
    ...project.gates.flatMap((gate) =>
      gate.decisions.map((one) => ({
        id: one.id,
        on: one.date,
        what: `${codeWord('outcome', one.verdict, lang)} · ${stageWord(gate.to, lang)}`,
        state: one.status,
        act: one,
        reason: one.reason,
        by: one.recordedBy,
        settled: one.settledBy,
      })),
    ),
    ...project.acts.map((one) => ({
      id: one.id,
      on: one.effectiveOn,
      what: words.acts[one.kind],
      state: one.status,
      act: one.act,
      reason: one.reason,
      by: one.proposedBy,
      settled: one.settledBy,
    })),
    ...project.baselines.map((one) => ({
      id: one.id,
      on: one.effectiveOn,
      what: words.acts.baseline,
      state: one.status,
      act: undefined,
      reason: one.reason,
      by: one.proposedBy,
      settled: one.settledBy,
    })),
  ].sort((a, b) => (a.on < b.on ? 1 : -1));
  return (
    <>
      {lines.length > 0 && (
        <section>
          <h2>{words.project.history}</h2>
          <ul className="rows">
            {lines.map((one) => (
              <li key={one.id} className="row">
                <div className="row-text">
                  <DayText day={one.on} lang={lang} /> · {one.what}
                  {one.state !== 'confirmed' && <span className="waits"> · {words.actStates[one.state]}</span>}
                  {one.reason && (
                    <div className="note">
                      <Text value={one.reason} lang={lang} />
                    </div>
                  )}
                  {one.act && (
                    <div className="note">
                      <ActText act={one.act} />
                    </div>
                  )}
                  <div className="note">
                    <Hands recorded={one.by} settled={one.settled} />
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

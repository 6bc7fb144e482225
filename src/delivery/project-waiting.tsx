import { DayText, Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { ActText, Hands } from './act-fields.tsx';
import type { ProjectView } from './get-project.ts';
import { Settle } from './settle.tsx';
import type { StandingAct } from './standing-act.ts';
import { stageWord } from './words.tsx';

/** What one person proposed and another must confirm, with the paper to compare. */
export function Waiting({ project }: { project: ProjectView }) {
  const { words, lang } = useSpoken();
  const waiting = project.acts.filter((one) => one.status === 'proposed');
  const baseline = project.baselines.find((one) => one.status === 'proposed');
  if (waiting.length === 0 && !baseline) return null;
  return (
    <section>
      <h2>{words.project.waiting}</h2>
      <ul className="rows">
        {waiting.map((one) => (
          <li key={one.id} className="row">
            <div className="row-text">
              {words.acts[one.kind]} · <DayText day={one.effectiveOn} lang={lang} />
              {one.stage && <> · {stageWord(one.stage, lang)}</>}
              <div className="note">
                <Text value={one.reason} lang={lang} />
              </div>
              {one.act && (
                <div className="note">
                  <ActText act={one.act} />
                </div>
              )}
              <div className="note">
                <Hands recorded={one.proposedBy} />
              </div>
            </div>
            <Settle
              id={one.id}
              by={one.proposedBy.person}
              confirm={confirmVerbs[one.kind]}
              refuse={{ verb: 'refuse-act', fixed: { act: one.id } }}
              {...(one.act ? { paper: one.act.act } : {})}
            />
          </li>
        ))}
        {baseline && (
          <li className="row">
            <div className="row-text">
              {words.acts.baseline} · <DayText day={baseline.effectiveOn} lang={lang} />
              <div className="note">
                <Text value={baseline.reason} lang={lang} />
              </div>
              <div className="note">
                <Hands recorded={baseline.proposedBy} />
              </div>
            </div>
            <Settle
              id={baseline.id}
              by={baseline.proposedBy.person}
              confirm={{ verb: 'confirm-baseline', field: 'baseline' }}
            />
          </li>
        )}
      </ul>
    </section>
  );
}

export const confirmVerbs: Record<StandingAct['kind'], { verb: string; field: string }> = {
  'take-over': { verb: 'confirm-take-over', field: 'takeOver' },
  'higher-instruction': { verb: 'confirm-higher-instruction', field: 'instruction' },
  suspension: { verb: 'confirm-suspension', field: 'act' },
  resumption: { verb: 'confirm-resumption', field: 'act' },
  cancellation: { verb: 'confirm-cancellation', field: 'act' },
};

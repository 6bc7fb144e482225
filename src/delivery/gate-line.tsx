import { Link } from 'react-router';
import { useMay } from '../desk/me.ts';
import { Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { GateView } from './gate-view.ts';
import { CriterionMark } from './words.tsx';

/** A gate's checklist in short: what stands where, and the one act that each line needs. */
export function GateLine({ gate, base }: { gate: GateView; base: string }) {
  const { words, lang } = useSpoken();
  const may = useMay();
  return (
    <ul className="rows">
      {gate.criteria.map((one) => {
        const waits = one.evidence.find((each) => each.status === 'brought');
        return (
          <li key={one.id} className="row">
            <span className="row-mark">
              <CriterionMark status={one.status} evidence={one.evidence} />
            </span>
            <div className="row-text">
              <Text value={one.title} lang={lang} />
              <div
                className={
                  one.status === 'returned' || (one.status === 'not-brought' && one.mandatory) ? 'note owed' : 'note'
                }
              >
                {codeWord('criterion', one.status, lang)}
                {!one.mandatory && <> · {words.gate.optional}</>}
              </div>
            </div>
            <div className="row-side">
              {waits && may('evidence.judge') ? (
                <Link to={`/review?evidence=${waits.id}`} data-row="">
                  {words.gate.review}
                </Link>
              ) : gate.takesEvidence && may('evidence.bring') && one.status !== 'accepted' && !waits ? (
                <Link to={`${base}?act=bring&about=${encodeURIComponent(one.id)}`} data-row="">
                  {words.gate.bring}
                </Link>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

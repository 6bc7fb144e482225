import { DayText, Text } from '../web/fmt.tsx';
import { Row } from '../web/kit/lists.tsx';
import { Mark, type Truth } from '../web/kit/mark.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { UseState } from './solution.ts';
import type { ListedSolution } from './solution-file.ts';
import { Body } from './solution-words.tsx';

/** How true its use is: verified and going on, declared, or no more than told. */
const truths: Record<UseState, Truth> = {
  'in-use': 'verified',
  declared: 'declared',
  ended: 'before-follow-up',
  none: 'promised',
};

/** One solution of the list: who made it, what «made here» comes to, and whether somebody verified that it is used. */
export function SolutionRow({ solution }: { solution: ListedSolution }) {
  const { words, lang } = useSpoken();
  const w = words.catalogue;
  return (
    <Row
      to={`/catalogue/${encodeURIComponent(solution.ref)}`}
      title={<Text value={solution.name} lang={lang} />}
      mark={<Mark truth={truths[solution.use]} label={words.useStates[solution.use]} />}
      note={
        <>
          <Text value={solution.purpose} lang={lang} />
          <div>
            {words.solutionSectors[solution.sector]} · {w.maker}
            {words.shell.colon}
            <Body body={solution.maker} name={solution.makerName} country={solution.makerCountry} /> ·{' '}
            {words.madeOutcomes[solution.outcome]}
          </div>
        </>
      }
      side={
        <span className="note">
          {words.useStates[solution.use]}
          {solution.status && <span className="waits"> · {words.submissionStatuses[solution.status]}</span>}
          {solution.delistedOn && (
            <>
              {' '}
              · {w.delistedOn} <DayText day={solution.delistedOn} lang={lang} />
            </>
          )}
          {solution.isLeaving && <span className="waits"> · {w.leaving}</span>}
          {solution.waits > 0 && (
            <span className="waits">
              {' '}
              · {w.waits} <bdi>{solution.waits}</bdi>
            </span>
          )}
        </span>
      }
    />
  );
}

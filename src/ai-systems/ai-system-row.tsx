import { DayText, Text } from '../web/fmt.tsx';
import { Row } from '../web/kit/lists.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ListedAiSystem } from './ai-system-file.ts';

/** When the next review of a system is due, said as what it is: overdue, ahead, or that nobody reported it. */
export function ReviewDue({ system }: { system: Pick<ListedAiSystem, 'review' | 'reviewDue'> }) {
  const { words, lang } = useSpoken();
  return (
    <span className={system.review === 'overdue' ? 'owed' : ''}>
      {words.aiReviewStates[system.review]}
      {system.reviewDue && system.review !== 'none' && (
        <>
          {' '}
          <DayText day={system.reviewDue} lang={lang} />
        </>
      )}
    </span>
  );
}

/** One system of the list: whose it is, its class of risk, whether somebody can stop it, and its next review. */
export function AiSystemRow({ system }: { system: ListedAiSystem }) {
  const { words, lang } = useSpoken();
  const w = words.aiSystems;
  return (
    <Row
      to={`/ai-systems/${encodeURIComponent(system.ref)}`}
      title={<Text value={system.title} lang={lang} />}
      note={
        <>
          <Organisation reference={system.administration} /> · {words.aiStates[system.state]} · {w.risk}
          {words.shell.colon}
          {system.risk ? words.riskClasses[system.risk] : w.notReported}
          {!system.oversight && system.state !== 'stopped' && (
            <div>
              {w.oversight}
              {words.shell.colon}
              {w.notReported}
            </div>
          )}
        </>
      }
      side={
        <span className="note">
          <ReviewDue system={system} />
        </span>
      }
    />
  );
}

import { DayText, Text } from '../../web/fmt.tsx';
import { Row } from '../../web/kit/lists.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ActionLine } from './action-file.ts';
import type { ShownAction } from './stocktake-file.ts';
import { ActionMark } from './stocktake-marks.tsx';

/** An action in a list: what, who, by when, how often it came back. */
export function ActionRow({ action }: { action: ShownAction & Partial<Pick<ActionLine, 'committeeTitle'>> }) {
  const { words, lang, say } = useSpoken();
  return (
    <Row
      to={`/actions/${action.id}`}
      mark={<ActionMark state={action.state} isLate={action.isLate} />}
      title={<Text value={action.title} lang={lang} />}
      note={
        <>
          <Organisation reference={action.organisation} />
          {action.committeeTitle && (
            <>
              {' '}
              · <Text value={action.committeeTitle} lang={lang} />
            </>
          )}
          {action.times > 0 && <> · {say(words.actions.times, { n: action.times })}</>}
        </>
      }
      side={
        <span className="note">
          {words.actionStates[action.state]} ·{' '}
          <span className={action.isLate ? 'owed' : ''}>
            {action.isLate ? words.actions.isLate : words.actions.due} <DayText day={action.dueOn} lang={lang} />
          </span>
        </span>
      }
    />
  );
}

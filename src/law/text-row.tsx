import { Code, DayText, PeriodText, Text } from '../web/fmt.tsx';
import { Row } from '../web/kit/lists.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Stay } from './legal-text.ts';
import type { ListedText } from './text-file.ts';

/** How long a text has been at a station: calendar days, working days, «at least» where only the month is known. */
export function StayDays({ stay }: { stay: Pick<Stay, 'days' | 'workingDays' | 'atLeast'> }) {
  const { words, say } = useSpoken();
  const w = words.law;
  if (stay.days === undefined) return null;
  return (
    <>
      {say(w.days, { n: stay.days })}
      {stay.atLeast && <> {w.atLeast}</>}
      {stay.workingDays !== undefined && stay.days > 0 && <> ({say(w.workingDays, { n: stay.workingDays })})</>}
    </>
  );
}

/** Where a text stands and since when, in one line. */
export function Standing({ text }: { text: ListedText }) {
  const { words, lang } = useSpoken();
  const w = words.law;
  if (!text.stationTitle) return <>{w.noStation}</>;
  return (
    <>
      <Text value={text.stationTitle} lang={lang} />
      {text.status === 'draft' && (
        <>
          {' · '}
          {text.stay?.days === undefined ? w.sinceUnknown : <StayDays stay={text.stay} />}
        </>
      )}
    </>
  );
}

/** The day for which publication was promised, or the day it was published. */
export function Promised({ text }: { text: ListedText }) {
  const { words, lang } = useSpoken();
  const w = words.law;
  if (text.status === 'in-force' || text.status === 'repealed')
    return text.publishedOn ? (
      <>
        {w.published} <DayText day={text.publishedOn} lang={lang} />
      </>
    ) : (
      w.publishedUnknown
    );
  if (text.status === 'withdrawn') return null;
  if (!text.promise) return <>{w.noPromise}</>;
  return (
    <span className={text.isOverdue ? 'owed' : ''}>
      {w.promised} <DayText day={text.promise.on} lang={lang} />
      {text.isOverdue && <> · {w.overdue}</>}
    </span>
  );
}

/** One text of a list. blocks: how many projects it holds back, of those the reader sees */
export function TextRow({ text, blocks = 0 }: { text: ListedText; blocks?: number }) {
  const { words, lang, say } = useSpoken();
  const w = words.law;
  return (
    <Row
      to={`/law/${encodeURIComponent(text.ref)}`}
      title={<Text value={text.title} lang={lang} />}
      note={
        <>
          {words.legalKinds[text.kind]}
          {text.number && (
            <>
              {' '}
              <Code>{text.number}</Code>
            </>
          )}
          {' · '}
          <Promised text={text} />
          {text.waits && (
            <>
              {' · '}
              <span className="waits">{w.waits}</span>
            </>
          )}
          {blocks > 0 && <div className="owed">{say(w.blocksProjects, { n: blocks })}</div>}
        </>
      }
      side={
        <span className="note">
          {text.status === 'draft' ? <Standing text={text} /> : words.legalStatuses[text.status]}
        </span>
      }
    />
  );
}

/** A day, or the month that is all that is known. */
export function Since({ text }: { text: ListedText }) {
  const { words, lang } = useSpoken();
  if (!text.since) return null;
  const { first, last } = text.since;
  return (
    <>
      {words.law.since}{' '}
      {first === last || !text.knownSince ? (
        <DayText day={last} lang={lang} />
      ) : (
        <PeriodText code={text.knownSince} lang={lang} />
      )}
    </>
  );
}

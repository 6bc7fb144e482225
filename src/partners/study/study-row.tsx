import { Code, DayText, Text } from '../../web/fmt.tsx';
import { Row } from '../../web/kit/lists.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ListedStudy } from './study-file.ts';

/** What a study unlocks, when that is nothing: said early, so that a criterion can still name it. */
export function UnlocksNothing({ study }: { study: Pick<ListedStudy, 'unlocksNothing'> }) {
  const { words } = useSpoken();
  if (!study.unlocksNothing) return null;
  return (
    <span className="owed">
      {study.unlocksNothing === 'never-named' ? words.studies.neverNamed : words.studies.gatePassed}
    </span>
  );
}

/** One study of a list. */
export function StudyRow({ study }: { study: ListedStudy }) {
  const { words, lang } = useSpoken();
  const w = words.studies;
  return (
    <Row
      to={`/studies/${encodeURIComponent(study.ref)}`}
      title={<Text value={study.title} lang={lang} />}
      note={
        <>
          <Code>{study.ref}</Code> · {words.studyKinds[study.kind]} · {w.funder}
          {words.shell.colon}
          {study.funder ? <Organisation reference={study.funder} /> : w.funderUnknown} ·{' '}
          {study.contractor ? (
            <>
              {w.contractor}
              {words.shell.colon}
              <Organisation reference={study.contractor} />
            </>
          ) : (
            w.noContractor
          )}
          {study.unlocksNothing && (
            <div>
              <UnlocksNothing study={study} />
            </div>
          )}
        </>
      }
      side={
        <span className="note">
          {words.studyStages[study.stage]}
          {study.review && study.review !== 'accepted' && <> · {words.studyReviews[study.review]}</>}
          {study.dueOn && !['reviewed', 'dropped'].includes(study.stage) && (
            <span className={study.isLate ? 'owed' : ''}>
              {' '}
              · {study.isLate ? w.late : w.due} <DayText day={study.dueOn} lang={lang} />
            </span>
          )}
        </span>
      }
    />
  );
}

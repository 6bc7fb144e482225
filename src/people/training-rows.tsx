import { DayText, Num, PeriodText, Text } from '../web/fmt.tsx';
import { Row } from '../web/kit/lists.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { CellText } from './cell-text.tsx';
import type { ListedCohort } from './cohort-file.ts';
import type { ListedInstitute, ListedProgramme } from './institute-file.ts';

/** Whether and when an institute opened, as far as somebody reported it. */
export function Opened({ institute }: { institute: Pick<ListedInstitute, 'openedOn' | 'signedOn'> }) {
  const { words, lang } = useSpoken();
  const t = words.training;
  return (
    <>
      {institute.signedOn && (
        <>
          {t.signed} <PeriodText code={institute.signedOn} lang={lang} /> ·{' '}
        </>
      )}
      {institute.openedOn ? (
        <>
          {t.opened} <PeriodText code={institute.openedOn} lang={lang} />
        </>
      ) : (
        t.openedUnknown
      )}
    </>
  );
}

export function InstituteRow({ institute }: { institute: ListedInstitute }) {
  const { words, lang } = useSpoken();
  const t = words.training;
  return (
    <Row
      to={`/training/${encodeURIComponent(institute.ref)}`}
      title={<Text value={institute.title} lang={lang} />}
      note={
        <>
          <PlaceName code={institute.place} /> · <Opened institute={institute} />
          {' · '}
          {institute.organisation ? <Organisation reference={institute.organisation} /> : t.bodyUnknown}
        </>
      }
      side={
        <span className="note">
          {t.certified}
          {words.shell.colon}
          <CellText cell={institute.certified} />
        </span>
      }
    />
  );
}

/** A cohort in one line: how many entered, how many hold the credential, what is late. */
export function CohortRow({ cohort, at }: { cohort: ListedCohort; at?: 'institute' }) {
  const { words, lang } = useSpoken();
  const t = words.training;
  const known = cohort.stands.flatMap((one) => ('total' in one ? [one] : []));
  return (
    <Row
      to={`/cohorts/${encodeURIComponent(cohort.ref)}`}
      title={
        <>
          <Text value={cohort.programmeTitle} lang={lang} /> · <PeriodText code={cohort.intake} lang={lang} />
        </>
      }
      note={
        <>
          <bdi>{cohort.ref}</bdi>
          {at !== 'institute' && (
            <>
              {' · '}
              <Text value={cohort.instituteTitle} lang={lang} />
            </>
          )}
          {' · '}
          {words.audiences[cohort.audience]} · {words.credentials[cohort.credential]}
          {known.length > 0 && (
            <div>
              {known.map((one, index) => (
                <span key={one.step}>
                  {index > 0 && ' · '}
                  {words.trainingSteps[one.step]} <Num value={one.total} lang={lang} />
                </span>
              ))}
            </div>
          )}
        </>
      }
      side={
        <span className={cohort.late ? 'note owed' : 'note'}>
          {cohort.late ? (
            <>
              {words.trainingSteps[cohort.late.step]}
              {words.shell.colon}
              {t.lateSince} <DayText day={cohort.late.dueOn} lang={lang} />
            </>
          ) : (
            cohort.waits && t.waits
          )}
        </span>
      }
    />
  );
}

export function ProgrammeRow({ programme }: { programme: ListedProgramme }) {
  const { words, lang, say } = useSpoken();
  return (
    <Row
      to={`/training?programme=${encodeURIComponent(programme.ref)}#cohorts`}
      title={<Text value={programme.title} lang={lang} />}
      note={
        <>
          <bdi>{programme.ref}</bdi> · {words.audiences[programme.audience]} · {words.credentials[programme.credential]}{' '}
          · {say(words.training.monthsSaid, { n: programme.months })}
          {programme.institutes.map((one) => (
            <span key={one.ref}>
              {' · '}
              <Text value={one.title} lang={lang} />
            </span>
          ))}
        </>
      }
      side={
        <span className="note">
          {words.training.certified}
          {words.shell.colon}
          <CellText cell={programme.certified} />
        </span>
      }
    />
  );
}

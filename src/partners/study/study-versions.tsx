import { fileAddress } from '../../web/client.ts';
import { DayText, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ShownVersion, StudyFile } from './study-file.ts';
import { FindingsFields } from './study-forms.tsx';

/** What was delivered, the latest first: findings, review, and the acts of whoever may review it. */
export function StudyVersions({ file: { versions, mayNote } }: { file: StudyFile }) {
  const { words } = useSpoken();
  const w = words.studies;
  return (
    <section>
      <h2>{w.versions}</h2>
      {versions.length === 0 && <p className="note">{w.noVersions}</p>}
      <ul className="rows">
        {versions.toReversed().map((one) => (
          <VersionRow key={one.id} version={one} mayNote={mayNote} />
        ))}
      </ul>
    </section>
  );
}

function VersionRow({ version, mayNote }: { version: ShownVersion; mayNote: boolean }) {
  const { words, lang, say } = useSpoken();
  const w = words.studies;
  const isWaiting = version.review === 'waiting';
  return (
    <li className="row">
      <div className="row-text">
        <a href={fileAddress(version.file, { study: version.id })} target="_blank" rel="noreferrer">
          <Text value={version.title} lang={lang} />
        </a>
        <div className="note">
          {say(w.version, { n: version.number })}
          {version.isCurrent && version.review === 'accepted' && <> · {w.current}</>} ·{' '}
          <DayText day={version.dated} lang={lang} /> · {words.paperClasses[version.class]} ·{' '}
          {words.transfers.broughtBy} <Organisation reference={version.organisation} link />
          {version.broughtBy && (
            <>
              {' '}
              (<Person id={version.broughtBy} />)
            </>
          )}
        </div>
        {(['findings', 'recommends'] as const).map((part) => {
          const said = version[part];
          return (
            said && (
              <p key={part}>
                {w[part]}
                {words.shell.colon}
                <Text value={said} lang={lang} />
              </p>
            )
          );
        })}
        <div className={version.review === 'returned' ? 'note owed' : isWaiting ? 'note waits' : 'note'}>
          {words.studyReviews[version.review]}
          {version.reviewOrganisation && version.reviewedOn && (
            <>
              {words.shell.colon}
              <Organisation reference={version.reviewOrganisation} link />
              {version.reviewedBy && (
                <>
                  {' '}
                  (<Person id={version.reviewedBy} />)
                </>
              )}
              {words.shell.comma}
              <DayText day={version.reviewedOn} lang={lang} />
            </>
          )}
          {version.independence && <> · {words.knowHow[version.independence]}</>}
          {version.reason && (
            <>
              {' '}
              · <Text value={version.reason} lang={lang} />
            </>
          )}
        </div>
      </div>
      {isWaiting && (version.mayReview || mayNote) && <Review version={version} mayNote={mayNote} />}
    </li>
  );
}

function Review({ version, mayNote }: { version: ShownVersion; mayNote: boolean }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.studies;
  const form = { fixed: { version: version.id }, onDone: close };
  return (
    <div className="row-under acts tight">
      {version.mayReview && (
        <>
          <ActLink act="accept" about={version.id} strong>
            {w.accept}
          </ActLink>
          <ActLink act="return" about={version.id}>
            {w.return}
          </ActLink>
        </>
      )}
      {mayNote && (
        <ActLink act="note" about={version.id}>
          {w.note}
        </ActLink>
      )}
      <Panel act="accept" about={version.id} title={w.accept}>
        <ActForm verb="accept-study" submit={w.accept} {...form}>
          <FindingsFields version={version} />
          <LocalizedField name="words" label={words.transfers.remark} rows={2} />
        </ActForm>
      </Panel>
      <Panel act="return" about={version.id} title={w.return}>
        <ActForm verb="return-study" submit={w.return} {...form}>
          <LocalizedField name="words" label={words.form.reason} required rows={2} />
        </ActForm>
      </Panel>
      <Panel act="note" about={version.id} title={w.note}>
        <ActForm verb="note-study-findings" submit={w.note} {...form}>
          <FindingsFields version={version} />
        </ActForm>
      </Panel>
    </div>
  );
}

import { Link } from 'react-router';
import { DayText, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { modelInputs } from './model.ts';
import type { ListedModel, ModelFile } from './model-file.ts';

/** Every saved version, the latest first, and what became of it: only saved, under review, accepted, returned. */
export function ModelVersions({ file }: { file: ModelFile }) {
  const { words } = useSpoken();
  const w = words.feasibility;
  return (
    <section>
      <h2>{w.versions}</h2>
      {file.versions.length === 0 && <p className="note">{w.noVersions}</p>}
      <ul className="rows">
        {file.versions.toReversed().map((one) => (
          <VersionRow key={one.number} version={one} file={file} />
        ))}
      </ul>
    </section>
  );
}

function VersionRow({ version, file: { study, mayEdit } }: { version: ListedModel; file: ModelFile }) {
  const { words, lang, say, text } = useSpoken();
  const { close } = useOpenAct();
  const w = words.feasibility;
  const mayBring =
    mayEdit && version.review === undefined && ['contracted', 'delivered', 'reviewed'].includes(study.stage);
  const about = String(version.number);
  const title = text(w.brought, { n: version.number });
  return (
    <li className="row">
      <div className="row-text">
        <Link to={`/studies/${encodeURIComponent(study.ref)}/model?number=${version.number}`} data-row="">
          {say(w.version, { n: version.number })}
        </Link>
        <div className="note">
          {version.organisation && <Organisation reference={version.organisation} />}
          {version.savedBy && !version.savedBy.startsWith('system:') && (
            <>
              {' '}
              (<Person id={version.savedBy} />)
            </>
          )}{' '}
          · <DayText day={version.savedOn} lang={lang} /> ·{' '}
          {say(w.assumptions, { n: version.assumptions, all: modelInputs.length })}
        </div>
        {version.note && <Text value={version.note} lang={lang} />}
      </div>
      <div className="row-side">
        <span className={version.review === 'waiting' ? 'note waits' : 'note'}>
          {version.review ? words.studyReviews[version.review] : w.onlySaved}
        </span>
        {mayBring && (
          <ActLink act="bring" about={about}>
            {w.bring}
          </ActLink>
        )}
      </div>
      {mayBring && (
        <Panel act="bring" about={about} title={w.bring}>
          <ActForm
            verb="bring-study-version"
            fixed={{ study: study.ref, version: study.version, file: version.file, dated: version.savedOn }}
            submit={w.bring}
            onDone={close}
          >
            <LocalizedField
              name="title"
              label={words.studies.versionTitle}
              required
              rows={1}
              value={{ authentic: lang, [lang]: title }}
            />
            <LocalizedField name="findings" label={words.studies.findings} rows={3} />
            <LocalizedField name="recommends" label={words.studies.recommends} rows={2} />
          </ActForm>
        </Panel>
      )}
    </li>
  );
}

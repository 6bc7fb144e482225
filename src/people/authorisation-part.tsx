import { useState } from 'react';
import { useToday } from '../desk/me.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, TextField } from '../web/kit/fields.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { AuthorisationFile } from './authorisation-file.ts';

/** Whether lists of persons may be read; an administrator enters the authorisation, or ends it with the reason. */
export function AuthorisationPart({
  authorisation: { inForce, items, mayAuthorise },
}: {
  authorisation: AuthorisationFile;
}) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const t = words.training;
  return (
    <section>
      <div className="title">
        <h2>{t.lists}</h2>
        {mayAuthorise && (
          <ActLink act={inForce ? 'end' : 'authorise'}>{inForce ? t.endAuthorisation : t.authorise}</ActLink>
        )}
      </div>
      <p>
        {inForce ? (
          <>
            {t.unlocked} <bdi>{items[0]!.number}</bdi>
          </>
        ) : (
          t.locked
        )}
      </p>
      <Panel act="authorise" title={t.authorise}>
        <AuthoriseForm />
      </Panel>
      <Panel act="end" title={t.endAuthorisation}>
        <ActForm verb="end-trainee-authorisation" submit={t.endAuthorisation} onDone={close} tone="grave">
          <LocalizedField name="words" label={words.form.reason} required rows={2} />
        </ActForm>
      </Panel>
      {items.length > 0 && (
        <ul className="rows">
          {items.map((one) => (
            <li key={`${one.number} ${one.recordedOn}`} className="row">
              <div className="row-text">
                <bdi>{one.number}</bdi> · <Organisation reference={one.authority} link /> ·{' '}
                <DayText day={one.grantedOn} lang={lang} />
                <div className="note">
                  <Text value={one.reference} lang={lang} />
                </div>
                {one.withdrawnOn && (
                  <div className="note">
                    {t.withdrawn} <DayText day={one.withdrawnOn} lang={lang} />
                    {one.reason && (
                      <>
                        {' · '}
                        <Text value={one.reason} lang={lang} />
                      </>
                    )}
                  </div>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function AuthoriseForm() {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const [bodies] = useState(() => findOrganisation(lang));
  const t = words.training;
  return (
    <ActForm verb="authorise-trainee-lists" submit={t.authorise} onDone={close}>
      <TextField name="number" label={t.number} required code />
      <SearchField name="authority" label={t.authority} required find={bodies} />
      <DayField name="grantedOn" label={t.grantedOn} required max={today} />
      <LocalizedField name="reference" label={t.purpose} required rows={2} />
    </ActForm>
  );
}

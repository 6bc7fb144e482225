import { useEffect, useState } from 'react';
import { SecretLink } from '../access/secret-link.tsx';
import { tryRead } from '../web/client.ts';
import { PeriodText } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { SelectField, TextField } from '../web/kit/fields.tsx';
import { Instant } from '../web/kit/instant.tsx';
import { Person } from '../web/kit/names.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findPlace } from '../web/kit/sources.ts';
import { deskLangs, useSpoken } from '../web/kit/words.tsx';
import type { FigureLink, LinkState } from './figure-link.ts';

type Made = { id: string; path: string; expiresAt: string; isSent?: boolean };
type Answered = { canMail: boolean; items: (FigureLink & { state: LinkState })[] };

/** Makes a link that asks one figure of the indicator, shows it once or sends it, and lists the earlier ones. */
export function AskFigure({ indicator }: { indicator: string }) {
  const { words, lang } = useSpoken();
  const [find] = useState(() => findPlace(lang));
  const [made, setMade] = useState<Made>();
  const [answered, setAnswered] = useState<Answered>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when one was withdrawn
  useEffect(() => {
    void tryRead<Answered>('figure-links', { indicator }).then((answer) => {
      if (answer.ok) setAnswered(answer.value);
    });
  }, [indicator, round]);
  if (made)
    return (
      <>
        <p className={made.isSent === false ? 'owed' : ''}>
          {made.isSent === undefined
            ? words.oneFigure.copyNow
            : made.isSent
              ? words.oneFigure.sent
              : words.oneFigure.notSent}
        </p>
        <SecretLink link={made} />
      </>
    );
  return (
    <>
      <p className="help">{answered?.canMail ? words.oneFigure.helpMail : words.oneFigure.help}</p>
      <ActForm<Made>
        verb="ask-figure"
        shape={(input) => ({ ...input, indicator, days: Number(input.days) })}
        submit={words.oneFigure.make}
        done={words.oneFigure.made}
        onDone={setMade}
      >
        <div className="sentence">
          <TextField name="period" label={words.results.period} required code size={9} placeholder="2026-Q1" />
          <SearchField name="place" label={words.results.place} find={find} />
          <TextField
            name="days"
            label={words.oneFigure.days}
            required
            code
            size={3}
            inputMode="numeric"
            defaultValue="14"
          />
          <SelectField
            name="lang"
            label={words.oneFigure.lang}
            defaultValue={lang}
            options={deskLangs.map((one) => ({ value: one, label: words.langs[one] }))}
          />
        </div>
        {answered?.canMail && <TextField name="to" label={words.oneFigure.to} type="email" code inputMode="email" />}
      </ActForm>
      <Links links={answered?.items ?? []} onWithdrawn={() => setRound(round + 1)} />
    </>
  );
}

/** Links made before, and what became of each. */
function Links({ links, onWithdrawn }: { links: Answered['items']; onWithdrawn: () => void }) {
  const { words, lang } = useSpoken();
  if (links.length === 0) return null;
  return (
    <>
      <h3>{words.oneFigure.links}</h3>
      <ul className="rows">
        {links.map((one) => (
          <li key={one.id} className="row">
            <div className="row-text">
              <PeriodText code={one.period} lang={lang} /> · <PlaceName code={one.place} /> ·{' '}
              {words.linkStates[one.state]}
              <div className="note">
                {words.oneFigure.askedBy} <Person id={one.askedBy} /> · {words.oneFigure.until}{' '}
                <Instant at={one.expiresAt} />
              </div>
            </div>
            {one.state === 'open' && (
              <div className="row-side">
                <ActForm
                  verb="withdraw-figure-link"
                  fixed={{ id: one.id }}
                  submit={words.oneFigure.withdraw}
                  done={words.oneFigure.withdrawn}
                  onDone={onWithdrawn}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

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

type Made = { id: string; path: string; expiresAt: string };

/** Makes a link that asks one figure of the indicator, shows it once, and lists the earlier ones. */
export function AskFigure({ indicator }: { indicator: string }) {
  const { words, lang } = useSpoken();
  const [find] = useState(() => findPlace(lang));
  const [made, setMade] = useState<Made>();
  if (made)
    return (
      <>
        <p>{words.oneFigure.copyNow}</p>
        <SecretLink link={made} />
      </>
    );
  return (
    <>
      <p className="help">{words.oneFigure.help}</p>
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
      </ActForm>
      <Links indicator={indicator} />
    </>
  );
}

/** Links made before, and what became of each. */
function Links({ indicator }: { indicator: string }) {
  const { words, lang } = useSpoken();
  const [links, setLinks] = useState<(FigureLink & { state: LinkState })[]>([]);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when one was withdrawn
  useEffect(() => {
    void tryRead<{ items: (FigureLink & { state: LinkState })[] }>('figure-links', { indicator }).then((answer) => {
      if (answer.ok) setLinks(answer.value.items);
    });
  }, [indicator, round]);
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
                  onDone={() => setRound(round + 1)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

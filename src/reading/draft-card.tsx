import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Amount, Code, DayText, Percent, PeriodText, Quoted, Text } from '../web/fmt.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { type DeskWords, useSpoken } from '../web/kit/words.tsx';
import { wordsIn } from '../web/locales/index.ts';
import { quantityOf } from './draft-fields.rules.ts';
import type { RowActs } from './draft-row.tsx';
import { isMarked } from './mark.rules.ts';
import type { ReadingFile } from './reading-file.ts';
import { Repeats } from './repeats.tsx';

export type ShownDraft = ReadingFile['drafts'][number];

/** What a draft says, in the words of the register: kind, who is bound, amount, deadline, place, status, and why it is here. */
export function DraftCard({ draft, text, on }: { draft: ShownDraft; text: string; on: RowActs }) {
  const { words, lang, say } = useSpoken();
  const w = words.readings;
  const { as, found } = draft;
  const [first] = found.quantities;
  const isReaders = first !== undefined && as.quantity?.value === quantityOf(first).value;
  return (
    <>
      <dl className="pairs small">
        <Pair term={w.kind}>{words.claimKinds[as.kind]}</Pair>
        <Pair term={w.status}>{words.draftStatuses[as.status]}</Pair>
        {(as.organisation || as.actor) && (
          <Pair term={w.bound}>
            {as.organisation && <Organisation reference={as.organisation} />}
            {as.actor && <span className="soft"> {say(w.inText, { name: as.actor })}</span>}
          </Pair>
        )}
        {as.quantity && (
          <Pair term={w.amount}>
            <Amount quantity={as.quantity} lang={lang} />
            {isReaders && first.valueMax !== undefined && (
              <span className="soft">
                {' '}
                {say(w.range, {
                  to: (
                    <Amount
                      quantity={{
                        value: quantityOf({ ...first, value: first.valueMax }).value,
                        unit: as.quantity.unit,
                      }}
                      lang={lang}
                    />
                  ),
                })}
              </span>
            )}
            {as.said?.includes('quantity') && <span className="owed"> {w.said}</span>}
          </Pair>
        )}
        {as.deadline && (
          <Pair term={w.deadline}>
            <PeriodText code={as.deadline} lang={lang} />
            {as.isInherited && <span className="soft"> ({w.inherited})</span>}
            {as.said?.includes('deadline') && <span className="owed"> {w.said}</span>}
          </Pair>
        )}
        {(as.place || found.places.length > 0) && (
          <Pair term={w.place}>
            {as.place && <PlaceName code={as.place} />}
            {found.places.map((one) => (
              <span key={one.start} className="soft">
                {' '}
                {say(w.inText, { name: one.text })}
              </span>
            ))}
          </Pair>
        )}
        {isMarked(draft) ? (
          <Pair term={w.foundBy}>
            <Person id={draft.steps[0]!.byPerson} /> <span className="soft">({w.byHand})</span>
          </Pair>
        ) : (
          <Pair term={w.confidence}>
            {words.draftLanes[found.lane]} · <Percent share={found.confidence.toFixed(2)} lang={lang} />
          </Pair>
        )}
      </dl>
      <Neighbours draft={draft} />
      <Repeats draft={draft} on={on} />
      {found.fired.length > 0 && (
        <details className="note">
          <summary>{w.fired}</summary>
          <ul>
            {found.fired.map((one) => (
              <li key={`${one.rule} ${one.start}`}>
                <Quoted lang={lang}>
                  <bdi>{text.slice(one.start, one.end)}</bdi>
                </Quoted>{' '}
                {ruleWords(words, one.rule)} {isOfHouse(one.rule) && <b>{words.lexicon.ofHouse}</b>}{' '}
                <Code>{`${one.rule} ${one.weight > 0 ? '+' : ''}${one.weight}`}</Code>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Trace draft={draft} />
    </>
  );
}

const isOfHouse = (rule: string): boolean => rule.startsWith('house:');

/** A rule by what it is about: `cue:future` is one of the cues. An entry of the lexicon by its class, where officers know it. */
function ruleWords({ firedRules, cueClasses }: DeskWords, rule: string): string {
  const said: Readonly<Record<string, string>> = firedRules;
  const classes: Readonly<Record<string, string>> = cueClasses;
  const [about, ...form] = rule.replace(/^house:/, '').split(':');
  const isEntry = form.length > 0 && !said[about!];
  return (isEntry ? classes[about!] : said[about!]) ?? '';
}

/** What accepting makes, the pledges near to it, and who said the same before. */
function Neighbours({ draft: { proposed, matches, twins } }: { draft: ShownDraft }) {
  const { words, lang, say } = useSpoken();
  const w = words.readings;
  const t = wordsIn(lang);
  return (
    <>
      {proposed && (
        <p className="note">
          {say(w.becomes, {
            ref: <Code>{proposed.ref}</Code>,
            kind: t.find(`words.kind-${proposed.kind}`) ?? proposed.kind,
          })}
          {proposed.owner && (
            <>
              {' · '}
              {say(w.ownerByDefault, { owner: <Organisation reference={proposed.owner} /> })}
            </>
          )}
        </p>
      )}
      {matches.length > 0 && (
        <div className="note">
          {w.matches}
          <ul>
            {matches.map((one) => (
              <li key={one.pledge}>
                <Link to={`/pledges/${encodeURIComponent(one.pledge)}`}>
                  <Code>{one.pledge}</Code> <Text value={one.title} lang={lang} />
                </Link>{' '}
                ({one.reasons.map((reason) => words.matchReasons[reason]).join(words.shell.comma)})
              </li>
            ))}
          </ul>
        </div>
      )}
      {twins.length > 0 && (
        <p className="note owed">
          {say(w.twins, { claims: <Code>{twins.map((one) => one.claim).join(' · ')}</Code> })}
        </p>
      )}
    </>
  );
}

function Trace({ draft: { steps } }: { draft: ShownDraft }) {
  const { words, lang } = useSpoken();
  if (steps.length === 0) return null;
  return (
    <ul className="note" aria-label={words.readings.trace}>
      {steps.map((one) => (
        <li key={one.number}>
          {words.draftActs[one.act]}
          {one.pledge && (
            <>
              {' '}
              <Link to={`/pledges/${encodeURIComponent(one.pledge)}`}>
                <Code>{one.pledge}</Code>
              </Link>
            </>
          )}
          {one.reason && <> · {words.rejectReasons[one.reason]}</>} · <Person id={one.byPerson} /> ·{' '}
          <DayText day={one.day} lang={lang} />
        </li>
      ))}
    </ul>
  );
}

const Pair = ({ term, children }: { term: string; children: ReactNode }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
);

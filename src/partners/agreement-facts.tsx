import { Link } from 'react-router';
import { fileAddress } from '../web/client.ts';
import { Amount, Code, DayText, Text } from '../web/fmt.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { partySides } from './agreement.ts';
import type { AgreementFile } from './agreement-file.ts';

/** Who is bound, side by side. */
export function Parties({ file: { agreement } }: { file: AgreementFile }) {
  const { words } = useSpoken();
  return (
    <section>
      <h2>{words.agreements.parties}</h2>
      <dl className="pairs">
        {partySides.map((side) => (
          <div key={side} style={{ display: 'contents' }}>
            <dt>{words.agreements[side === 'state' ? 'ofState' : 'ofPartner']}</dt>
            <dd>
              {agreement.parties
                .filter((one) => one.side === side)
                .map((one) => (
                  <div key={`${one.organisation} ${one.role}`}>
                    <Organisation reference={one.organisation} link />{' '}
                    <span className="note">{words.partyRoles[one.role]}</span>
                  </div>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Its days, its committee, the projects it serves, its papers. */
export function Facts({ file: { agreement } }: { file: AgreementFile }) {
  const { words, lang } = useSpoken();
  const days = [
    ['signedOn', words.agreements.notSigned],
    ['validFrom', words.agreements.notSaid],
    ['validUntil', words.agreements.noEnd],
    ...(agreement.terminatedOn ? [['terminatedOn', ''] as const] : []),
  ] as const;
  return (
    <section>
      <h2>{words.agreements.facts}</h2>
      <dl className="pairs">
        {days.map(([day, none]) => (
          <div key={day} style={{ display: 'contents' }}>
            <dt>{words.agreements[day === 'terminatedOn' ? 'endedOn' : day]}</dt>
            <dd>{agreement[day] ? <DayText day={agreement[day]} lang={lang} /> : none}</dd>
          </div>
        ))}
        <dt>{words.agreements.committee}</dt>
        <dd>
          {agreement.committee ? (
            <Link to={`/committees/${encodeURIComponent(agreement.committee)}`}>
              <Code>{agreement.committee}</Code>
            </Link>
          ) : (
            words.agreements.notSaid
          )}
        </dd>
        {agreement.source && (
          <>
            <dt>{words.agreements.source}</dt>
            <dd>
              <Link to={`/sources/${encodeURIComponent(agreement.source)}`}>
                <Code>{agreement.source}</Code>
              </Link>
            </dd>
          </>
        )}
        {agreement.projects.length > 0 && (
          <>
            <dt>{words.agreements.projects}</dt>
            <dd>
              {agreement.projects.map((one) => (
                <div key={one}>
                  <Link to={`/projects/${encodeURIComponent(one)}`}>
                    <Code>{one}</Code>
                  </Link>
                </div>
              ))}
            </dd>
          </>
        )}
        {agreement.act && (
          <>
            <dt>{words.agreements.act}</dt>
            <dd>
              <a href={fileAddress(agreement.act, { agreement: agreement.ref })}>{words.agreements.openAct}</a>
            </dd>
          </>
        )}
      </dl>
      {agreement.termination && (
        <p className="note">
          <Text value={agreement.termination} lang={lang} />
        </p>
      )}
      {agreement.note && (
        <p className="note">
          <Text value={agreement.note} lang={lang} />
        </p>
      )}
    </section>
  );
}

/** What changed it since it was signed, each with what stood before. */
export function Amendments({ file: { agreement, amendments } }: { file: AgreementFile }) {
  const { words, lang, say } = useSpoken();
  if (amendments.length === 0) return null;
  const money = (amount: string) => (
    <Amount quantity={{ value: amount, unit: agreement.amount?.currency ?? '' }} lang={lang} />
  );
  return (
    <section>
      <h2>{words.agreements.amendments}</h2>
      <ol className="rows">
        {amendments.map((one) => (
          <li key={one.number} className="row" id={`amendment-${one.number}`}>
            <div className="row-text">
              <b>{say(words.agreements.amendmentNumber, { n: one.number })}</b> · <bdi>{one.reference}</bdi>
              <p>
                <Text value={one.words} lang={lang} />
              </p>
              <div className="note">
                {words.agreements.dated} <DayText day={one.dated} lang={lang} />
                {one.untilAfter && (
                  <>
                    {' '}
                    · {words.agreements.newUntil}
                    {words.shell.colon}
                    <DayText day={one.untilAfter} lang={lang} /> ({words.agreements.before}
                    {words.shell.colon}
                    {one.untilBefore ? <DayText day={one.untilBefore} lang={lang} /> : words.agreements.noEnd})
                  </>
                )}
                {one.amountAfter && one.amountBefore && (
                  <>
                    {' '}
                    · {words.agreements.newAmount}
                    {words.shell.colon}
                    {money(one.amountAfter)} ({words.agreements.before}
                    {words.shell.colon}
                    {money(one.amountBefore)})
                  </>
                )}
                {one.act && (
                  <>
                    {' '}
                    · <a href={fileAddress(one.act, { agreement: agreement.ref })}>{words.agreements.openAct}</a>
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

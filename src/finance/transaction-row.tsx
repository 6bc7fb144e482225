import { Link } from 'react-router';
import { useMay } from '../desk/me.ts';
import { Code, DayText, Percent, Text } from '../web/fmt.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { Exact } from './exact.tsx';
import type { ShownTransaction } from './list-money.ts';
import { MatchTransaction, UndoMatch } from './match-forms.tsx';
import { RateSaid } from './rate-said.tsx';
import { ReverseTransaction } from './transaction-forms.tsx';

/** One transaction as its side reported it, with the rate that converted it, and the paper where one was brought. */
export function TransactionRow({ transaction: one, base }: { transaction: ShownTransaction; base: string }) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const w = words.money;
  const mayReverse = may('money.reverse') && !one.reverses && !one.reversedBy && !one.matchedWith;
  const mayMatch = may('money.match') && one.side === 'partner' && !one.reverses && !one.reversedBy && !one.match;
  const undone = may('money.match') && one.side === 'partner' ? one.match : undefined;
  const isForeign = one.currency !== base;
  return (
    <li className="row" data-transaction={one.ref}>
      <div className="row-text">
        <strong>{words.moneySteps[one.step]}</strong> · <DayText day={one.day} lang={lang} /> ·{' '}
        <Link to={`/projects/${encodeURIComponent(one.project)}`} data-row="">
          <Code>{one.project}</Code>
        </Link>
        {one.words && (
          <div>
            <Text value={one.words} lang={lang} />
          </div>
        )}
        <div className="note">
          {w.provider}
          {words.shell.colon}
          <Organisation reference={one.provider} /> · {w.receiver}
          {words.shell.colon}
          {one.receiver ? <Organisation reference={one.receiver} /> : <bdi>{one.receiverName ?? w.notReported}</bdi>}
        </div>
        <details>
          <summary>
            <Code>{one.ref}</Code> · {words.moneySides[one.side]}
          </summary>
          <dl className="pairs">
            <dt>{w.valueDay}</dt>
            <dd>
              <DayText day={one.valueDay} lang={lang} />
            </dd>
            <dt>{w.rate}</dt>
            <dd>
              {!isForeign && w.noRateNeeded}
              {isForeign && one.rate && one.rateDay && one.standing && (
                <RateSaid
                  rate={{
                    currency: one.currency,
                    rate: one.rate,
                    day: one.rateDay,
                    standing: one.standing,
                    source: one.rateSource,
                  }}
                />
              )}
              {isForeign && !one.rate && <span className="owed">{w.noRate}</span>}
            </dd>
            {one.envelope && (
              <>
                <dt>{words.envelopes.title}</dt>
                <dd>
                  <Link to={`/money/envelopes/${encodeURIComponent(one.envelope)}`}>
                    <Code>{one.envelope}</Code>
                  </Link>
                </dd>
              </>
            )}
            <dt>{w.recordedBy}</dt>
            <dd>
              <Person id={one.recordedBy} /> · <DayText day={one.recordedOn} lang={lang} />
            </dd>
            {one.evidence && (
              <>
                <dt>{w.evidence}</dt>
                <dd>
                  <Link to={`/files/${one.evidence}`}>{w.open}</Link>
                </dd>
              </>
            )}
            {one.matchedWith && (
              <>
                <dt>{w.side}</dt>
                <dd>{w.matched}</dd>
              </>
            )}
            {one.reverses && (
              <>
                <dt>{w.step}</dt>
                <dd>{w.reverses}</dd>
              </>
            )}
            {one.reversedBy && (
              <>
                <dt>{w.step}</dt>
                <dd>{words.moneyEntry.reversed}</dd>
              </>
            )}
          </dl>
          {(mayReverse || mayMatch || undone) && (
            <div className="acts">
              {mayMatch && (
                <ActLink act="match" about={one.id}>
                  {words.moneyEntry.match}
                </ActLink>
              )}
              {undone && (
                <ActLink act="undo-match" about={one.id}>
                  {words.moneyEntry.undoMatch}
                </ActLink>
              )}
              {mayReverse && (
                <ActLink act="reverse" about={one.id}>
                  {words.moneyEntry.reverse}
                </ActLink>
              )}
            </div>
          )}
        </details>
        {mayMatch && (
          <Panel act="match" about={one.id} title={words.moneyEntry.match}>
            <MatchTransaction transaction={one} />
          </Panel>
        )}
        {undone && (
          <Panel act="undo-match" about={one.id} title={words.moneyEntry.undoMatch}>
            <UndoMatch match={undone} />
          </Panel>
        )}
        <Panel act="reverse" about={one.id} title={words.moneyEntry.reverse}>
          <ReverseTransaction transaction={one} />
        </Panel>
      </div>
      <div className="row-side">
        <span>
          <b>
            <Exact amount={one.amount} />
          </b>{' '}
          <Code>{one.currency}</Code>
        </span>
        {isForeign && (
          <span className={one.standing === 'indicative' ? 'note indicative' : 'note'}>
            {w.converted} <Exact amount={one.value} /> <Code>{base}</Code>
          </span>
        )}
        {one.part !== undefined && one.share !== undefined && (
          <span className="note">
            {w.region} <Percent share={one.share} lang={lang} />
            {words.shell.colon}
            <Exact amount={one.part} /> <Code>{base}</Code>
          </span>
        )}
      </div>
    </li>
  );
}

import { fileAddress } from '../../web/client.ts';
import { DayText, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { daysCovered } from './transfer.rules.ts';
import type { ShownClaim, TransferFile } from './transfer-file.ts';

/** What was brought for each step, the latest first, and the judgement of whoever may give it. */
export function Claims({ file: { claims } }: { file: TransferFile }) {
  const { words } = useSpoken();
  const w = words.transfers;
  return (
    <section>
      <h2>{w.evidence}</h2>
      {claims.length === 0 && <p className="note">{w.noEvidence}</p>}
      <ul className="rows">
        {claims.toReversed().map((one) => (
          <ClaimRow key={one.id} claim={one} />
        ))}
      </ul>
    </section>
  );
}

function Facts({ claim: { documents, people, certified, from, until } }: { claim: ShownClaim }) {
  const { words, lang, say } = useSpoken();
  const w = words.transfers;
  return (
    <>
      {documents && (
        <details>
          <summary>{say(w.documentsCount, { n: documents.length })}</summary>
          <ul className="papers">
            {documents.map((one) => (
              <li key={one}>
                <bdi>{one}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      {people !== undefined && <> · {say(w.peopleCount, { n: people })}</>}
      {certified !== undefined && (
        <>
          {words.shell.comma}
          {say(w.certifiedCount, { n: certified })}
        </>
      )}
      {from && until && (
        <>
          {' '}
          · {say(w.daysCount, { n: daysCovered(from, until) })} (<DayText day={from} lang={lang} /> –{' '}
          <DayText day={until} lang={lang} />)
        </>
      )}
    </>
  );
}

function ClaimRow({ claim }: { claim: ShownClaim }) {
  const { words, lang, say } = useSpoken();
  const { close } = useOpenAct();
  const w = words.transfers;
  return (
    <li className="row">
      <div className="row-text">
        <a href={fileAddress(claim.file, { transfer: claim.id })} target="_blank" rel="noreferrer">
          <Text value={claim.title} lang={lang} />
        </a>
        <div className="note">
          {say(w.stands, { n: claim.step })}
          {words.shell.colon}
          {words.transferEvidence[claim.kind]} · <DayText day={claim.dated} lang={lang} /> ·{' '}
          {words.paperClasses[claim.class]}
          <Facts claim={claim} />
        </div>
        <div className="note">
          {w.broughtBy} <Organisation reference={claim.organisation} link />
          {claim.broughtBy && (
            <>
              {' '}
              (<Person id={claim.broughtBy} />)
            </>
          )}
          {words.shell.comma}
          <DayText day={claim.broughtOn} lang={lang} />
        </div>
        {claim.judgeOrganisation && claim.judgedOn && (
          <div className={claim.status === 'returned' ? 'note owed' : 'note'}>
            {words.claimStatuses[claim.status]}
            {words.shell.colon}
            <Organisation reference={claim.judgeOrganisation} link />
            {claim.judgedBy && (
              <>
                {' '}
                (<Person id={claim.judgedBy} />)
              </>
            )}
            {words.shell.comma}
            <DayText day={claim.judgedOn} lang={lang} />
            {claim.independence && <> · {words.knowHow[claim.independence]}</>}
            {claim.reason && (
              <>
                {' '}
                · <Text value={claim.reason} lang={lang} />
              </>
            )}
          </div>
        )}
        {claim.status === 'brought' && <div className="note waits">{words.claimStatuses.brought}</div>}
      </div>
      {claim.mayJudge && (
        <div className="row-under acts tight">
          <ActLink act="accept" about={claim.id} strong>
            {w.accept}
          </ActLink>
          <ActLink act="return" about={claim.id}>
            {w.return}
          </ActLink>
          <Panel act="accept" about={claim.id} title={w.accept}>
            <ActForm verb="accept-transfer-step" fixed={{ claim: claim.id }} submit={w.accept} onDone={close}>
              <LocalizedField name="words" label={w.remark} rows={2} />
            </ActForm>
          </Panel>
          <Panel act="return" about={claim.id} title={w.return}>
            <ActForm verb="return-transfer-step" fixed={{ claim: claim.id }} submit={w.return} onDone={close}>
              <LocalizedField name="words" label={w.reason} required rows={2} />
            </ActForm>
          </Panel>
        </div>
      )}
    </li>
  );
}

/** Every act on a transfer, the latest first. */
export function Trace({ file: { trace } }: { file: TransferFile }) {
  const { words, lang, say } = useSpoken();
  const w = words.transfers;
  return (
    <section>
      <h2>{w.trace}</h2>
      <ul className="rows">
        {trace.toReversed().map((one) => (
          <li key={one.number} className="row">
            <div className="row-text">
              {words.transferActs[one.act]}
              {one.outcome && <> · {words.transferOutcomes[one.outcome]}</>}
              {one.from !== undefined && one.from !== one.to && <> · {say(w.stands, { n: one.to })}</>}
              {one.words && (
                <div className="note">
                  <Text value={one.words} lang={lang} />
                </div>
              )}
              <div className="note">
                {one.organisation && <Organisation reference={one.organisation} />}
                {one.byPerson && (
                  <>
                    {' '}
                    (<Person id={one.byPerson} />)
                  </>
                )}{' '}
                · <DayText day={one.day} lang={lang} />
                {one.act === 'lose' && one.effectiveOn !== one.day && (
                  <>
                    {' '}
                    · {w.loseOn} <DayText day={one.effectiveOn} lang={lang} />
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { RowHistory } from '../ledger/row-history.tsx';
import { fileAddress, read } from '../web/client.ts';
import { Amount, Code, DayText, Text } from '../web/fmt.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { type PartySide, partySides } from './agreement.ts';
import { AmendAgreement } from './agreement-amend.tsx';
import type { AgreementFile } from './agreement-file.ts';
import { EndAgreement, NameParty, RemoveParty, ReviseAgreement } from './agreement-forms.tsx';
import { KnowHow } from './know-how-part.tsx';
import { RecordObligation } from './obligation-forms.tsx';
import { ObligationItem } from './obligation-item.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<AgreementFile>('agreement', { ref: params.ref });

const editing = ['recordObligation', 'amend', 'revise', 'nameParty', 'removeParty', 'end'] as const;
const forms = {
  recordObligation: RecordObligation,
  amend: AmendAgreement,
  revise: ReviseAgreement,
  nameParty: NameParty,
  removeParty: RemoveParty,
  end: EndAgreement,
} as const;

/** One agreement: what each side owes the other, facing each other, and under it how the agreement came to be so. */
export function Component() {
  const file = useLoaderData<typeof loader>() as AgreementFile;
  const { agreement, mayEdit } = file;
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const open = editing.filter(
    (one) =>
      (one !== 'amend' || agreement.signedOn !== undefined) &&
      (one !== 'end' || agreement.terminatedOn === undefined) &&
      (one !== 'removeParty' || agreement.parties.length > 2),
  );
  return (
    <>
      <title>{`${agreement.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/agreements">{words.agreements.title}</Link> · <Code>{agreement.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={agreement.title} lang={lang} />
      </h1>
      <p className="lead">
        {words.agreementKinds[agreement.kind]} · {words.standings[agreement.standing]}
        {agreement.amount && (
          <>
            {' '}
            · <Amount quantity={{ value: agreement.amount.amount, unit: agreement.amount.currency }} lang={lang} />
          </>
        )}
      </p>
      {agreement.summary && (
        <p>
          <Text value={agreement.summary} lang={lang} marked />
        </p>
      )}
      {mayEdit && (
        <div className="acts">
          {open.map((one) => (
            <ActLink key={one} act={one} strong={one === 'recordObligation'}>
              {words.agreements[one]}
            </ActLink>
          ))}
        </div>
      )}
      {mayEdit &&
        open.map((one) => {
          const Form = forms[one];
          return (
            <Panel key={one} act={one} title={words.agreements[one]}>
              <Form file={file} onDone={close} />
            </Panel>
          );
        })}
      <section>
        <h2>{words.agreements.obligations}</h2>
        <div className="facing">
          {partySides.map((side) => (
            <Owed key={side} file={file} side={side} />
          ))}
        </div>
      </section>
      <KnowHow of={{ agreement: agreement.ref }} />
      <div className="two">
        <div>
          <Parties file={file} />
          <Amendments file={file} />
        </div>
        <aside>
          <Facts file={file} />
          <RowHistory
            table="partner_agreement"
            row={file.row}
            version={agreement.version}
            says={{
              title: words.agreements.agreementTitle,
              kind: words.list.kind,
              summary: words.agreements.summary,
              signed_on: words.agreements.signedOn,
              valid_from: words.agreements.validFrom,
              valid_until: words.agreements.validUntil,
              terminated_on: words.agreements.endedOn,
              committee: words.agreements.committee,
              amount: words.agreements.amount,
              source: words.agreements.source,
              act: words.agreements.act,
              note: words.projects.note,
            }}
          />
        </aside>
      </div>
    </>
  );
}

function Owed({ file, side }: { file: AgreementFile; side: PartySide }) {
  const { words } = useSpoken();
  const own = file.obligations.filter((one) => one.side === side);
  return (
    <section aria-label={words.agreements[side === 'state' ? 'owedByState' : 'owedByPartner']}>
      <h3>{words.agreements[side === 'state' ? 'owedByState' : 'owedByPartner']}</h3>
      {own.length === 0 && <p className="note">{words.agreements.nothingOwed}</p>}
      <ul className="rows">
        {own.map((one) => (
          <ObligationItem key={one.ref} obligation={one} committee={file.agreement.committee} />
        ))}
      </ul>
    </section>
  );
}

function Parties({ file: { agreement } }: { file: AgreementFile }) {
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

function Facts({ file: { agreement } }: { file: AgreementFile }) {
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

function Amendments({ file: { agreement, amendments } }: { file: AgreementFile }) {
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

import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { RowHistory } from '../ledger/row-history.tsx';
import { read } from '../web/client.ts';
import { Amount, Code, Text } from '../web/fmt.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { type PartySide, partySides } from './agreement.ts';
import { AmendAgreement } from './agreement-amend.tsx';
import { Amendments, Facts, Parties } from './agreement-facts.tsx';
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

import { Link } from 'react-router';
import { tryRead } from '../web/client.ts';
import { Code, DayText, Num, Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ListedAgreement } from './agreement-file.ts';
import { AgreementRow } from './agreement-row.tsx';
import { obligationAddress } from './obligation-address.ts';
import type { ShownObligation } from './obligation-file.ts';
import { ObligationMark } from './obligation-mark.tsx';

type Page<T> = { total: number; items: T[] };
export type AgreementsOfBody = { agreements: Page<ListedAgreement>; owes: ShownObligation[]; owed: ShownObligation[] };

const MOST = 200;

/** What the reader may see of the agreements of a body: those to which it is party, and what it owes and is owed. */
export async function agreementsOfBody(ref: string): Promise<AgreementsOfBody> {
  const [agreements, obligations] = await Promise.all([
    tryRead<Page<ListedAgreement>>('agreements', { organisation: ref, limit: 20 }),
    tryRead<Page<ShownObligation>>('obligations', { organisation: ref, limit: MOST }),
  ]);
  const unsettled = obligations.ok
    ? obligations.value.items.filter((one) => one.state !== 'met' && one.state !== 'waived')
    : [];
  return {
    agreements: agreements.ok ? agreements.value : { total: 0, items: [] },
    owes: unsettled.filter((one) => one.debtor === ref),
    owed: unsettled.filter((one) => one.creditor === ref),
  };
}

/** Agreements of a body, and under them what stands open on either side. */
export function BodyAgreements({ of: { agreements, owes, owed }, body }: { of: AgreementsOfBody; body: string }) {
  const { words, lang } = useSpoken();
  if (agreements.total === 0) return null;
  return (
    <>
      <section>
        <div className="title">
          <h2>
            {words.agreements.ofBody}{' '}
            <small>
              <Num value={agreements.total} lang={lang} />
            </small>
          </h2>
          {agreements.total > agreements.items.length && (
            <Link to={`/agreements?organisation=${encodeURIComponent(body)}`}>{words.organisations.all}</Link>
          )}
        </div>
        <ul className="rows">
          {agreements.items.map((one) => (
            <AgreementRow key={one.ref} agreement={one} />
          ))}
        </ul>
      </section>
      <Open title={words.agreements.owedBy} obligations={owes} />
      <Open title={words.agreements.owedTo} obligations={owed} />
    </>
  );
}

function Open({ title, obligations }: { title: string; obligations: readonly ShownObligation[] }) {
  const { words, lang, say } = useSpoken();
  if (obligations.length === 0) return null;
  return (
    <section>
      <h2>
        {title}{' '}
        <small>
          <Num value={obligations.length} lang={lang} />
        </small>
      </h2>
      <ul className="rows">
        {obligations.map((one) => (
          <li key={one.ref} className="row">
            <span className="row-mark">
              <ObligationMark state={one.state} />
            </span>
            <div className="row-text">
              <Link to={obligationAddress(one.ref)} data-row="">
                <Text value={one.title} lang={lang} />
              </Link>
              <div className="note">
                <Code>{one.ref}</Code> · {words.obligationKinds[one.kind]}
              </div>
            </div>
            <div className="row-side">
              <span className="note">{words.obligationStates[one.state]}</span>
              {one.dueOn && (
                <span className={one.timing.isLate ? 'owed' : 'note'}>
                  {words.agreements.due} <DayText day={one.dueOn} lang={lang} />
                  {one.timing.isLate && <> · {say(words.agreements.daysLate, { n: one.timing.daysLate })}</>}
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

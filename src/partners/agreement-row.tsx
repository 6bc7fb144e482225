import { Amount, Code, DayText, Text } from '../web/fmt.tsx';
import { Row } from '../web/kit/lists.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { partySides } from './agreement.ts';
import type { ListedAgreement } from './agreement-file.ts';

/** An agreement in a list: who stands on the other side, where it stands, and what each side owes. */
export function AgreementRow({ agreement }: { agreement: ListedAgreement }) {
  const { words, lang, say } = useSpoken();
  const partners = [...new Set(agreement.parties.flatMap((one) => (one.side === 'partner' ? one.organisation : [])))];
  return (
    <Row
      to={`/agreements/${encodeURIComponent(agreement.ref)}`}
      title={<Text value={agreement.title} lang={lang} />}
      note={
        <>
          <Code>{agreement.ref}</Code> · {words.agreementKinds[agreement.kind]} ·{' '}
          {partners.map((one, at) => (
            <span key={one}>
              {at > 0 && words.shell.comma}
              <Organisation reference={one} />
            </span>
          ))}
          {partySides.map((side) => {
            const { owed, late, met } = agreement.counts[side];
            return (
              <div key={side} className={late > 0 ? 'owed' : undefined}>
                {words.partySides[side]}
                {words.shell.colon}
                {say(words.agreements.counts, { owed, late, met })}
              </div>
            );
          })}
        </>
      }
      side={
        <>
          <span className="note">
            {words.standings[agreement.standing]}
            {agreement.validUntil && (
              <>
                {' '}
                · {words.agreements.validUntil} <DayText day={agreement.validUntil} lang={lang} />
              </>
            )}
          </span>
          {agreement.amount && (
            <span className="note">
              <Amount quantity={{ value: agreement.amount.amount, unit: agreement.amount.currency }} lang={lang} />
            </span>
          )}
        </>
      }
    />
  );
}

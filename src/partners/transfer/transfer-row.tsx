import { Code, DayText, Text } from '../../web/fmt.tsx';
import { Row } from '../../web/kit/lists.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ListedTransfer } from './transfer-file.ts';
import { TransferStrip } from './transfer-line.tsx';

/** Where a transfer stands, in words: step 0 says that it is paper, and whether even that is signed. */
export function Stands({ transfer }: { transfer: ListedTransfer }) {
  const { words, say } = useSpoken();
  const w = words.transfers;
  if (transfer.step === 0) return transfer.agreementSignedOn ? w.paperOnly : w.notSigned;
  return (
    <>
      {say(w.stands, { n: transfer.step })}
      {words.shell.colon}
      {words.transferSteps[transfer.step]}
    </>
  );
}

/** One transfer of a list. */
export function TransferRow({ transfer }: { transfer: ListedTransfer }) {
  const { words, lang } = useSpoken();
  const w = words.transfers;
  return (
    <Row
      to={`/transfers/${encodeURIComponent(transfer.ref)}`}
      title={<Text value={transfer.title} lang={lang} />}
      note={
        <>
          <Code>{transfer.ref}</Code> · {words.transferSubjects[transfer.subject]} ·{' '}
          <Organisation reference={transfer.giver} /> › <Organisation reference={transfer.receiver} />
          <TransferStrip marks={transfer.marks} step={transfer.step} />
        </>
      }
      side={
        <span className="note">
          <Stands transfer={transfer} /> · {w.since} <DayText day={transfer.movedOn} lang={lang} />
          {transfer.waits && <span className="waits"> · {w.waits}</span>}
          {transfer.isContested && <span className="owed"> · {w.contested}</span>}
          {transfer.agreementStanding === 'ended' && <> · {w.over}</>}
        </span>
      }
    />
  );
}

import { formatShare } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Reading } from './reading.ts';
import type { Repair } from './stored-text.ts';
import type { ReaderTrouble } from './troubles.rules.ts';

/** What was mended in the text of a document, and what a reader could not do in it. */
export function Told({ reading: { repaired, troubles = [] } }: { reading: Pick<Reading, 'repaired' | 'troubles'> }) {
  const { words, say } = useSpoken();
  const w = words.readings;
  return (
    <>
      {repaired.length > 0 && (
        <section className="reading-told">
          <p className="owed">{w.repaired}</p>
          <ul>
            {repaired.map((code) => (
              <li key={code}>{words.repairs[code as Repair] ?? code}</li>
            ))}
          </ul>
        </section>
      )}
      {[...Map.groupBy(troubles, (one) => one.reader)].map(([reader, own]) => (
        <section key={reader} className="reading-told">
          <p className="waits">{reader === 'model' ? w.troubled : say(w.troubledOther, { reader })}</p>
          <ul>
            {own.map((one) => (
              <li key={one.code}>
                {words.readerTroubles[one.code]}
                <HowMuch trouble={one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** So many quotes, or so many parts of the text and how much of it they are; nothing where it was the whole. */
function HowMuch({ trouble: { code, times, share } }: { trouble: ReaderTrouble }) {
  const { words, say, lang } = useSpoken();
  const w = words.readings;
  if (code === 'class-not-sent') return null;
  if (code === 'quote-not-found') return <> · {say(w.quotesLeft, { n: times })}</>;
  const much = formatShare(Math.max(share, 0.01).toFixed(2), lang, 0);
  return <> · {say(w.unreadParts, { n: times, share: much })}</>;
}

import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../desk/me.ts';
import { tryRead } from '../web/client.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { actWord } from './act-words.ts';
import { Actor, Instant } from './ledger.screen.tsx';

type Version = { seq: number; at: string; actor: string; verb: string; changed?: string[] };
type Rows = { versions: Version[]; names: Record<string, string> };

/**
 * How a record came to be as it is, newest first: act, person, day and what changed, each leading to its leaf.
 *
 * says  what a column is called; a column without a word, such as the version, is not spoken of
 */
export function RowHistory({
  table,
  row,
  says,
  version,
}: {
  table: string;
  row: string;
  says: Readonly<Record<string, string | undefined>>;
  /** Read again when it changes. */
  version: number;
}) {
  const { words, lang } = useSpoken();
  const mayRead = useMay()('ledger.read');
  const [found, setFound] = useState<Rows>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version has another history
  useEffect(() => {
    if (!mayRead) return;
    let current = true;
    void tryRead<Rows>('row-history', { table, row, limit: 100 }).then((answer) => {
      if (current && answer.ok) setFound(answer.value);
    });
    return () => {
      current = false;
    };
  }, [table, row, version, mayRead]);
  if (!found || found.versions.length === 0) return null;
  return (
    <section>
      <h2>{words.records.history}</h2>
      <ul className="rows">
        {[...found.versions]
          .sort((a, b) => b.seq - a.seq)
          .map((one) => {
            const changed = (one.changed ?? []).flatMap((column) => says[column] ?? []);
            return (
              <li key={one.seq} className="row">
                <div className="row-text">
                  <Link to={`/ledger/${one.seq}`} data-row="">
                    {actWord(one.verb, lang)}
                  </Link>
                  <div className="note">
                    <Actor actor={one.actor} names={found.names} /> · <Instant at={one.at} />
                  </div>
                  {changed.length > 0 && (
                    <div className="note">
                      {words.records.changed} {changed.join(words.shell.comma)}
                    </div>
                  )}
                </div>
              </li>
            );
          })}
      </ul>
    </section>
  );
}

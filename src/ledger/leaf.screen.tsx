import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../web/client.ts';
import { Code, Hash } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { actWord } from './act-words.ts';
import { Actor, Instant, type Leaf, Prove } from './ledger.screen.tsx';

type Entry = {
  table: string;
  row: string;
  op: 'I' | 'U' | 'D';
  hash: string;
  value?: Record<string, unknown>;
  hidden?: 'right' | 'class';
};
type LeafRead = Leaf & { names: Record<string, string>; entries: Entry[] };

export async function loader({ params }: LoaderFunctionArgs) {
  const [leaf, checkpoint] = await Promise.all([
    read<LeafRead>('leaf', { seq: params.seq, limit: 200 }),
    read<{ size: number }>('checkpoint'),
  ]);
  return { leaf, size: checkpoint.size };
}

/** One accepted act: who, when, which rows it touched, and its proof. */
export function Component() {
  const { leaf, size } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say, text } = useSpoken();
  return (
    <>
      <title>{`${text(words.ledger.leaf, { n: leaf.seq })} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/ledger">{words.nav.ledger}</Link>
      </p>
      <h1 tabIndex={-1}>
        {say(words.ledger.leaf, { n: leaf.seq })} · {actWord(leaf.verb, lang)}
      </h1>
      <p className="lead">
        <Code>{leaf.verb}</Code> · {words.ledger.by} <Actor actor={leaf.actor} names={leaf.names} /> ·{' '}
        <Instant at={leaf.at} /> · <Hash hex={leaf.hash} />
      </p>
      <Prove body={(seq) => (seq === leaf.seq ? leaf.body : undefined)} size={size} seq={leaf.seq} />
      <h2>
        {words.ledger.entries} <small>{say(words.ledger.rows, { n: leaf.rows })}</small>
      </h2>
      <ul className="rows">
        {leaf.entries.map((one) => (
          <li key={one.hash} className="row">
            <div className="row-text">
              <Code>{one.table}</Code> <Code>{one.row}</Code>
              {one.op === 'D' && <span className="owed"> · {words.ledger.deleted}</span>}
              {one.hidden && <div className="note">{words.ledger[`hidden_${one.hidden}`]}</div>}
              {one.value && (
                <details>
                  <summary>
                    <Hash hex={one.hash} />
                  </summary>
                  <pre className="paper" dir="ltr">
                    {JSON.stringify(one.value, null, 2)}
                  </pre>
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

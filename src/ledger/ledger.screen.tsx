import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { Secret } from '../access/secret-link.tsx';
import { useMay } from '../desk/me.ts';
import { read, tryRead } from '../web/client.ts';
import { Code, Hash } from '../web/fmt.tsx';
import { Filters, Nothing, SearchFilter } from '../web/kit/lists.tsx';
import { Person } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { actWord } from './act-words.ts';
import { equalBytes, fromHex, hashOfBody, sha256, verifyInclusion } from './proof/index.ts';
import { VerifyLedger } from './verify-ledger.tsx';

export type Leaf = { seq: number; at: string; actor: string; verb: string; rows: number; body: string; hash: string };
type Checkpoint = { origin: string; size: number; root: string; note: string; key: string };
type Leaves = { size: number; items: Leaf[]; next?: number; names: Record<string, string> };
type Proof = { seq: number; size: number; leaf: string; proof: string[]; root: string };
const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const [checkpoint, leaves] = await Promise.all([
    read<Checkpoint>('checkpoint'),
    read<Leaves>('leaves', {
      before: query.before,
      verb: query.text,
      table: query.table,
      row: query.row,
      limit: LIMIT,
    }),
  ]);
  return { checkpoint, leaves };
}

/** The log of what was done: its checkpoint to keep elsewhere, its leaves, and a proof anyone can compute here. */
export function Component() {
  const { checkpoint, leaves } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say } = useSpoken();
  const [query] = useSearchParams();
  const may = useMay();
  const older = () => {
    const next = new URLSearchParams(query);
    next.set('before', String(leaves.next));
    return `?${next}`;
  };
  return (
    <>
      <title>{`${words.nav.ledger} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.nav.ledger}</h1>
      <p className="lead">{words.ledger.lead}</p>
      <div className="two">
        <section>
          <h2>{words.ledger.checkpoint}</h2>
          <dl className="pairs">
            <dt>{words.ledger.size}</dt>
            <dd>
              <bdi>{checkpoint.size}</bdi>
            </dd>
            <dt>{words.ledger.root}</dt>
            <dd>
              <Hash hex={checkpoint.root} />
            </dd>
            <dt>{words.ledger.key}</dt>
            <dd>
              <code>{checkpoint.key}</code>
            </dd>
          </dl>
          <details>
            <summary>{words.ledger.keep}</summary>
            <Secret text={checkpoint.note} help={words.ledger.keep} />
          </details>
        </section>
        <section>
          <h2>{words.ledger.prove}</h2>
          <Prove body={(seq) => leaves.items.find((one) => one.seq === seq)?.body} size={checkpoint.size} />
          {may('ledger.verify') ? (
            <VerifyLedger />
          ) : (
            <p className="note">
              {words.ledger.offline} <code dir="ltr">bin/mutabaa verify</code>
            </p>
          )}
        </section>
      </div>
      <h2>{words.ledger.leaves}</h2>
      <Filters label={words.list.filters}>
        <SearchFilter label={words.ledger.verb} />
      </Filters>
      {leaves.items.length === 0 && <Nothing>{words.ledger.noLeaves}</Nothing>}
      <ul className="rows">
        {leaves.items.map((one) => (
          <li key={one.seq} className="row">
            <div className="row-text">
              <Link to={`/ledger/${one.seq}`} data-row="">
                <bdi>{one.seq}</bdi> · {actWord(one.verb, lang)}
              </Link>
              <div className="note">
                <Code>{one.verb}</Code> · {words.ledger.by} <Actor actor={one.actor} names={leaves.names} /> ·{' '}
                <Instant at={one.at} /> · {say(words.ledger.rows, { n: one.rows })}
              </div>
            </div>
            <div className="row-side">
              <Hash hex={one.hash} />
            </div>
          </li>
        ))}
      </ul>
      {leaves.next !== undefined && (
        <nav className="pages">
          <Link to={older()}>{words.list.next}</Link>
        </nav>
      )}
    </>
  );
}

export function Instant({ at }: { at: string }) {
  const { locale } = useSpoken();
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Africa/Casablanca',
  });
  return <bdi>{format.format(new Date(at))}</bdi>;
}

export function Actor({ actor, names }: { actor: string; names: Record<string, string> }) {
  const { words } = useSpoken();
  const id = /^person:(\S+)/.exec(actor)?.[1];
  if (id && names[id]) return <bdi>{names[id]}</bdi>;
  if (id) return <Person id={id} />;
  if (actor === 'public') return <>{words.ledger.notSignedIn}</>;
  return (
    <>
      {words.names.machine} (<Code>{actor.replace(/^system:/, '')}</Code>)
    </>
  );
}

/** Asks for the proof of one leaf and computes it here, with the same code that anyone can be handed. */
export function Prove({
  body: bodyOf,
  size,
  seq: first,
}: {
  body: (seq: number) => string | undefined;
  size: number;
  seq?: number;
}) {
  const { words, say } = useSpoken();
  const [answer, setAnswer] = useState<{ isProved: boolean; steps: number; seq: number }>();
  async function prove(form: FormData) {
    const seq = Number(form.get('seq'));
    const found = await tryRead<Proof>('inclusion-proof', { seq, size });
    if (!found.ok) return setAnswer({ isProved: false, steps: 0, seq });
    const { proof, leaf, root } = found.value;
    const bytes = [leaf, root, ...proof].map(fromHex);
    const body = bodyOf(seq);
    const [leafBytes, rootBytes, ...steps] = bytes as Uint8Array[];
    const isBody = body === undefined || equalBytes(hashOfBody(sha256, body), leafBytes!);
    setAnswer({
      seq,
      steps: proof.length,
      isProved:
        isBody && verifyInclusion(sha256, { index: seq, size, leaf: leafBytes!, proof: steps, root: rootBytes! }),
    });
  }
  return (
    <form className="act" action={prove}>
      <div className="sentence">
        <div className="field">
          <label htmlFor="seq">{words.ledger.seq}</label>
          <input
            id="seq"
            name="seq"
            inputMode="numeric"
            dir="ltr"
            defaultValue={first ?? Math.max(0, size - 1)}
            size={6}
          />
        </div>
        <button type="submit" className="button quiet">
          {words.ledger.proveDo}
        </button>
      </div>
      {answer && (
        <p role="status" className={answer.isProved ? '' : 'refused'}>
          {answer.isProved ? words.ledger.proved : words.ledger.notProved}{' '}
          {answer.isProved && say(words.ledger.steps, { n: answer.steps })}
        </p>
      )}
    </form>
  );
}

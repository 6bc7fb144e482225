import { useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import { act } from '../../web/client.ts';
import { Code, DayText, Quoted, Text } from '../../web/fmt.tsx';
import { useSay } from '../../web/kit/notice.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { partnershipAddress } from '../partnership-address.ts';
import type { AgendaItem } from './agenda.ts';
import { AgendaDecisions } from './agenda-decisions.tsx';
import { AgendaLive } from './agenda-live.tsx';
import type { StocktakeFile } from './stocktake-file.ts';

/** The items in their order; while the meeting sits, the first one not dealt with is under way. */
export function AgendaList({ file }: { file: StocktakeFile }) {
  const { items, mayPlan, mayRecord } = file;
  const current = mayRecord ? items.find((one) => one.state === 'waiting') : undefined;
  return (
    <ol className="rows agenda">
      {items.map((one) => (
        <li key={one.id} className="row" aria-current={one.id === current?.id ? 'step' : undefined}>
          <span className="row-mark">
            <bdi>{one.position}</bdi>
          </span>
          <ItemText item={one} isCurrent={one.id === current?.id} />
          <div className="row-side">
            <ItemSide item={one} />
            {mayPlan && <Moving item={one} file={file} />}
          </div>
          <AgendaDecisions file={file} item={one} />
          {mayRecord && <AgendaLive item={one} isCurrent={one.id === current?.id} />}
        </li>
      ))}
    </ol>
  );
}

function ItemText({ item, isCurrent }: { item: AgendaItem; isCurrent: boolean }) {
  const { words, lang } = useSpoken();
  const title = item.title ? <Text value={item.title} lang={lang} /> : <Code>{item.subject?.ref ?? ''}</Code>;
  const to = addressOf(item);
  return (
    <div className="row-text">
      {to ? (
        <Link to={to} data-row="">
          {title}
        </Link>
      ) : (
        title
      )}
      <div className="note">
        {isCurrent && <b>{words.stocktakes.now} · </b>}
        <WhyOnAgenda item={item} />
      </div>
      {item.note && (
        <p>
          <Quoted lang={lang}>
            <Text value={item.note} lang={lang} />
          </Quoted>
        </p>
      )}
    </div>
  );
}

function ItemSide({ item }: { item: AgendaItem }) {
  const { words, say } = useSpoken();
  return (
    <span className="note">
      {say(words.stocktakes.minutesLong, { n: item.minutes })}
      {item.state !== 'waiting' && <> · {words.itemStates[item.state]}</>}
    </span>
  );
}

/** Why an item is there: the rule that found it, and since when. */
export function WhyOnAgenda({ item }: { item: Pick<AgendaItem, 'why' | 'rule' | 'since' | 'project'> }) {
  const { words, lang } = useSpoken();
  const rule = item.rule && (words.warningNames as Record<string, string>)[item.rule];
  return (
    <span className="note">
      {words.agendaReasons[item.why]}
      {rule && item.why !== 'gap' && (
        <>
          {words.shell.colon}
          {rule}
        </>
      )}
      {item.since && (
        <>
          {' '}
          · {words.stocktakes.since} <DayText day={item.since} lang={lang} />
        </>
      )}
      {item.project && (
        <>
          {' '}
          · <Code>{item.project}</Code>
        </>
      )}
    </span>
  );
}

/** Where the subject of an item is looked at. */
function addressOf({ subject, project }: AgendaItem): string | undefined {
  if (!subject) return undefined;
  if (subject.kind === 'action') return `/actions/${subject.ref}`;
  if (subject.kind === 'indicator') return `/indicators/${encodeURIComponent(subject.ref)}`;
  if (subject.kind === 'pledge') return `/pledges/${encodeURIComponent(subject.ref)}`;
  if (subject.kind === 'risk' && !project) return '/risks';
  const partnership = partnershipAddress(subject);
  if (partnership) return partnership;
  const number = /\/G(\d)/.exec(subject.ref)?.[1];
  if (project && (subject.kind === 'gate' || subject.kind === 'criterion') && number)
    return `/projects/${encodeURIComponent(project)}/gates/${number}`;
  return project ? `/projects/${encodeURIComponent(project)}` : undefined;
}

/** Up, down, off: each one key press, sent at once. */
function Moving({ item, file: { stocktake, items } }: { item: AgendaItem; file: StocktakeFile }) {
  const { words, text } = useSpoken();
  const say = useSay();
  const revalidator = useRevalidator();
  const [isBusy, setBusy] = useState(false);
  const at = items.indexOf(item);
  const send = async (verb: string, input: object) => {
    setBusy(true);
    const answer = await act(verb, input);
    setBusy(false);
    if (!answer.ok) say(answer.problem.sentence, 'refused');
    await revalidator.revalidate();
  };
  const swap = (to: number) => {
    const order = [...items];
    [order[at], order[to]] = [order[to]!, order[at]!];
    void send('order-agenda', {
      id: stocktake.id,
      items: order.map((one) => ({ item: one.id, minutes: one.minutes })),
    });
  };
  const label = (message: string) => text(message, { n: item.position });
  return (
    <span className="acts tight">
      <button
        type="button"
        className="link"
        disabled={isBusy || at === 0}
        aria-label={label(words.stocktakes.up)}
        onClick={() => swap(at - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="link"
        disabled={isBusy || at === items.length - 1}
        aria-label={label(words.stocktakes.down)}
        onClick={() => swap(at + 1)}
      >
        ↓
      </button>
      <button
        type="button"
        className="link"
        disabled={isBusy}
        aria-label={label(words.stocktakes.removeItem)}
        onClick={() => void send('remove-agenda-item', { item: item.id })}
      >
        ×
      </button>
    </span>
  );
}

import { useLoaderData } from 'react-router';
import { read } from '../../web/client.ts';
import { Code, DayText, PeriodText } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { Nothing, Row, Rows } from '../../web/kit/lists.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { Linked } from '../linked/linked.ts';
import { linkedAddress } from '../linked/linked-address.ts';
import type { KeptNotice } from './notice.store.ts';

type Line = Omit<KeptNotice, 'person'>;

export const loader = () => read<{ items: Line[] }>('my-notices');

/** What the person signed in was told of reports and warnings; confirming receipt is the proof that they were. */
export function Component() {
  const { items } = useLoaderData<typeof loader>() as { items: Line[] };
  const { words, lang, say } = useSpoken();
  return (
    <>
      <title>{`${words.notices.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.notices.title}</h1>
      <p className="lead">{words.notices.lead}</p>
      <Rows label={words.notices.title}>
        {items.map((one) => (
          <Row
            key={one.id}
            to={addressOf(one)}
            title={say(words.noticeLines[one.kind], {
              project: <Code>{one.project}</Code>,
              period: one.period ? <PeriodText code={one.period} lang={lang} /> : '',
              due: <DayText day={one.dueOn} lang={lang} />,
            })}
            note={<DayText day={one.day} lang={lang} />}
            side={<Receipt notice={one} />}
          />
        ))}
      </Rows>
      {items.length === 0 && <Nothing>{words.notices.none}</Nothing>}
    </>
  );
}

const addressOf = ({ about, warning, report }: Line): string =>
  about ? linkedAddress(about as Linked) : warning ? `/warnings/${encodeURIComponent(warning)}` : `/reports/${report}`;

function Receipt({ notice }: { notice: Line }) {
  const { words, lang } = useSpoken();
  if (notice.receivedAt)
    return (
      <span className="note">
        {words.notices.receivedOn} <DayText day={notice.receivedAt.slice(0, 10)} lang={lang} />
      </span>
    );
  return (
    <ActForm
      verb="confirm-receipt"
      fixed={{ id: notice.id }}
      submit={words.notices.confirm}
      done={words.notices.confirmed}
    />
  );
}

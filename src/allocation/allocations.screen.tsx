import { useEffect, useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { read, tryRead } from '../web/client.ts';
import { Code, DayText, plain, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { Nothing, Pages, Row, Rows } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import '../web/design/allocation.css';
import type { ListedAllocation } from './allocation-file.ts';

const LIMIT = 50;

export const loader = ({ request }: LoaderFunctionArgs) => {
  const { strategy, offset } = Object.fromEntries(new URL(request.url).searchParams);
  return read<{ total: number; items: ListedAllocation[] }>('allocations', { strategy, offset, limit: LIMIT });
};

/** Proposals of where projects could go, and the form that opens one. */
export function Component() {
  const page = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const w = words.allocation;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/fair-share">{words.fairShare.title}</Link>
      </p>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      <p className="not-decision">{w.notDecision}</p>
      {may('allocation.propose') && (
        <>
          <div className="acts">
            <ActLink act="open" strong>
              {w.open}
            </ActLink>
          </div>
          <Panel act="open" title={w.open}>
            <OpenForm />
          </Panel>
        </>
      )}
      <Rows label={w.title}>
        {page.items.map((one) => (
          <Row
            key={one.ref}
            to={`/allocations/${encodeURIComponent(one.ref)}`}
            title={<Text value={one.title} lang={lang} />}
            note={
              <>
                <Code>{one.ref}</Code> · <DayText day={one.openedOn} lang={lang} /> ·{' '}
                {say(w.versionsCount, { n: one.versions })}
              </>
            }
            side={
              <span className={one.isWaiting ? 'note waits' : 'note'}>
                {one.isWaiting ? w.waits : one.status ? words.allocationStatuses[one.status] : w.notSolved}
              </span>
            }
          />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{w.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
    </>
  );
}

type Titled = { ref: string; title: LocalizedText };

function OpenForm() {
  const { words, lang } = useSpoken();
  const navigate = useNavigate();
  const [strategies, setStrategies] = useState<Titled[]>([]);
  useEffect(() => {
    void tryRead<{ items: Titled[] }>('strategies').then((answer) => {
      if (answer.ok) setStrategies(answer.value.items);
    });
  }, []);
  const w = words.allocation;
  return (
    <ActForm<{ ref: string }>
      verb="open-allocation"
      submit={w.open}
      onDone={({ ref }) => void navigate(`/allocations/${encodeURIComponent(ref)}`)}
    >
      <TextField name="ref" label={w.ref} required code />
      <SelectField
        key={strategies.length}
        name="strategy"
        label={w.strategy}
        required
        defaultValue={strategies[0]?.ref}
        options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
      />
      <LocalizedField name="title" label={w.name} required rows={1} />
      <LocalizedField name="note" label={w.why} rows={2} />
    </ActForm>
  );
}

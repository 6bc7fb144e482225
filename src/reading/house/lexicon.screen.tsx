import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import { read, tryRead } from '../../web/client.ts';
import '../../web/design/reading.css';
import { ChoiceFilter, Filters, Nothing, Pages, Rows, SearchFilter } from '../../web/kit/lists.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { readingLanguages } from '../stored-text.ts';
import { cueClasses, entryStates } from './entry.ts';
import { EntryPanels } from './entry-acts.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryRow, ShippedRow } from './entry-row.tsx';
import type { EntryLine, ShippedEntry } from './list-entries.ts';

const LIMIT = 50;
/** The state in which the list shows what came with the program. */
const SHIPPED = 'shipped';

type Page<T> = { total: number; items: T[] };

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, role, state, text, offset, about } = Object.fromEntries(new URL(request.url).searchParams);
  const filter = { language, role, text, offset, limit: LIMIT };
  const isShipped = state === SHIPPED;
  const [house, shipped, open] = await Promise.all([
    isShipped ? undefined : read<Page<EntryLine>>('lexicon-entries', { ...filter, state }),
    isShipped ? read<Page<ShippedEntry>>('shipped-entries', filter) : undefined,
    about ? tryRead<EntryLine>('lexicon-entry', { id: about }) : undefined,
  ]);
  return { house, shipped, open: open?.ok ? open.value : undefined };
}

/** What the reader of documents knows by words: what officers added, who confirmed it, and what came with the program. */
export function Component() {
  const { house, shipped, open } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const w = words.lexicon;
  const total = (house ?? shipped)!.total;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/readings">{words.readings.title}</Link>
      </p>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      {may('lexicon.propose') && (
        <div className="acts">
          <ActLink act="add" strong hotkey="n">
            {w.add}
          </ActLink>
        </div>
      )}
      <Panel act="add" title={w.add}>
        <EntryForm onDone={close} />
      </Panel>
      {open && <EntryPanels key={open.id} entry={open} />}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="language"
          label={w.language}
          any={words.list.any}
          options={readingLanguages.map((one) => ({ value: one, label: words.langs[one] }))}
        />
        <ChoiceFilter
          name="role"
          label={w.role}
          any={words.list.any}
          options={cueClasses.map((one) => ({ value: one, label: words.cueClasses[one] }))}
        />
        <ChoiceFilter
          name="state"
          label={w.state}
          any={words.list.any}
          options={[
            ...entryStates.map((one) => ({ value: one as string, label: words.entryStates[one] })),
            { value: SHIPPED, label: w.shipped },
          ]}
        />
        <SearchFilter label={w.search} />
      </Filters>
      <Rows label={w.title}>
        {house?.items.map((one) => (
          <EntryRow key={one.id} entry={one} />
        ))}
        {shipped?.items.map((one) => (
          <ShippedRow key={`${one.language} ${one.role} ${one.kind} ${one.form}`} entry={one} />
        ))}
      </Rows>
      {total === 0 && <Nothing>{w.none}</Nothing>}
      <Pages total={total} limit={LIMIT} />
    </>
  );
}

import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { LocalizedText } from '../../kernel/localized.ts';
import { read } from '../../web/client.ts';
import { plain } from '../../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Rows } from '../../web/kit/lists.tsx';
import { SaveList } from '../../web/kit/save-list.tsx';
import { SavedViews } from '../../web/kit/saved-views.tsx';
import { organisations } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { actionStates } from './action.ts';
import type { ActionLine } from './action-file.ts';
import { ActionRow } from './action-row.tsx';
import type { CommitteeLine } from './committee-file.ts';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { committee, organisation, project, state, late, offset } = Object.fromEntries(
    new URL(request.url).searchParams,
  );
  const [page, committees, bodies] = await Promise.all([
    read<{ total: number; items: ActionLine[] }>('actions', {
      committee,
      organisation,
      project,
      state,
      late,
      offset,
      limit: LIMIT,
    }),
    read<{ items: CommitteeLine[] }>('committees'),
    organisations(),
  ]);
  return { page, committees: committees.items, bodies };
}

/** Every action the reader may see, the late ones first. */
export function Component() {
  const { page, committees, bodies } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang } = useSpoken();
  return (
    <>
      <title>{`${words.actions.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/stocktakes">{words.nav.stocktakes}</Link>
      </p>
      <h1 tabIndex={-1}>{words.actions.title}</h1>
      <p className="lead">{words.actions.lead}</p>
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="committee"
          label={words.stocktakes.committee}
          any={words.list.any}
          options={committees.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
        />
        <ChoiceFilter
          name="organisation"
          label={words.actions.mine}
          any={words.list.any}
          options={bodies.map((one) => ({ value: one.ref, label: plain(one.name as LocalizedText, lang) }))}
        />
        <ChoiceFilter
          name="state"
          label={words.list.state}
          any={words.list.any}
          options={actionStates.map((one) => ({ value: one, label: words.actionStates[one] }))}
        />
        <ChoiceFilter
          name="late"
          label={words.actions.late}
          any={words.list.any}
          options={[{ value: 'true', label: words.actions.onlyLate }]}
        />
      </Filters>
      <SavedViews list="actions" />
      <Rows label={words.actions.title}>
        {page.items.map((one) => (
          <ActionRow key={one.id} action={one} />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{words.actions.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="actions-file" />
    </>
  );
}

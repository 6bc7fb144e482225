import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import type { RecordedStrategy } from '../../strategy/strategy.ts';
import { read, tryRead } from '../../web/client.ts';
import { DayText, plain, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Row, Rows } from '../../web/kit/lists.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { SavedViews } from '../../web/kit/saved-views.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { NewCommitteeFields } from './committee-fields.tsx';
import type { CommitteeLine, StocktakeLine } from './committee-file.ts';
import { stocktakeStates } from './stocktake.ts';
import type { StocktakeFigures } from './stocktake-figures.ts';
import { CommitteeFigures } from './stocktake-figures.tsx';
import { StocktakeMark } from './stocktake-marks.tsx';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { committee, state, offset } = Object.fromEntries(new URL(request.url).searchParams);
  const [committees, page, strategies, figures] = await Promise.all([
    read<{ items: CommitteeLine[] }>('committees'),
    read<{ total: number; items: StocktakeLine[] }>('stocktakes', { committee, state, offset, limit: LIMIT }),
    read<{ items: RecordedStrategy[] }>('strategies'),
    tryRead<StocktakeFigures>('stocktake-figures'),
  ]);
  return {
    committees: committees.items,
    page,
    strategies: strategies.items,
    figures: figures.ok ? figures.value : undefined,
  };
}

/** The committees that take stock, and their meetings, the latest planned first. */
export function Component() {
  const { committees, page, strategies, figures } = useLoaderData<typeof loader>() as Awaited<
    ReturnType<typeof loader>
  >;
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  return (
    <>
      <title>{`${words.nav.stocktakes} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.nav.stocktakes}</h1>
      <p className="lead">
        {words.stocktakes.lead} <Link to="/actions">{words.actions.title}</Link>
      </p>
      {figures && <CommitteeFigures figures={figures} />}
      <div className="title">
        <h2>{words.stocktakes.committees}</h2>
        {may('committee.edit') && <ActLink act="record">{words.stocktakes.recordCommittee}</ActLink>}
      </div>
      <Panel act="record" title={words.stocktakes.recordCommittee}>
        <ActForm verb="record-committee" submit={words.stocktakes.recordCommittee} onDone={close}>
          <NewCommitteeFields strategies={strategies} />
        </ActForm>
      </Panel>
      <Rows label={words.stocktakes.committees}>
        {committees.map((one) => (
          <CommitteeRow key={one.ref} committee={one} />
        ))}
      </Rows>
      {committees.length === 0 && <Nothing>{words.stocktakes.noCommittee}</Nothing>}
      <h2>{words.stocktakes.meetings}</h2>
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="committee"
          label={words.stocktakes.committee}
          any={words.list.any}
          options={committees.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
        />
        <ChoiceFilter
          name="state"
          label={words.list.state}
          any={words.list.any}
          options={stocktakeStates.map((one) => ({ value: one, label: words.stocktakeStates[one] }))}
        />
      </Filters>
      <SavedViews list="stocktakes" />
      <Rows label={words.stocktakes.meetings}>
        {page.items.map((one) => (
          <MeetingRow key={one.id} meeting={one} />
        ))}
      </Rows>
      {page.items.length === 0 && (
        <Nothing>{committees.length === 0 ? words.stocktakes.noMeeting : words.list.nothing}</Nothing>
      )}
      <Pages total={page.total} limit={LIMIT} />
    </>
  );
}

function CommitteeRow({ committee }: { committee: CommitteeLine }) {
  const { words, lang, say } = useSpoken();
  return (
    <Row
      to={`/committees/${encodeURIComponent(committee.ref)}`}
      title={<Text value={committee.title} lang={lang} />}
      note={
        <>
          {words.cadences[committee.cadence]} ·{' '}
          {committee.next ? (
            <>
              {words.stocktakes.next}
              {words.shell.colon}
              <DayText day={committee.next.plannedOn} lang={lang} />
            </>
          ) : (
            words.stocktakes.nothingPlanned
          )}
        </>
      }
      side={
        <span className={committee.lateActions > 0 ? 'note owed' : 'note'}>
          {say(words.stocktakes.lateActions, { n: committee.lateActions })}
        </span>
      }
    />
  );
}

/** A meeting in a list. */
export function MeetingRow({
  meeting,
}: {
  meeting: Omit<StocktakeLine, 'title'> & Partial<Pick<StocktakeLine, 'title'>>;
}) {
  const { words, lang, say } = useSpoken();
  const name = say(words.stocktakes.number, { n: meeting.number });
  return (
    <Row
      to={`/stocktakes/${meeting.id}`}
      mark={<StocktakeMark state={meeting.state} />}
      title={
        meeting.title ? (
          <>
            <Text value={meeting.title} lang={lang} /> · {name}
          </>
        ) : (
          name
        )
      }
      note={words.stocktakeStates[meeting.state]}
      side={
        <span className="note">
          <DayText day={meeting.heldOn ?? meeting.plannedOn} lang={lang} />
        </span>
      }
    />
  );
}

import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useToday } from '../../desk/me.ts';
import { read } from '../../web/client.ts';
import { Code, DayText, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { TextField } from '../../web/kit/fields.tsx';
import { changesOf } from '../../web/kit/form-input.ts';
import { Rows } from '../../web/kit/lists.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { PlaceName } from '../../web/kit/place-name.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { ArrangementFields, withHour } from './arrangement-fields.tsx';
import type { Seat } from './committee.ts';
import { CommitteeFields, SeatFields } from './committee-fields.tsx';
import type { CommitteeFile } from './committee-file.ts';
import { MeetingRow } from './stocktakes.screen.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<CommitteeFile>('committee', { ref: params.ref });

/** One committee: what it is charged with, who sits in it, when it met and meets. */
export function Component() {
  const file = useLoaderData<typeof loader>() as CommitteeFile;
  const { committee } = file;
  const { words, lang } = useSpoken();
  return (
    <>
      <title>{`${words.stocktakes.committees} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/stocktakes">{words.nav.stocktakes}</Link>
      </p>
      <h1 tabIndex={-1}>
        <Text value={committee.title} lang={lang} />
      </h1>
      <p className="lead">
        <Text value={committee.mandate} lang={lang} marked />
      </p>
      <p className="note">
        <Code>{committee.ref}</Code> · {words.cadences[committee.cadence]} · {words.stocktakes.from}{' '}
        <DayText day={committee.from} lang={lang} />
        {committee.programme && (
          <>
            {' '}
            · {words.stocktakes.programme}
            {words.shell.colon}
            <Link to={`/projects/${encodeURIComponent(committee.programme)}`}>
              <Code>{committee.programme}</Code>
            </Link>
          </>
        )}
        {committee.region && (
          <>
            {' '}
            · {words.stocktakes.region}
            {words.shell.colon}
            <PlaceName code={committee.region} />
          </>
        )}
      </p>
      <CommitteeActs file={file} />
      <h2>{words.stocktakes.seats}</h2>
      {file.seats.length === 0 && <p className="note">{words.stocktakes.noSeat}</p>}
      <ul className="rows">
        {file.seats.map((one) => (
          <SeatRow key={one.id} seat={one} mayEnd={file.mayEdit} />
        ))}
      </ul>
      <h2>{words.stocktakes.meetings}</h2>
      {file.stocktakes.length === 0 && <p className="note">{words.stocktakes.noMeeting}</p>}
      <Rows label={words.stocktakes.meetings}>
        {file.stocktakes.map((one) => (
          <MeetingRow key={one.id} meeting={one} />
        ))}
      </Rows>
    </>
  );
}

function CommitteeActs({ file: { committee, mayEdit, mayPlan } }: { file: CommitteeFile }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  if (!mayEdit && !mayPlan) return null;
  return (
    <>
      <div className="acts">
        {mayPlan && (
          <ActLink act="plan" strong hotkey="a">
            {words.stocktakes.plan}
          </ActLink>
        )}
        {mayEdit && <ActLink act="seat">{words.stocktakes.nameSeat}</ActLink>}
        {mayEdit && <ActLink act="revise">{words.stocktakes.reviseCommittee}</ActLink>}
      </div>
      <Panel act="plan" title={words.stocktakes.plan}>
        <ActForm
          verb="plan-stocktake"
          fixed={{ committee: committee.ref }}
          shape={({ length, ...input }) => ({ ...withHour(input), length: Number(length) })}
          submit={words.stocktakes.plan}
          onDone={close}
        >
          <DayField name="plannedOn" label={words.stocktakes.plannedOn} required min={today} />
          <TextField
            name="length"
            label={words.stocktakes.length}
            required
            code
            inputMode="numeric"
            size={5}
            defaultValue="120"
          />
          <ArrangementFields />
        </ActForm>
      </Panel>
      <Panel act="seat" title={words.stocktakes.nameSeat}>
        <ActForm
          verb="name-seat"
          fixed={{ committee: committee.ref }}
          submit={words.stocktakes.nameSeat}
          onDone={close}
        >
          <SeatFields />
        </ActForm>
      </Panel>
      <Panel act="revise" title={words.stocktakes.reviseCommittee}>
        <ActForm
          verb="revise-committee"
          shape={(input) => ({
            ref: committee.ref,
            version: committee.version,
            changes: changesOf(input, committee, ['until']),
          })}
          submit={words.form.save}
          onDone={close}
        >
          <CommitteeFields committee={committee} />
        </ActForm>
      </Panel>
    </>
  );
}

function SeatRow({ seat, mayEnd }: { seat: Seat; mayEnd: boolean }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  return (
    <li className="row">
      <div className="row-text">
        <Text value={seat.office} lang={lang} />
        <div className="note">
          {words.seatKinds[seat.seat]} · <Organisation reference={seat.organisation} link />
          {seat.person && (
            <>
              {' '}
              · <Person id={seat.person} />
            </>
          )}{' '}
          · <bdi>{seat.actReference}</bdi>
        </div>
      </div>
      <div className="row-side">
        <span className="note">
          <DayText day={seat.from} lang={lang} />
          {seat.until && (
            <>
              {' '}
              · {words.stocktakes.ended} <DayText day={seat.until} lang={lang} />
            </>
          )}
        </span>
        {mayEnd && !seat.until && (
          <ActLink act="end-seat" about={seat.id}>
            {words.stocktakes.endSeat}
          </ActLink>
        )}
      </div>
      <Panel act="end-seat" about={seat.id} title={words.stocktakes.endSeat}>
        <ActForm verb="end-seat" fixed={{ id: seat.id }} submit={words.stocktakes.endSeat} tone="grave" onDone={close}>
          <DayField name="until" label={words.stocktakes.until} required defaultValue={today} min={seat.from} />
        </ActForm>
      </Panel>
    </li>
  );
}

import { useState } from 'react';
import { Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { ChoiceField, LocalizedField } from '../../web/kit/fields.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { Seat } from './committee.ts';
import { type Presence, presences } from './stocktake.ts';
import type { StocktakeFile } from './stocktake-file.ts';

/** Who sits, seat by seat; noted by the secretary while the meeting sits. */
export function StocktakeAttendance({ file }: { file: StocktakeFile }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const noted = new Map(file.attendance.map((one) => [one.seat, one]));
  if (!file.stocktake.heldOn) return null;
  return (
    <section>
      <div className="title">
        <h2>{words.stocktakes.attendance}</h2>
        {file.mayRecord && (
          <ActLink act="attendance" hotkey="p">
            {words.stocktakes.noteAttendance} <kbd>p</kbd>
          </ActLink>
        )}
      </div>
      {file.mayRecord && (
        <Panel act="attendance" title={words.stocktakes.noteAttendance}>
          <ActForm
            verb="record-attendance"
            shape={({ seats }) => ({
              id: file.stocktake.id,
              seats: (seats as Record<string, unknown>[]).map((one, at) => ({ seat: file.seats[at]!.id, ...one })),
            })}
            submit={words.stocktakes.noteAttendance}
            onDone={close}
          >
            {file.seats.map((one, at) => (
              <SeatPresence key={one.id} seat={one} at={at} noted={noted.get(one.id)?.presence ?? 'present'} />
            ))}
          </ActForm>
        </Panel>
      )}
      <ul className="rows">
        {file.seats.map((one) => {
          const here = noted.get(one.id);
          return (
            <li key={one.id} className="row">
              <div className="row-text">
                <Text value={one.office} lang={lang} />
                <div className="note">
                  {words.seatKinds[one.seat]} · <Organisation reference={one.organisation} />
                </div>
              </div>
              <div className="row-side note">
                {here ? words.presences[here.presence] : words.stocktakes.notNoted}
                {here?.representedBy && (
                  <>
                    {' '}
                    · <Text value={here.representedBy} lang={lang} />
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function SeatPresence({ seat, at, noted }: { seat: Seat; at: number; noted: Presence }) {
  const { words, lang } = useSpoken();
  const [presence, setPresence] = useState<string>(noted);
  return (
    <>
      <ChoiceField
        name={`seats.${at}.presence`}
        label={<Text value={seat.office} lang={lang} />}
        options={presences.map((one) => ({ value: one, label: words.presences[one] }))}
        value={presence}
        onChange={setPresence}
      />
      {presence === 'represented' && (
        <LocalizedField name={`seats.${at}.representedBy`} label={words.stocktakes.representedBy} required rows={1} />
      )}
    </>
  );
}

import { useCallback, useState } from 'react';
import { useToday } from '../../desk/me.ts';
import type { RecordedStrategy } from '../../strategy/strategy.ts';
import { plain } from '../../web/fmt.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../../web/kit/fields.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { findOrganisation, findPerson, findPlace, findProgramme } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { type Committee, cadences, seatKinds } from './committee.ts';

/** What may change of a committee: its name, what it is charged with, how often it meets. */
export function CommitteeFields({ committee }: { committee?: Committee }) {
  const { words } = useSpoken();
  return (
    <>
      <LocalizedField name="title" label={words.stocktakes.name} required rows={1} value={committee?.title} />
      <LocalizedField name="mandate" label={words.stocktakes.mandate} required value={committee?.mandate} />
      <SelectField
        name="cadence"
        label={words.stocktakes.cadence}
        required
        defaultValue={committee?.cadence ?? 'monthly'}
        options={cadences.map((one) => ({ value: one, label: words.cadences[one] }))}
      />
      <DayField name="until" label={words.stocktakes.until} defaultValue={committee?.until} />
    </>
  );
}

export function NewCommitteeFields({ strategies }: { strategies: readonly RecordedStrategy[] }) {
  const { words, lang } = useSpoken();
  const today = useToday();
  const [strategy, setStrategy] = useState(strategies[0]?.ref ?? '');
  const programmes = useCallback((text: string) => findProgramme(strategy, lang)(text), [strategy, lang]);
  const regions = useCallback((text: string) => findPlace(lang)(text), [lang]);
  return (
    <>
      <TextField name="ref" label={words.stocktakes.ref} required code />
      <SelectField
        name="strategy"
        label={words.stocktakes.strategy}
        required
        defaultValue={strategy}
        onChange={setStrategy}
        options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
      />
      <SearchField
        key={strategy}
        name="programme"
        label={words.stocktakes.programme}
        help={words.stocktakes.programmeHelp}
        find={programmes}
      />
      <SearchField name="region" label={words.stocktakes.region} help={words.stocktakes.regionHelp} find={regions} />
      <DayField name="from" label={words.stocktakes.from} required defaultValue={today} />
      <CommitteeFields />
    </>
  );
}

export function SeatFields() {
  const { words, lang } = useSpoken();
  const today = useToday();
  const bodies = useCallback((text: string) => findOrganisation(lang)(text), [lang]);
  return (
    <>
      <SelectField
        name="seat"
        label={words.stocktakes.seat}
        required
        defaultValue="member"
        options={seatKinds.map((one) => ({ value: one, label: words.seatKinds[one] }))}
      />
      <LocalizedField
        name="office"
        label={words.stocktakes.office}
        help={words.stocktakes.officeHelp}
        required
        rows={1}
      />
      <SearchField name="organisation" label={words.stocktakes.organisation} required find={bodies} />
      <SearchField name="person" label={words.stocktakes.person} help={words.stocktakes.personHelp} find={findPerson} />
      <TextField name="actReference" label={words.stocktakes.act} required />
      <DayField name="from" label={words.stocktakes.from} required defaultValue={today} />
    </>
  );
}

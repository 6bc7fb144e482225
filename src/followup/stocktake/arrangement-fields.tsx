import { LocalizedField, TextField } from '../../web/kit/fields.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { Stocktake } from './stocktake.ts';

/** At which hour a meeting begins, and where it sits. */
export function ArrangementFields({ stocktake }: { stocktake?: Pick<Stocktake, 'startsAt' | 'place'> }) {
  const { words } = useSpoken();
  const w = words.convocations;
  return (
    <>
      <div className="sentence">
        <TextField
          name="startsAt"
          label={w.hour}
          help={w.hourHelp}
          code
          inputMode="numeric"
          size={6}
          defaultValue={stocktake?.startsAt}
        />
      </div>
      <LocalizedField name="place" label={w.place} rows={1} value={stocktake?.place} />
    </>
  );
}

/** The hour as it is kept, however it was typed. example  '9h30' → '09:30' */
export function withHour({ startsAt, ...input }: Record<string, unknown>): Record<string, unknown> {
  if (typeof startsAt !== 'string') return input;
  const [, hour, minute] = /^(\d{1,2})\s*[:hH.]\s*(\d{2})$/.exec(startsAt) ?? [];
  return { ...input, startsAt: hour ? `${hour.padStart(2, '0')}:${minute}` : startsAt };
}

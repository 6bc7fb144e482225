import { fileAddress } from '../web/client.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { TextField } from '../web/kit/fields.tsx';
import { FileField } from '../web/kit/file-field.tsx';
import { Person } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { TranscribedAct } from './gate.ts';
import type { Signature } from './signature.ts';

/**
 * The act of an authority as one sentence: «قرّرت … بموجب … رقم … بتاريخ …», with the scanned paper. `prefix` puts the
 * fields in an object of the input.
 */
export function ActFields({
  prefix = '',
  today,
  withoutDate,
}: {
  prefix?: string;
  today: string;
  withoutDate?: boolean;
}) {
  const { words, lang } = useSpoken();
  return (
    <>
      <div className="sentence">
        <input type="hidden" name={`${prefix}authority.authentic`} value={lang} />
        <TextField name={`${prefix}authority.${lang}`} label={words.transcribed.authority} required />
        <input type="hidden" name={`${prefix}instrument.authentic`} value={lang} />
        <TextField name={`${prefix}instrument.${lang}`} label={words.transcribed.instrument} required />
        <TextField name={`${prefix}reference`} label={words.transcribed.reference} required code />
        {!withoutDate && <DayField name={`${prefix}date`} label={words.transcribed.date} required max={today} />}
      </div>
      <FileField
        name={`${prefix}act`}
        label={words.transcribed.act}
        help={words.transcribed.actHelp}
        required
        accept="application/pdf,image/*"
      />
    </>
  );
}

/** The act as it was written down: authority, instrument, reference, day, paper. */
export function ActText({ act }: { act: TranscribedAct }) {
  const { words, lang } = useSpoken();
  return (
    <>
      <Text value={act.authority} lang={lang} />
      {words.shell.comma}
      <Text value={act.instrument} lang={lang} /> <bdi>{act.reference}</bdi>
      {words.shell.comma}
      <DayText day={act.date} lang={lang} /> ·{' '}
      <a href={fileAddress(act.act)} target="_blank" rel="noreferrer">
        {words.transcribed.seeAct}
      </a>
    </>
  );
}

export function Hands({ recorded, settled }: { recorded: Signature; settled?: Signature | undefined }) {
  const { words } = useSpoken();
  return (
    <>
      {words.transcribed.recordedBy} <Person id={recorded.person} />
      {settled && (
        <>
          {words.shell.comma}
          {words.transcribed.confirmedBy} <Person id={settled.person} />
        </>
      )}
    </>
  );
}

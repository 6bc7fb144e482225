import { plain } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Axes } from './closing-table.tsx';
import type { Envelope } from './envelope.ts';
import type { EnvelopeFile } from './envelope-file.ts';

function EnvelopeFields({ envelope }: { envelope?: Envelope }) {
  const { words } = useSpoken();
  const w = words.envelopes;
  return (
    <>
      <LocalizedField name="title" label={w.name} value={envelope?.title} rows={1} required />
      <TextField
        name="amount"
        label={w.amount}
        defaultValue={envelope?.amount ?? ''}
        inputMode="decimal"
        code
        required
      />
      <DayField name="firstDay" label={w.from} defaultValue={envelope?.firstDay} required />
      <DayField name="lastDay" label={w.to} defaultValue={envelope?.lastDay} required />
      <LocalizedField name="perimeter" label={w.perimeter} value={envelope?.perimeter} required />
      <TextField name="pledge" label={w.pledge} defaultValue={envelope?.pledge ?? ''} code />
      <TextField name="predecessor" label={w.predecessor} defaultValue={envelope?.predecessor ?? ''} code />
      <LocalizedField name="successorSaid" label={w.successorSaid} value={envelope?.successorSaid} />
      <LocalizedField name="note" label={w.note} value={envelope?.note} />
    </>
  );
}

/** Recording an envelope of a strategy. */
export function RecordEnvelope({ strategy, currency }: { strategy: string; currency: string }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm verb="record-envelope" fixed={{ strategy }} submit={words.envelopes.record} onDone={close}>
      <TextField name="ref" label={words.envelopes.reference} code required />
      <EnvelopeFields />
      <TextField name="currency" label={words.envelopes.currency} defaultValue={currency} code required />
    </ActForm>
  );
}

const emptiable = ['pledge', 'predecessor', 'successorSaid', 'note'] as const;

/** Revising an envelope; a field that was emptied is taken off it. */
export function ReviseEnvelope({ envelope }: { envelope: EnvelopeFile['envelope'] }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm
      verb="revise-envelope"
      shape={(changes) => {
        const left = emptiable.filter((one) => envelope[one] !== undefined && !isSaid(changes[one]));
        const said = Object.entries(changes).filter(([, value]) => isSaid(value));
        return {
          ref: envelope.ref,
          version: envelope.version,
          changes: { ...Object.fromEntries(said), ...Object.fromEntries(left.map((one) => [one, null])) },
        };
      }}
      submit={words.form.save}
      onDone={close}
    >
      <EnvelopeFields envelope={envelope} />
    </ActForm>
  );
}

/** A text of which only the language was chosen says nothing. */
const isSaid = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).some((key) => key !== 'authentic' && key !== 'validated')
    : value !== undefined && value !== '';

/** Setting what an envelope programmes for an axis and a year; an amount that is there is replaced. */
export function SetLine({ file, axes, years }: { file: EnvelopeFile; axes: Axes; years: readonly number[] }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm
      verb="set-envelope-line"
      shape={({ axis, year, programmed, source }) => {
        const before = file.lines.find((line) => line.axis === axis && line.year === Number(year));
        return {
          envelope: file.envelope.ref,
          axis,
          year: Number(year),
          programmed,
          source,
          ...(before ? { version: before.version } : {}),
        };
      }}
      submit={words.envelopes.setLine}
      onDone={close}
    >
      <SelectField
        name="axis"
        label={words.money.axis}
        empty={words.envelopes.notAllotted}
        options={axes.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
      />
      <SelectField
        name="year"
        label={words.money.year}
        defaultValue={String(years[0])}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        required
      />
      <TextField name="programmed" label={words.envelopes.programmed} inputMode="decimal" code required />
      <TextField name="source" label={words.envelopes.source} code />
    </ActForm>
  );
}

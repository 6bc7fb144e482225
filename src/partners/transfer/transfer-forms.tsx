import { useState } from 'react';
import { useToday } from '../../desk/me.ts';
import { ActForm } from '../../web/kit/act-form.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, LongField, SelectField, TextField } from '../../web/kit/fields.tsx';
import { FileField } from '../../web/kit/file-field.tsx';
import { changesOf } from '../../web/kit/form-input.ts';
import { useOpenAct } from '../../web/kit/panel.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { kindsOf } from './transfer.rules.ts';
import { transferEvidence, usualLeast } from './transfer.table.ts';
import { type Least, type Station, type Transfer, transferOutcomes, transferSubjects } from './transfer.ts';

/** Counts come from a form as text. */
const withLeast = ({ least, ...input }: Record<string, unknown>): Record<string, unknown> => ({
  ...input,
  ...(least ? { least: Object.fromEntries(Object.entries(least).map(([name, text]) => [name, Number(text)])) } : {}),
});

function LeastFields({ least }: { least: Least }) {
  const { words } = useSpoken();
  const w = words.transfers;
  const fields = { people: w.leastPeople, jointDays: w.leastJoint, aloneDays: w.leastAlone };
  return (
    <div className="sentence">
      {(['people', 'jointDays', 'aloneDays'] as const).map((one) => (
        <TextField
          key={one}
          name={`least.${one}`}
          label={fields[one]}
          required
          code
          inputMode="numeric"
          size={5}
          defaultValue={String(least[one])}
        />
      ))}
    </div>
  );
}

function SubjectFields({ transfer }: { transfer?: Transfer }) {
  const { words } = useSpoken();
  const w = words.transfers;
  return (
    <>
      <ChoiceField
        name="subject"
        label={w.subject}
        required
        value={transfer?.subject ?? ''}
        options={transferSubjects.map((one) => ({ value: one, label: words.transferSubjects[one] }))}
      />
      <LocalizedField name="title" label={w.what} required rows={1} value={transfer?.title} />
    </>
  );
}

/** A new transfer, under an agreement and for a project, either of which may be known already. */
export function RecordTransferForm({ agreement, project }: { agreement?: string; project?: string }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [bodies] = useState(() => findOrganisation(lang));
  const [agreements] = useState(() => findTitled('agreements', lang));
  const [projects] = useState(() => findTitled('projects', lang));
  const w = words.transfers;
  return (
    <ActForm
      verb="record-transfer"
      fixed={{ ...(agreement ? { agreement } : {}), ...(project ? { project } : {}) }}
      shape={withLeast}
      submit={w.record}
      onDone={close}
    >
      {!agreement && <SearchField name="agreement" label={w.agreement} required find={agreements} />}
      {!project && <SearchField name="project" label={w.project} required find={projects} />}
      <SubjectFields />
      <SearchField name="giver" label={w.giver} required find={bodies} />
      <SearchField name="receiver" label={w.receiver} required find={bodies} />
      <TextField name="obligation" label={w.obligation} code />
      <LeastFields least={usualLeast} />
      <LocalizedField name="note" label={w.remark} rows={2} />
    </ActForm>
  );
}

/** Corrects the record; what its steps rest on is there to be changed while none is reached. */
export function ReviseTransferForm({ transfer }: { transfer: Transfer }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.transfers;
  return (
    <ActForm
      verb="revise-transfer"
      shape={(input) => ({
        ref: transfer.ref,
        version: transfer.version,
        changes: withLeast(changesOf(input, transfer, ['obligation', 'note'])),
      })}
      submit={words.form.save}
      onDone={close}
    >
      <SubjectFields transfer={transfer} />
      <TextField name="obligation" label={w.obligation} code defaultValue={transfer.obligation} />
      {transfer.step === 0 && <LeastFields least={transfer.least} />}
      <LocalizedField name="note" label={w.remark} rows={2} value={transfer.note} />
    </ActForm>
  );
}

/** Evidence for the next step: the form asks for what its kind of paper must say, and for nothing else. */
export function ClaimForm({ transfer }: { transfer: Transfer }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const step = (transfer.step + 1) as Station;
  const kinds = kindsOf(step);
  const { asks } = transferEvidence[kinds[0]!];
  const w = words.transfers;
  return (
    <ActForm
      verb="claim-transfer-step"
      fixed={{ transfer: transfer.ref, version: transfer.version, step }}
      shape={({ documents, people, certified, kind = kinds[0], ...input }) => ({
        ...input,
        kind,
        ...(documents === undefined
          ? {}
          : {
              documents: String(documents)
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            }),
        ...(people === undefined ? {} : { people: Number(people) }),
        ...(certified === undefined ? {} : { certified: Number(certified) }),
      })}
      submit={w.claim}
      onDone={close}
    >
      <p className="help">{w.claimHelp}</p>
      {kinds.length > 1 ? (
        <ChoiceField
          name="kind"
          label={w.kind}
          required
          options={kinds.map((one) => ({ value: one, label: words.transferEvidence[one] }))}
        />
      ) : (
        <p>
          {w.kind}
          {words.shell.colon}
          {words.transferEvidence[kinds[0]!]}
        </p>
      )}
      <FileField name="file" label={w.file} required />
      <LocalizedField name="title" label={w.paperTitle} required rows={1} />
      <DayField name="dated" label={w.dated} required max={today} />
      {asks === 'documents' && <LongField name="documents" label={w.documents} required />}
      {asks === 'people' && (
        <div className="sentence">
          <TextField name="people" label={w.people} help={w.peopleHelp} required code inputMode="numeric" size={6} />
          <TextField name="certified" label={w.certified} code inputMode="numeric" size={6} />
        </div>
      )}
      {asks === 'days' && (
        <div className="sentence">
          <DayField name="from" label={w.from} required max={today} />
          <DayField name="until" label={w.until} required max={today} />
        </div>
      )}
    </ActForm>
  );
}

/** What may be said of a step that stands: that it is contested, what the answer is, that it is lost. */
export function StepForm({ transfer, act }: { transfer: Transfer; act: 'contest' | 'answer' | 'lose' }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const w = words.transfers;
  const verb = { contest: 'contest-transfer-step', answer: 'answer-transfer-contest', lose: 'lose-transfer-step' }[act];
  const below = Array.from({ length: transfer.step }, (_, n) => n as Transfer['step']);
  return (
    <ActForm
      verb={verb}
      fixed={{ transfer: transfer.ref, version: transfer.version }}
      shape={({ to, ...input }) => ({ ...input, ...(to === undefined ? {} : { to: Number(to) }) })}
      submit={w[act]}
      {...(act === 'lose' ? { tone: 'grave' as const } : {})}
      onDone={close}
    >
      {act === 'contest' && <p className="help">{w.contestHelp}</p>}
      {act === 'answer' && (
        <ChoiceField
          name="outcome"
          label={w.outcome}
          required
          options={transferOutcomes.map((one) => ({ value: one, label: words.transferOutcomes[one] }))}
        />
      )}
      {act === 'lose' && (
        <>
          <SelectField
            name="to"
            label={w.loseTo}
            required
            defaultValue={String(transfer.step - 1)}
            options={below.map((one) => ({ value: String(one), label: `${one} · ${words.transferSteps[one]}` }))}
          />
          <DayField name="on" label={w.loseOn} required min={transfer.movedOn} max={today} />
        </>
      )}
      <LocalizedField name="words" label={w.reason} required />
    </ActForm>
  );
}

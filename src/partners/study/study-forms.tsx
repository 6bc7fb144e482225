import { useEffect, useState } from 'react';
import { useToday } from '../../desk/me.ts';
import type { LocalizedText } from '../../kernel/localized.ts';
import { tryRead } from '../../web/client.ts';
import { plain } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { CriterionFields } from '../../web/kit/criterion-fields.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../../web/kit/fields.tsx';
import { FileField } from '../../web/kit/file-field.tsx';
import { changesOf } from '../../web/kit/form-input.ts';
import { useOpenAct } from '../../web/kit/panel.tsx';
import { type Found, SearchField } from '../../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { type Study, type StudyStage, studyKinds } from './study.ts';

const known = (ref: string | undefined): Found | undefined => (ref ? { id: ref, label: ref } : undefined);

function StudyFields({ study, agreement, project }: { study?: Study; agreement?: string; project?: string }) {
  const { words, lang } = useSpoken();
  const [bodies] = useState(() => findOrganisation(lang));
  const [agreements] = useState(() => findTitled('agreements', lang));
  const [projects] = useState(() => findTitled('projects', lang));
  const w = words.studies;
  return (
    <>
      <SelectField
        name="kind"
        label={w.kind}
        required
        defaultValue={study?.kind ?? 'feasibility'}
        options={studyKinds.map((one) => ({ value: one, label: words.studyKinds[one] }))}
      />
      <LocalizedField name="title" label={w.name} required rows={1} value={study?.title} />
      <LocalizedField name="question" label={w.question} required rows={2} value={study?.question} />
      <LocalizedField name="scope" label={w.scope} rows={2} value={study?.scope} />
      <SearchField name="funder" label={w.funder} find={bodies} defaultValue={known(study?.funder)} />
      <SearchField name="contractor" label={w.contractor} find={bodies} defaultValue={known(study?.contractor)} />
      <SearchField
        name="agreement"
        label={w.agreement}
        find={agreements}
        defaultValue={known(study?.agreement ?? agreement)}
      />
      <SearchField name="project" label={w.project} find={projects} defaultValue={known(study?.project ?? project)} />
      <div className="sentence">
        <TextField
          name="cost.amount"
          label={w.cost}
          code
          inputMode="decimal"
          size={14}
          defaultValue={study?.cost?.amount}
        />
        <TextField name="cost.currency" label={w.currency} code size={4} defaultValue={study?.cost?.currency} />
        <DayField name="dueOn" label={w.due} defaultValue={study?.dueOn} />
      </div>
    </>
  );
}

/** A currency without an amount says nothing. */
const costed = ({ cost, ...input }: Record<string, unknown>): Record<string, unknown> =>
  (cost as { amount?: string } | undefined)?.amount ? { ...input, cost } : input;

type Titled = { ref: string; title: LocalizedText };

/** A new study, under an agreement or for a project that may be known already. */
export function RecordStudyForm({ agreement, project }: { agreement?: string; project?: string }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [strategies, setStrategies] = useState<Titled[]>([]);
  useEffect(() => {
    void tryRead<{ items: Titled[] }>('strategies').then((answer) => {
      if (answer.ok) setStrategies(answer.value.items);
    });
  }, []);
  const w = words.studies;
  return (
    <ActForm verb="record-study" shape={costed} submit={w.record} onDone={close}>
      <TextField name="ref" label={w.ref} required code />
      <SelectField
        key={strategies.length}
        name="strategy"
        label={w.strategy}
        required
        defaultValue={strategies[0]?.ref}
        options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
      />
      <StudyFields {...(agreement ? { agreement } : {})} {...(project ? { project } : {})} />
    </ActForm>
  );
}

const revised = ['scope', 'funder', 'contractor', 'agreement', 'project', 'cost', 'dueOn'] as const;

export function ReviseStudyForm({ study }: { study: Study }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm
      verb="revise-study"
      shape={(input) => ({
        ref: study.ref,
        version: study.version,
        changes: unchangedLeftOut(changesOf(costed(input), study, revised), study),
      })}
      submit={words.form.save}
      onDone={close}
    >
      <StudyFields study={study} />
    </ActForm>
  );
}

/** What is as it was is not sent: a delivered study keeps its contractor, and saying so again is no change. */
const unchangedLeftOut = (changes: Record<string, unknown>, study: Study): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(changes).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(study[name as keyof Study]),
    ),
  );

export function MoveStudyForm({ study, moves }: { study: Study; moves: readonly StudyStage[] }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const w = words.studies;
  return (
    <ActForm verb="move-study" fixed={{ study: study.ref, version: study.version }} submit={w.move} onDone={close}>
      <SelectField
        name="to"
        label={w.moveTo}
        required
        defaultValue={moves[0]}
        options={moves.map((one) => ({ value: one, label: words.studyStages[one] }))}
      />
      <DayField name="on" label={w.moveOn} required min={study.stageSince} max={today} defaultValue={today} />
      <LocalizedField name="words" label={w.words} rows={2} />
    </ActForm>
  );
}

export function BringVersionForm({ study }: { study: Study }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const w = words.studies;
  return (
    <ActForm
      verb="bring-study-version"
      fixed={{ study: study.ref, version: study.version }}
      submit={w.bring}
      onDone={close}
    >
      <FileField name="file" label={w.file} required />
      <LocalizedField name="title" label={w.versionTitle} required rows={1} value={study.title} />
      <DayField name="dated" label={w.dated} required max={today} />
      <FindingsFields />
    </ActForm>
  );
}

export function FindingsFields({ version }: { version?: { findings?: LocalizedText; recommends?: LocalizedText } }) {
  const { words } = useSpoken();
  const w = words.studies;
  return (
    <>
      <LocalizedField name="findings" label={w.findings} rows={3} value={version?.findings} />
      <LocalizedField name="recommends" label={w.recommends} rows={2} value={version?.recommends} />
    </>
  );
}

/** The criterion that shall wait for a study: the project, the gate, and one of what that gate asks. */
export function NameStudyForm({ study }: { study: Study }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.studies;
  return (
    <ActForm
      verb="name-study"
      fixed={{ study: study.ref, version: study.version }}
      shape={(input) => ({ ...input, gate: Number(input.gate) })}
      submit={w.nameIt}
      onDone={close}
    >
      <CriterionFields labels={w} project={known(study.project)} />
    </ActForm>
  );
}

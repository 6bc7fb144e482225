import { useState } from 'react';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { FileField } from '../web/kit/file-field.tsx';
import { useOpenAct } from '../web/kit/panel.tsx';
import { type Found, SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findPlace, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { type MadeAnswers, madeCriteria, type SolutionContent, sectors } from './solution.ts';
import type { ListedSolution, ShownSubmission } from './solution-file.ts';

const known = (ref: string | undefined): Found | undefined => (ref ? { id: ref, label: ref } : undefined);

/** A source of the register, a paper in words, or a file. */
function GroundFields({ of = {} }: { of?: Partial<Pick<SolutionContent, 'source' | 'reference' | 'file'>> }) {
  const { words, lang } = useSpoken();
  const [sources] = useState(() => findTitled('sources', lang));
  const w = words.catalogue;
  return (
    <>
      <SearchField name="source" label={w.source} help={w.groundHelp} find={sources} defaultValue={known(of.source)} />
      <LocalizedField name="reference" label={w.reference} rows={1} value={of.reference} />
      <FileField name="file" label={w.file} />
    </>
  );
}

/** Each criterion with its answer and what that rests on; one left without an answer is not reported. */
function MadeFields({ made }: { made: MadeAnswers }) {
  const { words, lang } = useSpoken();
  const [sources] = useState(() => findTitled('sources', lang));
  const w = words.catalogue;
  return (
    <section aria-label={w.made}>
      <h3>{w.made}</h3>
      <p className="help">{w.madeHelp}</p>
      {madeCriteria.map((one) => (
        <div key={one}>
          <SelectField
            name={`made.${one}.answer`}
            label={words.madeCriteria[one]}
            empty={w.notReported}
            defaultValue={made[one]?.answer}
            options={(['yes', 'no'] as const).map((answer) => ({ value: answer, label: w[answer] }))}
          />
          <SearchField
            name={`made.${one}.source`}
            label={w.source}
            find={sources}
            defaultValue={known(made[one]?.source)}
          />
          <LocalizedField name={`made.${one}.reference`} label={w.reference} rows={1} value={made[one]?.reference} />
        </div>
      ))}
    </section>
  );
}

function SolutionFields({ of }: { of?: ShownSubmission | undefined }) {
  const { words, lang } = useSpoken();
  const [bodies] = useState(() => findOrganisation(lang));
  const w = words.catalogue;
  return (
    <>
      <LocalizedField name="name" label={w.name} required rows={1} value={of?.name} />
      <LocalizedField name="purpose" label={w.purpose} required rows={2} value={of?.purpose} />
      <SelectField
        name="sector"
        label={w.sector}
        required
        defaultValue={of?.sector ?? 'other'}
        options={sectors.map((one) => ({ value: one, label: words.solutionSectors[one] }))}
      />
      <SearchField name="maker" label={w.maker} find={bodies} defaultValue={known(of?.maker)} />
      <LocalizedField name="makerName" label={w.makerName} rows={1} value={of?.makerName} />
      <TextField
        name="makerCountry"
        label={w.makerCountry}
        help={w.countryHelp}
        code
        size={4}
        defaultValue={of?.makerCountry}
      />
      <SearchField name="owner" label={w.owner} find={bodies} defaultValue={known(of?.owner)} />
      <LocalizedField name="ownerName" label={w.ownerName} rows={1} value={of?.ownerName} />
      <TextField name="licence" label={w.licence} code size={24} defaultValue={of?.licence} />
      <LocalizedField name="licenceWords" label={w.licenceWords} rows={1} value={of?.licenceWords} />
      <TextField name="hostedIn" label={w.hostedIn} help={w.countryHelp} code size={4} defaultValue={of?.hostedIn} />
      <LocalizedField name="hostedBy" label={w.hostedBy} rows={1} value={of?.hostedBy} />
      <LocalizedField name="data" label={w.data} rows={2} value={of?.data} />
      <MadeFields made={of?.made ?? {}} />
      <GroundFields of={of ?? {}} />
    </>
  );
}

/** A criterion without an answer is left out, whatever was typed beside it. */
const shaped = ({ made, ...input }: Record<string, unknown>): Record<string, unknown> => ({
  ...input,
  made: Object.fromEntries(
    Object.entries((made ?? {}) as Record<string, { answer?: string }>).filter(([, one]) => one.answer !== undefined),
  ),
});

export function SubmitForm() {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.catalogue;
  return (
    <ActForm verb="submit-solution" shape={shaped} submit={w.submit} onDone={close}>
      <p className="help">{w.submitHelp}</p>
      <TextField name="ref" label={w.ref} required code />
      <SolutionFields />
    </ActForm>
  );
}

export function ResubmitForm({
  solution: { ref, version },
  last,
}: {
  solution: ListedSolution;
  last: ShownSubmission | undefined;
}) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.catalogue;
  return (
    <ActForm
      verb="resubmit-solution"
      fixed={{ ref, version }}
      shape={(input) => {
        const said = shaped(input);
        return { ...said, ...(said.file || !last?.file ? {} : { file: last.file }) };
      }}
      submit={w.resubmit}
      onDone={close}
    >
      <p className="help">{w.resubmitHelp}</p>
      <SolutionFields of={last} />
    </ActForm>
  );
}

export function DeclareUseForm({ solution: { ref, version } }: { solution: ListedSolution }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [bodies] = useState(() => findOrganisation(lang));
  const [places] = useState(() => findPlace(lang));
  const [projects] = useState(() => findTitled('projects', lang));
  const w = words.catalogue;
  return (
    <ActForm verb="declare-solution-use" fixed={{ solution: ref, version }} submit={w.declare} onDone={close}>
      <p className="help">{w.declareHelp}</p>
      <SearchField name="user" label={w.user} find={bodies} />
      <LocalizedField name="userName" label={w.userName} rows={1} />
      <SearchField name="place" label={w.place} find={places} />
      <SearchField name="project" label={w.project} find={projects} />
      <TextField name="since" label={w.since} required code size={12} />
      <GroundFields />
    </ActForm>
  );
}

export function EndUseForm({ use }: { use: string }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.catalogue;
  return (
    <ActForm verb="end-solution-use" fixed={{ use }} submit={w.end} onDone={close} tone="grave">
      <DayField name="on" label={w.endedOn} required />
      <LocalizedField name="words" label={words.form.reason} required rows={2} />
    </ActForm>
  );
}

import { useMemo, useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../../web/client.ts';
import { Code, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { assumptionsOf, computeModel } from './model.rules.ts';
import { type FeasibilityModel, type HourlyYear, modelInputs } from './model.ts';
import type { ModelFile } from './model-file.ts';
import { ModelInputs } from './model-inputs.tsx';
import { FiguresNow, Flows, MainFigures, Tornado } from './model-results.tsx';
import { ModelVersions } from './model-versions.tsx';
import { referenceModel } from './reference-model.ts';
import '../../web/design/feasibility.css';

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  read<ModelFile>('study-model', {
    study: params.ref,
    number: new URL(request.url).searchParams.get('number') ?? undefined,
  });

const typed = ({ wind, solar, load }: NonNullable<ModelFile['hours']>): HourlyYear => ({
  wind: Float64Array.from(wind),
  solar: Float64Array.from(solar),
  ...(load ? { load: Float64Array.from(load) } : {}),
});

/** The feasibility model of a study: what goes in, what comes out at each move of a slider, and its versions. */
export function Component() {
  const file = useLoaderData<typeof loader>() as ModelFile;
  // another version is another draft
  return <Model key={`${file.study.ref} ${file.number} ${file.versions.length}`} file={file} />;
}

function Model({ file }: { file: ModelFile }) {
  const { words, lang, say, text } = useSpoken();
  const [model, setModel] = useState<FeasibilityModel>(() => file.model ?? referenceModel());
  const w = words.feasibility;
  const { study } = file;
  // the hours of a file that was only just chosen are read when the version is saved; until then the saved ones stand
  const hours = useMemo(() => (file.hours ? typed(file.hours) : undefined), [file.hours]);
  const isNewFile =
    model.year.kind === 'file' && (file.model?.year.kind !== 'file' || file.model.year.file !== model.year.file);
  const computed = useMemo(
    () => computeModel(model, model.year.kind === 'file' && !isNewFile ? hours : undefined),
    [model, hours, isNewFile],
  );
  const isChanged = JSON.stringify(model) !== JSON.stringify(file.model);
  return (
    <>
      <title>{`${w.title} · ${study.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/studies">{words.studies.title}</Link> ·{' '}
        <Link to={`/studies/${encodeURIComponent(study.ref)}`}>
          <Code>{study.ref}</Code>
        </Link>
      </p>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">
        <Text value={study.title} lang={lang} />
      </p>
      <p role="status">
        {file.number === undefined ? w.noVersions : say(w.version, { n: file.number })}
        {isChanged && file.number !== undefined && <> · {w.changed}</>} ·{' '}
        {say(w.assumptions, { n: assumptionsOf(model).length, all: modelInputs.length })}
      </p>
      {computed.ok && <MainFigures model={model} outcome={computed.value} />}
      {!computed.ok && <p className="owed">{w.cannot}</p>}
      {isNewFile && <p className="note">{w.hoursLater}</p>}
      {computed.ok && <Tornado model={model} outcome={computed.value} />}
      {computed.ok && <FiguresNow model={model} outcome={computed.value} />}
      <ModelInputs model={model} onChange={setModel} />
      {file.mayEdit && (
        <section>
          <h2>{w.save}</h2>
          <ActForm
            verb="save-model"
            fixed={{ study: study.ref, from: file.versions.length }}
            shape={({ note, study: ref, from }) => ({ study: ref, from, model, ...(note ? { note } : {}) })}
            submit={text(w.saveAs, { n: file.versions.length + 1 })}
            done={w.saved}
          >
            <LocalizedField name="note" label={w.note} rows={1} />
          </ActForm>
        </section>
      )}
      <ModelVersions file={file} />
      {computed.ok && <Flows model={model} outcome={computed.value} />}
    </>
  );
}

import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { MapShapes } from '../web/charts/map-geometry.ts';
import { read } from '../web/client.ts';
import { Code, Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { AllocationInputs } from './allocation.ts';
import type { AllocationFile } from './allocation-file.ts';
import { AllocationInputFields } from './allocation-inputs.tsx';
import { Answered } from './allocation-results.tsx';
import { SaveVersion, Versions } from './allocation-versions.tsx';
import { Candidates } from './candidate-table.tsx';
import { Compared } from './compared.tsx';
import { FrontierSection } from './frontier-section.tsx';
import { Solving } from './solving.tsx';
import '../web/design/allocation.css';

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { number, by, place } = Object.fromEntries(new URL(request.url).searchParams);
  const [file, shapes] = await Promise.all([
    read<AllocationFile>('allocation', { ref: params.ref, number, by, place }),
    read<MapShapes>('region-shapes'),
  ]);
  return { file, shapes };
}

/** A proposal: what it rests on, what the solver found, and what regions have today beside it. */
export function Component() {
  const { file, shapes } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  // another version is another draft
  return <Proposal key={`${file.allocation.ref} ${file.number} ${file.versions.length}`} file={file} shapes={shapes} />;
}

const empty = (currency: string, unit: string, lang: 'ar' | 'fr' | 'en'): AllocationInputs => ({
  currency,
  budget: '0',
  benefit: { unit: { authentic: lang, [lang]: unit }, isAssumption: true },
  candidates: [],
  floor: 0,
  floors: [],
  penalty: 0,
});

function Proposal({ file, shapes }: { file: AllocationFile; shapes: MapShapes }) {
  const { words, lang, say } = useSpoken();
  const w = words.allocation;
  const [inputs, setInputs] = useState<AllocationInputs>(
    () => file.inputs ?? empty(file.currency, w.registerUnit, lang),
  );
  const isChanged = file.inputs !== undefined && JSON.stringify(inputs) !== JSON.stringify(file.inputs);
  const all = inputs.candidates.length + 1;
  const assumptions = [inputs.benefit, ...inputs.candidates].filter((one) => one.isAssumption).length;
  const { allocation } = file;
  return (
    <>
      <title>{`${w.title} · ${allocation.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/allocations">{w.title}</Link> · <Code>{allocation.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={allocation.title} lang={lang} />
      </h1>
      {allocation.note && (
        <p className="lead">
          <Text value={allocation.note} lang={lang} />
        </p>
      )}
      <p className="not-decision" data-proposal="">
        {w.notDecision}
      </p>
      <p role="status">
        {file.number === undefined ? w.noVersions : say(w.version, { n: file.number })}
        {isChanged && <> · {w.changed}</>}
        {file.number !== undefined && <> · {say(w.assumptions, { n: assumptions, all })}</>}
      </p>
      <Solving file={file} isChanged={isChanged} />
      <Answered file={file} />
      <Compared file={file} shapes={shapes} />
      <FrontierSection file={file} />
      <Candidates file={file} inputs={inputs} />
      {file.mayEdit && (
        <>
          <AllocationInputFields file={file} inputs={inputs} onChange={setInputs} />
          <SaveVersion file={file} inputs={inputs} onChange={setInputs} />
        </>
      )}
      <Versions file={file} />
    </>
  );
}

import { useEffect, useState } from 'react';
import type { LocalizedText } from '../kernel/localized.ts';
import { tryRead } from '../web/client.ts';
import { plain } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { useOpenAct } from '../web/kit/panel.tsx';
import { type Found, SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findPlace, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { measuresOf } from './asset.rules.ts';
import { type AssetPhase, assetKinds, powerStates, powerSubjects } from './asset.ts';
import type { AssetFile, ListedAsset } from './asset-file.ts';

const known = (ref: string | undefined): Found | undefined => (ref ? { id: ref, label: ref } : undefined);

function AssetFields({ asset }: { asset?: ListedAsset }) {
  const { words, lang } = useSpoken();
  const [bodies] = useState(() => findOrganisation(lang));
  const [sources] = useState(() => findTitled('sources', lang));
  const [projects] = useState(() => findTitled('projects', lang));
  const [places] = useState(() => findPlace(lang));
  const phases: Partial<AssetPhase>[] = [...(asset?.phases ?? []), {}];
  const w = words.infrastructure;
  return (
    <>
      <LocalizedField name="title" label={w.name} required rows={1} value={asset?.title} />
      <SearchField name="project" label={w.project} find={projects} defaultValue={known(asset?.project)} />
      <SearchField name="place" label={w.place} find={places} defaultValue={known(asset?.place)} />
      <LocalizedField name="placeWords" label={w.placeWords} rows={1} value={asset?.placeWords} />
      <SearchField name="operator" label={w.operator} find={bodies} defaultValue={known(asset?.operator)} />
      <SearchField name="owner" label={w.owner} find={bodies} defaultValue={known(asset?.owner)} />
      <LocalizedField name="jurisdiction" label={w.jurisdiction} rows={1} value={asset?.jurisdiction} />
      {phases.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: phases are known by their place
        <div key={at}>
          <LocalizedField
            name={`phases.${at}.title`}
            label={one.title ? `${w.phaseName} ${at + 1}` : w.newPhase}
            rows={1}
            value={one.title}
          />
          <TextField name={`phases.${at}.due`} label={w.due} code size={12} defaultValue={one.due} />
        </div>
      ))}
      <LocalizedField name="note" label={w.note} rows={2} value={asset?.note} />
      <SearchField name="source" label={w.source} required find={sources} defaultValue={known(asset?.sources[0])} />
      <SelectField
        name="confidence"
        label={w.confidence}
        required
        defaultValue={asset?.confidence ?? 'B'}
        options={['A', 'B', 'C'].map((one) => ({ value: one, label: one }))}
      />
    </>
  );
}

/** The form names one source; those known before stay behind it. A phase without a name is none. */
const shaped = (
  { source, phases, ...input }: Record<string, unknown>,
  before: readonly string[] = [],
): Record<string, unknown> => ({
  ...input,
  phases: ((phases as { title?: LocalizedText }[] | undefined) ?? [])
    .filter((one) => one.title)
    .map((one, at) => ({ ...one, number: at + 1 })),
  sources: [...new Set([...(source ? [String(source)] : []), ...before])],
});

type Titled = { ref: string; title: LocalizedText };

export function RecordAssetForm() {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [strategies, setStrategies] = useState<Titled[]>([]);
  useEffect(() => {
    void tryRead<{ items: Titled[] }>('strategies').then((answer) => {
      if (answer.ok) setStrategies(answer.value.items);
    });
  }, []);
  const w = words.infrastructure;
  return (
    <ActForm verb="record-asset" shape={(input) => shaped(input)} submit={w.record} onDone={close}>
      <TextField name="ref" label={w.ref} required code />
      <SelectField
        key={strategies.length}
        name="strategy"
        label={w.strategy}
        required
        defaultValue={strategies[0]?.ref}
        options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
      />
      <SelectField
        name="kind"
        label={w.kind}
        required
        defaultValue="data-centre"
        options={assetKinds.map((one) => ({ value: one, label: words.assetKinds[one] }))}
      />
      <AssetFields />
    </ActForm>
  );
}

const revised = ['project', 'place', 'placeWords', 'operator', 'owner', 'jurisdiction', 'note'] as const;

export function ReviseAssetForm({ asset }: { asset: ListedAsset }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm
      verb="revise-asset"
      shape={(input) => ({
        ref: asset.ref,
        version: asset.version,
        changes: changesOf(shaped(input, asset.sources), asset, revised),
      })}
      submit={words.form.save}
      onDone={close}
    >
      <AssetFields asset={asset} />
    </ActForm>
  );
}

/** A figure as its source says it: of which part, what it measures, and for when. */
export function ReportAssetForm({ file: { asset } }: { file: AssetFile }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [sources] = useState(() => findTitled('sources', lang));
  const measures = measuresOf(asset.kind);
  const [measure, setMeasure] = useState<string>(measures[0]!);
  const w = words.infrastructure;
  return (
    <ActForm
      verb="report-asset"
      fixed={{ asset: asset.ref, version: asset.version }}
      shape={({ phase, ...input }) => ({ ...input, ...(phase ? { phase: Number(phase) } : {}) })}
      submit={w.report}
      onDone={close}
    >
      <p className="help">{w.reportHelp}</p>
      <SelectField
        name="measure"
        label={w.measure}
        required
        defaultValue={measure}
        onChange={setMeasure}
        options={measures.map((one) => ({ value: one, label: words.assetMeasures[one] }))}
      />
      {(powerStates as readonly string[]).includes(measure) && (
        <SelectField
          name="of"
          label={w.of}
          required
          defaultValue="not-stated"
          options={powerSubjects.map((one) => ({ value: one, label: words.powerSubjects[one] }))}
        />
      )}
      {asset.phases.length > 0 && (
        <SelectField
          name="phase"
          label={w.phase}
          empty={w.whole}
          options={asset.phases.map((one) => ({ value: String(one.number), label: plain(one.title, lang) }))}
        />
      )}
      <TextField name="value" label={w.value} help={w.valueHelp} required code inputMode="decimal" size={18} />
      {measure === 'cost' && <TextField name="currency" label={w.currency} required code size={4} />}
      <TextField name="asOf" label={w.asOf} required code size={12} />
      <LocalizedField name="stated" label={w.stated} rows={1} />
      <SearchField name="source" label={w.source} help={w.groundHelp} find={sources} />
      <LocalizedField name="reference" label={w.reference} rows={1} />
    </ActForm>
  );
}

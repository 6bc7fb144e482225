import { useEffect, useState } from 'react';
import type { LocalizedText } from '../../kernel/localized.ts';
import { read, tryRead } from '../client.ts';
import { plain } from '../fmt.tsx';
import { SelectField } from './fields.tsx';
import { type Found, SearchField } from './search-field.tsx';
import { findTitled } from './sources.ts';
import { useSpoken } from './words.tsx';

type Criteria = { code: string; title: LocalizedText }[];
type Templates = { gates: { number: number; criteria: Criteria }[] };
const gates = ['1', '2', '3', '4', '5', '6', '7', '8'].map((one) => ({ value: one, label: one }));

/** Criteria of a gate of a project: its own where it has come to it, those of the template in force where it has not. */
async function criteriaAt(project: string, gate: string): Promise<Criteria> {
  const begun = await tryRead<{ criteria: Criteria }>('gate', { ref: `${project}/G${gate}` });
  if (begun.ok && begun.value.criteria.length > 0) return begun.value.criteria;
  const templates = await read<Templates>('templates');
  return templates.gates.filter((one) => one.number === Number(gate)).at(-1)?.criteria ?? [];
}

/** A criterion to wait for something: the project, the gate as its number in text, and one of what that gate asks. */
export function CriterionFields({
  labels,
  project: known,
}: {
  labels: Record<'project' | 'gate' | 'criterion', string>;
  project?: Found | undefined;
}) {
  const { lang } = useSpoken();
  const [projects] = useState(() => findTitled('projects', lang));
  const [project, setProject] = useState(known?.id ?? '');
  const [gate, setGate] = useState('2');
  const [criteria, setCriteria] = useState<Criteria>([]);
  useEffect(() => {
    let current = true;
    if (project)
      void criteriaAt(project, gate).then((found) => {
        if (current) setCriteria(found);
      });
    return () => {
      current = false;
    };
  }, [project, gate]);
  return (
    <>
      <SearchField
        name="project"
        label={labels.project}
        required
        find={projects}
        defaultValue={known}
        onChosen={setProject}
      />
      <SelectField name="gate" label={labels.gate} required defaultValue={gate} onChange={setGate} options={gates} />
      <SelectField
        key={criteria.map((one) => one.code).join()}
        name="criterion"
        label={labels.criterion}
        required
        defaultValue={criteria[0]?.code}
        options={criteria.map((one) => ({ value: one.code, label: plain(one.title, lang) }))}
      />
    </>
  );
}

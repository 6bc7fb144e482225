import { useEffect, useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import type { TextBlock } from '../delivery/legal/text-blocks.ts';
import { useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { read, tryRead } from '../web/client.ts';
import { Code, DayText, plain, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField, SelectField } from '../web/kit/fields.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { ListedText } from './text-file.ts';

/** What a text holds back, of the projects that the reader sees; read on its own, and again after every act on the page. */
export function TextBlocks({ text }: { text: ListedText }) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const { state } = useRevalidator();
  const [found, setFound] = useState<TextBlock[]>();
  const w = words.law;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever an act was done on this page
  useEffect(() => {
    let current = true;
    void tryRead<{ items: TextBlock[] }>('text-blocks', { text: text.ref }).then((answer) => {
      if (current && answer.ok) setFound(answer.value.items);
    });
    return () => {
      current = false;
    };
  }, [text.ref, state]);
  if (!found) return null;
  const mayName = may('text.name');
  const isOnTheWay = text.status === 'draft' || text.status === 'withdrawn';
  return (
    <section>
      <div className="title">
        <h2>{w.blocks}</h2>
        {mayName && isOnTheWay && <ActLink act="name">{w.nameIt}</ActLink>}
      </div>
      <Panel act="name" title={w.nameIt}>
        <NameTextForm text={text.ref} />
      </Panel>
      {found.length === 0 && <p className="note">{w.noBlocks}</p>}
      <ul className="rows">
        {found.map((one) => {
          const { project, gate, criterion } = one;
          const about = `${project}/G${gate}/${criterion}`;
          return (
            <li key={about} className="row">
              <div className="row-text">
                <Link to={`/projects/${encodeURIComponent(project)}/gates/${gate}`} data-row="">
                  {one.title ? <Text value={one.title} lang={lang} /> : <Code>{criterion}</Code>}
                </Link>
                <div className="note">
                  <Code>{about}</Code> · <DayText day={one.namedOn} lang={lang} />
                </div>
              </div>
              <div className="row-side">
                <span className={one.holds ? 'note owed' : 'note'}>
                  {one.isPassed ? w.passed : !one.holds ? w.opens : one.isBegun ? w.holds : `${w.ahead} · ${w.holds}`}
                </span>
                {mayName && !one.isPassed && (
                  <ActLink act="unname" about={about}>
                    {w.unname}
                  </ActLink>
                )}
              </div>
              <Panel act="unname" about={about} title={w.unname}>
                <ActForm
                  verb="unname-text"
                  fixed={{ text: text.ref, project, gate, criterion }}
                  submit={w.unname}
                  onDone={close}
                >
                  <LocalizedField name="words" label={words.form.reason} required rows={2} />
                </ActForm>
              </Panel>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type Criteria = { code: string; title: LocalizedText }[];
type Templates = { gates: { number: number; criteria: Criteria }[] };

/** Criteria of a gate of a project: its own where it has come to it, those of the template in force where it has not. */
async function criteriaAt(project: string, gate: string): Promise<Criteria> {
  const begun = await tryRead<{ criteria: Criteria }>('gate', { ref: `${project}/G${gate}` });
  if (begun.ok && begun.value.criteria.length > 0) return begun.value.criteria;
  const { gates } = await read<Templates>('templates');
  return gates.filter((one) => one.number === Number(gate)).at(-1)?.criteria ?? [];
}

/** The criterion that shall wait for a text: the project, the gate, and one of what that gate asks. */
function NameTextForm({ text }: { text: string }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [projects] = useState(() => findTitled('projects', lang));
  const [project, setProject] = useState('');
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
  const w = words.law;
  return (
    <ActForm
      verb="name-text"
      fixed={{ text }}
      shape={(input) => ({ ...input, gate: Number(input.gate) })}
      submit={w.nameIt}
      onDone={close}
    >
      <SearchField name="project" label={w.project} required find={projects} onChosen={setProject} />
      <SelectField
        name="gate"
        label={w.gate}
        required
        defaultValue={gate}
        onChange={setGate}
        options={['1', '2', '3', '4', '5', '6', '7', '8'].map((one) => ({ value: one, label: one }))}
      />
      <SelectField
        key={criteria.map((one) => one.code).join()}
        name="criterion"
        label={w.criterion}
        required
        defaultValue={criteria[0]?.code}
        options={criteria.map((one) => ({ value: one.code, label: plain(one.title, lang) }))}
      />
    </ActForm>
  );
}

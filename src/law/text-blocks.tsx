import { Link } from 'react-router';
import type { TextBlock } from '../delivery/legal/text-blocks.ts';
import { useMay } from '../desk/me.ts';
import { Code, DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { CriterionFields } from '../web/kit/criterion-fields.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useReadAgain } from '../web/kit/read-again.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { ListedText } from './text-file.ts';

/** What a text holds back, of the projects that the reader sees; read on its own, and again after every act on the page. */
export function TextBlocks({ text }: { text: ListedText }) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const found = useReadAgain<{ items: TextBlock[] }>('text-blocks', 'text', text.ref)?.items;
  const w = words.law;
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

/** The criterion that shall wait for a text: the project, the gate, and one of what that gate asks. */
function NameTextForm({ text }: { text: string }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.law;
  return (
    <ActForm
      verb="name-text"
      fixed={{ text }}
      shape={(input) => ({ ...input, gate: Number(input.gate) })}
      submit={w.nameIt}
      onDone={close}
    >
      <CriterionFields labels={w} />
    </ActForm>
  );
}

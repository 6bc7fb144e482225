import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { tryRead } from '../web/client.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ProjectView } from './get-project.ts';
import type { ShownRisk } from './list-risks.ts';
import { RiskFields } from './risk-fields.tsx';
import { RiskRow, ranked } from './risk-row.tsx';

/** Risks and issues of the project, the gravest first; read on their own, since most come here for something else. */
export function Risks({ project }: { project: ProjectView }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const { state } = useRevalidator();
  const [found, setFound] = useState<{ items: ShownRisk[]; mayRecord: boolean }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever an act was done on this page
  useEffect(() => {
    let current = true;
    void tryRead<{ items: ShownRisk[]; mayRecord: boolean }>('risks', { project: project.ref, limit: 200 }).then(
      (answer) => {
        if (current && answer.ok) setFound(answer.value);
      },
    );
    return () => {
      current = false;
    };
  }, [project.ref, state]);
  if (!found || (found.items.length === 0 && !found.mayRecord)) return null;
  return (
    <section>
      <div className="title">
        <h2>{words.risks.title}</h2>
        {found.mayRecord && <ActLink act="risk">{words.risks.record}</ActLink>}
      </div>
      <Panel act="risk" title={words.risks.record}>
        <ActForm
          verb="record-risk"
          shape={(input) => ({ ...ranked(input), project: project.ref })}
          submit={words.risks.record}
          onDone={close}
        >
          <RiskFields owner={project.owner} />
        </ActForm>
      </Panel>
      {found.items.length === 0 && <p className="note">{words.risks.none}</p>}
      <ul className="rows">
        {found.items.map((one) => (
          <RiskRow key={one.ref} risk={one} mayEdit={found.mayRecord} />
        ))}
      </ul>
    </section>
  );
}

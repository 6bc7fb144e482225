import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMay } from '../desk/me.ts';
import { Amount, plain, Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { BringForm } from './bring-form.tsx';
import type { EvidenceType } from './evidence.ts';
import { EvidenceLine } from './evidence-line.tsx';
import type { GateView } from './gate-view.ts';
import { CriterionMark } from './words.tsx';

export type Criterion = GateView['criteria'][number];

export function CriterionRow({
  criterion,
  gate,
  project,
  types,
  today,
  beside,
}: {
  criterion: Criterion;
  gate: GateView;
  project: string;
  types: EvidenceType[];
  today: string;
  beside?: ReactNode;
}) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const [last] = criterion.evidence.filter((one) => one.status === 'returned').slice(-1);
  const isWaiting = criterion.evidence.some((one) => one.status === 'brought');
  return (
    <li className="row">
      <span className="row-mark">
        <CriterionMark status={criterion.status} evidence={criterion.evidence} />
      </span>
      <div className="row-text">
        <Text value={criterion.title} lang={lang} />
        <div className={criterion.status === 'not-brought' && criterion.mandatory ? 'note owed' : 'note'}>
          {codeWord('criterion', criterion.status, lang)} ·{' '}
          {criterion.mandatory ? words.gate.mandatory : words.gate.optional}
          {criterion.minimum && (
            <>
              {' '}
              · {words.gate.atLeast} <Amount quantity={criterion.minimum} lang={lang} />
            </>
          )}
        </div>
        {criterion.studies?.map((one) => (
          <div key={one.ref} className={one.stage === 'reviewed' ? 'note' : 'note waits'}>
            {words.studies.waitsFor}{' '}
            <Link to={`/studies/${encodeURIComponent(one.ref)}`}>{plain(one.title, lang)}</Link>
            {words.shell.colon}
            {words.studyStages[one.stage]}
            {one.stage !== 'reviewed' && <> · {words.studies.holds}</>}
          </div>
        ))}
        {criterion.texts?.map((one) => (
          <div key={one.ref} className={one.holds ? 'note waits' : 'note'}>
            {words.law.waitsFor} <Link to={`/law/${encodeURIComponent(one.ref)}`}>{plain(one.title, lang)}</Link>
            {words.shell.colon}
            {one.stationTitle ? plain(one.stationTitle, lang) : words.law.noStation}
            {one.holds && <> · {words.law.holds}</>}
          </div>
        ))}
        {criterion.help && (
          <div className="note">
            <Text value={criterion.help} lang={lang} />
          </div>
        )}
        {beside}
        <ul className="papers">
          {criterion.evidence.map((one) => (
            <EvidenceLine key={one.id} evidence={one} types={types} />
          ))}
        </ul>
      </div>
      <div className="row-side">
        {gate.takesEvidence && criterion.status !== 'accepted' && !isWaiting && may('evidence.bring') && (
          <ActLink act="bring" about={criterion.id}>
            {words.gate.bring}
          </ActLink>
        )}
      </div>
      <Panel act="bring" about={criterion.id} title={words.gate.bringTitle}>
        <BringForm
          project={project}
          proves={[criterion.id]}
          types={types.filter((one) => criterion.takes.includes(one.code))}
          minimum={criterion.minimum}
          today={today}
          subject={criterion.title}
          supersedes={last?.id}
          onDone={close}
        />
      </Panel>
    </li>
  );
}

import type { ReactNode } from 'react';
import { Link, useLoaderData } from 'react-router';
import type { RoleGrant } from '../access/person.ts';
import type { Right } from '../access/rights.ts';
import type { ProjectView } from '../delivery/get-project.ts';
import type { WaitingEvidence, WaitingSettlement } from '../delivery/list-work.ts';
import { gateAfter, parseGateRef } from '../delivery/stage.ts';
import { stageWord } from '../delivery/words.tsx';
import { myRights, useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { tryRead } from '../web/client.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { Nothing } from '../web/kit/lists.tsx';
import { Mark } from '../web/kit/mark.tsx';
import { Person } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';

type Page<T> = { total: number; items: T[] };
type QueueLine = { kind: string; ref: string; title?: LocalizedText; need: string };

/** Projects looked into for gates that are ready and conditions that are due. */
const MOST_PROJECTS = 60;

const itemsOf = async <T,>(mayRead: boolean, noun: string, query = {}): Promise<T[]> => {
  if (!mayRead) return [];
  const answer = await tryRead<Page<T>>(noun, query);
  return answer.ok ? answer.value.items : [];
};

/** Reads what this person may act on; what they may not read is simply not there. */
export async function loader() {
  const rights = await myRights();
  const may = (right: Right) => rights.includes(right);
  const [evidence, settlements, publication, roles, projects] = await Promise.all([
    itemsOf<WaitingEvidence>(may('evidence.judge'), 'evidence-queue', { limit: 50 }),
    itemsOf<WaitingSettlement>(may('decision.confirm'), 'decisions-to-confirm', { limit: 50 }),
    itemsOf<QueueLine>(may('publication.publish'), 'publication-queue', { need: 'to-publish', limit: 50 }),
    may('role.grant') ? tryRead<{ proposed: RoleGrant[] }>('roles-to-confirm') : undefined,
    itemsOf<{ ref: string }>(may('project.read'), 'projects', {
      level: 'project',
      state: 'active',
      limit: MOST_PROJECTS,
    }),
  ]);
  const views = await Promise.all(projects.map((one) => tryRead<ProjectView>('project', { ref: one.ref })));
  const opened = views.flatMap((one) => (one.ok ? [one.value] : []));
  return {
    evidence,
    settlements,
    publication,
    roles: roles?.ok ? roles.value.proposed : [],
    ready: opened.filter(
      (one) =>
        one.readiness?.ready && !one.gates.some((gate) => gate.decisions.some((each) => each.status === 'recorded')),
    ),
    due: opened.flatMap((project) =>
      project.gates.flatMap((gate) =>
        gate.conditions.filter((one) => one.status === 'overdue').map((condition) => ({ project, gate, condition })),
      ),
    ),
  };
}

/** A short list with reasons, each line one step from its act. */
export function Component() {
  const found = useLoaderData<typeof loader>();
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const mine = found.settlements.filter((one) => one.isForMe);
  const others = found.settlements.filter((one) => !one.isForMe);
  const ready = may('decision.record') ? found.ready : [];
  const due = may('condition.meet') || may('evidence.bring') ? found.due : [];
  const count =
    found.evidence.length + mine.length + ready.length + due.length + found.publication.length + found.roles.length;
  return (
    <>
      <title>{`${words.nav.today} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.today.greeting}</h1>
      {count > 0 && <p className="lead">{say(words.today.lead, { n: count })}</p>}
      {count === 0 && <Nothing>{words.today.calm}</Nothing>}
      <Section title={words.today.confirm} lines={mine}>
        {(one) => (
          <Line
            key={one.id}
            to={settlementAddress(one)}
            mark={<Mark truth="declared" />}
            side={<DayText day={one.since} lang={lang} />}
          >
            <b>
              {(words.acts as Record<string, string>)[one.kind] ?? one.kind}
              {one.verdict && <>: {codeWord('outcome', one.verdict, lang)}</>}
            </b>{' '}
            · <Text value={one.projectTitle} lang={lang} />
          </Line>
        )}
      </Section>
      <Section title={words.today.review} lines={found.evidence}>
        {(one) => (
          <Line
            key={one.id}
            to={`/review?evidence=${one.id}`}
            mark={<Mark truth="declared" />}
            note={<Text value={one.projectTitle} lang={lang} />}
            side={say(words.review.waits, { n: one.waits })}
          >
            <Text value={one.title} lang={lang} />
          </Line>
        )}
      </Section>
      <Section title={words.today.ready} lines={ready}>
        {(one) => {
          const number = gateAfter(one.position!.stage);
          const gate = one.gates.find((each) => each.number === number)!;
          return (
            <Line
              key={one.ref}
              to={`/projects/${encodeURIComponent(one.ref)}/gates/${number}?act=decide`}
              mark={<Mark truth="verified" />}
              note={say(words.today.readyNote, { stage: stageWord(gate.to, lang) })}
            >
              <Text value={one.title} lang={lang} />
            </Line>
          );
        }}
      </Section>
      <Section title={words.today.conditions} lines={due}>
        {({ project, gate, condition }) => (
          <Line
            key={condition.id}
            to={`/projects/${encodeURIComponent(project.ref)}/gates/${gate.number}?act=bring-condition&about=${condition.id}`}
            mark={<Mark truth="returned" />}
            note={<Text value={project.title} lang={lang} />}
            side={
              <span className="owed">
                {words.gate.overdue} <DayText day={condition.dueOn} lang={lang} />
              </span>
            }
          >
            <Text value={condition.title} lang={lang} />
          </Line>
        )}
      </Section>
      <Section title={words.today.publish} lines={found.publication}>
        {(one) => (
          <Line key={one.kind + one.ref} to="/publication?need=to-publish" note={codeWord('record', one.kind, lang)}>
            {one.title ? <Text value={one.title} lang={lang} /> : one.ref}
          </Line>
        )}
      </Section>
      <Section title={words.today.roles} lines={found.roles}>
        {(one) => (
          <Line key={one.id} to={`/people/${one.person}?act=confirm-role&about=${one.id}`} note={words.roles[one.role]}>
            <Person id={one.person} />
          </Line>
        )}
      </Section>
      <Section title={words.today.others} lines={others}>
        {(one) => (
          <Line key={one.id} to={settlementAddress(one, false)} side={<DayText day={one.since} lang={lang} />}>
            {(words.acts as Record<string, string>)[one.kind] ?? one.kind} ·{' '}
            <Text value={one.projectTitle} lang={lang} />
          </Line>
        )}
      </Section>
    </>
  );
}

function settlementAddress(one: WaitingSettlement, withAct = true): string {
  const gate = one.gate && parseGateRef(one.gate);
  const page = `/projects/${encodeURIComponent(one.project)}${gate ? `/gates/${gate.number}` : ''}`;
  return withAct ? `${page}?act=confirm&about=${one.id}` : page;
}

function Section<T>({
  title,
  lines,
  children,
}: {
  title: string;
  lines: readonly T[];
  children: (line: T) => ReactNode;
}) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <small>{lines.length}</small>
      </h2>
      <ul className="rows">{lines.map(children)}</ul>
    </section>
  );
}

function Line({
  to,
  mark,
  note,
  side,
  children,
}: {
  to: string;
  mark?: ReactNode;
  note?: ReactNode;
  side?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="row">
      {mark && <span className="row-mark">{mark}</span>}
      <div className="row-text">
        <Link to={to} data-row="">
          {children}
        </Link>
        {note && <div className="note">{note}</div>}
      </div>
      {side && <div className="row-side note">{side}</div>}
    </li>
  );
}

import type { ReactNode } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { gateSides, parseGateRef } from '../delivery/stage.ts';
import { stageWord } from '../delivery/words.tsx';
import { obligationAddress } from '../partners/obligation-address.ts';
import { read } from '../web/client.ts';
import { Code, DayText, PeriodText, Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { Nothing, Row } from '../web/kit/lists.tsx';
import { Mark, type Truth } from '../web/kit/mark.tsx';
import { Person } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Today, TodayGroup, TodayLine, TodayReason } from './today.ts';
import { WarningAbout, warningAddress } from './warning/warning-words.tsx';

export const loader = ({ request }: LoaderFunctionArgs) =>
  read<Today>('today', { most: new URL(request.url).searchParams.get('most') });

/** A short list with reasons, each line one step from its act. */
export function Component() {
  const { total, groups } = useLoaderData<typeof loader>();
  const { words, say } = useSpoken();
  return (
    <>
      <title>{`${words.nav.today} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.today.greeting}</h1>
      {total > 0 ? (
        <p className="lead">{say(words.today.lead, { n: total })}</p>
      ) : (
        <Nothing>{words.today.calm}</Nothing>
      )}
      {groups.map((group) => (
        <Group key={group.why} group={group} />
      ))}
    </>
  );
}

const marks: Record<TodayReason, Truth> = {
  'condition-due': 'returned',
  warning: 'returned',
  'obligation-due': 'promised',
  'obligation-to-judge': 'declared',
  'action-to-do': 'returned',
  'to-answer': 'returned',
  'to-sign': 'declared',
  meeting: 'promised',
  'action-to-confirm': 'declared',
  'contest-to-answer': 'returned',
  'report-to-visa': 'declared',
  'report-to-accept': 'declared',
  'report-to-write': 'promised',
  'to-confirm': 'declared',
  'to-decide': 'verified',
  'to-meet': 'verified',
  'to-judge': 'declared',
  'to-publish': 'verified',
  'role-to-confirm': 'declared',
  recorded: 'declared',
};

function Group({ group }: { group: TodayGroup }) {
  const { words, say } = useSpoken();
  return (
    <section>
      <h2>
        {words.today[group.why]} <small>{say('{n}', { n: group.total })}</small>
      </h2>
      <ul className="rows">
        {group.lines.map((line) => (
          <Row
            key={line.about}
            to={addressOf(group.why, line)}
            mark={<Mark truth={marks[group.why]} />}
            title={<Title why={group.why} line={line} />}
            note={<Note why={group.why} line={line} />}
            side={<Since why={group.why} line={line} />}
          />
        ))}
      </ul>
      {group.total > group.lines.length && (
        <p className="note">
          <Link to={wholeList[group.why] ?? '/?most=100'}>{say(words.today.more, { n: group.total })}</Link>
        </p>
      )}
    </section>
  );
}

const wholeList: Partial<Record<TodayReason, string>> = {
  warning: '/warnings',
  'report-to-accept': '/reports?state=submitted',
  'to-judge': '/review',
  'action-to-do': '/actions',
  'obligation-due': '/agreements',
  'obligation-to-judge': '/agreements',
  'action-to-confirm': '/actions',
  meeting: '/stocktakes',
  'to-publish': '/publication?need=to-publish',
  'role-to-confirm': '/people',
};

/** Where the act is: the screen of the thing with its form open. */
function addressOf(why: TodayReason, line: TodayLine): string {
  const gate = line.gate ? parseGateRef(line.gate) : undefined;
  const project = `/projects/${encodeURIComponent(line.project ?? '')}${gate ? `/gates/${gate.number}` : ''}`;
  switch (why) {
    case 'condition-due':
      return `${project}?act=bring-condition&about=${line.about}`;
    case 'warning':
      return warningAddress(line.about);
    case 'to-answer':
    case 'to-sign':
      return `/${line.kind}s/${encodeURIComponent(line.about)}`;
    case 'meeting':
      return `/stocktakes/${line.about}`;
    case 'action-to-do':
    case 'action-to-confirm':
      return `/actions/${line.about}`;
    case 'obligation-due':
    case 'obligation-to-judge':
      return obligationAddress(line.about, line.act === 'accept-obligation' ? 'accept' : 'declare');
    case 'contest-to-answer':
      return `${project}?act=answer-contest&about=${line.about}`;
    case 'report-to-visa':
      return `/reports/${line.about}?act=visa`;
    case 'report-to-accept':
      return `/reports/${line.about}?act=accept`;
    case 'report-to-write':
      return `/reports/${line.about}`;
    case 'to-meet':
      return `${project}?act=meet&about=${line.about}`;
    case 'to-confirm':
      if (line.paper) return `/files/${line.paper}?act=confirm&about=${line.about}`;
      if (line.kind === 'lexicon-entry') return `/lexicon?act=confirm&about=${line.about}`;
      return `${project}?act=confirm&about=${line.about}`;
    case 'to-decide':
      return `${project}?act=decide`;
    case 'to-judge':
      return `/review?evidence=${line.about}`;
    case 'to-publish':
      return '/publication?need=to-publish';
    case 'role-to-confirm':
      return `/people/${line.person}?act=confirm-role&about=${line.about}`;
    case 'recorded':
      if (line.kind === 'lexicon-entry') return '/lexicon?state=proposed';
      return line.paper ? `/files/${line.paper}` : project;
  }
}

type Of = { why: TodayReason; line: TodayLine };

function Title({ why, line }: Of): ReactNode {
  const { words, lang } = useSpoken();
  if (why === 'role-to-confirm') return <Person id={line.person} />;
  if (why === 'to-confirm' || why === 'recorded')
    return (
      <>
        {(words.acts as Record<string, string>)[line.kind!] ?? line.kind}
        {line.verdict && <>: {codeWord('outcome', line.verdict, lang)}</>}
      </>
    );
  const title = line.title ?? line.projectTitle;
  return title ? <Text value={title} lang={lang} /> : <bdi>{line.about}</bdi>;
}

function Note({ why, line }: Of): ReactNode {
  const { words, lang, say } = useSpoken();
  if (why === 'role-to-confirm') return (words.roles as Record<string, string>)[line.role!] ?? line.role;
  if (why === 'to-publish') return codeWord('record', line.kind!, lang);
  if (why === 'to-answer' || why === 'to-sign') return words.today[`paper-${line.kind as 'letter'}`];
  if (why === 'to-decide')
    return say(words.today.readyNote, { stage: stageWord(gateSides(parseGateRef(line.gate!)!.number).to, lang) });
  if (line.period)
    return (
      <>
        <PeriodText code={line.period} lang={lang} /> · <Code>{line.project ?? ''}</Code>
      </>
    );
  if (why === 'warning' && !line.projectTitle) return <WarningAbout about={line.about} project={line.project} />;
  const isTitled = line.kind === 'opening' || line.kind === 'lexicon-entry';
  const note = isTitled ? (line.title ?? line.projectTitle) : line.projectTitle;
  return note && <Text value={note} lang={lang} />;
}

/** What is counted from its day, and not from when somebody brought it. */
const owed = new Set<TodayReason>(['condition-due', 'action-to-do', 'to-answer', 'report-to-visa', 'report-to-write']);

function Since({ why, line }: Of): ReactNode {
  const { words, lang, say } = useSpoken();
  if (line.due && owed.has(why))
    return line.days > 0 ? (
      <span className="owed">
        {words.gate.overdue} <DayText day={line.due} lang={lang} />
      </span>
    ) : (
      <span>
        {words.today.dueOn} <DayText day={line.due} lang={lang} />
      </span>
    );
  return <span>{say(words.today.waits, { n: line.days })}</span>;
}

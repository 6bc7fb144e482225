import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { stageOrder, stages } from '../../delivery/stage.ts';
import { StageStrip } from '../../web/charts/stage-line.tsx';
import { read } from '../../web/client.ts';
import { Code, Num, Percent, Text } from '../../web/fmt.tsx';
import '../../web/design/find.css';
import { codeWord } from '../../web/kit/code-word.ts';
import { Nothing } from '../../web/kit/lists.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { ratings } from '../rating.ts';
import type { NoRollUp, TreeNode, Under } from './tree.ts';

/** So many places are open at once at most: each is one question. */
const MOST_OPEN = 30;

type Branch = TreeNode & { id: string; path: string; depth: number; at: number; of: number; isOpen: boolean };

const idOf = ({ kind, ref }: Pick<TreeNode, 'kind' | 'ref'>): string => `${kind}:${ref}`;

/** What is asked for the lines under a line. An axis of the register and an axis as a node of projects are told apart by their strategy. */
function underOf(id: string): Under {
  const [kind, ref] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  return kind === 'strategy' ? { strategy: ref } : kind === 'axis' ? { axis: ref } : { parent: ref };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const opened = new URL(request.url).searchParams.getAll('open').slice(0, MOST_OPEN);
  const [roots, ...below] = await Promise.all(
    [{}, ...opened.map(underOf)].map((under) => read<{ items: TreeNode[] }>('tree', under)),
  );
  return { roots: roots!.items, below: Object.fromEntries(opened.map((id, at) => [id, below[at]!.items])) };
}

function branches(items: TreeNode[], below: Record<string, TreeNode[]>, depth = 1, above = ''): Branch[] {
  return items.flatMap((one, at) => {
    const id = idOf(one);
    const path = `${above}/${id}`;
    const inside = depth < MOST_OPEN ? below[id] : undefined;
    const line: Branch = { ...one, id, path, depth, at: at + 1, of: items.length, isOpen: inside !== undefined };
    return inside ? [line, ...branches(inside, below, depth + 1, path)] : [line];
  });
}

/** Strategies down to projects, each line with what lies in it; what is open is in the address. */
export function Component() {
  const { roots, below } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, dir } = useSpoken();
  const table = useRef<HTMLTableElement>(null);
  const lines = branches(roots, below);
  return (
    <>
      <title>{`${words.tree.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.tree.title}</h1>
      <p className="lead">{words.tree.lead}</p>
      {lines.length === 0 ? (
        <Nothing>{words.tree.nothing}</Nothing>
      ) : (
        <div className="tree-box">
          <table
            ref={table}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the tree grid of the ARIA guide is a table
            role="treegrid"
            className="tree"
            aria-label={words.tree.title}
            onKeyDown={(event) => onKey(event, table.current, dir)}
          >
            <thead>
              <tr>
                <th scope="col">{words.tree.line}</th>
                <th scope="col">{words.tree.projects}</th>
                <th scope="col">{words.tree.stages}</th>
                <th scope="col">{words.tree.milestones}</th>
                <th scope="col">{words.tree.rating}</th>
                <th scope="col">{words.tree.warnings}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((one, index) => (
                <Line key={one.path} line={one} isFirst={index === 0} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="note">{words.tree.money}</p>
    </>
  );
}

function Line({ line, isFirst }: { line: Branch; isFirst: boolean }) {
  const { words, lang } = useSpoken();
  const [query] = useSearchParams();
  const toggled = new URLSearchParams(query);
  if (line.isOpen) toggled.delete('open', line.id);
  else toggled.append('open', line.id);
  const title = <Text value={line.title} lang={lang} />;
  return (
    <tr
      tabIndex={isFirst ? 0 : -1}
      aria-level={line.depth}
      aria-setsize={line.of}
      aria-posinset={line.at}
      {...(line.opens ? { 'aria-expanded': line.isOpen } : {})}
    >
      <th scope="row">
        <div className="tree-name" style={{ paddingInlineStart: `${(line.depth - 1) * 1.4}rem` }}>
          {line.opens ? (
            <Link
              to={`?${toggled}`}
              preventScrollReset
              className="tree-toggle"
              data-toggle=""
              tabIndex={-1}
              aria-label={line.isOpen ? words.tree.close : words.tree.open}
            >
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                <path
                  d={line.isOpen ? 'M1 4l5 5 5-5' : 'M4 1l5 5-5 5'}
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="1.6"
                />
              </svg>
            </Link>
          ) : (
            <span className="tree-toggle" />
          )}
          <span>
            {line.kind !== 'node' ? (
              title
            ) : (
              <Link to={`/projects/${encodeURIComponent(line.ref)}`} data-open="" tabIndex={-1}>
                {title}
              </Link>
            )}{' '}
            <small className="soft">
              {line.kind === 'strategy' ? (
                words.tree.strategy
              ) : line.kind === 'axis' ? (
                words.tree.axis
              ) : (
                <Code>{line.ref}</Code>
              )}
            </small>
          </span>
        </div>
      </th>
      <td>
        <Num value={line.projects} lang={lang} />
        <Halted line={line} />
      </td>
      <td>
        {line.stage ? (
          <>
            <StageStrip order={stageOrder(line.stage)} truth="declared" lang={lang} />
            <small className="soft">{codeWord('stage', line.stage, lang)}</small>
          </>
        ) : (
          <Stages line={line} />
        )}
      </td>
      <td>
        {'missing' in line.milestones ? (
          <Missing why={line.milestones.missing} />
        ) : (
          <>
            <Percent share={String(line.milestones.reached / line.milestones.planned)} lang={lang} />{' '}
            <small className="soft">
              <bdi dir="ltr">
                {line.milestones.reached}/{line.milestones.planned}
              </bdi>
            </small>
          </>
        )}
      </td>
      <td>{'missing' in line.ratings ? <Missing why={line.ratings.missing} /> : <Ratings ratings={line.ratings} />}</td>
      <td>
        {'missing' in line.warnings ? (
          <Missing why={line.warnings.missing} />
        ) : (
          <span className={line.warnings.open > 0 ? 'owed' : 'soft'}>
            <Num value={line.warnings.open} lang={lang} />
          </span>
        )}
      </td>
    </tr>
  );
}

function Halted({ line: { halted, stage } }: { line: Branch }) {
  const { lang, say, words } = useSpoken();
  if (stage) return null;
  return (['suspended', 'cancelled'] as const).map(
    (state) =>
      halted[state] > 0 && (
        <small key={state} className="owed">
          {' '}
          {codeWord('state', state, lang)}
          {words.shell.colon}
          {say('{n}', { n: halted[state] })}
        </small>
      ),
  );
}

/** How many projects stand at each of the nine stages, in the reading direction; read out as a sentence. */
function Stages({ line }: { line: Branch }): ReactNode {
  const { lang, words } = useSpoken();
  const most = Math.max(1, ...stages.map((one) => line.stages[one] ?? 0));
  const said = stages
    .filter((one) => line.stages[one])
    .map((one) => `${codeWord('stage', one, lang)}${words.shell.colon}${line.stages[one]}`);
  if (said.length === 0) return <Missing why="no-project" />;
  return (
    <span className="tree-stages" title={said.join(words.shell.comma)}>
      <span className="visually-hidden">{said.join(words.shell.comma)}</span>
      {stages.map((one) => (
        <i key={one} aria-hidden="true" style={{ blockSize: `${((line.stages[one] ?? 0) / most) * 100}%` }} />
      ))}
    </span>
  );
}

function Ratings({
  ratings: { worst, counts, silent },
}: {
  ratings: Exclude<TreeNode['ratings'], { missing: NoRollUp }>;
}) {
  const { words, say } = useSpoken();
  return (
    <>
      <span className={worst === 'on-path' ? '' : 'owed'}>{words.ratings[worst]}</span>{' '}
      <small className="soft">
        {ratings
          .filter((one) => one !== worst && counts[one])
          .map((one) => `${words.ratings[one]}${words.shell.colon}${counts[one]}`)
          .join(words.shell.comma)}
        {silent > 0 && say(words.tree.silent, { n: silent })}
      </small>
    </>
  );
}

function Missing({ why }: { why: NoRollUp }) {
  const { words } = useSpoken();
  return <small className="soft">{words.noRollUp[why]}</small>;
}

/** Keys of a tree grid: up and down walk, the arrow of the reading direction opens, the other closes or goes up, Enter opens the page. */
function onKey(event: KeyboardEvent, table: HTMLTableElement | null, dir: 'rtl' | 'ltr'): void {
  const rows = [...(table?.tBodies[0]?.rows ?? [])];
  const at = rows.findIndex((row) => row.contains(event.target as Node));
  const row = rows[at];
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
  const [inward, outward] = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const toggle = row.querySelector<HTMLElement>('[data-toggle]');
  const level = Number(row.ariaLevel);
  const go = (to: HTMLTableRowElement | undefined) => {
    if (!to) return;
    for (const one of rows) one.tabIndex = one === to ? 0 : -1;
    to.focus();
  };
  if (event.key === 'ArrowDown') go(rows[at + 1]);
  else if (event.key === 'ArrowUp') go(rows[at - 1]);
  else if (event.key === 'Home') go(rows[0]);
  else if (event.key === 'End') go(rows.at(-1));
  else if (event.key === inward && row.ariaExpanded === 'false') toggle?.click();
  else if (event.key === inward && row.ariaExpanded === 'true') go(rows[at + 1]);
  else if (event.key === outward && row.ariaExpanded === 'true') toggle?.click();
  else if (event.key === outward) go(rows.slice(0, at).findLast((one) => Number(one.ariaLevel) < level));
  else if (event.key === 'Enter' && event.target === row)
    (row.querySelector<HTMLElement>('[data-open]') ?? toggle)?.click();
  else return;
  event.preventDefault();
}

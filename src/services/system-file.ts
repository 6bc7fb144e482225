import { listTarget, may, type Target, visibleScopes } from '../access/index.ts';
import { titlesOfProjects, visibleIn } from '../delivery/readers.ts';
import { assetsByRef } from '../infrastructure/readers.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { legalTextsByRef } from '../law/readers.ts';
import { hangingScopes, hangsIn } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { classOf, figuresOf, hostedNow, migrationOf, normOf, satisfies, targetOf, wayOf } from './hosting.rules.ts';
import { listNorms } from './norm.store.ts';
import type { ServiceNorm } from './norm.ts';
import { saidById } from './said.store.ts';
import type { Shown } from './said.ts';
import { shownSaid } from './settle.ts';
import {
  listSystems,
  type SystemFilter,
  statements,
  statementsOf,
  systemHangsOn,
  systemRow,
} from './state-system.store.ts';
import type { HostingStatement, Satisfies, StateSystem, SystemClass, SystemFigures, Way } from './state-system.ts';

const targetOfSystem = async (ctx: Context, { strategy, administration, owner }: StateSystem): Promise<Target> => ({
  scopes: await hangingScopes(ctx.tx, {
    strategy,
    bodies: [administration, owner].flatMap((one) => one ?? []),
    projects: [],
  }),
});

/** refuses 'system.unknown' */
export async function systemTarget(ctx: Context, ref: string): Promise<Target> {
  const [system] = await listSystems(ctx.tx, { refs: [ref] });
  return system ? targetOfSystem(ctx, system) : refuseTarget('system.unknown', { ref });
}

/** refuses 'said.unknown' */
export async function statementTarget(ctx: Context, id: string): Promise<Target> {
  const found = await saidById(ctx.tx, statements, id);
  return found ? systemTarget(ctx, found.ref) : refuseTarget('said.unknown', { said: id });
}

/** Where it stands, without who said it. */
export type ShownHosting = Pick<
  HostingStatement,
  'kind' | 'provider' | 'providerName' | 'location' | 'country' | 'level' | 'asset' | 'asOf' | 'due' | 'status'
>;

/**
 * A system with what stands of its hosting.
 *
 * asked     level that its class needs, and the legal text that says so
 * now       where it is as last said · nowVerified: as another body verified it, where that is another statement
 * does      has that hosting the level that is needed · doesVerified: by what was verified
 * target    where it shall be · promiseDoes: would that be enough
 * waits     statements that nobody settled yet
 */
export type ListedSystem = StateSystem & {
  class: SystemClass;
  asked?: { level: number; legalText: string };
  now?: ShownHosting;
  nowVerified?: ShownHosting;
  does: Satisfies;
  doesVerified: Satisfies;
  target?: ShownHosting;
  promiseDoes: Satisfies;
  moved?: ShownHosting;
  way: Way;
  waits: number;
};

const shownHosting = ({
  kind,
  provider,
  providerName,
  location,
  country,
  level,
  asset,
  asOf,
  due,
  status,
}: HostingStatement): ShownHosting => ({
  kind,
  ...(provider ? { provider } : {}),
  ...(providerName ? { providerName } : {}),
  ...(location ? { location } : {}),
  ...(country ? { country } : {}),
  ...(level === undefined ? {} : { level }),
  ...(asset ? { asset } : {}),
  asOf,
  ...(due ? { due } : {}),
  status,
});

function listed(
  system: StateSystem,
  own: readonly HostingStatement[],
  { norms, today }: { norms: readonly ServiceNorm[]; today: Day },
): ListedSystem {
  const norm = normOf(system.sensitivity, norms);
  const [now, verified, target, moved] = [hostedNow(own), hostedNow(own, true), targetOf(own), migrationOf(own)];
  return {
    ...system,
    class: classOf(system.sensitivity),
    ...(norm ? { asked: { level: norm.value, legalText: norm.legalText } } : {}),
    ...(now ? { now: shownHosting(now) } : {}),
    ...(verified && verified !== now ? { nowVerified: shownHosting(verified) } : {}),
    does: satisfies(norm?.value, now),
    doesVerified: satisfies(norm?.value, verified),
    ...(target ? { target: shownHosting(target) } : {}),
    promiseDoes: satisfies(norm?.value, target),
    ...(moved ? { moved: shownHosting(moved) } : {}),
    way: wayOf(own, today),
    waits: own.filter((one) => one.status === 'declared').length,
  };
}

const seenSystems = (ctx: Context, filter: SystemFilter = {}): Promise<StateSystem[]> =>
  listSystems(ctx.tx, filter, (param) => hangsIn(visibleScopes(ctx.caller, 'hosting.read'), systemHangsOn, param));

async function withStatements(ctx: Context, systems: readonly StateSystem[]) {
  const said = await statementsOf(
    ctx.tx,
    systems.map((one) => one.ref),
  );
  return systems.map((system) => ({ system, own: said.get(system.ref) ?? [] }));
}

export type AskedSystems = SystemFilter & { way?: Way | undefined; does?: Satisfies | undefined };

/** Systems that the caller may read. */
export async function systemList(
  ctx: Context,
  { offset, limit, way, does, ...filter }: AskedSystems & { offset: number; limit: number },
): Promise<Result<{ total: number; items: ListedSystem[] }>> {
  const norms = await listNorms(ctx.tx);
  const found = (await withStatements(ctx, await seenSystems(ctx, filter)))
    .map(({ system, own }) => listed(system, own, { norms, today: ctx.today }))
    .filter((one) => (way === undefined || one.way === way) && (does === undefined || one.does === does));
  return ok({ total: found.length, items: found.slice(offset, offset + limit) });
}

/** A norm with the title of its legal text. */
export type ShownNorm = ServiceNorm & { title?: LocalizedText };

export async function shownNorms(ctx: Context, subjects: readonly string[]): Promise<ShownNorm[]> {
  const norms = (await listNorms(ctx.tx)).filter((one) => subjects.includes(one.subject));
  const titles = new Map(
    (
      await legalTextsByRef(
        ctx.tx,
        norms.map((one) => one.legalText),
      )
    ).map((one) => [one.ref, one.title]),
  );
  return norms.map((one) => {
    const title = titles.get(one.legalText);
    return { ...one, ...(title ? { title } : {}) };
  });
}

export type SystemFile = {
  system: ListedSystem;
  projectTitle?: LocalizedText;
  assets: { ref: string; title: LocalizedText }[];
  statements: Shown<HostingStatement>[];
  norms: ShownNorm[];
  row: string;
  mayEdit: boolean;
  mayReport: boolean;
};

/**
 * One system: what stands of it, everything that was said, and what the caller may do.
 *
 * refuses  'system.unknown'
 */
export async function systemFile(ctx: Context, ref: string): Promise<Result<SystemFile>> {
  const [found] = await listSystems(ctx.tx, { refs: [ref] });
  const row = await systemRow(ctx.tx, ref);
  if (!found || !row) return refused('system.unknown', { ref });
  const own = (await statementsOf(ctx.tx, [ref])).get(ref) ?? [];
  const target = await targetOfSystem(ctx, found);
  const mayJudge = may(ctx.caller, 'hosting.judge', target);
  const isInside = mayJudge || may(ctx.caller, 'ledger.read', listTarget);
  const project = found.project;
  const isShown = project && (await visibleIn(ctx, 'project.read', [{ project }])).length > 0;
  const projectTitle = isShown ? (await titlesOfProjects(ctx.tx, [project])).get(project) : undefined;
  const assets = await assetsByRef(
    ctx.tx,
    own.flatMap((one) => one.asset ?? []),
  );
  const norms = await listNorms(ctx.tx);
  return ok({
    system: listed(found, own, { norms, today: ctx.today }),
    ...(projectTitle ? { projectTitle } : {}),
    assets: assets.map((one) => ({ ref: one.ref, title: one.title })),
    statements: own.map((one) => shownSaid(ctx, one, { mayJudge, isInside })),
    norms: await shownNorms(ctx, [found.sensitivity]),
    row,
    mayEdit: may(ctx.caller, 'hosting.edit', target),
    mayReport: may(ctx.caller, 'hosting.report', target),
  });
}

export type ShownFigures = SystemFigures & { norms: ShownNorm[] };

/** Counts over the systems that the caller may read, beside what the law asks. */
export async function systemFigures(
  ctx: Context,
  filter: Pick<SystemFilter, 'strategy'>,
): Promise<Result<ShownFigures>> {
  const norms = await listNorms(ctx.tx);
  const systems = (await withStatements(ctx, await seenSystems(ctx, filter))).map(({ system, own }) => {
    const asked = normOf(system.sensitivity, norms)?.value;
    return { ...(asked === undefined ? {} : { asked }), statements: own };
  });
  return ok({ ...figuresOf(systems, ctx.today), norms: await shownNorms(ctx, ['sensitive-system', 'sensitive-data']) });
}

import type { PackCriterion, PackEvidenceType, PackGateTemplates, PackProject, PackStage } from '../../packs/schema.ts';
import { type Day, type LocalizedText, sure } from '../kernel/index.ts';
import { fieldsOf, type Seedable, type SeedContext, type Shipped } from '../platform/seedable.ts';
import type { EvidenceType } from './evidence.ts';
import type { CriterionTemplate, GateTemplate } from './gate.ts';
import {
  addProjects,
  changeProject,
  linkPledges,
  linkSources,
  listProjects,
  putPlaces,
  type RecordedProject,
} from './project.store.ts';
import type { PlaceShare, Project } from './project.ts';
import { beginGate, loadProjectFile, loadProjectFiles, saveChanges } from './project-file.store.ts';
import type { GateNumber, Stage } from './stage.ts';
import { shippedTakeOver } from './standing-act.rules.ts';
import {
  addEvidenceTypes,
  addStages,
  addTemplates,
  changeEvidenceType,
  changeStage,
  latestTemplates,
  listEvidenceTypes,
  listStages,
} from './template.store.ts';

/** Fields of a record as they are kept: without its key and its version. */
const shipped = (ref: string, word: object, ...without: string[]): Shipped => ({
  ref,
  fields: Object.fromEntries(
    Object.entries(fieldsOf(word)).filter(([name]) => !['version', ...without].includes(name)),
  ),
});
const system = (ctx: SeedContext): string => `system:${ctx.pack}`;

// ------------------------------------------------------------------------------------------------ from pack files

export const stagesFromPack = (rows: readonly PackStage[]): Shipped[] =>
  rows.map(({ code, title, summary, hook }) => ({ ref: code, fields: fieldsOf({ title, summary, hook }) }));

export const evidenceTypesFromPack = (rows: readonly PackEvidenceType[]): Shipped[] =>
  rows.map(({ code, ...row }) => ({ ref: code, fields: fieldsOf(row) }));

/** Gates by their code G1 to G8. */
export const gateTemplatesFromPack = ({ gates }: PackGateTemplates): Shipped[] =>
  gates.map(({ code, title, acceptorMayDecide, criteria }) => ({
    ref: code,
    fields: fieldsOf({ title, acceptorMayDecide, criteria: criteria.map((one: PackCriterion) => fieldsOf(one)) }),
  }));

/**
 * Projects and the nodes above them. Stage and state are not among the fields: no import moves a stage. A project that
 * is further than identification comes with a take-over, or the pack is wrong.
 */
export const projectsFromPack = (rows: readonly PackProject[]): Shipped[] =>
  rows.map(({ ref, stage, state: _, ...row }) => {
    if (stage && stage !== 'identification' && row.takeOver?.stage !== stage)
      throw new Error(`Project ${ref} of the pack stands at ${stage} without a take-over that declares it.`);
    return {
      ref,
      fields: fieldsOf({ ...row, partners: row.partners ?? [], sharesAssumed: row.sharesAssumed ?? false }),
    };
  });

// ------------------------------------------------------------------------------------------------------ seedables

export const stageSeed: Seedable = {
  kind: 'stage',
  add: (ctx, records) =>
    addStages(
      ctx.tx,
      records.map(({ ref, fields }) => ({ stage: ref as Stage, ...(fields as unknown as { title: LocalizedText }) })),
    ),
  current: async (ctx, refs) =>
    (await listStages(ctx.tx)).filter((one) => refs.includes(one.stage)).map((one) => shipped(one.stage, one, 'stage')),
  change: (ctx, ref, fields) => changeStage(ctx.tx, ref as Stage, fields),
};

export const evidenceTypeSeed: Seedable = {
  kind: 'evidence-type',
  add: (ctx, records) =>
    addEvidenceTypes(
      ctx.tx,
      records.map(({ ref, fields }) => ({ ...(fields as unknown as EvidenceType), code: ref })),
    ),
  current: async (ctx, refs) =>
    (await listEvidenceTypes(ctx.tx))
      .filter((one) => refs.includes(one.code))
      .map((one) => shipped(one.code, one, 'code')),
  change: (ctx, ref, fields) => changeEvidenceType(ctx.tx, ref, fields),
};

type TemplateFields = { title: LocalizedText; acceptorMayDecide: boolean; criteria: CriterionTemplate[] };
const numberOf = (ref: string): GateNumber => Number(ref.slice(1)) as GateNumber;

/** A change of a checklist is the next version: gates that have begun keep theirs. */
export const gateTemplateSeed: Seedable = {
  kind: 'gate-template',
  add: (ctx, records) =>
    issue(
      ctx,
      records.map(({ ref, fields }) => ({
        number: numberOf(ref),
        version: 1,
        ...(fields as unknown as TemplateFields),
      })),
    ),
  current: async (ctx, refs) =>
    (await latestTemplates(ctx.tx))
      .filter((one) => refs.includes(`G${one.number}`))
      .map((one) => shipped(`G${one.number}`, one, 'id', 'number')),
  change: async (ctx, ref, fields) => {
    const [latest] = await latestTemplates(ctx.tx, numberOf(ref));
    if (latest) await issue(ctx, [{ ...latest, ...(fields as Partial<TemplateFields>), version: latest.version + 1 }]);
  },
};

const issue = (ctx: SeedContext, templates: readonly Omit<GateTemplate, 'id'>[]): Promise<void> =>
  addTemplates(
    ctx.tx,
    templates.map((one) => ({ ...one, id: ctx.newId(), inForceFrom: ctx.today, recordedBy: system(ctx) })),
    ctx.newId,
  );

type ShippedTakeOver = { stage: Stage; date: Day; basis: LocalizedText; source: string };
type ProjectFields = Omit<Project, 'id' | 'ref' | 'version'> & {
  works: PlaceShare[];
  benefit: PlaceShare[];
  pledges: string[];
  sources: string[];
  takeOver?: ShippedTakeOver;
};

export const projectSeed: Seedable = {
  kind: 'project',
  async add(ctx, records) {
    const projects = records.map(({ ref, fields }) => ({ ref, ...(fields as unknown as ProjectFields) }));
    await addProjects(
      ctx.tx,
      projects.map(({ works: _w, benefit: _b, pledges: _p, sources: _s, takeOver: _t, ...project }) => ({
        ...project,
        id: ctx.newId(),
        recordedBy: system(ctx),
        recordedOn: ctx.today,
        since: ctx.today,
      })),
    );
    for (const one of projects) {
      await putPlaces(ctx, one.ref, 'works', one.works);
      await putPlaces(ctx, one.ref, 'benefit', one.benefit);
    }
    await linkPledges(
      ctx.tx,
      projects.flatMap(({ ref, pledges }) => pledges.map((pledge) => ({ id: ctx.newId(), project: ref, pledge }))),
    );
    await linkSources(
      ctx.tx,
      projects.flatMap(({ ref, sources }) => sources.map((source) => ({ id: ctx.newId(), project: ref, source }))),
    );
    const writing = { ...ctx, request: await currentRequest(ctx) };
    for (const one of projects) {
      if (one.level !== 'project') continue;
      await beginGate(writing, one.ref, 1, ctx.today);
      if (one.takeOver) await takeOver(ctx, writing.request, one.ref, one.takeOver);
    }
  },
  async current(ctx, refs) {
    const found = await listProjects(ctx.tx, { refs });
    const files = await loadProjectFiles(ctx.tx, refs);
    return found.map(({ id: _i, custom: _c, position: _p, stageSince: _s, stateSince: _t, ...one }) => {
      const act = files
        .find((file) => file.ref === one.ref)
        ?.acts.find((each) => each.kind === 'take-over' && each.source && each.status === 'confirmed');
      const takeOver = act && { stage: act.stage, date: act.effectiveOn, basis: act.reason, source: act.source };
      return shipped(one.ref, { ...one, takeOver }, 'ref');
    });
  },
  async change(ctx, ref, fields) {
    const {
      works,
      benefit,
      pledges,
      sources,
      takeOver: _t,
      level: _l,
      strategy: _s,
      ...described
    } = fields as unknown as Partial<ProjectFields>;
    if (works) await putPlaces(ctx, ref, 'works', works);
    if (benefit) await putPlaces(ctx, ref, 'benefit', benefit);
    const [found] = await listProjects(ctx.tx, { refs: [ref] });
    if (found) await addLinks(ctx, found, pledges ?? [], sources ?? []);
    if (Object.keys(described).length > 0) await changeProject(ctx.tx, ref, described);
  },
};

async function addLinks(
  ctx: SeedContext,
  project: RecordedProject,
  pledges: string[],
  sources: string[],
): Promise<void> {
  const newPledges = pledges.filter((one) => !project.pledges.includes(one));
  const newSources = sources.filter((one) => !project.sources.includes(one));
  await linkPledges(
    ctx.tx,
    newPledges.map((pledge) => ({ id: ctx.newId(), project: project.ref, pledge })),
  );
  await linkSources(
    ctx.tx,
    newSources.map((source) => ({ id: ctx.newId(), project: project.ref, source })),
  );
}

async function currentRequest(ctx: SeedContext): Promise<string> {
  return (await ctx.tx.query<{ request: string }>('select ledger_current_request() as request')).rows[0]!.request;
}

/** A take-over dated after today (a pack read by a clock that runs behind) takes effect today. */
async function takeOver(ctx: SeedContext, request: string, ref: string, shipped: ShippedTakeOver): Promise<void> {
  const file = await loadProjectFile(ctx.tx, ref);
  const proposal = {
    id: ctx.newId(),
    kind: 'take-over' as const,
    stage: shipped.stage,
    reason: shipped.basis,
    source: shipped.source,
    effectiveOn: shipped.date < ctx.today ? shipped.date : ctx.today,
  };
  const changes = sure(shippedTakeOver(file!, proposal, { person: system(ctx), actsFor: [] }, ctx.today));
  await saveChanges({ ...ctx, request }, file!, changes);
}

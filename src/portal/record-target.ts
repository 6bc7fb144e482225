import { instanceScope, instanceTarget, type Scope, sameScope, type Target } from '../access/index.ts';
import { projectDossiers } from '../delivery/dossier.readers.ts';
import { envelopeByRef } from '../finance/envelope.readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { indicatorByRef, indicatorTarget } from '../results/readers.ts';
import { pledgeByRef, pledgeTarget, strategyTarget } from '../strategy/readers.ts';
import { regionOf } from '../territory/index.ts';
import type { RecordName } from './publish-records.ts';

/** The scopes a record lies in; the whole instance when there is no such record (the verb then says so). */
export async function recordTarget(ctx: Context, { kind, ref }: RecordName): Promise<Target> {
  switch (kind) {
    case 'strategy':
      return strategyTarget(ref);
    case 'pledge': {
      const pledge = await pledgeByRef(ctx.tx, ref);
      return pledge ? pledgeTarget(pledge) : instanceTarget;
    }
    case 'organisation':
      return { scopes: [instanceScope, { kind: 'organisation', id: ref }] };
    case 'project':
      return projectScopes(ctx, ref);
    case 'indicator': {
      const indicator = await indicatorByRef(ctx.tx, ref);
      return indicator ? indicatorTarget(indicator) : instanceTarget;
    }
    case 'envelope': {
      const envelope = await envelopeByRef(ctx.tx, ref);
      return envelope ? strategyTarget(envelope.strategy) : instanceTarget;
    }
    // one catalogue serves every strategy
    case 'solution':
    case 'source':
      return instanceTarget;
  }
}

/** What several records have in common: the right must hold on each of them. */
export async function recordsTarget(ctx: Context, records: readonly RecordName[]): Promise<Target> {
  const [first, ...others] = await eachTarget(ctx, records);
  if (!first) return instanceTarget;
  return {
    scopes: first.scopes.filter((scope) => others.every((other) => other.scopes.some((one) => sameScope(one, scope)))),
  };
}

async function projectScopes(ctx: Context, ref: string): Promise<Target> {
  const scopes: Scope[] = [instanceScope];
  for (let at: string | undefined = ref; at !== undefined; ) {
    const [dossier] = await projectDossiers(ctx.tx, [at]);
    if (!dossier) break;
    const { project, works, benefit } = dossier;
    if (at === ref) {
      scopes.push({ kind: 'project', id: ref }, { kind: 'strategy', id: project.strategy });
      if (project.owner) scopes.push({ kind: 'organisation', id: project.owner });
      for (const { place } of [...works, ...benefit]) {
        const region = regionOf(place);
        if (region) scopes.push({ kind: 'region', id: region });
      }
    } else if (project.level === 'programme') scopes.push({ kind: 'programme', id: at });
    at = project.parent;
  }
  return { scopes };
}

async function eachTarget(ctx: Context, records: readonly RecordName[]): Promise<Target[]> {
  const targets: Target[] = [];
  for (const record of records) targets.push(await recordTarget(ctx, record));
  return targets;
}

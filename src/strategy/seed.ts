import type { PackAgreement, PackAxis, PackClaim, PackPledge, PackStrategy } from '../../packs/schema.ts';
import { fieldsOf, type Seedable, type Shipped } from '../platform/seedable.ts';
import { addAgreements, listAgreements } from './agreement.store.ts';
import type { Agreement } from './agreement.ts';
import { addClaims, changeClaim, listClaims } from './claim.store.ts';
import type { Claim } from './claim.ts';
import { addPledges, changePledge, listPledges } from './pledge.store.ts';
import type { Pledge } from './pledge.ts';
import { addAxes, addStrategies, changeAxis, changeStrategy, listAxes, listStrategies } from './strategy.store.ts';
import type { Axis, Strategy } from './strategy.ts';

const shipped = <Row extends { ref: string }>({ ref, ...fields }: Row): Shipped => ({ ref, fields: fieldsOf(fields) });

/** A stored record in the words in which packs ship it: without what only this register knows. */
const asShipped = (word: { ref: string }): Shipped => {
  const {
    ref,
    version: _version,
    custom: _custom,
    recordedBy: _by,
    ...fields
  } = word as Record<string, unknown> & { ref: string };
  return { ref, fields: fieldsOf(fields) };
};

const wordOf = <T>(record: Shipped): T => ({ ref: record.ref, ...record.fields }) as unknown as T;

export const strategiesFromPack = (rows: readonly PackStrategy[]): Shipped[] => rows.map(shipped);
export const axesFromPack = (rows: readonly PackAxis[]): Shipped[] => rows.map(shipped);
export const claimsFromPack = (rows: readonly PackClaim[]): Shipped[] => rows.map(shipped);
export const pledgesFromPack = (rows: readonly PackPledge[]): Shipped[] =>
  rows.map(({ legalBasis, ...row }) =>
    shipped({
      ...row,
      ...(legalBasis === undefined
        ? {}
        : { legalBasis: typeof legalBasis === 'string' ? { ref: legalBasis } : legalBasis }),
    }),
  );

/** Judgements of a pack; the reference of one is pledge/aspect. */
export const agreementsFromPack = (rows: readonly PackAgreement[]): Shipped[] =>
  rows.map(({ pledge, aspect, status, reason, counterClaim, judgedBy, judgedOn }) => ({
    ref: `${pledge}/${aspect}`,
    fields: fieldsOf({ pledge, aspect, status, reason, counterClaim, judgedAs: judgedBy, judgedOn }),
  }));

export const strategySeed: Seedable = {
  kind: 'strategy',
  add: (ctx, records) =>
    addStrategies(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), ...wordOf<Strategy>(one) })),
    ),
  current: async (ctx, refs) => (await listStrategies(ctx.tx, refs)).map(asShipped),
  change: (ctx, ref, fields) => changeStrategy(ctx.tx, ref, fields as Partial<Strategy>),
};

export const axisSeed: Seedable = {
  kind: 'axis',
  add: (ctx, records) =>
    addAxes(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), ...wordOf<Axis>(one) })),
    ),
  current: async (ctx, refs) => (await listAxes(ctx.tx, { refs })).map(asShipped),
  change: (ctx, ref, fields) => changeAxis(ctx.tx, ref, fields as Partial<Axis>),
};

export const pledgeSeed: Seedable = {
  kind: 'pledge',
  add: (ctx, records) =>
    addPledges(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), ...wordOf<Pledge>(one) })),
    ),
  current: async (ctx, refs) => (await listPledges(ctx.tx, { refs })).map(asShipped),
  change: (ctx, ref, fields) => changePledge(ctx.tx, ref, fields as Partial<Pledge>),
};

export const claimSeed: Seedable = {
  kind: 'claim',
  add: (ctx, records) =>
    addClaims(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), ...wordOf<Claim>(one) })),
    ),
  current: async (ctx, refs) => (await listClaims(ctx.tx, { refs })).map(asShipped),
  change: (ctx, ref, fields) => changeClaim(ctx.tx, ref, fields as Partial<Claim>),
};

const agreementRef = (one: Pick<Agreement, 'pledge' | 'aspect'>) => `${one.pledge}/${one.aspect}`;

const judgementsInForce = async (
  ctx: Parameters<Seedable['current']>[0],
  refs: readonly string[],
): Promise<Agreement[]> =>
  (await listAgreements(ctx.tx, [...new Set(refs.map((ref) => ref.slice(0, ref.lastIndexOf('/'))))])).filter((one) =>
    refs.includes(agreementRef(one)),
  );

export const agreementSeed: Seedable = {
  kind: 'agreement',
  add: (ctx, records) =>
    addAgreements(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), ...(one.fields as unknown as Agreement) })),
      ctx.today,
    ),
  current: async (ctx, refs) =>
    (await judgementsInForce(ctx, refs)).map(({ judgedBy: _by, ...one }) => ({
      ref: agreementRef(one),
      fields: fieldsOf(one),
    })),
  change: async (ctx, ref, fields) => {
    const [before] = await judgementsInForce(ctx, [ref]);
    if (!before) return;
    const { judgedBy: _by, ...kept } = before;
    const by = ctx.caller.person ? { judgedBy: ctx.caller.person } : {};
    const after = {
      ...kept,
      ...(fields as Partial<Agreement>),
      ...by,
      judgedAs: `pack ${ctx.pack}`,
      judgedOn: ctx.today,
    };
    await addAgreements(ctx.tx, [{ id: ctx.newId(), ...after }], ctx.today);
  },
};

import { ok, type Result, refused } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { openDelegations } from './delegation.store.ts';
import { openGrants } from './grant.store.ts';
import { passkeysOf } from './passkey.store.ts';
import type { Passkey } from './passkey.ts';
import { type ListedPerson, listPeople } from './person.store.ts';
import { may, visibleScopes } from './policy.rules.ts';
import { policyTable } from './policy.table.ts';
import { type Right, rightList, rights } from './rights.ts';
import { roles } from './role.ts';
import { viewsFor } from './saved-view.store.ts';
import { listTarget, type Target } from './scope.ts';
import { sessionsOf, tokensOf } from './sign-in.store.ts';

const iso = (instant: Date | null): string | undefined => instant?.toISOString();

/** Who is signed in, with what they may do today. */
export async function me(ctx: Context, _: unknown) {
  const { caller, tx } = ctx;
  const person = (await listPeople(tx, { id: caller.person! }))[0];
  if (!person) return refused('person.unknown', { person: caller.person });
  const account = (
    await tx.query<{ factor: boolean; codes: number; recovered: Date | null; changed: Date }>(
      `select exists (select 1 from auth.second_factor f where f.person = s.person and f.secret is not null) as factor,
         (select count(*)::integer from auth.recovery_code c where c.person = s.person) as codes, s.recovered_at as recovered, s.changed_at as changed
       from auth.sign_in s where s.person = $1`,
      [caller.person],
    )
  ).rows[0];
  const { id, ...rest } = person;
  return ok({
    ...rest,
    person: id,
    today: ctx.today,
    exercise: ctx.exercise,
    grants: caller.grants,
    actsFor: caller.actsFor,
    deputies: caller.deputies ?? [],
    rights: rightList.filter((right) => may(caller, right, listTarget)),
    session: caller.session,
    token: caller.token,
    secondFactor: account?.factor ?? false,
    recoveryCodesLeft: account?.codes ?? 0,
    passwordChangedAt: iso(account?.changed ?? null),
    recoveredAt: iso(account?.recovered ?? null),
  });
}

/** Addresses are for administrators and oneself; colleagues see names and offices. */
const shown = (ctx: Context, { email, ...person }: ListedPerson): ListedPerson =>
  email && (person.id === ctx.caller.person || may(ctx.caller, 'person.invite', listTarget))
    ? { ...person, email }
    : person;

/** People the caller may see, with their open roles. */
export async function people(ctx: Context, input: { state?: ListedPerson['state'] }) {
  const visible = visibleScopes(ctx.caller, 'person.read');
  const organisations =
    visible === 'everywhere'
      ? undefined
      : visible.flat().flatMap((scope) => (scope.kind === 'organisation' ? [scope.id] : []));
  const found = await listPeople(ctx.tx, {
    ...(organisations ? { organisations } : {}),
    ...(input.state ? { state: input.state } : {}),
  });
  const grants = await openGrants(ctx.tx, null, ctx.today);
  return ok({
    people: found.map((person) => ({
      ...shown(ctx, person),
      roles: grants.filter((grant) => grant.person === person.id),
    })),
  });
}

/** What the right to see one person is asked on: their organisation. */
export async function personTarget(ctx: Context, input: { person: string }): Promise<Target> {
  const found = (await listPeople(ctx.tx, { id: input.person }))[0];
  return { scopes: found?.organisation ? [{ kind: 'organisation', id: found.organisation }] : [] };
}

/** One person: values, open roles, delegations given and received. refuses 'person.unknown' */
export async function person(ctx: Context, input: { person: string }) {
  const found = (await listPeople(ctx.tx, { id: input.person }))[0];
  if (!found) return refused('person.unknown', { person: input.person });
  return ok({
    ...shown(ctx, found),
    roles: await openGrants(ctx.tx, found.id, ctx.today),
    delegations: await openDelegations(ctx.tx, found.id, ctx.today),
  });
}

/** Delegations in force or to come, of everybody. */
export const delegations = async (ctx: Context, _: unknown) =>
  ok({ delegations: await openDelegations(ctx.tx, null, ctx.today) });

/** Roles that wait for a second administrator, and those that were given single-handed. */
export async function rolesToConfirm(ctx: Context, _: unknown) {
  const grants = await openGrants(ctx.tx, null, ctx.today);
  return ok({
    proposed: grants.filter((grant) => grant.state === 'proposed'),
    singleHanded: grants.filter((grant) => grant.singleHanded),
  });
}

/** The policy as a table: for each right, who has it and how far it reaches. */
export const rolesMatrix = async (_ctx: Context, _: unknown) =>
  ok({
    roles: [...roles],
    rights: rightList.map((right: Right) => {
      const { who, machine } = policyTable[right];
      return {
        right,
        says: rights[right],
        who: typeof who === 'string' ? who : 'roles',
        reach: typeof who === 'string' ? {} : who,
        machine: machine ?? false,
      };
    }),
  });

export const mySessions = async (ctx: Context, _: unknown) =>
  ok({
    sessions: (await sessionsOf(ctx.tx, ctx.caller.person!)).map((session) => ({
      id: session.id,
      createdAt: iso(session.createdAt)!,
      lastSeenAt: iso(session.lastSeenAt)!,
      expiresAt: iso(session.expiresAt)!,
      address: session.address ?? '',
      device: session.device ?? '',
      current: session.id === ctx.caller.session,
    })),
  });

export const myTokens = async (ctx: Context, _: unknown) =>
  ok({ tokens: await listedTokens(ctx.tx, ctx.caller.person!) });

const listedTokens = async (tx: Tx, person: string) =>
  (await tokensOf(tx, person)).map((token) => ({
    id: token.id,
    label: token.label,
    rights: token.rights,
    createdAt: iso(token.createdAt)!,
    expiresAt: iso(token.expiresAt)!,
    lastUsedAt: iso(token.lastUsedAt),
    revokedAt: iso(token.revokedAt),
  }));

export const myPasskeys = async (ctx: Context, _: unknown) =>
  ok({ passkeys: await listedPasskeys(ctx.tx, ctx.caller.person!) });

const listedPasskeys = async (tx: Tx, person: string): Promise<Passkey[]> =>
  (await passkeysOf(tx, person)).map((passkey) => ({
    id: passkey.id,
    label: passkey.label,
    host: passkey.host,
    createdAt: iso(passkey.createdAt)!,
    lastUsedAt: iso(passkey.lastUsedAt),
  }));

/** Everything held about one person, in a form a machine reads. */
async function personalDataOf(ctx: Context, id: string) {
  const { tx, today } = ctx;
  const found = (await listPeople(tx, { id }))[0];
  if (!found) return refused('person.unknown', { person: id });
  const acts = await tx.query<{ seq: number; at: Date; verb: string }>(
    "select seq, at, verb from ledger_leaf where actor = $1 or actor like $1 || ' %' order by seq",
    [`person:${id}`],
  );
  const history = await tx.query<Record<string, unknown>>(
    'select role, scope_kind, scope_id, from_day, until_day, state, ended_on from role_grant where person = $1 order by id',
    [id],
  );
  const sessions = await sessionsOf(tx, id);
  return ok({
    person: found,
    roles: history.rows,
    delegations: await openDelegations(tx, id, today),
    sessions: sessions.map((session) => ({
      address: session.address,
      device: session.device,
      from: iso(session.createdAt),
      seen: iso(session.lastSeenAt),
    })),
    tokens: await listedTokens(tx, id),
    passkeys: await listedPasskeys(tx, id),
    views: (await viewsFor(tx, id, undefined)).filter((one) => one.isMine),
    acts: acts.rows.map((act) => ({ leaf: act.seq, at: iso(act.at), act: act.verb })),
  });
}

export const myPersonalData = (ctx: Context, _: unknown): Promise<Result<object>> =>
  personalDataOf(ctx, ctx.caller.person!);
export const exportPersonalData = (ctx: Context, input: { person: string }): Promise<Result<object>> =>
  personalDataOf(ctx, input.person);

import type pg from 'pg';
import { type Day, isLang, type Lang } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Caller } from './caller.ts';
import { publicCaller } from './caller.ts';
import { grantsInForce, type HeldRole, type Received } from './grant.rules.ts';
import type { Right } from './rights.ts';
import { hashOf } from './secret.ts';

export const TOKEN_PREFIX = 'mtb_';
/** A browser session ends after so long without use, and in any case after a week. */
export const SESSION_IDLE = '12 hours';
export const SESSION_LONGEST = '7 days';

export const cookieName = (secure: boolean): string => (secure ? '__Host-mutabaa' : 'mutabaa');

/** A cookie's value, that of the session unless another is named, or undefined. */
export function cookieOf(headers: Headers, secure: boolean, called = cookieName(secure)): string | undefined {
  const name = `${called}=`;
  for (const part of (headers.get('Cookie') ?? '').split(';')) {
    const pair = part.trim();
    if (pair.startsWith(name)) return pair.slice(name.length);
  }
  return undefined;
}

const inForce = (grant: string): string =>
  `${grant}.state = 'given' and ${grant}.from_day <= $2::date and (${grant}.until_day is null or ${grant}.until_day >= $2::date)`;
const roles = (person: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'kind', g.scope_kind, 'id', g.scope_id) order by g.id)
     from role_grant g where g.person = ${person} and ${inForce('g')}), '[]')`;
const delegationInForce =
  'd.ended_on is null and d.from_day <= $2::date and (d.until_day is null or d.until_day >= $2::date)';

const SESSION = `select s.person, s.id as session, null::uuid as token, null::text[] as rights, s.last_seen_at < now() - interval '5 minutes' as stale
  from auth.session s where s.token_hash = $1 and s.stage = 'open' and s.expires_at > now() and s.last_seen_at > now() - interval '${SESSION_IDLE}'`;
const TOKEN = `select t.person, null::uuid as session, t.id as token, t.rights, coalesce(t.last_used_at < now() - interval '5 minutes', true) as stale
  from auth.token t where t.token_hash = $1 and t.revoked_at is null and t.expires_at > now()`;

/** One query: who holds this secret, what they may do today, for whom they act and who acts for them. */
const callerQuery = (who: string): string => `with who as (${who})
  select w.*, p.organisation, p.lang, ${roles('p.id')} as own,
    coalesce((select jsonb_agg(jsonb_build_object('delegator', d.delegator, 'kind', d.kind, 'organisation', q.organisation,
        'scope', jsonb_build_object('kind', d.scope_kind, 'id', d.scope_id), 'grants', ${roles('q.id')}) order by d.id)
      from delegation d join person q on q.id = d.delegator and q.state = 'active' where d.delegate = p.id and ${delegationInForce}), '[]') as received,
    coalesce((select jsonb_agg(d.delegate) from delegation d where d.delegator = p.id and ${delegationInForce}), '[]') as deputies
  from who w join person p on p.id = w.person where p.state = 'active'`;

const PERSON =
  'select $1::uuid as person, null::uuid as session, null::uuid as token, null::text[] as rights, false as stale';

const sessionQuery = callerQuery(SESSION);
const tokenQuery = callerQuery(TOKEN);

type Found = {
  person: string;
  session: string | null;
  token: string | null;
  rights: Right[] | null;
  stale: boolean;
  organisation: string | null;
  lang: Lang;
  own: HeldRole[];
  received: Received[];
  deputies: string[];
};

const callerOf = (found: Found): Caller => ({
  kind: 'person',
  person: found.person,
  ...(found.organisation ? { organisation: found.organisation } : {}),
  grants: grantsInForce(found.organisation ?? undefined, found.own, found.received),
  actsFor: [...new Set(found.received.map((delegation) => delegation.delegator))],
  deputies: [...new Set(found.deputies)],
  lang: found.lang,
  ...(found.session ? { session: found.session } : {}),
  ...(found.token ? { token: found.token, tokenRights: found.rights ?? [] } : {}),
});

const langOf = (headers: Headers): Lang => {
  for (const part of (headers.get('Accept-Language') ?? '').split(',')) {
    const lang = part.trim().split(/[-;]/)[0]!.toLowerCase();
    if (isLang(lang)) return lang;
  }
  return 'ar';
};

/**
 * Who is calling: the holder of a personal token (`Authorization: Bearer mtb_…`), else of the session cookie, else the
 * public. A token or session that is unknown, ended or whose owner left is nobody. A header that names a token never
 * falls back on the cookie.
 *
 * today   the day on which roles and delegations are asked, in the instance's time zone
 * secure  whether cookies are those of https
 */
export function authenticator(options: {
  pool: pg.Pool;
  today: () => Day;
  secure: boolean;
}): (request: Request) => Promise<Caller> {
  const { pool, today, secure } = options;
  // asked with every request: prepared once in each connection
  const lookUp = async (name: string, text: string, secret: string): Promise<Caller | undefined> => {
    const found = (await pool.query({ name, text, values: [hashOf(secret), today()] })).rows[0] as Found | undefined;
    if (found?.stale) await markUsed(pool, found);
    return found && callerOf(found);
  };
  return async (request) => {
    const bearer = request.headers.get('Authorization');
    if (bearer !== null) {
      const token = /^Bearer (mtb_[A-Za-z0-9_-]{43})$/.exec(bearer)?.[1];
      return (token && (await lookUp('token', tokenQuery, token))) || publicCaller(langOf(request.headers));
    }
    const cookie = cookieOf(request.headers, secure);
    return (cookie && (await lookUp('session', sessionQuery, cookie))) || publicCaller(langOf(request.headers));
  };
}

/**
 * An active person with the roles in force on a day, without having signed in: how the invented people of the exercise
 * act when their year is replayed, and how it is asked what somebody mentioned may read. undefined when there is no such person, or not any more.
 */
export async function callerFor(pool: Tx, person: string, today: Day): Promise<Caller | undefined> {
  const found = (await pool.query<Found>(callerQuery(PERSON), [person, today])).rows[0];
  return found && callerOf(found);
}

async function markUsed(pool: pg.Pool, found: Found): Promise<void> {
  if (found.session) await pool.query('update auth.session set last_seen_at = now() where id = $1', [found.session]);
  else await pool.query('update auth.token set last_used_at = now() where id = $1', [found.token]);
}

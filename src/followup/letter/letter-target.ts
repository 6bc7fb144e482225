import type { Scope, Target } from '../../access/index.ts';
import { projectScopes } from '../../delivery/readers.ts';
import { organisationsByRef } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { refuseTarget } from '../../platform/http/run.ts';
import { regionOf } from '../../territory/index.ts';
import { type LetterLink, letterById, linksOf } from './letter.store.ts';
import type { Letter } from './letter.ts';

/** Bodies that a letter is open to: its own; once it has left, those it goes to and through. */
export const opens = ({
  body,
  direction,
  state,
  recipient,
  chain,
}: Pick<Letter, 'body' | 'direction' | 'state' | 'recipient' | 'chain'>): string[] =>
  direction === 'outgoing' && ['dispatched', 'received', 'answered'].includes(state)
    ? [body, recipient, ...chain]
    : [body];

/**
 * Scopes that letters lie in: the bodies they are open to with the region these sit in, and the strategies, programmes and projects
 * of what they are about. The bodies of those projects are not among them: a letter is not theirs because it speaks of them.
 */
export async function letterScopes(ctx: Context, letters: readonly Letter[]): Promise<Map<string, Scope[]>> {
  const links = await linksOf(
    ctx.tx,
    letters.map((one) => one.id),
  );
  const bodies = new Map(letters.map((one) => [one.id, opens(one)]));
  const scopesOf = await scopesOfBodies(ctx, [...new Set([...bodies.values()].flat())]);
  const about = await scopesOfLinks(ctx, [...links.values()].flat());
  return new Map(
    letters.map((one) => [
      one.id,
      [
        ...bodies.get(one.id)!.flatMap((body) => scopesOf.get(body) ?? []),
        ...(links.get(one.id) ?? []).flatMap((link) => about(link)),
      ],
    ]),
  );
}

/** Scopes of what is written for a body about these records, before there is a letter. */
export async function scopesOfNew(ctx: Context, body: string, links: readonly LetterLink[]): Promise<Scope[]> {
  const about = await scopesOfLinks(ctx, links);
  return [...((await scopesOfBodies(ctx, [body])).get(body) ?? []), ...links.flatMap((link) => about(link))];
}

export async function scopesOfBodies(ctx: Context, refs: readonly string[]): Promise<Map<string, Scope[]>> {
  const found = await organisationsByRef(ctx.tx, refs);
  return new Map(found.map((body) => [body.ref, scopesOfBody(body)]));
}

/** A body, with the region it sits in. */
export function scopesOfBody({ ref, place }: { ref: string; place?: string }): Scope[] {
  const region = place === undefined ? undefined : regionOf(place);
  const own: Scope[] = [{ kind: 'organisation', id: ref }];
  return region === undefined ? own : [...own, { kind: 'region', id: region }];
}

const ofWork: readonly Scope['kind'][] = ['strategy', 'programme', 'project'];

export async function scopesOfLinks(
  ctx: Context,
  links: readonly LetterLink[],
): Promise<(link: LetterLink) => Scope[]> {
  const projects = [...new Set(links.flatMap((one) => one.project ?? []))];
  const scopes = projects.length > 0 ? await projectScopes(ctx.tx, projects, 'owner') : new Map<string, Scope[]>();
  return ({ project, strategy }) => [
    ...(strategy ? [{ kind: 'strategy' as const, id: strategy }] : []),
    ...(project ? (scopes.get(project) ?? []).filter((one) => ofWork.includes(one.kind)) : []),
  ];
}

/** What a right on a letter is asked on. refuses 'letter.unknown' */
export async function letterTarget(ctx: Context, id: string): Promise<Target> {
  const letter = await letterById(ctx.tx, id);
  if (!letter) return refuseTarget('letter.unknown', { id });
  return { scopes: (await letterScopes(ctx, [letter])).get(id)! };
}

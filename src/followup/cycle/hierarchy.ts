import { deputiesOf, ownersOf } from '../../access/readers.ts';
import { houseOf, type TutelageTree } from '../../partners/index.ts';
import { tutelageTree } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { allStrategies } from '../../strategy/readers.ts';
import { postsOn } from './cycle.store.ts';
import type { EscalationPost, Post } from './reporting-calendar.ts';

/** Posts held today, who is under whom, and the body that sits for each strategy. */
export type Hierarchy = {
  posts: readonly Post[];
  tree: TutelageTree;
  commissions: ReadonlyMap<string, string | undefined>;
};

export async function loadHierarchy(ctx: Pick<Context, 'tx' | 'today'>): Promise<Hierarchy> {
  return {
    posts: await postsOn(ctx.tx, ctx.today),
    tree: await tutelageTree(ctx.tx),
    commissions: new Map((await allStrategies(ctx.tx)).map((one) => [one.ref, one.owner])),
  };
}

/** Something that a body answers for, under a strategy. */
type Answered = { organisation?: string | undefined; strategy?: string | undefined };

/**
 * The body in which a post of its hierarchy is held: its own for the focal point, the nearest above within its own house that has a
 * secretary-general, the one that sits for the strategy. Never another department's.
 */
export function seatOf(
  { organisation, strategy }: Answered,
  to: EscalationPost,
  { posts, tree, commissions }: Hierarchy,
): string | undefined {
  if (to === 'commission') return strategy === undefined ? undefined : commissions.get(strategy);
  if (to === 'focal-point' || organisation === undefined) return organisation;
  return houseOf(organisation, tree).find((body) => holding(posts, to, body).length > 0);
}

const holding = (posts: readonly Post[], kind: Post['kind'], organisation: string | undefined): string[] =>
  posts.filter((one) => one.kind === kind && one.organisation === organisation).map((one) => one.person);

/**
 * Who hears of it at a post: those who hold it; where a body has no focal point, those who answer for its projects. Deputies hear what
 * those they stand in for hear.
 */
export async function heardAt(
  ctx: Pick<Context, 'tx' | 'today'>,
  of: Answered,
  to: EscalationPost | 'owner',
  hierarchy: Hierarchy,
): Promise<{ person: string; saidAs: string }[]> {
  const post = to === 'owner' ? 'focal-point' : to;
  const seat = seatOf(of, post, hierarchy);
  if (seat === undefined) return [];
  const held = holding(hierarchy.posts, post, seat);
  const first =
    post === 'focal-point' && held.length === 0
      ? (await ownersOf(ctx.tx, seat, ctx.today)).map((person) => ({ person, saidAs: 'owner' }))
      : held.map((person) => ({ person, saidAs: post as string }));
  const deputies = await deputiesOf(
    ctx.tx,
    first.map((one) => one.person),
    ctx.today,
  );
  return [...first, ...deputies.map((person) => ({ person, saidAs: 'deputy' }))];
}

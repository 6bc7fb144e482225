import { type LoaderFunctionArgs, redirect, useRouteLoaderData } from 'react-router';
import type { Grant } from '../access/caller.ts';
import type { Right } from '../access/rights.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { type Answer, Refused, tryRead } from '../web/client.ts';

/** Who is at the desk, as `GET /api/v1/me` says. */
export type Me = {
  person: string;
  name?: string;
  email?: string;
  organisation?: string;
  office?: LocalizedText;
  /** language in which the person is answered */
  lang: string;
  grants: Grant[];
  rights: Right[];
  actsFor: string[];
  deputies: string[];
  secondFactor: boolean;
  recoveryCodesLeft: number;
  passwordChangedAt?: string;
  recoveredAt?: string;
  exercise?: boolean;
  today?: string;
};

let lastAsked: Promise<Answer<Me>> | undefined;

/** Rights of who is here, for loaders that would otherwise ask for what they may not read. */
export async function myRights(): Promise<readonly Right[]> {
  lastAsked ??= tryRead<Me>('me');
  const answer = await lastAsked;
  return answer.ok ? answer.value.rights : [];
}

/** Reads who is here; nobody is sent to the sign-in page and comes back to where they wanted to go. */
export async function meLoader({ request }: LoaderFunctionArgs): Promise<Me> {
  // who left without a network has left
  if (localStorage.getItem('mutabaa.leave')) await (await import('./offline/forget-person.ts')).finishLeaving();
  lastAsked = tryRead<Me>('me');
  const answer = await lastAsked;
  if (answer.ok) return answer.value;
  if (answer.problem.status !== 401) throw new Refused(answer.problem);
  const at = new URL(request.url);
  const wanted = at.pathname.replace(/^\/desk/, '') + at.search;
  throw redirect(wanted === '/' || wanted === '' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(wanted)}`);
}

export const useMe = (): Me => useRouteLoaderData('desk') as Me;

/** Whether it makes sense to offer an act at all; the program asks again, about the very thing. */
export function useMay(): (right: Right) => boolean {
  const { rights } = useMe();
  return (right) => rights.includes(right);
}

/** The day at the desk: the exercise lives in a time of its own, so the program says it where it can. */
export const useToday = (): string =>
  useMe().today ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Africa/Casablanca' });

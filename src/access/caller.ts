import type { Lang } from '../kernel/localized.ts';
import type { Right } from './rights.ts';
import type { Role } from './role.ts';
import type { Scope } from './scope.ts';

/**
 * A role held within a scope, in force today.
 *
 * within        a second scope that must hold too: the limit of the delegation it came by
 * organisation  the organisation in whose name it is held: the holder's, or the delegator's when it comes by delegation
 * from          the person it comes from, when the caller holds it as a deputy or by delegation
 */
export type Grant = { role: Role; scope: Scope; within?: Scope; organisation?: string; from?: string };

/**
 * Who asks. `public` has not signed in; `system` is the machine itself (packs, nightly work).
 *
 * person        id of the person (never a name)
 * organisation  reference of the person's organisation
 * grants        roles in force today, those received by delegation included
 * actsFor       persons for whom the caller may act today (deputy, acting, delegation of signature)
 * deputies      persons who may act for the caller today
 * session       id of the session, when signed in by one
 * token         id of the personal token, and `tokenRights` the only rights it may use
 * system        which part of the machine asks, when `kind` is system
 */
export type Caller = {
  kind: 'person' | 'public' | 'system';
  person?: string;
  organisation?: string;
  grants: Grant[];
  actsFor: string[];
  deputies?: string[];
  lang: Lang;
  session?: string;
  token?: string;
  tokenRights?: readonly Right[];
  system?: string;
};

export const publicCaller = (lang: Lang = 'ar'): Caller => ({ kind: 'public', grants: [], actsFor: [], lang });
export const systemCaller = (system: string, lang: Lang = 'ar'): Caller => ({
  kind: 'system',
  system,
  grants: [],
  actsFor: [],
  lang,
});

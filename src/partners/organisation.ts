import type { LocalizedText } from '../kernel/index.ts';

/** Kinds of body; a partner's word says on which side it stands. */
export const organisationKinds = [
  'government-head',
  'ministry',
  'secretariat',
  'agency',
  'authority',
  'commission',
  'fund',
  'court',
  'statistics',
  'training-body',
  'regional',
  'local',
  'state',
  'partner-state',
  'partner-agency',
  'partner-firm',
  'university',
  'firm',
  'research-centre',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationLevels = ['national', 'regional', 'local', 'partner'] as const;
export type OrganisationLevel = (typeof organisationLevels)[number];

/**
 * Name of a body in a register of others.
 *
 * scheme  code of the register, as org-id.guide lists it, such as XI-IATI
 */
export type Identifier = { scheme: string; value: string };

/**
 * A body that owes, does, checks or is cited; offices and bodies only, never persons.
 *
 * tutelage   the body with authority over it, only where it is certain
 * citedOnly  an official producer of statistics: its figures are cited, never accepted or returned
 * generic    stands for one body per region or province until those are recorded one by one
 */
export type Organisation = {
  ref: string;
  kind: OrganisationKind;
  level: OrganisationLevel;
  name: LocalizedText;
  role?: LocalizedText;
  tutelage?: string;
  tutelageNote?: LocalizedText;
  place?: string;
  citedOnly?: boolean;
  generic?: boolean;
  note?: LocalizedText;
  identifiers?: Identifier[];
  custom?: Record<string, unknown>;
};

export type RecordedOrganisation = Organisation & { version: number };

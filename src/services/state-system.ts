import type { RecordClass } from '../documents/file.ts';
import type { Day, LocalizedText } from '../kernel/index.ts';
import { sensitiveClasses } from './norm.ts';
import type { Said } from './said.ts';

export const sensitivities = ['ordinary', ...sensitiveClasses] as const;
export type Sensitivity = (typeof sensitivities)[number];

/**
 * An information system of the State.
 *
 * administration  that it serves, and that tells of it · owner: where that is another body
 * project         that migrates it
 */
export type StateSystem = {
  ref: string;
  title: LocalizedText;
  strategy: string;
  administration: string;
  owner?: string;
  sensitivity: Sensitivity;
  project?: string;
  note?: LocalizedText;
  recordedOn: Day;
  version: number;
};

/** hosting: where it is · target: where it shall be, by a day · migration: moved there */
export const hostingKinds = ['hosting', 'target', 'migration'] as const;
export type HostingKind = (typeof hostingKinds)[number];
export const locations = ['home', 'abroad'] as const;
export type Location = (typeof locations)[number];
/** Level of qualification of a provider: 0 none. */
export type Level = 0 | 1 | 2;

/**
 * Where a system is hosted. What is absent was not reported.
 *
 * provider      organisation of the register · providerName: another, by its name
 * country       abroad, as ISO 3166-1 alpha-2
 * asset         of the register that hosts it
 */
export type Hosting = {
  provider?: string;
  providerName?: LocalizedText;
  location?: Location;
  country?: string;
  level?: Level;
  asset?: string;
};

/** What is said of the hosting of a system. asOf: day on which it is so, was promised, was moved · due: promised day of a target */
export type HostingStatement = Said & Hosting & { kind: HostingKind; asOf: Day; due?: Day };

/** not-asked: no text asks anything of its class · not-reported: level or place of hosting are not known */
export type Satisfies = 'yes' | 'no' | 'not-reported' | 'not-asked';

/** none: nothing is promised · overdue: the day has passed and nobody said that it moved */
export const ways = ['none', 'promised', 'overdue', 'declared', 'verified'] as const;
export type Way = (typeof ways)[number];

/** A list of where sensitive systems stand is itself sensitive. */
export type SystemClass = Exclude<RecordClass, 'public'>;

/** Systems of which a level is asked: how many have it, have it not, are silent; and the share that has it, between the bounds that silence leaves. */
export type QualifiedShare = { yes: number; no: number; silent: number; least?: string; most?: string };

/**
 * Counts over systems, none of which names one.
 *
 * asked      systems of which a level is asked
 * verified   by what another body verified · declared: by what was last said, verified or not
 * promised   systems with a day for their migration; of these moved (verified, declared only) and overdue
 */
export type SystemFigures = {
  systems: number;
  asked: number;
  verified: QualifiedShare;
  declared: QualifiedShare;
  promised: number;
  movedVerified: number;
  movedDeclared: number;
  overdue: number;
};

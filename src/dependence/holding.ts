import type { Day, LocalizedText } from '../kernel/index.ts';

/** What a project of infrastructure or software stands on, from the ground up. */
export const layers = [
  'energy',
  'chips',
  'cloud-software',
  'model',
  'operator',
  'shareholder',
  'jurisdiction',
] as const;
export type Layer = (typeof layers)[number];

/**
 * Who holds a part of a layer of a project, and what it would take to do without.
 *
 * share         part of the layer, above 0, up to 1, exact decimal
 * substitute    body that could take its place; `testedOn` the day it was tested: until then it is a name only
 * switchMonths  months it takes to change over, exact decimal; absent when not known, which is not zero
 * switchCost    cost of changing over in `switchCurrency`, exact decimal; absent when not known
 * removedOn     from then on it does not hold any more
 */
export type Holding = {
  ref: string;
  project: string;
  layer: Layer;
  organisation: string;
  share: string;
  substitute?: string;
  testedOn?: Day;
  switchMonths?: string;
  switchCost?: string;
  switchCurrency?: string;
  source?: string;
  note?: LocalizedText;
  recordedBy: string;
  recordedOn: Day;
  removedOn?: Day;
  removedBy?: string;
  removalReason?: LocalizedText;
  version: number;
};

/** What partners bring besides money; later domains keep these themselves. */
export const outputKinds = ['trainees', 'megawatts'] as const;
export type OutputKind = (typeof outputKinds)[number];

/**
 * Trainees (persons) or megawatts that a body promised to bring to a project.
 *
 * promised   exact decimal
 * delivered  the same unit, as of `deliveredOn`; absent when nothing was reported
 */
export type ProjectOutput = {
  ref: string;
  project: string;
  kind: OutputKind;
  organisation: string;
  promised: string;
  delivered?: string;
  deliveredOn?: Day;
  source?: string;
  note?: LocalizedText;
  recordedBy: string;
  recordedOn: Day;
  version: number;
};

/** Who holds a body: its parent company, or the state whose agency it is. No holder: it turned out that none does. */
export type OrganisationHolder = {
  organisation: string;
  holder?: string;
  source?: string;
  note?: LocalizedText;
  recordedBy: string;
  recordedOn: Day;
  version: number;
};

import type { Day, LocalizedText, Quantity } from '../kernel/index.ts';
import type { Signature } from './signature.ts';

/** public: anyone may read it · internal: officers · restricted: those whose right says so, on a legal ground. */
export const evidenceClasses = ['public', 'internal', 'restricted'] as const;
export type EvidenceClass = (typeof evidenceClasses)[number];

/**
 * Life of an evidence. `cited` is for official statistics: their producer answers to nobody here, so they are neither
 * accepted nor returned, and they meet no criterion.
 */
export const evidenceStatuses = ['brought', 'cited', 'accepted', 'returned', 'superseded'] as const;
export type EvidenceStatus = (typeof evidenceStatuses)[number];

/**
 * How far apart the one who brought and the one who judged stand on the tutelage tree.
 * Only `independent` is drawn solid; `cited` is for official statistics.
 */
export const independences = ['independent', 'same-tutelage', 'self', 'cited'] as const;
export type EvidenceIndependence = (typeof independences)[number];

/** Events of a file's life after which a withheld evidence may be opened. */
export const openingEvents = ['award-notice', 'publication-of-text', 'decision-confirmed', 'final-acceptance'] as const;
export type OpeningEvent = (typeof openingEvents)[number];

/** A kind of paper, as data: what class it is born with, on which ground, and what opens it. */
export type EvidenceType = {
  code: string;
  title: LocalizedText;
  class: EvidenceClass;
  ground?: LocalizedText;
  legalText?: string;
  opensOn?: OpeningEvent;
};

/** A file brought to prove something, named by its SHA-256. */
export type Evidence = {
  id: string;
  type: string;
  sha256: string;
  title: LocalizedText;
  /** day the paper itself bears */
  date: Day;
  place?: string;
  /** value the paper states, where a criterion asks for one: { value: '5', unit: 'years' } */
  states?: Quantity;
  /** ids of the criteria it is brought for */
  proves: readonly string[];
  /** ids of the conditions it is brought for */
  meets: readonly string[];
  broughtBy: Signature;
  broughtOn: Day;
  organisation?: string;
  /** who made the figures, when that is an official producer of statistics */
  producer?: string;
  class: EvidenceClass;
  ground?: LocalizedText;
  opensOn?: OpeningEvent;
  status: EvidenceStatus;
  judgedBy?: Signature;
  judgedOn?: Day;
  reason?: LocalizedText;
  independence?: EvidenceIndependence;
  supersededBy?: string;
};

import type { deskFind as ar } from '../ar/desk.find.ts';
import type { Translated } from '../desk.ts';

/** Search over everything the reader may see. */
export const deskFind = {
  find: {
    title: 'Search',
    label: 'Words or a reference',
    lead: 'Search the register, projects, indicators, meetings and everything else you may read.',
    found: { zero: 'nothing found', one: '{n} found', other: '{n} found' },
    all: { one: 'See it', other: 'See all {n}' },
    near: 'Nothing holds these words as written; this comes nearest.',
    cut: 'Very common words: only part of what was found is ranked. Add a word to narrow it.',
    nothing: 'Nothing that you may read holds these words.',
  },
  views: {
    title: 'Saved views',
    shared: 'shared',
    keep: 'Save this view',
    name: 'Name',
    share: 'Share with everybody',
    unshare: 'Stop sharing',
    remove: 'Remove this view',
  },
  findKinds: {
    strategy: 'Strategies',
    axis: 'Axes',
    pledge: 'Pledges and other lines of the register',
    claim: 'Claims',
    source: 'Sources',
    project: 'Programmes and projects',
    milestone: 'Milestones',
    indicator: 'Indicators',
    organisation: 'Organisations',
    place: 'Places',
    'legal-text': 'Legal texts',
    committee: 'Committees',
    action: 'Actions decided',
    risk: 'Risks and issues',
    evidence: 'Evidence',
    letter: 'Correspondence',
    question: 'Questions of parliament',
    recommendation: 'Recommendations of the Court of Accounts',
    agreement: 'Agreements',
    obligation: 'Obligations of the parties',
    comment: 'Comments',
  },
} as const satisfies Translated<typeof ar>;

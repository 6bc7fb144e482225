/**
 * Every right of the program, in one list: `<noun>.<verb>`, and what it lets one do. A new right is added here and
 * given its row in `policy.table.ts` (the compiler asks for it); then `scripts/write-policy-matrix.ts`
 * renews `fixtures/policy-matrix.csv`, where the change is read and discussed.
 */
export const rights = {
  // everybody, signed in or not
  'public.read': 'Read what is published',
  'public.sign-in': 'Sign in, take up an invitation or a recovery link, answer what a link asks',

  // any person who signed in, on themselves
  'self.read': 'See one’s own account, roles, sessions, passkeys and tokens',
  'self.edit': 'Change one’s own password, second factor, passkeys, sessions, tokens and saved views',

  // lists
  'view.share': 'Share a saved view with everybody',

  // strategy
  'strategy.read': 'Read strategies and axes',
  'strategy.edit': 'Record and revise strategies and axes',
  'pledge.read': 'Read pledges, their claims and what is judged of them',
  'pledge.edit': 'Record and revise pledges',
  'claim.record': 'Record claims and attach them to pledges',
  'agreement.judge': 'Judge whether sources agree',
  'clarification.record': 'Record an institution’s clarification',
  'field.define': 'Define custom fields',
  'pack.read': 'See what a pack proposes to change',
  'pack.decide': 'Accept or reject what a pack proposes',
  'pack.load': 'Load a pack',

  // documents read for what they promise
  'reading.read': 'Read documents that were read, their drafts and what became of them',
  'reading.review': 'Have documents read and correct, accept, attach, reject and undo drafts',
  'reading.keep': 'Keep what was read out of a file',
  'lexicon.propose': 'Propose, correct and withdraw words that the reader of documents should know',
  'lexicon.confirm': 'Confirm or refuse words that somebody else proposed for the reader of documents',

  // documents, organisations, territory
  'source.read': 'Read sources',
  'source.edit': 'Record and revise sources',
  'law.read': 'Read legal texts and where they stand',
  'law.follow': 'Record legal texts, their moves and what was promised of them',
  'law.confirm': 'Confirm or refuse a move of a legal text that another person wrote down',
  'text.name': 'Let a criterion of a gate wait for a legal text',
  'training.read': 'Read institutes, programmes, cohorts and their counts',
  'training.edit': 'Record institutes and programmes, and people counted twice',
  'cohort.report': 'Open cohorts of one’s institute and declare their counts',
  'cohort.judge': 'Verify or return counts that another body declared',
  'ai-system.read': 'Read the register of AI systems',
  'ai-system.declare': 'Record and revise AI systems of an administration, and say that one was stopped',
  'ai-system.review': 'Write down a review of an AI system of another body',
  'solution.read': 'Read the catalogue of solutions',
  'submission.read': 'Read submissions for the catalogue and uses that are not verified',
  'solution.submit': 'Submit solutions for the catalogue, and mend them',
  'solution.judge': 'Accept, return or refuse what another body submitted, and verify where it is used',
  'solution.delist': 'Propose to take a listed solution off the catalogue, with the reason',
  'solution.declare': 'Declare where a listed solution is used, and since when it is not',
  'trainees.authorise': 'Enter or end the authorisation to read lists of persons',
  'file.read': 'Open files of class public or internal',
  'file.bring': 'Bring a file',
  'organisation.read': 'Read organisations',
  'organisation.edit': 'Record and revise organisations and tutelage',
  'place.read': 'Read places',
  'calendar.read': 'Read working-day calendars',
  'calendar.edit': 'Edit holidays and working time',

  // results
  'indicator.read': 'Read indicators, their targets and figures',
  'indicator.edit': 'Record, define and revise indicators and set their targets',
  'figure.report': 'Report figures',
  'figure.judge': 'Verify or return figures that somebody else reported',

  // delivery
  'project.read': 'Read projects, their gates, milestones and baselines',
  'project.record': 'Record projects',
  'project.revise': 'Revise projects, their places and the pledges they serve',
  'milestone.edit': 'Record and revise milestones',
  'baseline.propose': 'Propose a baseline',
  'baseline.confirm': 'Confirm a baseline',
  'gate.read': 'Read gates, criteria and decisions',
  'evidence.read': 'Read evidence of class public or internal',
  'evidence.read-restricted': 'Open evidence of class restricted',
  'evidence.bring': 'Bring evidence',
  'evidence.judge': 'Accept or return evidence',
  'opening.propose': 'Propose to open a paper because what it waited for has happened',
  'opening.confirm': 'Open a paper that another person proposed to open, or leave it closed',
  'decision.record': 'Record a decision taken at a gate',
  'decision.confirm': 'Confirm or refuse the transcription of a decision',
  'condition.meet': 'Declare a condition met on accepted evidence',
  'takeover.record': 'Record the take-over of a project already under way',
  'takeover.confirm': 'Confirm a take-over',
  'instruction.record': 'Record a higher instruction',
  'instruction.confirm': 'Confirm a higher instruction',
  'state.propose': 'Propose suspending, resuming or cancelling a project',
  'state.confirm': 'Confirm suspending, resuming or cancelling a project',
  'risk.read': 'Read risks and issues',
  'risk.edit': 'Record, assess and close risks and issues',
  'status.contest': 'Contest a status with a reason',
  'contest.answer': 'Answer a contest that somebody else made',
  'tracker.import': 'Import lists of projects kept elsewhere, with the custom fields their columns need',
  'template.read': 'Read stages, gate templates and evidence types',
  'template.edit': 'Edit stages, gate templates and evidence types',

  // money
  'money.read': 'Read envelopes, budgets, funding, transactions and rates',
  'envelope.edit': 'Record and revise envelopes and what they programme',
  'closing.propose': 'Propose the closing account of an envelope',
  'closing.confirm': 'Confirm or refuse a closing account that somebody else proposed',
  'rate.edit': 'Record and withdraw rates of exchange',
  'budget.propose': 'Record the budget of a project as its act says it',
  'budget.confirm': 'Approve or refuse a budget that somebody else recorded',
  'funding.edit': 'Record and revise who pays for a project',
  'money.record': 'Record transactions that the State reports',
  'list.import': 'Read lists of money and agreements kept elsewhere, and keep how they are understood',
  'money.report': 'Record transactions that a partner reports of its own money',
  'money.reverse': 'Take back a transaction by its opposite',
  'money.match': 'Match what the State and a partner reported, and undo it',

  // infrastructure
  'asset.read': 'Read assets and what is reported of them',
  'asset.edit': 'Record and revise assets and their phases',
  'asset.report': 'Report MW, renewable shares, fibre and cost of an asset',
  'asset.judge': 'Verify or return what another person reported of an asset',

  // State systems and digital services
  'service.read': 'Read digital services and what is reported of them',
  'service.edit': 'Record and revise digital services',
  'service.report': 'Report the requests of a digital service and the days they took',
  'service.judge': 'Verify or return what another body reported of a digital service',
  'hosting.read': 'Read systems of the State and where they are hosted',
  'hosting.edit': 'Record and revise systems of the State',
  'hosting.report': 'Declare where a system of the State is hosted, shall be, or was moved',
  'hosting.judge': 'Verify or return what another body declared of the hosting of a system',

  // partners
  'partnership.read': 'Read agreements and what each side owes under them',
  'partnership.edit': 'Record agreements, their parties, amendments and obligations',
  'obligation.declare': 'Say with its paper that an obligation of one’s body is met',
  'obligation.judge': 'Accept or return what the other side of an agreement declared',
  'obligation.contest': 'Contest the status of an obligation',
  'transfer.read': 'Read transfers of know-how and what their steps rest on',
  'transfer.edit': 'Record transfers of know-how, and say that a step is lost',
  'transfer.claim': 'Bring evidence that a transfer of know-how has reached a step',
  'transfer.judge': 'Accept or return the evidence of a step that another body brought, and answer its contest',
  'transfer.contest': 'Contest the step at which a transfer of know-how is shown',
  'allocation.read': 'Read proposals of where projects could go',
  'allocation.propose': 'Propose where projects could go, and have it solved',
  'allocation.keep': 'Keep what the solver found',
  'study.read': 'Read studies, their versions and their reviews',
  'study.edit': 'Record studies and move them along their way',
  'study.bring': 'Bring a version of a study',
  'study.judge': 'Review a version of a study that another body brought, and note what it finds',
  'study.name': 'Let a criterion of a gate wait for a study',

  // dependence
  'dependence.read': 'Read on whom projects hang, withdrawal and exit tests',
  'dependence.edit': 'Record who holds what projects stand on, what partners bring, groups of bodies and marks',

  // reporting cycles
  'cycle.read': 'Read reporting calendars and posts',
  'cycle.edit': 'Set when projects report and who hears of silence',
  'cycle.follow': 'Open the reports that are due and tell people what is owed',
  'post.edit': 'Record who holds a post in the chain of a body',
  'report.read': 'Read reports and their trace',
  'report.write': 'Write and submit a report',
  'report.visa': 'Give or refuse a visa inside the body',
  'report.judge': 'Accept, return, lock, reopen and extend reports',

  // workbooks and the grid: each change asks for its own right besides
  'workbook.read': 'Export a workbook of what one may see',
  'workbook.import': 'Enter changes of a workbook or of the grid',

  // stocktakes
  'committee.edit': 'Record committees and name who sits in them',
  'stocktake.read': 'Read committees and their stocktakes',
  'stocktake.plan': 'Plan a stocktake and make its agenda',
  'stocktake.record': 'Keep a stocktake as its secretary',
  'stocktake.chair': 'Close a stocktake and approve its minutes as its chair',
  'minutes.confirm': 'Confirm or contest joint minutes',
  'action.read': 'Read the actions that stocktakes asked for',
  'action.declare': 'Say that an action one owes is done',
  'action.judge': 'Confirm, send back, postpone and drop actions',

  // correspondence
  'letter.read': 'Read the correspondence register',
  'letter.write': 'Write letters of one’s body, note what comes in and what leaves',
  'letter.sign': 'Approve a letter of one’s body or send it back',
  'letter.receive': 'Confirm that a letter arrived',
  'letterhead.edit': 'Set head and foot of the papers of a body',

  // questions of parliament
  'question.read': 'Read questions of parliament and their replies',
  'question.record': 'Record questions of parliament to one’s body',
  'question.reply': 'Write replies and note that they were given',
  'question.approve': 'Approve a reply that somebody else wrote, or send it back',

  // recommendations of a court of accounts
  'recommendation.read': 'Read recommendations and what became of them',
  'recommendation.record': 'Record recommendations',
  'recommendation.answer': 'Answer a recommendation addressed to one’s body',
  'recommendation.judge': 'Judge the answer to a recommendation, give it more time',

  // comments
  'comment.read': 'Read comments on records that one may see',
  'comment.write': 'Comment on records that one may see, and withdraw one’s own comments',

  // ratings and warnings
  'rating.read': 'Read the two ratings of a project and the gap between them',
  'rating.declare': 'Declare the rating of a project and explain a gap',
  'warning.read': 'Read warnings',
  'warning.answer': 'Answer a warning that one is asked about',
  'warning.steer': 'Put a warning off with a reason, or take it up the hierarchy',
  'warning.follow': 'Raise, close and escalate warnings as every night',

  // publication
  'publication.read': 'See the publication queue and previews',
  'publication.classify': 'Set class, ground and embargo of a record',
  'publication.clear': 'Clear a record for publication',
  'publication.publish': 'Publish cleared records as a snapshot',
  'publication.withdraw': 'Withdraw a published record',

  // access
  'person.read': 'See people, their office and roles',
  'person.invite': 'Invite a person and renew an invitation',
  'person.deactivate': 'Close and reopen an account, hand over what a person owns',
  'person.erase': 'Erase a person’s values',
  'role.grant': 'Give a role',
  'role.revoke': 'Take a role back',
  'delegation.record': 'Record and end deputies, acting appointments and delegations of signature',
  'recovery.issue': 'Issue a recovery link to another person',
  'matrix.read': 'Read the table of roles and rights',
  'personal-data.read': 'Read the register of personal data',
  'personal-data.export': 'Export the personal data of another person',

  // ledger and the machine
  'ledger.read': 'Read the ledger’s leaves',
  'ledger.verify': 'Run the verification and export the ledger',
  'machine.admin-link': 'Make the link of a first administrator, on the machine itself',
  'system.read': 'See the state of the program and of its jobs',
  'system.operate': 'Run backups and change settings',
} as const;

export type Right = keyof typeof rights;
export const rightList = Object.keys(rights) as Right[];
export const isRight = (text: string): text is Right => Object.hasOwn(rights, text);

import type { Right } from './rights.ts';
import type { Role } from './role.ts';

/**
 * How far a role's right reaches.
 *
 * scope     the target lies in the scope in which the role is held
 * own       the same, and the target lies in the holder's own organisation
 * anywhere  the role held in any scope is enough: for what all who work here share (places, sources, templates)
 */
export type Reach = 'scope' | 'own' | 'anywhere';

/**
 * everyone  signed in or not
 * signed-in any person who signed in, on themselves
 * a table   the roles that have the right, and how far
 * machine   true when the program itself may do it, without a person
 */
export type PolicyRow = {
  who: 'everyone' | 'signed-in' | Partial<Record<Exclude<Role, 'public'>, Reach>>;
  machine?: true;
};

const row = (who: PolicyRow['who']): PolicyRow => ({ who });
const withMachine = (who: PolicyRow['who']): PolicyRow => ({ who, machine: true });

const administrator = { administrator: 'scope' } as const;
const auditor = { auditor: 'scope' } as const;
const unit = { officer: 'scope', decider: 'scope' } as const;
const insiders = {
  administrator: 'scope',
  officer: 'scope',
  verifier: 'scope',
  decider: 'scope',
  auditor: 'scope',
} as const;
const sides = { owner: 'own', partner: 'own', region: 'scope' } as const;
const shared = {
  administrator: 'anywhere',
  officer: 'anywhere',
  owner: 'anywhere',
  verifier: 'anywhere',
  decider: 'anywhere',
  partner: 'anywhere',
  region: 'anywhere',
  auditor: 'anywhere',
} as const;

/** The whole policy. Read a line as: who has this right, and how far it reaches. */
export const policyTable: Record<Right, PolicyRow> = {
  'public.read': withMachine('everyone'),
  'public.sign-in': row('everyone'),
  'self.read': row('signed-in'),
  'self.edit': row('signed-in'),
  // what a view shows is still what each may read
  'view.share': row({ administrator: 'anywhere', officer: 'anywhere' }),

  'strategy.read': row(shared),
  'strategy.edit': row({ officer: 'scope' }),
  // an owner needs the whole register to see which pledge its project serves; the other side reads what binds it
  'pledge.read': row({ ...insiders, owner: 'anywhere', partner: 'own', region: 'scope' }),
  'pledge.edit': row({ officer: 'scope' }),
  'claim.record': row({ officer: 'scope' }),
  'agreement.judge': row({ officer: 'scope', verifier: 'scope' }),
  'clarification.record': row({ officer: 'scope', owner: 'own', partner: 'own' }),
  'field.define': row(administrator),
  'pack.read': row({ administrator: 'scope', officer: 'scope', auditor: 'scope' }),
  'pack.decide': row({ officer: 'scope' }),
  'pack.load': withMachine({}),

  'reading.read': withMachine(insiders),
  'reading.review': row({ officer: 'scope' }),
  // what a file says is read by the program, never told by a caller
  'reading.keep': withMachine({}),
  // one lexicon serves every strategy
  'lexicon.propose': row({ officer: 'anywhere' }),
  'lexicon.confirm': row({ officer: 'anywhere', decider: 'anywhere' }),

  'source.read': row({ ...shared, partner: 'own' }),
  'source.edit': row({ officer: 'anywhere' }),
  // one body of law serves every strategy, and everybody is bound by it
  'law.read': row(shared),
  'law.follow': row({ officer: 'anywhere' }),
  'law.confirm': row({ officer: 'anywhere', verifier: 'anywhere' }),
  'text.name': row({ officer: 'scope' }),
  'asset.read': row({ ...insiders, ...sides }),
  'asset.edit': row({ officer: 'scope' }),
  'asset.report': row({ officer: 'scope', owner: 'own', partner: 'own' }),
  'asset.judge': row({ officer: 'scope', verifier: 'scope' }),
  // how a service treats those who ask it is no secret among those who follow the strategy
  'service.read': row({
    administrator: 'anywhere',
    officer: 'anywhere',
    owner: 'anywhere',
    verifier: 'anywhere',
    decider: 'anywhere',
    region: 'anywhere',
    auditor: 'anywhere',
  }),
  'service.edit': row({ officer: 'scope' }),
  'service.report': row({ officer: 'scope', owner: 'own' }),
  'service.judge': row({ officer: 'scope', verifier: 'scope' }),
  // where sensitive systems stand is told to those who follow it and to the administration itself, to nobody else
  'hosting.read': row({ officer: 'scope', verifier: 'scope', decider: 'scope', auditor: 'scope', owner: 'own' }),
  'hosting.edit': row({ officer: 'scope' }),
  // beside the policy, nobody of the administration that declared it verifies it
  'hosting.report': row({ officer: 'scope', owner: 'own' }),
  'hosting.judge': row({ officer: 'scope', verifier: 'scope' }),
  // a partner's people are in the transfers it is party to
  'training.read': row({
    administrator: 'anywhere',
    officer: 'anywhere',
    owner: 'anywhere',
    verifier: 'anywhere',
    decider: 'anywhere',
    region: 'anywhere',
    auditor: 'anywhere',
  }),
  'training.edit': row({ officer: 'anywhere' }),
  // beside the policy, nobody of the body that declared a count verifies it
  'cohort.report': row({ officer: 'scope', owner: 'own' }),
  'cohort.judge': row({ officer: 'anywhere', verifier: 'anywhere' }),
  'trainees.authorise': row(administrator),
  'ai-system.read': row({ ...insiders, owner: 'own' }),
  'ai-system.declare': row({ officer: 'scope', owner: 'own' }),
  // beside the policy, nobody of the administration that answers for the system
  'ai-system.review': row({ officer: 'scope', verifier: 'scope' }),
  // one catalogue serves every strategy; what waits for a review is read by those who review it and by whom it concerns
  'solution.read': row(shared),
  'submission.read': row({
    administrator: 'anywhere',
    officer: 'anywhere',
    verifier: 'anywhere',
    decider: 'anywhere',
    auditor: 'anywhere',
    owner: 'own',
    partner: 'own',
  }),
  'solution.submit': row({ officer: 'anywhere', owner: 'own', partner: 'own' }),
  // beside the policy, nobody of a body that made it, owns it or brought it
  'solution.judge': row({ officer: 'anywhere', verifier: 'anywhere' }),
  // it stays listed until another body confirms, with the right to judge
  'solution.delist': row({ officer: 'anywhere', verifier: 'anywhere', owner: 'own', partner: 'own' }),
  'solution.declare': row({ officer: 'anywhere', owner: 'own', partner: 'own', region: 'scope' }),
  'file.read': row({ ...insiders, ...sides }),
  'file.bring': row({
    officer: 'anywhere',
    owner: 'anywhere',
    decider: 'anywhere',
    partner: 'anywhere',
    region: 'anywhere',
  }),
  'organisation.read': row(shared),
  'organisation.edit': row({ administrator: 'scope', officer: 'scope' }),
  'place.read': row(shared),
  'calendar.read': row(shared),
  'calendar.edit': row(administrator),

  // results are read by all who report some: an output makes sense beside the outcome it feeds
  'indicator.read': row({ ...insiders, owner: 'anywhere', partner: 'own', region: 'anywhere' }),
  'indicator.edit': row({ officer: 'scope' }),
  'figure.report': row({ officer: 'scope', ...sides }),
  'figure.judge': row({ verifier: 'scope' }),

  'project.read': row({ ...insiders, ...sides }),
  'project.record': row({ officer: 'scope' }),
  'project.revise': row({ officer: 'scope', owner: 'own' }),
  'milestone.edit': row({ officer: 'scope', owner: 'own' }),
  'baseline.propose': row({ officer: 'scope', owner: 'own' }),
  'baseline.confirm': row(unit),
  'gate.read': row({ ...insiders, ...sides }),
  'evidence.read': row({ ...insiders, ...sides }),
  // an administrator keeps the machine running and has no need of what is restricted
  'evidence.read-restricted': row({
    officer: 'scope',
    verifier: 'scope',
    decider: 'scope',
    auditor: 'scope',
    owner: 'own',
  }),
  'evidence.bring': row({ officer: 'scope', ...sides }),
  'evidence.judge': row({ verifier: 'scope' }),
  'opening.propose': row({ officer: 'scope', owner: 'own' }),
  'opening.confirm': row(unit),
  'decision.record': row(unit),
  'decision.confirm': row(unit),
  'condition.meet': row({ officer: 'scope', verifier: 'scope' }),
  'takeover.record': row({ officer: 'scope' }),
  'takeover.confirm': row(unit),
  'instruction.record': row(unit),
  'instruction.confirm': row(unit),
  'state.propose': row({ ...unit, owner: 'own' }),
  'state.confirm': row(unit),
  'risk.read': row({ ...insiders, ...sides }),
  'risk.edit': row({ officer: 'scope', owner: 'own' }),
  'status.contest': row(sides),
  // not who contested, nor their body: the rule of the act
  'contest.answer': row({ officer: 'scope', owner: 'own' }),
  'tracker.import': row({ officer: 'scope' }),
  'template.read': row(shared),
  'template.edit': row(administrator),

  // a partner reads the money it gives or receives, an owner that of its projects, a region that of its works and benefits
  'money.read': row({ ...insiders, ...sides }),
  'envelope.edit': row({ officer: 'scope' }),
  'closing.propose': row({ officer: 'scope' }),
  'closing.confirm': row(unit),
  'rate.edit': row(administrator),
  'budget.propose': row({ officer: 'scope', owner: 'own' }),
  'budget.confirm': row(unit),
  'funding.edit': row({ officer: 'scope', owner: 'own' }),
  'money.record': row({ officer: 'scope', owner: 'own' }),
  // an officer enters what a partner sent on paper
  'list.import': row({ officer: 'scope', owner: 'own' }),
  'money.report': row({ officer: 'scope', partner: 'own' }),
  'money.reverse': row({ officer: 'scope', owner: 'own', partner: 'own' }),
  // beside the policy, nobody who recorded either line
  'money.match': row({ officer: 'scope', verifier: 'scope' }),
  'partnership.read': row({ ...insiders, ...sides }),
  'partnership.edit': row({ officer: 'scope' }),

  // tests that name partners stay among those who follow, decide and check; the public sees indices
  'dependence.read': row({ officer: 'scope', verifier: 'scope', decider: 'scope', auditor: 'scope' }),
  'dependence.edit': row({ officer: 'scope' }),
  // thoughts on who could get what stay among those who propose, decide and audit
  'allocation.read': row({ ...unit, ...auditor }),
  'allocation.propose': row({ officer: 'scope' }),
  // what a solver found is kept by the program, never told by a caller
  'allocation.keep': withMachine({}),
  // beside the policy, the debtor alone declares, and nobody judges what their own side owes
  'obligation.declare': row({ owner: 'own', partner: 'own' }),
  'obligation.judge': row({ officer: 'scope', verifier: 'scope', owner: 'own', partner: 'own' }),
  'obligation.contest': row({ officer: 'scope', owner: 'own', partner: 'own' }),
  'transfer.read': row({ ...insiders, ...sides }),
  'transfer.edit': row({ officer: 'scope' }),
  // beside the policy, nobody of the body that brought it judges it
  'transfer.claim': row({ officer: 'scope', owner: 'own', partner: 'own' }),
  'transfer.judge': row({ officer: 'scope', verifier: 'scope', owner: 'own', partner: 'own' }),
  'transfer.contest': row({ officer: 'scope', ...sides }),
  'study.read': row({ ...insiders, ...sides }),
  'study.edit': row({ officer: 'scope' }),
  'study.bring': row({ officer: 'scope', owner: 'own', partner: 'own' }),
  // what unlocks a gate is reviewed on the side of the state
  'study.judge': row({ officer: 'scope', verifier: 'scope', owner: 'own' }),
  'study.name': row({ officer: 'scope' }),

  'cycle.read': row(shared),
  'cycle.edit': row({ officer: 'scope' }),
  'cycle.follow': withMachine({ officer: 'scope' }),
  // a body keeps its own chain of visas
  'post.edit': row({ administrator: 'scope', officer: 'scope', owner: 'own' }),
  'report.read': row({ ...insiders, ...sides }),
  // the body writes its own: what the delivery unit transcribes comes with its paper, through other acts
  'report.write': row({ owner: 'own' }),
  'report.visa': row({ owner: 'own' }),
  'report.judge': row({ officer: 'scope' }),

  'workbook.read': row({ ...insiders, ...sides }),
  'workbook.import': row({ officer: 'scope', ...sides }),

  'committee.edit': row({ officer: 'scope' }),
  // who sits there reads it: a committee lies with the bodies of its seats
  'stocktake.read': row({ ...insiders, ...sides }),
  'stocktake.plan': row({ officer: 'scope' }),
  // beside the policy, the act asks for the seat itself
  'stocktake.record': row({ officer: 'scope', owner: 'own', region: 'scope' }),
  'stocktake.chair': row({ ...unit, region: 'scope' }),
  'minutes.confirm': row({ partner: 'own', region: 'scope' }),
  'action.read': row({ ...insiders, ...sides }),
  'action.declare': row({ officer: 'scope', ...sides }),
  'action.judge': row({ officer: 'scope' }),

  // a draft is its body's; a letter that has left is also that of whom it goes to and through
  'letter.read': row({ ...unit, ...auditor, owner: 'own', partner: 'own', region: 'own' }),
  // beside the policy, the act asks whose body it is
  'letter.write': row({ officer: 'scope', owner: 'own', region: 'own' }),
  'letter.sign': row({ ...unit, owner: 'own', region: 'own' }),
  'letter.receive': row({ officer: 'scope', owner: 'own', partner: 'own', region: 'own' }),
  'letterhead.edit': row({ administrator: 'scope', officer: 'scope' }),

  'question.read': row({ ...unit, ...auditor, owner: 'own' }),
  // beside the policy, the act asks whose body it is
  'question.record': row({ officer: 'scope', owner: 'own' }),
  'question.reply': row({ officer: 'scope', owner: 'own' }),
  'question.approve': row({ ...unit, owner: 'own' }),

  'recommendation.read': row({ ...unit, ...auditor, verifier: 'scope', owner: 'own' }),
  'recommendation.record': row({ officer: 'scope' }),
  'recommendation.answer': row({ officer: 'scope', owner: 'own' }),
  // beside the policy, nobody of the addressee and nobody who answered
  'recommendation.judge': row({ officer: 'scope', verifier: 'scope' }),

  // beside the policy, the record itself must be readable
  'comment.read': row({ ...insiders, ...sides }),
  'comment.write': row({ ...unit, verifier: 'scope', ...sides }),

  'rating.read': row({ ...insiders, owner: 'own' }),
  'rating.declare': row({ officer: 'scope', owner: 'own' }),
  'warning.read': withMachine({ ...insiders, ...sides }),
  // whom a rule asks is the rule's: the owner always, and the role that it names
  'warning.answer': row({ officer: 'scope', verifier: 'scope', owner: 'own', region: 'scope' }),
  'warning.steer': row({ officer: 'scope' }),
  'warning.follow': withMachine({ officer: 'scope' }),

  'publication.read': row(insiders),
  'publication.classify': row({ officer: 'scope' }),
  'publication.clear': row(unit),
  'publication.publish': withMachine(unit),
  'publication.withdraw': row(unit),

  'person.read': row({
    administrator: 'scope',
    officer: 'anywhere',
    owner: 'anywhere',
    verifier: 'anywhere',
    decider: 'anywhere',
    auditor: 'anywhere',
    partner: 'own',
    region: 'anywhere',
  }),
  'person.invite': withMachine(administrator),
  'person.deactivate': row(administrator),
  'person.erase': row(administrator),
  'role.grant': withMachine(administrator),
  'role.revoke': row(administrator),
  'delegation.record': row(administrator),
  'recovery.issue': withMachine(administrator),
  'matrix.read': row(shared),
  'personal-data.read': row({ administrator: 'scope', auditor: 'scope' }),
  'personal-data.export': row(administrator),

  'ledger.read': row({
    administrator: 'scope',
    officer: 'anywhere',
    verifier: 'anywhere',
    decider: 'anywhere',
    auditor: 'scope',
  }),
  'ledger.verify': withMachine({ ...administrator, ...auditor }),
  'machine.admin-link': withMachine({}),
  'system.read': withMachine({ ...administrator, ...auditor }),
  'system.operate': withMachine(administrator),
};

import { type Caller, instanceTarget, may, type Right } from '../access/index.ts';

/**
 * For each ledgered table, the right that opens the text of its rows inside the ledger, asked on the whole installation: who holds it
 * for one project or one region reads that project on its own page, and sees of the ledger who did what and when.
 * A test holds this list against the database.
 */
export const tableRights: Record<string, Right> = {
  place: 'place.read',
  place_measure: 'place.read',
  calendar: 'calendar.read',
  holiday: 'calendar.read',
  organisation: 'organisation.read',
  file: 'file.read',
  source: 'source.read',
  legal_text: 'source.read',
  strategy: 'strategy.read',
  axis: 'strategy.read',
  custom_field: 'strategy.read',
  pledge: 'pledge.read',
  claim: 'pledge.read',
  agreement: 'pledge.read',
  clarification: 'pledge.read',
  document_reading: 'reading.read',
  lexicon_entry: 'reading.read',
  // drafts quote papers that may be restricted: who may open those sees them in the ledger too
  reading_draft: 'evidence.read-restricted',
  reading_step: 'evidence.read-restricted',
  pack_record: 'pack.read',
  pack_proposal: 'pack.read',
  stage_label: 'template.read',
  evidence_type: 'template.read',
  gate_template: 'template.read',
  gate_template_criterion: 'template.read',
  project: 'project.read',
  project_place: 'project.read',
  project_pledge: 'project.read',
  project_source: 'project.read',
  project_baseline: 'project.read',
  milestone: 'project.read',
  milestone_dependency: 'project.read',
  status_contest: 'project.read',
  contest_answer: 'project.read',
  risk: 'risk.read',
  risk_step: 'risk.read',
  currency: 'money.read',
  currency_rate: 'money.read',
  envelope: 'money.read',
  envelope_line: 'money.read',
  envelope_closing: 'money.read',
  envelope_closing_line: 'money.read',
  budget: 'money.read',
  budget_line: 'money.read',
  funding: 'money.read',
  money_transaction: 'money.read',
  money_match: 'money.read',
  layer_holding: 'dependence.read',
  project_output: 'dependence.read',
  organisation_holder: 'dependence.read',
  dependence_mark: 'dependence.read',
  organisation_identifier: 'organisation.read',
  partner_agreement: 'partnership.read',
  agreement_party: 'partnership.read',
  agreement_project: 'partnership.read',
  agreement_amendment: 'partnership.read',
  agreement_obligation: 'partnership.read',
  obligation_step: 'partnership.read',
  gate: 'gate.read',
  gate_criterion: 'gate.read',
  gate_decision: 'gate.read',
  gate_condition: 'gate.read',
  standing_act: 'gate.read',
  evidence: 'evidence.read',
  evidence_proof: 'evidence.read',
  paper_opening: 'evidence.read',
  indicator: 'indicator.read',
  indicator_definition: 'indicator.read',
  indicator_target: 'indicator.read',
  observation: 'indicator.read',
  figure_link: 'indicator.read',
  reporting_calendar: 'cycle.read',
  post: 'cycle.read',
  report: 'report.read',
  report_step: 'report.read',
  committee: 'stocktake.read',
  committee_seat: 'stocktake.read',
  stocktake: 'stocktake.read',
  stocktake_step: 'stocktake.read',
  agenda_item: 'stocktake.read',
  attendance: 'stocktake.read',
  committee_decision: 'stocktake.read',
  committee_action: 'action.read',
  committee_action_step: 'action.read',
  letterhead: 'organisation.read',
  letter: 'letter.read',
  letter_link: 'letter.read',
  letter_step: 'letter.read',
  parliament_question: 'question.read',
  question_link: 'question.read',
  question_step: 'question.read',
  audit_recommendation: 'recommendation.read',
  recommendation_step: 'recommendation.read',
  record_comment: 'comment.read',
  comment_mention: 'comment.read',
  warning_rule: 'template.read',
  warning_episode: 'warning.read',
  warning_step: 'warning.read',
  declared_rating: 'rating.read',
  gap_explanation: 'rating.read',
  tracker_mapping: 'project.read',
  tracker_import: 'project.read',
  tracker_row: 'project.read',
  person: 'person.read',
  personal_commitment: 'person.read',
  role_grant: 'person.read',
  delegation: 'person.read',
  withholding_ground: 'publication.read',
  cleared_content: 'publication.read',
  snapshot: 'publication.read',
  publication_state: 'publication.read',
  publication_act: 'publication.read',
  publication: 'publication.read',
  withdrawal: 'publication.read',
  withdrawal_act: 'publication.read',
};

/** Tables whose rows have a class of their own that may be restricted. */
export const classedTables = ['evidence', 'file'];

/** Why the text of a row is not shown: the table is not for the caller, or the record is restricted. */
export type Hidden = 'right' | 'class';

/**
 * Why `caller` may not read the text of a row of `table`, or undefined when they may.
 *
 * classes  the classes the row has had in the version asked and has today: the strictest counts
 */
export function whyHidden(
  caller: Caller,
  table: string,
  classes: readonly (string | null | undefined)[],
): Hidden | undefined {
  const right = tableRights[table];
  if (!right || !may(caller, right, instanceTarget)) return 'right';
  const isRestricted = classedTables.includes(table) && classes.includes('restricted');
  return isRestricted && !may(caller, 'evidence.read-restricted', instanceTarget) ? 'class' : undefined;
}

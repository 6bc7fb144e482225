-- Delivery: projects and their tree, stages and gates, evidence, decisions as transcribed acts, acts of two persons, milestones and
-- baselines. What the policy forgot, the database refuses: one person on both sides, a stage that moves without a confirmed act,
-- a gate passed with a mandatory criterion unmet, an evidence or a decision rewritten after it was judged.
-- People are identifiers of persons; what a pack shipped was recorded by system:<pack>.

create function stage_order(stage text) returns integer
language sql immutable parallel safe
as $$ select array_position(array['identification', 'prefeasibility', 'feasibility', 'appraisal', 'financing', 'procurement', 'implementation', 'commissioning', 'operation'], stage) $$;
comment on function stage_order(text) is 'Rank of a stage, 1 identification to 9 operation; empty for anything else';

-- ---------------------------------------------------------------- what an administrator edits: stages, evidence types, gate templates
create table stage_label (
  stage   text primary key check (stage_order(stage) is not null),
  title   jsonb not null,
  summary jsonb,
  hook    jsonb,
  version integer not null default 1
);
comment on table stage_label is 'What the nine stages are called and what happens in them; their codes and order are fixed';
comment on column stage_label.stage is 'Code of the stage';
comment on column stage_label.title is 'Title by language';
comment on column stage_label.summary is 'What happens in the stage, by language';
comment on column stage_label.hook is 'Where the procedure of the country touches the stage, by language';
comment on column stage_label.version is 'Counts revisions by people';
select ledger_watch('stage_label', 'stage');

create table evidence_type (
  code       text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
  title      jsonb not null,
  class      text not null default 'internal' check (class in ('public', 'internal', 'restricted')),
  ground     jsonb,
  legal_text text,
  opens_on   text check (opens_on in ('award-notice', 'publication-of-text', 'decision-confirmed', 'final-acceptance')),
  version    integer not null default 1,
  constraint evidence_type_restricted_has_ground check (class <> 'restricted' or ground is not null or legal_text is not null)
);
comment on table evidence_type is 'Kinds of paper that may prove something, with the class they are born with';
comment on column evidence_type.code is 'Code of the type, such as feasibility-study';
comment on column evidence_type.title is 'Title by language';
comment on column evidence_type.class is 'Least class of an evidence of this type: public, internal or restricted';
comment on column evidence_type.ground is 'Why it is withheld, by language';
comment on column evidence_type.legal_text is 'Reference of the legal text that is the ground';
comment on column evidence_type.opens_on is 'Event after which an evidence of this type may open';
comment on column evidence_type.version is 'Counts revisions by people';
select ledger_watch('evidence_type', 'code');

create table gate_template (
  id                  uuid primary key,
  number              integer not null check (number between 1 and 8),
  version             integer not null check (version >= 1),
  title               jsonb not null,
  acceptor_may_decide boolean not null,
  in_force_from       date not null,
  recorded_by         text not null,
  constraint gate_template_version unique (number, version)
);
comment on table gate_template is 'Checklists of the eight gates. An issued version is replaced by the next, never edited: a gate keeps the version it began with';
comment on column gate_template.id is 'Identifier of the version';
comment on column gate_template.number is 'Order number of the gate, 1 to 8; gate i stands between stage i and stage i + 1';
comment on column gate_template.version is 'Version of the checklist of this gate, from 1';
comment on column gate_template.title is 'Title by language';
comment on column gate_template.acceptor_may_decide is 'True when the person who accepted evidence may also record or confirm the decision';
comment on column gate_template.in_force_from is 'First day on which a gate may begin with this version';
comment on column gate_template.recorded_by is 'Person who issued the version, or system:<pack>';
select ledger_watch('gate_template');
create trigger append_only before update or delete on gate_template for each row execute function ledger_refuse();

create table gate_template_criterion (
  id             uuid primary key,
  template       uuid not null references gate_template (id),
  position       integer not null check (position >= 1),
  code           text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
  title          jsonb not null,
  type           text not null,
  evidence_types text[] not null check (cardinality(evidence_types) >= 1),
  mandatory      boolean not null,
  class          text not null default 'public' check (class in ('public', 'internal', 'restricted')),
  minimum_value  numeric,
  minimum_unit   text,
  legal_text     text,
  ground         jsonb,
  help           jsonb,
  constraint gate_template_criterion_code unique (template, code),
  constraint gate_template_criterion_minimum check ((minimum_value is null) = (minimum_unit is null))
);
comment on table gate_template_criterion is 'Lines of a checklist: each is met by one accepted evidence of one of its types';
comment on column gate_template_criterion.id is 'Identifier of the line';
comment on column gate_template_criterion.template is 'Version of the checklist it belongs to';
comment on column gate_template_criterion.position is 'Rank in the checklist, from 1';
comment on column gate_template_criterion.code is 'Code of the criterion, such as operating-cost';
comment on column gate_template_criterion.title is 'Title by language';
comment on column gate_template_criterion.type is 'What it is about: study, opinion, declaration, financing, operating-cost, contract, land …';
comment on column gate_template_criterion.evidence_types is 'Codes of the evidence types that may meet it';
comment on column gate_template_criterion.mandatory is 'True when the gate cannot be passed without it';
comment on column gate_template_criterion.class is 'Least class of an evidence brought for it';
comment on column gate_template_criterion.minimum_value is 'Least value the evidence must state, in minimum_unit; exact decimal';
comment on column gate_template_criterion.minimum_unit is 'Unit of minimum_value: years, MAD, MW …';
comment on column gate_template_criterion.legal_text is 'Reference of the legal text that asks for it';
comment on column gate_template_criterion.ground is 'Ground for withholding, by language';
comment on column gate_template_criterion.help is 'What to bring, by language';
create index gate_template_criterion_template on gate_template_criterion (template, position);
select ledger_watch('gate_template_criterion');
create trigger append_only before update or delete on gate_template_criterion for each row execute function ledger_refuse();

-- ---------------------------------------------------------------- projects
create table project (
  id            uuid primary key,
  ref           text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  level         text not null check (level in ('strategy-root', 'axis', 'programme', 'project')),
  parent        text references project (ref),
  strategy      text not null references strategy (ref),
  axis          text,
  title         jsonb not null,
  summary       jsonb,
  bound         text not null default 'state' check (bound in ('state', 'shared', 'not-state')),
  owner         text references organisation (ref),
  operator      text references organisation (ref),
  partners      text[] not null default '{}',
  stage         text check (stage is null or stage_order(stage) is not null),
  state         text check (state in ('active', 'suspended', 'cancelled')),
  stage_since   date,
  state_since   date,
  shares_assumed boolean not null default false,
  facts         jsonb not null default '[]',
  note          jsonb,
  custom        jsonb not null default '{}',
  recorded_by   text not null,
  recorded_on   date not null,
  version       integer not null default 1,
  constraint project_axis_of_strategy foreign key (axis, strategy) references axis (ref, strategy),
  constraint project_parent_other check (parent is distinct from ref),
  constraint project_walks check ((level = 'project') = (stage is not null and state is not null and stage_since is not null and state_since is not null))
);
comment on table project is 'The tree strategy > axis > programme > project; only projects walk through stages';
comment on column project.id is 'Identifier of the row';
comment on column project.ref is 'Permanent human reference, such as F1';
comment on column project.level is 'strategy-root, axis, programme or project';
comment on column project.parent is 'Node above';
comment on column project.strategy is 'Strategy it serves';
comment on column project.axis is 'Axis of that strategy';
comment on column project.title is 'Title by language';
comment on column project.summary is 'Summary by language, in our own words';
comment on column project.bound is 'Whose project it is: state, shared, or not-state (watched only)';
comment on column project.owner is 'Organisation that answers for it';
comment on column project.operator is 'Organisation that runs it, when another';
comment on column project.partners is 'References of organisations taking part';
comment on column project.stage is 'Stage the project is at; empty above the level of projects';
comment on column project.state is 'active, suspended or cancelled; empty above the level of projects';
comment on column project.stage_since is 'Day it came to the stage, by the date of the act that moved it';
comment on column project.state_since is 'Day it came to the state, by the date of the act';
comment on column project.shares_assumed is 'True when the shares of places were set for want of better';
comment on column project.facts is 'Published figures about it, each with source and confidence: said, not verified';
comment on column project.note is 'Assumptions and remarks, by language';
comment on column project.custom is 'Values of the custom fields defined for projects, by key';
comment on column project.recorded_by is 'Person who recorded it, or system:<pack>';
comment on column project.recorded_on is 'Day it was recorded';
comment on column project.version is 'Counts revisions by people; a revision must name the version it read';
create index project_strategy on project (strategy, level);
create index project_parent on project (parent);
create index project_owner on project (owner);
create index project_stage on project (stage, state) where stage is not null;
select ledger_watch('project');

create table project_place (
  id      uuid primary key,
  project text not null references project (ref),
  kind    text not null check (kind in ('works', 'benefit')),
  place   text not null references place (code),
  share   numeric not null check (share > 0 and share <= 1),
  constraint project_place_once unique (project, kind, place)
);
comment on table project_place is 'Where the works lie and whom the benefit reaches: two lists, each with shares that make exactly one';
comment on column project_place.id is 'Identifier of the row';
comment on column project_place.project is 'The project';
comment on column project_place.kind is 'works or benefit';
comment on column project_place.place is 'The place';
comment on column project_place.share is 'Part of the works or of the benefit, above 0 to 1, exact decimal';
create index project_place_place on project_place (place, kind);
select ledger_watch('project_place');

create function project_place_sum() returns trigger
language plpgsql
as $$
declare of_project text := coalesce(new.project, old.project); of_kind text := coalesce(new.kind, old.kind); total numeric;
begin
  select sum(share) into total from project_place where project = of_project and kind = of_kind;
  if total is not null and total <> 1 then
    raise exception 'place.shares-not-one' using errcode = 'MU003';
  end if;
  return null;
end $$;
comment on function project_place_sum() is 'At commit, the shares of one list of a project make exactly one';
create constraint trigger shares_make_one after insert or update or delete on project_place
  deferrable initially deferred for each row execute function project_place_sum();

create table project_pledge (
  id      uuid primary key,
  project text not null references project (ref),
  pledge  text not null references pledge (ref),
  constraint project_pledge_once unique (project, pledge)
);
comment on table project_pledge is 'Which pledges a project serves';
comment on column project_pledge.id is 'Identifier of the row';
comment on column project_pledge.project is 'The project';
comment on column project_pledge.pledge is 'The pledge';
create index project_pledge_pledge on project_pledge (pledge);
select ledger_watch('project_pledge');

create table project_source (
  id      uuid primary key,
  project text not null references project (ref),
  source  text not null references source (ref),
  constraint project_source_once unique (project, source)
);
comment on table project_source is 'Sources the description of a project rests on';
comment on column project_source.id is 'Identifier of the row';
comment on column project_source.project is 'The project';
comment on column project_source.source is 'The source';
create index project_source_source on project_source (source);
select ledger_watch('project_source');

-- ---------------------------------------------------------------- gates and evidence
create table gate (
  ref      text primary key,
  project  text not null references project (ref),
  number   integer not null check (number between 1 and 8),
  template uuid not null references gate_template (id),
  begun_on date not null,
  constraint gate_once unique (project, number),
  constraint gate_ref check (ref = project || '/G' || number)
);
comment on table gate is 'Gates that projects have come to; a gate begins when its project enters the stage before it';
comment on column gate.ref is 'Reference: project and number, such as F1/G3';
comment on column gate.project is 'The project';
comment on column gate.number is 'Order number of the gate, 1 to 8';
comment on column gate.template is 'Version of the checklist it began with, and keeps';
comment on column gate.begun_on is 'Day the project entered the stage before it';
select ledger_watch('gate', 'ref');
create trigger append_only before update or delete on gate for each row execute function ledger_refuse();

create table gate_criterion (
  id   text primary key,
  gate text not null references gate (ref),
  line uuid not null references gate_template_criterion (id),
  constraint gate_criterion_once unique (gate, line)
);
comment on table gate_criterion is 'The checklist of one gate of one project';
comment on column gate_criterion.id is 'Reference: gate and code, such as F1/G3/operating-cost';
comment on column gate_criterion.gate is 'The gate';
comment on column gate_criterion.line is 'Line of the template';
select ledger_watch('gate_criterion');
create trigger append_only before update or delete on gate_criterion for each row execute function ledger_refuse();

create table gate_decision (
  id              uuid primary key,
  gate            text not null references gate (ref),
  verdict         text not null check (verdict in ('pass', 'pass-with-conditions', 'return', 'stop')),
  authority       jsonb not null,
  instrument      jsonb not null,
  reference       text not null check (reference <> ''),
  decided_on      date not null,
  act_sha256      text not null references file (sha256),
  reason          jsonb,
  recorded_by     text not null,
  recorded_for    text[] not null default '{}',
  recorded_on     date not null,
  status          text not null check (status in ('recorded', 'confirmed', 'transcription-refused')),
  settled_by      text,
  settled_for     text[] not null default '{}',
  settled_on      date,
  settled_request uuid,
  refusal_reason  jsonb,
  constraint gate_decision_two_persons check (not ((recorded_by || recorded_for) && (settled_by || settled_for))),
  constraint gate_decision_settled check ((status = 'recorded') = (settled_by is null) and (status = 'recorded') = (settled_request is null)),
  constraint gate_decision_reason check (verdict like 'pass%' or reason is not null),
  constraint gate_decision_refusal check (status <> 'transcription-refused' or refusal_reason is not null)
);
comment on table gate_decision is 'What an authority decided at a gate: an act taken elsewhere, written down by one person and confirmed by another';
comment on column gate_decision.id is 'Identifier of the decision';
comment on column gate_decision.gate is 'The gate';
comment on column gate_decision.verdict is 'pass, pass-with-conditions, return or stop';
comment on column gate_decision.authority is 'Office that decided, by language; never a person';
comment on column gate_decision.instrument is 'Kind of act, by language: minutes, order, letter …';
comment on column gate_decision.reference is 'Reference of the act as printed';
comment on column gate_decision.decided_on is 'Day the act bears';
comment on column gate_decision.act_sha256 is 'The scanned act, SHA-256 hex';
comment on column gate_decision.reason is 'Reason the act gives, by language; required to return or stop';
comment on column gate_decision.recorded_by is 'Person who wrote it down';
comment on column gate_decision.recorded_for is 'Persons whom they stood in for at that moment';
comment on column gate_decision.recorded_on is 'Day it was written down';
comment on column gate_decision.status is 'recorded, confirmed or transcription-refused';
comment on column gate_decision.settled_by is 'Second person, who confirmed or refused the transcription';
comment on column gate_decision.settled_for is 'Persons whom the second person stood in for';
comment on column gate_decision.settled_on is 'Day of confirmation or refusal';
comment on column gate_decision.settled_request is 'Request that settled it; the project may move in that request only';
comment on column gate_decision.refusal_reason is 'Why the transcription was refused, by language';
create index gate_decision_gate on gate_decision (gate);
create unique index gate_decision_one_waits on gate_decision (gate) where status = 'recorded';
create unique index gate_decision_one_pass on gate_decision (gate) where status = 'confirmed' and verdict like 'pass%';
select ledger_watch('gate_decision');

create table evidence (
  id            uuid primary key,
  project       text not null references project (ref),
  type          text not null references evidence_type (code),
  sha256        text not null references file (sha256),
  title         jsonb not null,
  dated         date not null,
  place         text references place (code),
  states_value  numeric,
  states_unit   text,
  brought_by    text not null,
  brought_for   text[] not null default '{}',
  brought_on    date not null,
  organisation  text references organisation (ref),
  producer      text references organisation (ref),
  class         text not null check (class in ('public', 'internal', 'restricted')),
  ground        jsonb,
  opens_on      text,
  status        text not null check (status in ('brought', 'cited', 'accepted', 'returned', 'superseded')),
  judged_by     text,
  judged_for    text[] not null default '{}',
  judged_on     date,
  reason        jsonb,
  independence  text check (independence in ('independent', 'same-tutelage', 'self', 'cited')),
  superseded_by uuid references evidence (id),
  constraint evidence_two_persons check (not ((brought_by || brought_for) && (judged_by || judged_for))),
  constraint evidence_judged check (status not in ('accepted', 'returned') or (judged_by is not null and judged_on is not null and independence is not null)),
  constraint evidence_return_reason check (status <> 'returned' or reason is not null),
  constraint evidence_superseded check ((status = 'superseded') = (superseded_by is not null)),
  constraint evidence_states check ((states_value is null) = (states_unit is null))
);
comment on table evidence is 'Files brought to prove something, accepted or returned with a reason by someone who did not bring them';
comment on column evidence.id is 'Identifier of the evidence';
comment on column evidence.project is 'The project';
comment on column evidence.type is 'Kind of paper';
comment on column evidence.sha256 is 'The file, SHA-256 hex';
comment on column evidence.title is 'Title by language';
comment on column evidence.dated is 'Day the paper bears';
comment on column evidence.place is 'Place it speaks of';
comment on column evidence.states_value is 'Value the paper states, in states_unit; exact decimal';
comment on column evidence.states_unit is 'Unit of states_value';
comment on column evidence.brought_by is 'Person who brought it';
comment on column evidence.brought_for is 'Persons whom they stood in for at that moment';
comment on column evidence.brought_on is 'Day it was brought';
comment on column evidence.organisation is 'Organisation in whose name it was brought';
comment on column evidence.producer is 'Who made the figures, when that is an official producer of statistics';
comment on column evidence.class is 'public, internal or restricted';
comment on column evidence.ground is 'Why it is withheld, by language';
comment on column evidence.opens_on is 'Event after which it may open';
comment on column evidence.status is 'brought, cited (official statistics), accepted, returned or superseded';
comment on column evidence.judged_by is 'Person who accepted or returned it';
comment on column evidence.judged_for is 'Persons whom the judge stood in for';
comment on column evidence.judged_on is 'Day it was judged';
comment on column evidence.reason is 'Reason given by the judge, by language; required to return';
comment on column evidence.independence is 'independent, same-tutelage, self or cited: how far bringer and judge stand apart';
comment on column evidence.superseded_by is 'The bringing that replaced it';
create index evidence_project on evidence (project);
create index evidence_waiting on evidence (brought_on) where status = 'brought';
create index evidence_sha256 on evidence (sha256);
select ledger_watch('evidence');

create table gate_condition (
  id       uuid primary key,
  decision uuid not null references gate_decision (id),
  gate     text not null references gate (ref),
  title    jsonb not null,
  due_on   date not null,
  met_by   uuid references evidence (id),
  met_on   date,
  said_by  text,
  said_for text[] not null default '{}',
  constraint gate_condition_met check ((met_by is null) = (met_on is null) and (met_by is null) = (said_by is null))
);
comment on table gate_condition is 'What is still owed after a pass with conditions, until a day; overdue is computed, never stored';
comment on column gate_condition.id is 'Identifier of the condition';
comment on column gate_condition.decision is 'Decision that set it';
comment on column gate_condition.gate is 'The gate';
comment on column gate_condition.title is 'What is owed, by language';
comment on column gate_condition.due_on is 'Last day';
comment on column gate_condition.met_by is 'Accepted evidence that meets it';
comment on column gate_condition.met_on is 'Day it was declared met';
comment on column gate_condition.said_by is 'Person who declared it met';
comment on column gate_condition.said_for is 'Persons whom they stood in for';
create index gate_condition_gate on gate_condition (gate);
create index gate_condition_owed on gate_condition (due_on) where met_by is null;
select ledger_watch('gate_condition');

create table evidence_proof (
  id        uuid primary key,
  evidence  uuid not null references evidence (id),
  criterion text references gate_criterion (id),
  condition uuid references gate_condition (id),
  constraint evidence_proof_one_thing check (num_nonnulls(criterion, condition) = 1)
);
comment on table evidence_proof is 'What an evidence is brought for: criteria of a gate, conditions of a decision';
comment on column evidence_proof.id is 'Identifier of the row';
comment on column evidence_proof.evidence is 'The evidence';
comment on column evidence_proof.criterion is 'Criterion it is brought for';
comment on column evidence_proof.condition is 'Condition it is brought for';
create index evidence_proof_evidence on evidence_proof (evidence);
create index evidence_proof_criterion on evidence_proof (criterion);
select ledger_watch('evidence_proof');
create trigger append_only before update or delete on evidence_proof for each row execute function ledger_refuse();

-- ---------------------------------------------------------------- acts of two persons
create table standing_act (
  id              uuid primary key,
  project         text not null references project (ref),
  kind            text not null check (kind in ('take-over', 'higher-instruction', 'suspension', 'resumption', 'cancellation')),
  reason          jsonb not null,
  authority       jsonb,
  instrument      jsonb,
  reference       text,
  dated           date,
  act_sha256      text references file (sha256),
  source          text references source (ref),
  effective_on    date not null,
  stage           text check (stage_order(stage) > 1),
  gate            text references gate (ref),
  proposed_by     text not null,
  proposed_for    text[] not null default '{}',
  proposed_on     date not null,
  status          text not null check (status in ('proposed', 'confirmed', 'refused')),
  settled_by      text,
  settled_for     text[] not null default '{}',
  settled_on      date,
  settled_request uuid,
  refusal_reason  jsonb,
  constraint standing_act_two_persons check (not ((proposed_by || proposed_for) && (settled_by || settled_for))),
  constraint standing_act_confirmed check (status = 'proposed' or settled_by is not null or (kind = 'take-over' and proposed_by like 'system:%')),
  constraint standing_act_settled check ((status = 'proposed') = (settled_on is null) and (status = 'proposed') = (settled_request is null)),
  constraint standing_act_whole check (num_nonnulls(authority, instrument, reference, dated, act_sha256) in (0, 5)),
  constraint standing_act_written check (kind not in ('take-over', 'higher-instruction') or act_sha256 is not null or (kind = 'take-over' and proposed_by like 'system:%' and source is not null)),
  constraint standing_act_stage check ((kind = 'take-over') = (stage is not null)),
  constraint standing_act_gate check ((kind = 'higher-instruction') = (gate is not null)),
  constraint standing_act_refusal check (status <> 'refused' or refusal_reason is not null)
);
comment on table standing_act is 'Take-over, higher instruction, suspension, resumption, cancellation: proposed by one person, without effect until another confirms';
comment on column standing_act.id is 'Identifier of the act';
comment on column standing_act.project is 'The project';
comment on column standing_act.kind is 'take-over, higher-instruction, suspension, resumption or cancellation';
comment on column standing_act.reason is 'Reason or basis, by language';
comment on column standing_act.authority is 'Office that took the act, by language; never a person';
comment on column standing_act.instrument is 'Kind of act, by language';
comment on column standing_act.reference is 'Reference of the act as printed';
comment on column standing_act.dated is 'Day the act bears';
comment on column standing_act.act_sha256 is 'The scanned act, SHA-256 hex';
comment on column standing_act.source is 'Source a shipped take-over rests on when no act was received';
comment on column standing_act.effective_on is 'Day it takes effect';
comment on column standing_act.stage is 'Stage declared by a take-over';
comment on column standing_act.gate is 'Gate carried by a higher instruction';
comment on column standing_act.proposed_by is 'Person who proposed it, or system:<pack>';
comment on column standing_act.proposed_for is 'Persons whom they stood in for at that moment';
comment on column standing_act.proposed_on is 'Day it was proposed';
comment on column standing_act.status is 'proposed, confirmed or refused';
comment on column standing_act.settled_by is 'Second person; empty for a take-over that a pack shipped';
comment on column standing_act.settled_for is 'Persons whom the second person stood in for';
comment on column standing_act.settled_on is 'Day of confirmation or refusal';
comment on column standing_act.settled_request is 'Request that settled it; the project may move in that request only';
comment on column standing_act.refusal_reason is 'Why it was refused, by language';
create index standing_act_project on standing_act (project);
create unique index standing_act_one_waits on standing_act (project) where status = 'proposed';
select ledger_watch('standing_act');

-- ---------------------------------------------------------------- milestones and baselines
create table milestone (
  id            uuid primary key,
  ref           text not null unique,
  project       text not null references project (ref),
  title         jsonb not null,
  planned_on    date not null,
  expected_on   date,
  reached_on    date,
  duration_days integer not null default 0 check (duration_days >= 0),
  evidence      uuid references evidence (id),
  version       integer not null default 1,
  constraint milestone_ref check (ref ~ '/M[0-9]+$')
);
comment on table milestone is 'Dated points of a project: planned, expected now, reached';
comment on column milestone.id is 'Identifier of the row';
comment on column milestone.ref is 'Reference: project and number, such as F1/M2';
comment on column milestone.project is 'The project';
comment on column milestone.title is 'Title by language';
comment on column milestone.planned_on is 'Day planned in the current plan';
comment on column milestone.expected_on is 'Day expected now by the owner, when another';
comment on column milestone.reached_on is 'Day it was reached, as declared by the owner';
comment on column milestone.duration_days is 'Work after everything it depends on, calendar days';
comment on column milestone.evidence is 'Evidence that it was reached';
comment on column milestone.version is 'Counts revisions by people';
create index milestone_project on milestone (project);
select ledger_watch('milestone');

create table milestone_dependency (
  id        uuid primary key,
  milestone text not null references milestone (ref),
  after     text not null references milestone (ref),
  constraint milestone_dependency_once unique (milestone, after),
  constraint milestone_dependency_other check (milestone <> after)
);
comment on table milestone_dependency is 'Which milestone can only come after which; circles are refused';
comment on column milestone_dependency.id is 'Identifier of the row';
comment on column milestone_dependency.milestone is 'The later one';
comment on column milestone_dependency.after is 'The earlier one';
select ledger_watch('milestone_dependency');

create table project_baseline (
  id             uuid primary key,
  project        text not null references project (ref),
  number         integer not null check (number >= 1),
  plan           jsonb not null,
  reason         jsonb not null,
  effective_on   date not null,
  proposed_by    text not null,
  proposed_for   text[] not null default '{}',
  proposed_on    date not null,
  status         text not null check (status in ('proposed', 'confirmed', 'refused')),
  settled_by     text,
  settled_for    text[] not null default '{}',
  settled_on     date,
  refusal_reason jsonb,
  constraint project_baseline_once unique (project, number),
  constraint project_baseline_two_persons check (not ((proposed_by || proposed_for) && (settled_by || settled_for))),
  constraint project_baseline_settled check ((status = 'proposed') = (settled_by is null) and (status = 'proposed') = (settled_on is null)),
  constraint project_baseline_refusal check (status <> 'refused' or refusal_reason is not null)
);
comment on table project_baseline is 'Plans approved as dated acts; a new one keeps the first, and variance is shown against both';
comment on column project_baseline.id is 'Identifier of the row';
comment on column project_baseline.project is 'The project';
comment on column project_baseline.number is 'Rank among the baselines of the project, from 1, refused ones included';
comment on column project_baseline.plan is 'Milestones and their days as approved: [{milestone, on}]';
comment on column project_baseline.reason is 'Why a baseline, or why a new one, by language';
comment on column project_baseline.effective_on is 'Day of the act';
comment on column project_baseline.proposed_by is 'Person who proposed it';
comment on column project_baseline.proposed_for is 'Persons whom they stood in for';
comment on column project_baseline.proposed_on is 'Day it was proposed';
comment on column project_baseline.status is 'proposed, confirmed or refused';
comment on column project_baseline.settled_by is 'Second person';
comment on column project_baseline.settled_for is 'Persons whom the second person stood in for';
comment on column project_baseline.settled_on is 'Day of confirmation or refusal';
comment on column project_baseline.refusal_reason is 'Why it was refused, by language';
create unique index project_baseline_one_waits on project_baseline (project) where status = 'proposed';
select ledger_watch('project_baseline');

create table status_contest (
  id           uuid primary key,
  project      text not null references project (ref),
  subject      text not null check (subject in ('stage', 'state', 'gate', 'evidence', 'milestone', 'place')),
  subject_ref  text,
  reason       jsonb not null,
  organisation text references organisation (ref),
  contested_by text not null,
  contested_on date not null
);
comment on table status_contest is 'What a partner, a region or an owner contests, with a reason; it stands beside the status and changes nothing by itself';
comment on column status_contest.id is 'Identifier of the contest';
comment on column status_contest.project is 'The project';
comment on column status_contest.subject is 'What is contested: stage, state, gate, evidence, milestone or place';
comment on column status_contest.subject_ref is 'Reference of the gate, evidence, milestone or place';
comment on column status_contest.reason is 'The reason, by language';
comment on column status_contest.organisation is 'Organisation in whose name it is contested';
comment on column status_contest.contested_by is 'Person who contests';
comment on column status_contest.contested_on is 'Day of the contest';
create index status_contest_project on status_contest (project);
select ledger_watch('status_contest');
create trigger append_only before update or delete on status_contest for each row execute function ledger_refuse();

-- ---------------------------------------------------------------- what no program may do
create function project_move_needs_act() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.level = 'project' and (new.stage <> 'identification' or new.state <> 'active') then
      raise exception 'project.moved-without-act' using errcode = 'MU003';
    end if;
    return new;
  end if;
  if new.ref is distinct from old.ref or new.level is distinct from old.level then
    raise exception 'project.keeps-its-name' using errcode = 'MU003';
  end if;
  if new.stage is not distinct from old.stage and new.state is not distinct from old.state then
    return new;
  end if;
  if exists (
    select 1 from gate_decision d join gate g on g.ref = d.gate
    where g.project = new.ref and d.settled_request = ledger_current_request() and d.status = 'confirmed' and old.state = 'active'
      and g.number = stage_order(old.stage)
      and case d.verdict
        when 'stop' then new.state = 'cancelled' and new.stage = old.stage
        when 'return' then false
        else new.state = 'active' and stage_order(new.stage) = stage_order(old.stage) + 1 end)
  or exists (
    select 1 from standing_act a left join gate g on g.ref = a.gate
    where a.project = new.ref and a.settled_request = ledger_current_request() and a.status = 'confirmed'
      and case a.kind
        when 'take-over' then old.stage = 'identification' and old.state = 'active' and new.stage = a.stage and new.state = 'active'
        when 'higher-instruction' then old.state = 'active' and new.state = 'active' and g.number = stage_order(old.stage) and stage_order(new.stage) = stage_order(old.stage) + 1
        when 'suspension' then old.state = 'active' and new.state = 'suspended' and new.stage = old.stage
        when 'resumption' then old.state = 'suspended' and new.state = 'active' and new.stage = old.stage
        else old.state <> 'cancelled' and new.state = 'cancelled' and new.stage = old.stage end)
  then return new;
  end if;
  raise exception 'project.moved-without-act' using errcode = 'MU003';
end $$;
comment on function project_move_needs_act() is 'A project is born at identification, and its stage or state changes only in the request that confirmed a decision, take-over, higher instruction or act of two persons saying so';
create trigger move_needs_act before insert or update on project for each row execute function project_move_needs_act();

create function gate_pass_needs_evidence() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'recorded' then raise exception 'decision.born-settled' using errcode = 'MU003'; end if;
    return new;
  end if;
  if old.status <> 'recorded' then raise exception 'decision.already-settled' using errcode = 'MU003'; end if;
  if (to_jsonb(new) - array['status', 'settled_by', 'settled_for', 'settled_on', 'settled_request', 'refusal_reason'])
     <> (to_jsonb(old) - array['status', 'settled_by', 'settled_for', 'settled_on', 'settled_request', 'refusal_reason']) then
    raise exception 'decision.keeps-its-words' using errcode = 'MU003';
  end if;
  if new.status = 'confirmed' and new.verdict like 'pass%' and exists (
    select 1 from gate_criterion c join gate_template_criterion l on l.id = c.line
    where c.gate = new.gate and l.mandatory and not exists (
      select 1 from evidence_proof p join evidence e on e.id = p.evidence
      where p.criterion = c.id and e.status = 'accepted' and e.type = any (l.evidence_types)
        and (l.minimum_value is null or (e.states_unit = l.minimum_unit and e.states_value >= l.minimum_value))))
  then raise exception 'gate.evidence-missing' using errcode = 'MU003';
  end if;
  if exists (
    select 1 from gate_criterion c join evidence_proof p on p.criterion = c.id join evidence e on e.id = p.evidence
    where c.gate = new.gate and e.status <> 'superseded'
      and (e.brought_by || e.brought_for) && (new.recorded_by || new.recorded_for || new.settled_by || new.settled_for) and new.status = 'confirmed')
  then raise exception 'four-eyes.bringer-decides' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function gate_pass_needs_evidence() is 'A decision is settled once and keeps its words; a pass is confirmed only when every mandatory criterion has accepted evidence, and never by who brought evidence';
create trigger pass_needs_evidence before insert or update on gate_decision for each row execute function gate_pass_needs_evidence();

create function evidence_keeps_its_words() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.status not in ('brought', 'cited') then raise exception 'evidence.born-judged' using errcode = 'MU003'; end if;
    return new;
  end if;
  if (to_jsonb(new) - array['status', 'judged_by', 'judged_for', 'judged_on', 'reason', 'independence', 'superseded_by', 'class', 'ground'])
     <> (to_jsonb(old) - array['status', 'judged_by', 'judged_for', 'judged_on', 'reason', 'independence', 'superseded_by', 'class', 'ground']) then
    raise exception 'evidence.keeps-its-words' using errcode = 'MU003';
  end if;
  if new.status <> old.status and not (
       (old.status = 'brought' and new.status in ('accepted', 'returned', 'superseded'))
    or (old.status = 'returned' and new.status = 'superseded')) then
    raise exception 'evidence.already-judged' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function evidence_keeps_its_words() is 'An evidence is born brought or cited, keeps what was brought, and is judged once';
create trigger keeps_its_words before insert or update on evidence for each row execute function evidence_keeps_its_words();

create function settled_once() returns trigger
language plpgsql
as $$
begin
  if old.status <> 'proposed' then raise exception 'act.already-settled' using errcode = 'MU003'; end if;
  if (to_jsonb(new) - array['status', 'settled_by', 'settled_for', 'settled_on', 'settled_request', 'refusal_reason'])
     <> (to_jsonb(old) - array['status', 'settled_by', 'settled_for', 'settled_on', 'settled_request', 'refusal_reason']) then
    raise exception 'act.keeps-its-words' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function settled_once() is 'What one person proposed is settled once by another and keeps its words';
create trigger settled_once before update on standing_act for each row execute function settled_once();
create trigger settled_once before update on project_baseline for each row execute function settled_once();

create function condition_met_once() returns trigger
language plpgsql
as $$
begin
  if old.met_by is not null or new.due_on <> old.due_on or new.title <> old.title then
    raise exception 'condition.keeps-its-words' using errcode = 'MU003';
  end if;
  if not exists (
    select 1 from evidence e join evidence_proof p on p.evidence = e.id
    where e.id = new.met_by and p.condition = new.id and e.status = 'accepted' and not ((e.brought_by || e.brought_for) && (new.said_by || new.said_for))) then
    raise exception 'condition.evidence-not-accepted' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function condition_met_once() is 'A condition keeps its words and its day, and is met once, by accepted evidence brought for it by somebody else';
create trigger met_once before update on gate_condition for each row execute function condition_met_once();

create trigger never_deleted before delete on evidence for each row execute function ledger_refuse();
create trigger never_deleted before delete on gate_decision for each row execute function ledger_refuse();
create trigger never_deleted before delete on gate_condition for each row execute function ledger_refuse();
create trigger never_deleted before delete on standing_act for each row execute function ledger_refuse();
create trigger never_deleted before delete on project_baseline for each row execute function ledger_refuse();
create trigger never_deleted before delete on project for each row execute function ledger_refuse();

-- Transfer of know-how on five steps, each reached on evidence of its own kind only; and studies, which gates can wait for.

create table transfer (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$'),
  agreement text not null references partner_agreement (ref),
  obligation text references agreement_obligation (ref),
  project text not null references project (ref),
  subject text not null check (subject in ('technology', 'system', 'method')),
  title jsonb not null,
  giver text not null references organisation (ref),
  receiver text not null references organisation (ref),
  least_people integer not null check (least_people >= 1),
  least_joint_days integer not null check (least_joint_days >= 1),
  least_alone_days integer not null check (least_alone_days >= 1),
  note jsonb,
  step integer not null default 0 check (step between 0 and 5),
  moved_on date not null,
  recorded_by text not null,
  recorded_on date not null,
  version integer not null default 1,
  constraint transfer_two_bodies check (giver <> receiver)
);
comment on table transfer is 'Know-how that one body hands to another under an agreement, and the step it stands at';
comment on column transfer.id is 'Identifier of the row';
comment on column transfer.ref is 'Permanent human reference: agreement, then T and a number';
comment on column transfer.agreement is 'Agreement under which it is handed over';
comment on column transfer.obligation is 'Reference of the obligation of that agreement that asks for it, where one does';
comment on column transfer.project is 'Project it serves';
comment on column transfer.subject is 'technology, system or method';
comment on column transfer.title is 'What is handed over, by language';
comment on column transfer.giver is 'Body that hands it over';
comment on column transfer.receiver is 'Body whose team takes it over';
comment on column transfer.least_people is 'Fewest people trained that reach step 2';
comment on column transfer.least_joint_days is 'Fewest calendar days of joint operation that reach step 3';
comment on column transfer.least_alone_days is 'Fewest calendar days without the giver that reach step 4';
comment on column transfer.note is 'Remark by language';
comment on column transfer.step is 'Step it stands at: 0 paper only, 1 documents handed over, 2 people trained, 3 joint operation, 4 the local team runs it alone, 5 the local team modifies it or holds the rights';
comment on column transfer.moved_on is 'Day it came to that step';
comment on column transfer.recorded_by is 'Person who recorded it, or system:<pack>';
comment on column transfer.recorded_on is 'Day it was recorded';
comment on column transfer.version is 'Counts changes; an act must name the version it read';
create index transfer_agreement on transfer (agreement);
create index transfer_project on transfer (project);
select ledger_watch('transfer');
create trigger never_deleted before delete on transfer for each row execute function ledger_refuse();

create table transfer_claim (
  id uuid primary key,
  transfer text not null references transfer (ref),
  step integer not null check (step between 1 and 5),
  kind text not null,
  file text not null references file (sha256),
  title jsonb not null,
  dated date not null,
  documents text[],
  people integer check (people >= 1),
  certified integer check (certified >= 0),
  from_day date,
  until_day date,
  class text not null check (class in ('public', 'internal', 'restricted')),
  organisation text not null references organisation (ref),
  brought_by text not null,
  brought_for text[] not null default '{}',
  brought_on date not null,
  status text not null default 'brought' check (status in ('brought', 'accepted', 'returned')),
  judged_by text,
  judged_for text[] not null default '{}',
  judged_on date,
  judge_organisation text references organisation (ref),
  independence text check (independence in ('independent', 'same-tutelage')),
  reason jsonb,
  constraint transfer_claim_kind check (case step
    when 1 then kind = 'handover-record' when 2 then kind = 'training-record' when 3 then kind = 'joint-operation-log'
    when 4 then kind = 'own-operation-record' else kind in ('rights-deed', 'change-in-service') end),
  constraint transfer_claim_facts check (case step
    when 1 then cardinality(documents) > 0 when 2 then people is not null and certified <= people
    when 5 then true else from_day is not null and until_day is not null and until_day >= from_day end),
  constraint transfer_claim_judged check ((status = 'brought') = (judged_by is null) and (judged_by is null) = (judged_on is null)),
  constraint transfer_claim_two_persons check (judged_by is distinct from brought_by),
  constraint transfer_claim_two_bodies check (judge_organisation is distinct from organisation),
  constraint transfer_claim_reason check (status <> 'returned' or reason is not null)
);
comment on table transfer_claim is 'Evidence brought that a transfer has reached a step, and what was judged of it; counts only, no names of trainees';
comment on column transfer_claim.id is 'Identifier of the claim';
comment on column transfer_claim.transfer is 'The transfer';
comment on column transfer_claim.step is 'Step claimed, 1 to 5';
comment on column transfer_claim.kind is 'Kind of evidence; each belongs to one step';
comment on column transfer_claim.file is 'The paper, by its SHA-256';
comment on column transfer_claim.title is 'What the paper is called, by language';
comment on column transfer_claim.dated is 'Day the paper bears';
comment on column transfer_claim.documents is 'Step 1: titles of the documents handed over';
comment on column transfer_claim.people is 'Step 2: people trained, as a count';
comment on column transfer_claim.certified is 'Step 2: of these, how many hold a certificate; empty where nobody said';
comment on column transfer_claim.from_day is 'Steps 3 and 4: first day of operation that the record covers';
comment on column transfer_claim.until_day is 'Steps 3 and 4: last day of operation that the record covers';
comment on column transfer_claim.class is 'public, internal or restricted';
comment on column transfer_claim.organisation is 'Body in whose name it was brought';
comment on column transfer_claim.brought_by is 'Person who brought it';
comment on column transfer_claim.brought_for is 'Persons whom they stood in for';
comment on column transfer_claim.brought_on is 'Day it was brought';
comment on column transfer_claim.status is 'brought, accepted or returned';
comment on column transfer_claim.judged_by is 'Person who judged it';
comment on column transfer_claim.judged_for is 'Persons whom they stood in for';
comment on column transfer_claim.judged_on is 'Day it was judged';
comment on column transfer_claim.judge_organisation is 'Body in whose name it was judged; never that of the bringer';
comment on column transfer_claim.independence is 'independent or same-tutelage, from the tree of tutelage on that day';
comment on column transfer_claim.reason is 'What was said with the judgement, by language; why it was returned';
create index transfer_claim_of on transfer_claim (transfer);
create index transfer_claim_file on transfer_claim (file);
create unique index transfer_claim_one_waits on transfer_claim (transfer) where status = 'brought';
create unique index transfer_claim_file_once on transfer_claim (transfer, file) where status = 'accepted';
select ledger_watch('transfer_claim');
create trigger never_deleted before delete on transfer_claim for each row execute function ledger_refuse();

create table transfer_step (
  id uuid primary key,
  transfer text not null references transfer (ref),
  number integer not null check (number >= 1),
  act text not null check (act in ('record', 'claim', 'accept', 'return', 'lose', 'contest', 'answer')),
  from_step integer,
  to_step integer not null check (to_step between 0 and 5),
  claim uuid references transfer_claim (id),
  contests integer,
  outcome text check (outcome in ('upheld', 'not-upheld')),
  effective_on date not null,
  organisation text references organisation (ref),
  words jsonb,
  by_person text not null,
  for_persons text[] not null default '{}',
  day date not null,
  unique (transfer, number),
  constraint transfer_step_way check (case act
    when 'accept' then to_step = from_step + 1 and claim is not null
    when 'lose' then to_step < from_step
    when 'answer' then to_step = from_step or (outcome = 'upheld' and to_step < from_step)
    else to_step = coalesce(from_step, 0) end),
  constraint transfer_step_words check (act not in ('return', 'lose', 'contest', 'answer') or words is not null),
  constraint transfer_step_answer check ((act = 'answer') = (outcome is not null) and (act = 'answer') = (contests is not null))
);
comment on table transfer_step is 'The trace of a transfer: every act on it, in order';
comment on column transfer_step.id is 'Identifier of the step';
comment on column transfer_step.transfer is 'The transfer';
comment on column transfer_step.number is 'Number in the trace, from 1';
comment on column transfer_step.act is 'record, claim (evidence brought), accept, return, lose (what was reached is lost), contest or answer (to a contest)';
comment on column transfer_step.from_step is 'Step it stood at before; empty for the first';
comment on column transfer_step.to_step is 'Step it stands at since';
comment on column transfer_step.claim is 'Claim that was brought, accepted or returned';
comment on column transfer_step.contests is 'Number of the contest that is answered';
comment on column transfer_step.outcome is 'What was answered: upheld (the step falls) or not-upheld (it stands)';
comment on column transfer_step.effective_on is 'Day from which it holds: of a loss, the day it happened';
comment on column transfer_step.organisation is 'Body in whose name it was done';
comment on column transfer_step.words is 'What was said with it, by language';
comment on column transfer_step.by_person is 'Person who did it, or system:<pack>';
comment on column transfer_step.for_persons is 'Persons whom they stood in for at that moment';
comment on column transfer_step.day is 'Day of the act';
create index transfer_step_claim on transfer_step (claim) where claim is not null;
select ledger_watch('transfer_step');
create trigger append_only before update or delete on transfer_step for each row execute function ledger_refuse();

create function transfer_moves_with_step() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.step <> 0 then raise exception 'transfer.moved-without-act' using errcode = 'MU003'; end if;
    return new;
  end if;
  if new.step <> old.step and not exists (
    select 1 from transfer_step s left join transfer_claim c on c.id = s.claim
    where s.transfer = new.ref and s.from_step = old.step and s.to_step = new.step
      and s.number = (select max(number) from transfer_step where transfer = new.ref)
      and (s.act <> 'accept' or (c.transfer = new.ref and c.status = 'accepted' and c.step = new.step))) then
    raise exception 'transfer.moved-without-act' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function transfer_moves_with_step() is 'A transfer goes up one step at a time with an accepted claim of that step, and down with the act that says why';
create trigger moves_with_step before insert or update on transfer for each row execute function transfer_moves_with_step();

-- ---------------------------------------------------------------- studies
create table study (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  kind text not null check (kind in ('definitional-mission', 'desk-study', 'feasibility', 'technical-assistance', 'pilot', 'environmental', 'legal', 'market')),
  strategy text not null references strategy (ref),
  project text references project (ref),
  agreement text references partner_agreement (ref),
  title jsonb not null,
  question jsonb not null,
  scope jsonb,
  cost numeric check (cost > 0),
  currency text references currency (code),
  funder text not null references organisation (ref),
  contractor text references organisation (ref),
  due_on date,
  note jsonb,
  stage text not null check (stage in ('requested', 'scoping', 'granted', 'contracted', 'delivered', 'reviewed', 'dropped')),
  stage_since date not null,
  recorded_by text not null,
  recorded_on date not null,
  version integer not null default 1,
  constraint study_money check ((cost is null) = (currency is null)),
  constraint study_contractor check (stage not in ('contracted', 'delivered', 'reviewed') or contractor is not null)
);
comment on table study is 'A study: what it asks, who pays and who does it, where it stands on the way from request to review';
comment on column study.id is 'Identifier of the row';
comment on column study.ref is 'Permanent human reference';
comment on column study.kind is 'definitional-mission, desk-study, feasibility, technical-assistance, pilot, environmental, legal or market';
comment on column study.strategy is 'Strategy it serves';
comment on column study.project is 'Project it is about, where it is about one';
comment on column study.agreement is 'Agreement (grant, contract) under which it is done';
comment on column study.title is 'Title by language';
comment on column study.question is 'What it must answer, by language';
comment on column study.scope is 'What it covers and what it leaves out, by language';
comment on column study.cost is 'What it costs, in the currency beside it';
comment on column study.currency is 'Currency of that cost';
comment on column study.funder is 'Body that pays for it';
comment on column study.contractor is 'Body that does it; empty until it is chosen';
comment on column study.due_on is 'Day by which it is to be delivered';
comment on column study.note is 'Remark by language';
comment on column study.stage is 'requested, scoping (a definitional mission or a desk study says whether it is worth it), granted (the grant is signed), contracted, delivered, reviewed (accepted) or dropped';
comment on column study.stage_since is 'Day it came to that stage';
comment on column study.recorded_by is 'Person who recorded it, or system:<pack>';
comment on column study.recorded_on is 'Day it was recorded';
comment on column study.version is 'Counts changes; an act must name the version it read';
create index study_project on study (project) where project is not null;
create index study_agreement on study (agreement) where agreement is not null;
create index study_strategy on study (strategy, stage);
select ledger_watch('study');
create trigger never_deleted before delete on study for each row execute function ledger_refuse();

create table study_version (
  id uuid primary key,
  study text not null references study (ref),
  number integer not null check (number >= 1),
  file text not null references file (sha256),
  title jsonb not null,
  dated date not null,
  class text not null check (class in ('public', 'internal', 'restricted')),
  organisation text not null references organisation (ref),
  brought_by text not null,
  brought_for text[] not null default '{}',
  brought_on date not null,
  findings jsonb,
  recommends jsonb,
  review text not null default 'waiting' check (review in ('waiting', 'accepted', 'returned')),
  reviewed_by text,
  reviewed_for text[] not null default '{}',
  reviewed_on date,
  review_organisation text references organisation (ref),
  independence text check (independence in ('independent', 'same-tutelage')),
  reason jsonb,
  unique (study, number),
  unique (study, file),
  constraint study_version_reviewed check ((review = 'waiting') = (reviewed_by is null) and (reviewed_by is null) = (reviewed_on is null)),
  constraint study_version_two_persons check (reviewed_by is distinct from brought_by),
  constraint study_version_two_bodies check (review_organisation is distinct from organisation),
  constraint study_version_findings check (review <> 'accepted' or findings is not null),
  constraint study_version_reason check (review <> 'returned' or reason is not null)
);
comment on table study_version is 'A version of a study as delivered, what it finds, and what its review said';
comment on column study_version.id is 'Identifier of the row';
comment on column study_version.study is 'The study';
comment on column study_version.number is 'Number of the version, from 1';
comment on column study_version.file is 'The paper, by its SHA-256';
comment on column study_version.title is 'Title of the version, by language';
comment on column study_version.dated is 'Day the paper bears';
comment on column study_version.class is 'public, internal or restricted';
comment on column study_version.organisation is 'Body in whose name it was brought';
comment on column study_version.brought_by is 'Person who brought it';
comment on column study_version.brought_for is 'Persons whom they stood in for';
comment on column study_version.brought_on is 'Day it was brought';
comment on column study_version.findings is 'What it finds, by language, in our own words';
comment on column study_version.recommends is 'What it recommends, by language';
comment on column study_version.review is 'waiting, accepted or returned';
comment on column study_version.reviewed_by is 'Person who reviewed it';
comment on column study_version.reviewed_for is 'Persons whom they stood in for';
comment on column study_version.reviewed_on is 'Day it was reviewed';
comment on column study_version.review_organisation is 'Body in whose name it was reviewed; never that of the bringer';
comment on column study_version.independence is 'independent or same-tutelage, from the tree of tutelage on that day';
comment on column study_version.reason is 'What was said with the review, by language; why it was returned';
create index study_version_file on study_version (file);
create unique index study_version_one_waits on study_version (study) where review = 'waiting';
select ledger_watch('study_version');
create trigger never_deleted before delete on study_version for each row execute function ledger_refuse();

create table study_criterion (
  id uuid primary key,
  study text not null references study (ref),
  project text not null references project (ref),
  gate integer not null check (gate between 1 and 8),
  criterion text not null,
  named_by text not null,
  named_on date not null,
  unnamed_by text,
  unnamed_on date,
  reason jsonb,
  constraint study_criterion_unnamed check ((unnamed_by is null) = (unnamed_on is null) and (unnamed_by is null) = (reason is null))
);
comment on table study_criterion is 'Criteria of gates that name a study: evidence for them is not accepted before the study is';
comment on column study_criterion.id is 'Identifier of the row';
comment on column study_criterion.study is 'The study that is waited for';
comment on column study_criterion.project is 'Project of the gate';
comment on column study_criterion.gate is 'Number of the gate, 1 to 8';
comment on column study_criterion.criterion is 'Code of the criterion within the gate';
comment on column study_criterion.named_by is 'Person who named it, or system:<pack>';
comment on column study_criterion.named_on is 'Day it was named';
comment on column study_criterion.unnamed_by is 'Person who took the name back';
comment on column study_criterion.unnamed_on is 'Day the name was taken back';
comment on column study_criterion.reason is 'Why it was taken back, by language';
create unique index study_criterion_once on study_criterion (study, project, gate, criterion) where unnamed_on is null;
create index study_criterion_of on study_criterion (project, gate, criterion) where unnamed_on is null;
select ledger_watch('study_criterion');
create trigger never_deleted before delete on study_criterion for each row execute function ledger_refuse();

create table study_step (
  id uuid primary key,
  study text not null references study (ref),
  number integer not null check (number >= 1),
  act text not null check (act in ('record', 'move', 'bring', 'note', 'accept', 'return', 'name', 'unname')),
  from_stage text,
  to_stage text not null,
  of_version integer,
  criterion text,
  effective_on date not null,
  organisation text references organisation (ref),
  words jsonb,
  by_person text not null,
  for_persons text[] not null default '{}',
  day date not null,
  unique (study, number),
  constraint study_step_words check (act not in ('return', 'unname') or words is not null),
  constraint study_step_dropped check (to_stage <> 'dropped' or from_stage = 'dropped' or words is not null)
);
comment on table study_step is 'The trace of a study: every act on it, in order';
comment on column study_step.id is 'Identifier of the step';
comment on column study_step.study is 'The study';
comment on column study_step.number is 'Number in the trace, from 1';
comment on column study_step.act is 'record, move (along its path), bring (a version), note (findings), accept, return, name (a criterion) or unname';
comment on column study_step.from_stage is 'Stage before; empty for the first';
comment on column study_step.to_stage is 'Stage since';
comment on column study_step.of_version is 'Number of the version that it is about';
comment on column study_step.criterion is 'Criterion that was named: project, gate, code';
comment on column study_step.effective_on is 'Day from which it holds: the day of the signature, of the choice, of the paper';
comment on column study_step.organisation is 'Body in whose name it was done';
comment on column study_step.words is 'What was said with it, by language';
comment on column study_step.by_person is 'Person who did it, or system:<pack>';
comment on column study_step.for_persons is 'Persons whom they stood in for at that moment';
comment on column study_step.day is 'Day of the act';
select ledger_watch('study_step');
create trigger append_only before update or delete on study_step for each row execute function ledger_refuse();

create function study_moves_with_step() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.stage <> 'requested' then raise exception 'study.moved-without-act' using errcode = 'MU003'; end if;
    return new;
  end if;
  if new.stage <> old.stage and not exists (
    select 1 from study_step s where s.study = new.ref and s.from_stage = old.stage and s.to_stage = new.stage
      and s.number = (select max(number) from study_step where study = new.ref)
      and (new.stage <> 'reviewed' or (s.act = 'accept' and exists (
        select 1 from study_version v where v.study = new.ref and v.number = s.of_version and v.review = 'accepted')))) then
    raise exception 'study.moved-without-act' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function study_moves_with_step() is 'A study moves only with the act that says who moved it, and counts as reviewed only on an accepted version';
create trigger moves_with_step before insert or update on study for each row execute function study_moves_with_step();

-- Reporting cycles: posts inside bodies, calendars, one report a project and period with its trace, and notices to people.

create table post (
  id uuid primary key,
  organisation text not null references organisation (ref),
  kind text not null check (kind in ('visa', 'focal-point', 'secretary-general', 'commission')),
  position integer not null default 0 check (position >= 0),
  title jsonb not null,
  person uuid not null references person (id),
  act_reference text not null check (length(act_reference) between 1 and 200),
  from_day date not null,
  until_day date,
  recorded_by uuid references person (id),
  version integer not null default 1,
  constraint post_dates check (until_day is null or until_day >= from_day),
  constraint post_not_by_holder check (recorded_by is null or recorded_by <> person)
);
comment on table post is 'Posts that reporting needs: who gives the visas of a body before it submits, and who hears of a report that is late';
comment on column post.id is 'Identifier of the row';
comment on column post.organisation is 'Body in which the post is held';
comment on column post.kind is 'visa (a step of the chain inside the body), focal-point, secretary-general of a department, or commission';
comment on column post.position is 'Rank of a visa in the chain of its body: service before division before director';
comment on column post.title is 'Name of the post by language';
comment on column post.person is 'Person who holds it';
comment on column post.act_reference is 'Reference of the act of appointment';
comment on column post.from_day is 'First day it is held';
comment on column post.until_day is 'Last day it is held, included; empty while it lasts';
comment on column post.recorded_by is 'Person who recorded it';
comment on column post.version is 'Number of revisions, from 1';
create index post_organisation on post (organisation, kind);
select ledger_watch('post');

create table reporting_calendar (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  strategy text not null references strategy (ref),
  title jsonb not null,
  frequency text not null check (frequency in ('monthly', 'quarterly', 'half-yearly', 'yearly')),
  from_day date not null,
  until_day date,
  due_after integer not null check (due_after between 1 and 120),
  remind_before integer[] not null default '{}',
  escalate_after jsonb not null default '[]',
  working_calendar text references calendar (ref),
  version integer not null default 1,
  constraint reporting_calendar_dates check (until_day is null or until_day >= from_day)
);
comment on table reporting_calendar is 'When the projects of a strategy report, when they are reminded, and to whom silence is escalated';
comment on column reporting_calendar.id is 'Identifier of the row';
comment on column reporting_calendar.ref is 'Permanent human reference';
comment on column reporting_calendar.strategy is 'Strategy whose projects report';
comment on column reporting_calendar.title is 'Title by language';
comment on column reporting_calendar.frequency is 'monthly, quarterly, half-yearly or yearly';
comment on column reporting_calendar.from_day is 'First day of the first period';
comment on column reporting_calendar.until_day is 'Last day of the last period; empty while it lasts';
comment on column reporting_calendar.due_after is 'Working days after the end of the period by which a report is due';
comment on column reporting_calendar.remind_before is 'Working days before the due day on which those who report are reminded';
comment on column reporting_calendar.escalate_after is 'Steps of escalation: list of {after: working days after the due day, to: focal-point, secretary-general or commission}';
comment on column reporting_calendar.working_calendar is 'Calendar that working days are counted with; the first one when empty';
comment on column reporting_calendar.version is 'Counts revisions by people; a revision must name the version it read';
select ledger_watch('reporting_calendar');

create table report (
  id uuid primary key,
  calendar text not null references reporting_calendar (ref),
  period text not null,
  first_day date not null,
  last_day date not null,
  project text not null references project (ref),
  organisation text not null references organisation (ref),
  due_on date not null,
  first_due_on date not null,
  state text not null check (state in ('open', 'in-visa', 'ready', 'submitted', 'returned', 'accepted', 'locked')),
  content jsonb not null default '{}',
  opened_on date not null,
  version integer not null default 1,
  unique (calendar, period, project),
  constraint report_days check (first_day <= last_day and last_day < due_on and first_due_on <= due_on)
);
comment on table report is 'One report of one project for one period';
comment on column report.id is 'Identifier of the report';
comment on column report.calendar is 'Calendar it is due under';
comment on column report.period is 'Period it is about, as written';
comment on column report.first_day is 'First day of the period';
comment on column report.last_day is 'Last day of the period, included';
comment on column report.project is 'The project';
comment on column report.organisation is 'Body that owes the report: the owner of the project when it was opened';
comment on column report.due_on is 'Day by which it is due, extensions included';
comment on column report.first_due_on is 'Day by which it was due first';
comment on column report.state is 'open, in-visa, ready (all visas given), submitted, returned, accepted or locked';
comment on column report.content is 'What the body writes: declared rating, milestones, figures, money by year, risks, photos';
comment on column report.opened_on is 'Day it was opened';
comment on column report.version is 'Counts changes; an act must name the version it read';
create index report_project on report (project, last_day);
create index report_waiting on report (due_on) where state in ('open', 'in-visa', 'ready', 'returned');
create index report_organisation on report (organisation, state);
select ledger_watch('report');

create table report_step (
  id uuid primary key,
  report uuid not null references report (id),
  number integer not null check (number >= 1),
  act text not null check (act in ('write', 'visa', 'refuse-visa', 'submit', 'accept', 'return', 'lock', 'reopen', 'extend')),
  from_state text not null,
  to_state text not null,
  post uuid references post (id),
  by_person text not null,
  for_persons text[] not null default '{}',
  day date not null,
  reason jsonb,
  act_reference text,
  until_day date,
  unique (report, number),
  constraint report_step_reason check (act not in ('refuse-visa', 'return', 'reopen', 'extend') or reason is not null)
);
comment on table report_step is 'The trace of a report: every act on it, in order';
comment on column report_step.id is 'Identifier of the step';
comment on column report_step.report is 'The report';
comment on column report_step.number is 'Number of the step, from 1';
comment on column report_step.act is 'write, visa, refuse-visa, submit, accept, return, lock, reopen or extend';
comment on column report_step.from_state is 'State before';
comment on column report_step.to_state is 'State after';
comment on column report_step.post is 'Post in whose right a visa was given or refused';
comment on column report_step.by_person is 'Person who did it';
comment on column report_step.for_persons is 'Persons whom they stood in for at that moment';
comment on column report_step.day is 'Day of the act';
comment on column report_step.reason is 'Reason by language; required to refuse a visa, return, reopen and extend';
comment on column report_step.act_reference is 'Reference of the act that allowed an exception';
comment on column report_step.until_day is 'New due day of an extension';
select ledger_watch('report_step');
create trigger append_only before update or delete on report_step for each row execute function ledger_refuse();

create function report_moves_with_step() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' then raise exception 'report.moved-without-act' using errcode = 'MU003'; end if;
    return new;
  end if;
  if new.state <> old.state and not exists (
    select 1 from report_step s where s.report = new.id and s.from_state = old.state and s.to_state = new.state
      and s.number = (select max(number) from report_step where report = new.id)) then
    raise exception 'report.moved-without-act' using errcode = 'MU003';
  end if;
  if old.state in ('submitted', 'accepted', 'locked') and new.content <> old.content then
    raise exception 'report.keeps-its-words' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function report_moves_with_step() is 'A report moves only with the step that says who moved it, and keeps its words once submitted';
create trigger moves_with_step before insert or update on report for each row execute function report_moves_with_step();
create trigger never_deleted before delete on report for each row execute function ledger_refuse();

create table notice (
  id uuid primary key,
  person uuid not null references person (id),
  kind text not null check (kind in ('opened', 'reminder', 'overdue', 'escalation', 'visa', 'returned', 'accepted', 'extended')),
  report uuid references report (id),
  step integer not null default 0,
  said_as text,
  day date not null,
  at timestamptz not null,
  received_at timestamptz,
  sent_at timestamptz,
  unique (report, kind, step, day, person)
);
comment on table notice is 'What people were told, when, and the proof that they received it';
comment on column notice.id is 'Identifier of the notice';
comment on column notice.person is 'Person who is told';
comment on column notice.kind is 'opened, reminder, overdue, escalation, visa (it is your turn), returned, accepted or extended';
comment on column notice.report is 'Report it is about';
comment on column notice.step is 'Working days before the due day for a reminder, after it for an escalation; rank of a visa';
comment on column notice.said_as is 'Why this person: focal-point, secretary-general, commission, deputy, owner, visa';
comment on column notice.day is 'Day on which it was due to be told';
comment on column notice.at is 'Instant it was put before the person';
comment on column notice.received_at is 'Instant the person confirmed to have received it';
comment on column notice.sent_at is 'Instant it left by e-mail, where an address is allowed';
create index notice_person on notice (person, at);
create index notice_report on notice (report);

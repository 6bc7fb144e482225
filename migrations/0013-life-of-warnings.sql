-- The life of a warning: an episode from the day it is raised until its cause went, every act on it, who is told of silence, and when.

alter table warning_rule add column escalate_after jsonb not null default '[]';
comment on column warning_rule.escalate_after is 'Steps of escalation while nobody answers: list of {after: working days after it was raised, to: focal-point, secretary-general or commission}';

create table warning_episode (
  id uuid primary key,
  rule text not null references warning_rule (code),
  subject_kind text not null check (subject_kind in ('project', 'milestone', 'criterion', 'condition', 'gate', 'indicator', 'region')),
  subject_ref text not null,
  number integer not null check (number >= 1),
  project text references project (ref),
  strategy text references strategy (ref),
  region text references place (code),
  organisation text references organisation (ref),
  since date not null,
  raised_on date not null,
  numbers jsonb not null,
  weight integer not null check (weight between 0 and 120),
  state text not null check (state in ('raised', 'answered', 'snoozed', 'escalated', 'closed')),
  quiet_until date,
  version integer not null default 1,
  constraint warning_episode_once unique (rule, subject_kind, subject_ref, number),
  constraint warning_episode_quiet check ((state in ('answered', 'snoozed')) = (quiet_until is not null))
);
comment on table warning_episode is 'One rule about one subject, from the day it was raised until its cause went; if the cause returns a new episode begins';
comment on column warning_episode.id is 'Identifier of the episode';
comment on column warning_episode.rule is 'Rule that found it';
comment on column warning_episode.subject_kind is 'project, milestone, criterion, condition, gate, indicator or region';
comment on column warning_episode.subject_ref is 'Reference of the subject';
comment on column warning_episode.number is 'Number of the episode for this rule and subject, from 1';
comment on column warning_episode.project is 'Project it is of, if any';
comment on column warning_episode.strategy is 'Strategy it is of, if any';
comment on column warning_episode.region is 'Region it is of, where the subject is a region';
comment on column warning_episode.organisation is 'Body that owned the subject when it was raised';
comment on column warning_episode.since is 'First day on which the rule would have warned';
comment on column warning_episode.raised_on is 'Day it was raised';
comment on column warning_episode.numbers is 'Numbers that the sentence of the rule says, as they were when it was raised or last became much worse';
comment on column warning_episode.weight is 'Weight of the warning then, without unit, 0 to 120: lists are ordered by it';
comment on column warning_episode.state is 'raised, answered, snoozed, escalated or closed';
comment on column warning_episode.quiet_until is 'Day on which an answered or snoozed warning comes back if its cause still stands';
comment on column warning_episode.version is 'Counts changes; an act must name the version it read';
create unique index warning_episode_open on warning_episode (rule, subject_kind, subject_ref) where state <> 'closed';
create index warning_episode_waiting on warning_episode (state, weight desc) where state <> 'closed';
create index warning_episode_project on warning_episode (project);
select ledger_watch('warning_episode');

create table warning_step (
  id uuid primary key,
  warning uuid not null references warning_episode (id),
  number integer not null check (number >= 1),
  act text not null check (act in ('raise', 'answer', 'snooze', 'wake', 'escalate', 'close')),
  from_state text,
  to_state text not null,
  by_person text not null,
  for_persons text[] not null default '{}',
  day date not null,
  words jsonb,
  until_day date,
  to_post text check (to_post in ('focal-point', 'secretary-general', 'commission')),
  to_organisation text references organisation (ref),
  constraint warning_step_once unique (warning, number),
  constraint warning_step_from check ((act = 'raise') = (from_state is null)),
  constraint warning_step_words check (act not in ('answer', 'snooze') or words is not null),
  constraint warning_step_until check (act not in ('answer', 'snooze') or until_day is not null),
  constraint warning_step_to check ((act = 'escalate') = (to_post is not null))
);
comment on table warning_step is 'The trace of a warning: every act on it, in order';
comment on column warning_step.id is 'Identifier of the step';
comment on column warning_step.warning is 'The episode';
comment on column warning_step.number is 'Number of the step, from 1';
comment on column warning_step.act is 'raise, answer, snooze, wake, escalate or close';
comment on column warning_step.from_state is 'State before; empty when it is raised';
comment on column warning_step.to_state is 'State after';
comment on column warning_step.by_person is 'Person who did it, or the part of the program';
comment on column warning_step.for_persons is 'Persons whom they stood in for at that moment';
comment on column warning_step.day is 'Day of the act';
comment on column warning_step.words is 'Answer or reason by language; required to answer and to snooze';
comment on column warning_step.until_day is 'Day until which an answer or a snooze keeps it quiet';
comment on column warning_step.to_post is 'Post to which it is escalated';
comment on column warning_step.to_organisation is 'Body in which that post is held';
select ledger_watch('warning_step');
create trigger append_only before update or delete on warning_step for each row execute function ledger_refuse();

create function warning_moves_with_step() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'raised' then raise exception 'warning.moved-without-act' using errcode = 'MU003'; end if;
    return new;
  end if;
  if new.state <> old.state and not exists (
    select 1 from warning_step s where s.warning = new.id and s.from_state = old.state and s.to_state = new.state
      and s.number = (select max(number) from warning_step where warning = new.id)) then
    raise exception 'warning.moved-without-act' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function warning_moves_with_step() is 'A warning moves only with the step that says who moved it';
create trigger moves_with_step before insert or update on warning_episode for each row execute function warning_moves_with_step();
create trigger never_deleted before delete on warning_episode for each row execute function ledger_refuse();

alter table notice add column warning uuid references warning_episode (id);
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
  check (kind in ('opened', 'reminder', 'overdue', 'escalation', 'visa', 'returned', 'accepted', 'extended', 'warning'));
alter table notice add constraint notice_once_of_warning unique (warning, kind, step, day, person);
comment on column notice.warning is 'Warning it is about';
comment on column notice.kind is 'opened, reminder, overdue, escalation, visa (it is your turn), returned, accepted, extended, or warning (one that nobody settled)';
comment on column notice.step is 'Working days before the due day for a reminder, after it for an escalation; rank of a visa; rank of the post for a warning';
create index notice_warning on notice (warning);

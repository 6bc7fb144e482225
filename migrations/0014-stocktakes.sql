-- Committees as records, their stocktakes from agenda to approved minutes, and the actions decided there, followed to closure.

create table committee (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  strategy text not null references strategy (ref),
  programme text references project (ref),
  region text references place (code),
  title jsonb not null,
  mandate jsonb not null,
  cadence text not null check (cadence in ('weekly', 'monthly', 'two-monthly', 'quarterly', 'half-yearly', 'yearly')),
  from_day date not null,
  until_day date,
  working_calendar text references calendar (ref),
  version integer not null default 1,
  constraint committee_dates check (until_day is null or until_day >= from_day),
  constraint committee_one_scope check (programme is null or region is null)
);
comment on table committee is 'A committee that takes stock: of a strategy, of one of its programmes, or of one region';
comment on column committee.id is 'Identifier of the row';
comment on column committee.ref is 'Permanent human reference';
comment on column committee.strategy is 'Strategy it takes stock of';
comment on column committee.programme is 'Programme it is limited to; empty when it is not';
comment on column committee.region is 'Region it is limited to; empty when it is not';
comment on column committee.title is 'Name by language';
comment on column committee.mandate is 'What it is charged with, by language';
comment on column committee.cadence is 'How often it meets: weekly, monthly, two-monthly, quarterly, half-yearly or yearly';
comment on column committee.from_day is 'First day it exists';
comment on column committee.until_day is 'Last day it exists, included; empty while it lasts';
comment on column committee.working_calendar is 'Calendar that its days are checked with; the first one when empty';
comment on column committee.version is 'Counts revisions by people; a revision must name the version it read';
select ledger_watch('committee');

create table committee_seat (
  id uuid primary key,
  committee text not null references committee (ref),
  seat text not null check (seat in ('chair', 'secretary', 'member', 'partner')),
  office jsonb not null,
  organisation text not null references organisation (ref),
  person uuid references person (id),
  act_reference text not null check (length(act_reference) between 1 and 200),
  from_day date not null,
  until_day date,
  recorded_by uuid references person (id),
  version integer not null default 1,
  constraint committee_seat_dates check (until_day is null or until_day >= from_day),
  constraint committee_seat_signs check (seat in ('member', 'partner') or person is not null)
);
comment on table committee_seat is 'Who sits in a committee, by office: chair, secretary, members, and partners who confirm joint minutes';
comment on column committee_seat.id is 'Identifier of the row';
comment on column committee_seat.committee is 'The committee';
comment on column committee_seat.seat is 'chair, secretary, member, or partner (who confirms joint minutes)';
comment on column committee_seat.office is 'Title of the office that sits, by language';
comment on column committee_seat.organisation is 'Body whose office it is';
comment on column committee_seat.person is 'Person who signs in for the seat: its holder, or whoever acts here for a holder who does not sign in';
comment on column committee_seat.act_reference is 'Reference of the act that names the seat';
comment on column committee_seat.from_day is 'First day it is held';
comment on column committee_seat.until_day is 'Last day it is held, included; empty while it lasts';
comment on column committee_seat.recorded_by is 'Person who recorded it';
comment on column committee_seat.version is 'Number of revisions, from 1';
create index committee_seat_committee on committee_seat (committee);
select ledger_watch('committee_seat');

create table stocktake (
  id uuid primary key,
  committee text not null references committee (ref),
  number integer not null check (number >= 1),
  planned_on date not null,
  first_planned_on date not null,
  length integer not null check (length between 15 and 600),
  state text not null check (state in ('planned', 'frozen', 'in-session', 'closed', 'written', 'approved', 'confirmed', 'cancelled')),
  minutes jsonb,
  held_on date,
  version integer not null default 1,
  unique (committee, number)
);
comment on table stocktake is 'One meeting of a committee, from its planned day to its approved minutes';
comment on column stocktake.id is 'Identifier of the stocktake';
comment on column stocktake.committee is 'The committee';
comment on column stocktake.number is 'Number of the meeting within its committee, from 1';
comment on column stocktake.planned_on is 'Day it is planned on, a working day';
comment on column stocktake.first_planned_on is 'Day it was planned on first';
comment on column stocktake.length is 'Minutes that the meeting may last';
comment on column stocktake.state is 'planned, frozen (its agenda is), in-session, closed, written (its minutes are), approved, confirmed by every partner, cancelled';
comment on column stocktake.minutes is 'What the minutes say beside agenda, attendance, decisions and actions, by language';
comment on column stocktake.held_on is 'Day it was opened';
comment on column stocktake.version is 'Counts changes; an act must name the version it read';
create index stocktake_state on stocktake (state, planned_on);
select ledger_watch('stocktake');

create table stocktake_step (
  id uuid primary key,
  stocktake uuid not null references stocktake (id),
  number integer not null check (number >= 1),
  act text not null check (act in ('postpone', 'freeze', 'reopen', 'open', 'close', 'write', 'return', 'approve', 'confirm', 'contest', 'cancel')),
  from_state text not null,
  to_state text not null,
  by_person text not null,
  for_persons text[] not null default '{}',
  organisation text references organisation (ref),
  day date not null,
  reason jsonb,
  until_day date,
  unique (stocktake, number),
  constraint stocktake_step_reason check (act not in ('postpone', 'reopen', 'return', 'contest', 'cancel') or reason is not null)
);
comment on table stocktake_step is 'The trace of a stocktake: every act on it, in order';
comment on column stocktake_step.id is 'Identifier of the step';
comment on column stocktake_step.stocktake is 'The stocktake';
comment on column stocktake_step.number is 'Number of the step, from 1';
comment on column stocktake_step.act is 'postpone, freeze, reopen, open, close, write, return, approve, confirm, contest or cancel';
comment on column stocktake_step.from_state is 'State before';
comment on column stocktake_step.to_state is 'State after';
comment on column stocktake_step.by_person is 'Person who did it';
comment on column stocktake_step.for_persons is 'Persons whom they stood in for at that moment';
comment on column stocktake_step.organisation is 'Partner in whose name the minutes were confirmed or contested';
comment on column stocktake_step.day is 'Day of the act';
comment on column stocktake_step.reason is 'Reason by language; required to postpone, reopen, return, contest and cancel';
comment on column stocktake_step.until_day is 'New day of a postponed meeting';
select ledger_watch('stocktake_step');
create trigger append_only before update or delete on stocktake_step for each row execute function ledger_refuse();

create function stocktake_moves_with_step() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'planned' then raise exception 'stocktake.moved-without-act' using errcode = 'MU003'; end if;
    return new;
  end if;
  if new.state <> old.state and not exists (
    select 1 from stocktake_step s where s.stocktake = new.id and s.from_state = old.state and s.to_state = new.state
      and s.number = (select max(number) from stocktake_step where stocktake = new.id)) then
    raise exception 'stocktake.moved-without-act' using errcode = 'MU003';
  end if;
  if new.minutes is distinct from old.minutes and old.state not in ('closed', 'written') then
    raise exception 'stocktake.minutes-stand' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function stocktake_moves_with_step() is 'A stocktake moves only with the step that says who moved it; approved minutes keep their words';
create trigger moves_with_step before insert or update on stocktake for each row execute function stocktake_moves_with_step();
create trigger never_deleted before delete on stocktake for each row execute function ledger_refuse();

create table agenda_item (
  id uuid primary key,
  stocktake uuid not null references stocktake (id),
  position integer not null check (position >= 1),
  minutes integer not null check (minutes between 1 and 240),
  why text not null check (why in ('action-late', 'carried', 'decision', 'gap', 'contest', 'warning', 'hand')),
  subject_kind text check (subject_kind in ('project', 'programme', 'gate', 'milestone', 'criterion', 'condition', 'indicator', 'pledge', 'region', 'action')),
  subject_ref text,
  project text references project (ref),
  title jsonb,
  rule text,
  since date,
  state text not null default 'waiting' check (state in ('waiting', 'discussed', 'deferred')),
  note jsonb,
  version integer not null default 1,
  constraint agenda_item_about check ((subject_kind is null) = (subject_ref is null) and (subject_kind is not null or title is not null))
);
comment on table agenda_item is 'What a stocktake is about: drawn by rule or added by hand, in order, each with its time';
comment on column agenda_item.id is 'Identifier of the item';
comment on column agenda_item.stocktake is 'The stocktake';
comment on column agenda_item.position is 'Order on the agenda, from 1';
comment on column agenda_item.minutes is 'Minutes given to it';
comment on column agenda_item.why is 'Why it is there: action-late, carried (deferred by the last meeting), decision (a gate waits), gap, contest, warning, hand';
comment on column agenda_item.subject_kind is 'Kind of what it is about';
comment on column agenda_item.subject_ref is 'Reference of what it is about';
comment on column agenda_item.project is 'Project it belongs to, where it belongs to one';
comment on column agenda_item.title is 'Words by language, for what was added by hand or carried';
comment on column agenda_item.rule is 'Rule of warning that found it';
comment on column agenda_item.since is 'Day since which it is so';
comment on column agenda_item.state is 'waiting, discussed, or deferred to the next meeting';
comment on column agenda_item.note is 'What was said, by language';
comment on column agenda_item.version is 'Number of revisions, from 1';
create index agenda_item_stocktake on agenda_item (stocktake, position);
create index agenda_item_subject on agenda_item (subject_kind, subject_ref);
select ledger_watch('agenda_item');

create table attendance (
  id uuid primary key,
  stocktake uuid not null references stocktake (id),
  seat uuid not null references committee_seat (id),
  presence text not null check (presence in ('present', 'represented', 'absent')),
  represented_by jsonb,
  version integer not null default 1,
  unique (stocktake, seat),
  constraint attendance_by_whom check ((presence = 'represented') = (represented_by is not null))
);
comment on table attendance is 'Who sat at a stocktake, seat by seat';
comment on column attendance.id is 'Identifier of the row';
comment on column attendance.stocktake is 'The stocktake';
comment on column attendance.seat is 'The seat';
comment on column attendance.presence is 'present, represented or absent';
comment on column attendance.represented_by is 'Office that represented the seat, by language';
comment on column attendance.version is 'Number of revisions, from 1';
select ledger_watch('attendance');

create table committee_decision (
  id uuid primary key,
  stocktake uuid not null references stocktake (id),
  item uuid not null references agenda_item (id),
  number integer not null check (number >= 1),
  words jsonb not null,
  recorded_by text not null,
  at timestamptz not null,
  version integer not null default 1,
  unique (stocktake, number)
);
comment on table committee_decision is 'What a stocktake decided on an item, written down while it sat';
comment on column committee_decision.id is 'Identifier of the decision';
comment on column committee_decision.stocktake is 'The stocktake';
comment on column committee_decision.item is 'Item of the agenda it was taken on';
comment on column committee_decision.number is 'Number of the decision within its meeting, from 1';
comment on column committee_decision.words is 'What was decided, by language';
comment on column committee_decision.recorded_by is 'Person who wrote it down';
comment on column committee_decision.at is 'Instant it was written down';
comment on column committee_decision.version is 'Number of revisions, from 1';
select ledger_watch('committee_decision');

create table committee_action (
  id uuid primary key,
  committee text not null references committee (ref),
  stocktake uuid not null references stocktake (id),
  item uuid not null references agenda_item (id),
  number integer not null check (number >= 1),
  title jsonb not null,
  organisation text not null references organisation (ref),
  person uuid references person (id),
  due_on date not null,
  first_due_on date not null,
  subject_kind text,
  subject_ref text,
  project text references project (ref),
  state text not null check (state in ('open', 'declared', 'done', 'dropped')),
  version integer not null default 1,
  unique (stocktake, number)
);
comment on table committee_action is 'What a stocktake asked somebody to do, until it is done and confirmed';
comment on column committee_action.id is 'Identifier of the action';
comment on column committee_action.committee is 'Committee that asked for it';
comment on column committee_action.stocktake is 'Stocktake that asked for it';
comment on column committee_action.item is 'Item of the agenda it came from';
comment on column committee_action.number is 'Number of the action within its meeting, from 1';
comment on column committee_action.title is 'What is to be done, by language';
comment on column committee_action.organisation is 'Body that owes it';
comment on column committee_action.person is 'Person who answers for it in that body; empty when the body has not said';
comment on column committee_action.due_on is 'Day by which it is due, postponements included';
comment on column committee_action.first_due_on is 'Day by which it was due first';
comment on column committee_action.subject_kind is 'Kind of what it is about';
comment on column committee_action.subject_ref is 'Reference of what it is about';
comment on column committee_action.project is 'Project it belongs to, where it belongs to one';
comment on column committee_action.state is 'open, declared (its owner says it is done), done (somebody else confirmed it), dropped';
comment on column committee_action.version is 'Counts changes; an act must name the version it read';
create index committee_action_due on committee_action (committee, due_on) where state in ('open', 'declared');
create index committee_action_organisation on committee_action (organisation, state);
create index committee_action_project on committee_action (project);
select ledger_watch('committee_action');

create table committee_action_step (
  id uuid primary key,
  action uuid not null references committee_action (id),
  number integer not null check (number >= 1),
  act text not null check (act in ('declare', 'confirm', 'send-back', 'postpone', 'drop')),
  from_state text not null,
  to_state text not null,
  by_person text not null,
  for_persons text[] not null default '{}',
  day date not null,
  words jsonb not null,
  file text references file (sha256),
  until_day date,
  unique (action, number)
);
comment on table committee_action_step is 'The trace of an action: every act on it, in order';
comment on column committee_action_step.id is 'Identifier of the step';
comment on column committee_action_step.action is 'The action';
comment on column committee_action_step.number is 'Number of the step, from 1';
comment on column committee_action_step.act is 'declare, confirm, send-back, postpone or drop';
comment on column committee_action_step.from_state is 'State before';
comment on column committee_action_step.to_state is 'State after';
comment on column committee_action_step.by_person is 'Person who did it';
comment on column committee_action_step.for_persons is 'Persons whom they stood in for at that moment';
comment on column committee_action_step.day is 'Day of the act';
comment on column committee_action_step.words is 'What was said with it, by language';
comment on column committee_action_step.file is 'Paper that shows it, by its SHA-256';
comment on column committee_action_step.until_day is 'New due day of a postponement';
select ledger_watch('committee_action_step');
create trigger append_only before update or delete on committee_action_step for each row execute function ledger_refuse();

create function committee_action_moves_with_step() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' then raise exception 'action.moved-without-act' using errcode = 'MU003'; end if;
    return new;
  end if;
  if (new.state <> old.state or new.due_on <> old.due_on) and not exists (
    select 1 from committee_action_step s where s.action = new.id and s.from_state = old.state and s.to_state = new.state
      and s.number = (select max(number) from committee_action_step where action = new.id)) then
    raise exception 'action.moved-without-act' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function committee_action_moves_with_step() is 'An action moves only with the step that says who moved it';
create trigger moves_with_step before insert or update on committee_action for each row execute function committee_action_moves_with_step();
create trigger never_deleted before delete on committee_action for each row execute function ledger_refuse();

create function written_in_session() returns trigger
language plpgsql
as $$
begin
  if not exists (select 1 from stocktake s where s.id = new.stocktake and s.state = 'in-session') then
    raise exception 'stocktake.not-in-session' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function written_in_session() is 'Decisions, actions and attendance are written down while the meeting sits, neither before nor after';
create trigger in_session before insert or update on committee_decision for each row execute function written_in_session();
create trigger in_session before insert or update on attendance for each row execute function written_in_session();
create trigger in_session before insert on committee_action for each row execute function written_in_session();

create function agenda_stands_when_frozen() returns trigger
language plpgsql
as $$
declare found text;
begin
  select state into found from stocktake where id = coalesce(new.stocktake, old.stocktake);
  if found = 'planned' then return coalesce(new, old); end if;
  if tg_op = 'UPDATE' and found = 'in-session' and new.position = old.position and new.minutes = old.minutes and new.why = old.why
    and new.subject_ref is not distinct from old.subject_ref and new.title is not distinct from old.title then
    return new;
  end if;
  raise exception 'stocktake.agenda-frozen' using errcode = 'MU003';
end $$;
comment on function agenda_stands_when_frozen() is 'A frozen agenda keeps its items, their order and their time; in session an item is only marked discussed or deferred';
create trigger stands before insert or update or delete on agenda_item for each row execute function agenda_stands_when_frozen();

-- Questions of parliament to a body, with their replies.

create table parliament_question (
  id uuid primary key,
  body text not null references organisation (ref),
  chamber text not null check (chamber in ('lower', 'upper')),
  form text not null check (form in ('oral', 'written')),
  year integer not null check (year between 1900 and 2200),
  number text not null check (length(number) between 1 and 40),
  asked_by jsonb not null,
  subject jsonb not null,
  words jsonb,
  received_on date not null,
  due_on date not null,
  reply jsonb,
  letter uuid references letter (id),
  answered_on date,
  state text not null check (state in ('received', 'written', 'approved', 'answered')),
  version integer not null default 1,
  unique (body, chamber, form, year, number),
  constraint question_days check (due_on >= received_on and (answered_on is null or answered_on >= received_on)),
  constraint question_replied check (state = 'received' or reply is not null),
  constraint question_answered check ((state = 'answered') = (answered_on is not null))
);
comment on table parliament_question is 'A question of parliament to a body, and the reply to it';
comment on column parliament_question.id is 'Identifier of the question';
comment on column parliament_question.body is 'Body that replies';
comment on column parliament_question.chamber is 'lower or upper house';
comment on column parliament_question.form is 'oral or written';
comment on column parliament_question.year is 'Year of the chamber''s register';
comment on column parliament_question.number is 'Number that the chamber gave it';
comment on column parliament_question.asked_by is 'Parliamentary group that asks, by language; never a person';
comment on column parliament_question.subject is 'What it is about, by language';
comment on column parliament_question.words is 'Its text, by language';
comment on column parliament_question.received_on is 'Day it was received';
comment on column parliament_question.due_on is 'Day by which the reply is due';
comment on column parliament_question.reply is 'The reply in words, by language';
comment on column parliament_question.letter is 'Letter by which the reply left';
comment on column parliament_question.answered_on is 'Day the reply was given';
comment on column parliament_question.state is 'received, written (its reply waits for approval), approved (by somebody else), answered';
comment on column parliament_question.version is 'Counts changes; an act must name the version it read';
create index parliament_question_due on parliament_question (state, due_on);
select ledger_watch('parliament_question');

create table question_link (
  id uuid primary key,
  question uuid not null references parliament_question (id),
  kind text not null check (kind in ('project', 'pledge', 'indicator', 'gate', 'report', 'warning', 'action', 'stocktake', 'recommendation')),
  ref text not null check (length(ref) between 1 and 200),
  unique (question, kind, ref)
);
comment on table question_link is 'A record whose figures the reply to a question needs';
comment on column question_link.id is 'Identifier of the row';
comment on column question_link.question is 'The question';
comment on column question_link.kind is 'Kind of the record';
comment on column question_link.ref is 'Reference of the record';
select ledger_watch('question_link');

create table question_step (
  id uuid primary key,
  question uuid not null references parliament_question (id),
  number integer not null check (number >= 1),
  act text not null check (act in ('record', 'write', 'return', 'approve', 'answer')),
  from_state text,
  to_state text not null,
  by_person text not null,
  for_persons text[] not null default '{}',
  day date not null,
  words jsonb,
  unique (question, number),
  constraint question_step_reason check (act <> 'return' or words is not null)
);
comment on table question_step is 'The trace of a question: every act on it, in order';
comment on column question_step.id is 'Identifier of the step';
comment on column question_step.question is 'The question';
comment on column question_step.number is 'Number of the step, from 1';
comment on column question_step.act is 'record, write, return, approve or answer';
comment on column question_step.from_state is 'State before; empty when it was recorded';
comment on column question_step.to_state is 'State after';
comment on column question_step.by_person is 'Person who did it';
comment on column question_step.for_persons is 'Persons whom they stood in for at that moment';
comment on column question_step.day is 'Day of the act';
comment on column question_step.words is 'Reason by language; required to return';
select ledger_watch('question_step');
create trigger append_only before update or delete on question_step for each row execute function ledger_refuse();

create function question_moves_with_step() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'received' then raise exception 'question.moved-without-act' using errcode = 'MU003'; end if;
    return new;
  end if;
  if new.state <> old.state and not exists (
    select 1 from question_step s where s.question = new.id and s.from_state = old.state and s.to_state = new.state
      and s.number = (select max(number) from question_step where question = new.id)) then
    raise exception 'question.moved-without-act' using errcode = 'MU003';
  end if;
  if old.state in ('approved', 'answered') and new.reply is distinct from old.reply then
    raise exception 'question.reply-stands' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function question_moves_with_step() is 'A question moves only with the step that says who moved it; an approved reply keeps its words';
create trigger moves_with_step before insert or update on parliament_question for each row execute function question_moves_with_step();
create trigger never_deleted before delete on parliament_question for each row execute function ledger_refuse();

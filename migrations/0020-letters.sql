-- The correspondence register: letters in and out, numbered by body and year, with the way they go and what became of them.

create table letterhead (
  id uuid primary key,
  body text not null unique references organisation (ref),
  lines jsonb not null,
  place jsonb,
  foot jsonb,
  version integer not null default 1,
  constraint letterhead_lines check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) between 1 and 6)
);
comment on table letterhead is 'What stands at the head and at the foot of the papers of a body';
comment on column letterhead.id is 'Identifier of the row';
comment on column letterhead.body is 'Body whose papers they are';
comment on column letterhead.lines is 'Lines at the head from the State down to the unit, each by language';
comment on column letterhead.place is 'Town that letters are dated from, by language';
comment on column letterhead.foot is 'Address at the foot, by language';
comment on column letterhead.version is 'Counts revisions by people; a revision must name the version it read';
select ledger_watch('letterhead');

create table letter (
  id uuid primary key,
  body text not null references organisation (ref),
  year integer not null check (year between 1900 and 2200),
  direction text not null check (direction in ('outgoing', 'incoming')),
  number integer not null check (number >= 1),
  kind text not null check (kind in ('letter', 'reminder', 'transmittal')),
  day date not null,
  hijri text check (hijri ~ '^\d{4}-\d{2}-\d{2}$'),
  sender text not null references organisation (ref),
  recipient text not null references organisation (ref),
  reference text check (length(reference) between 1 and 200),
  subject jsonb not null,
  words jsonb,
  enclosures jsonb not null default '[]',
  in_answer_to uuid references letter (id),
  chain text[] not null default '{}',
  answer_within integer check (answer_within between 1 and 365),
  moved_on date,
  due_on date,
  authority jsonb,
  delegation uuid references delegation (id),
  signed_file text,
  state text not null check (state in ('drafted', 'approved', 'dispatched', 'received', 'answered', 'cancelled')),
  version integer not null default 1,
  unique (body, year, direction, number),
  constraint letter_sides check (sender <> recipient and body = case direction when 'outgoing' then sender else recipient end),
  constraint letter_signed check (direction = 'incoming' or state not in ('approved', 'dispatched', 'received', 'answered') or authority is not null)
);
comment on table letter is 'A letter in the register of the body that keeps it: one that it sends or one that it was sent';
comment on column letter.id is 'Identifier of the letter';
comment on column letter.body is 'Body that keeps the register: the sender of what goes out, the recipient of what comes in';
comment on column letter.year is 'Year of the register, that of the day on which the number was given';
comment on column letter.direction is 'outgoing or incoming';
comment on column letter.number is 'Number within its body, year and direction, from 1 without holes';
comment on column letter.kind is 'letter, reminder (of something overdue) or transmittal (a slip that lists what is sent)';
comment on column letter.day is 'Day that the letter bears';
comment on column letter.hijri is 'The same day of the Hijri calendar as the body writes it, year-month-day; empty when not written';
comment on column letter.sender is 'Body that sends it';
comment on column letter.recipient is 'Body that it is addressed to';
comment on column letter.reference is 'Number that the sender gave to a letter that came in';
comment on column letter.subject is 'What it is about, by language';
comment on column letter.words is 'Its text, by language; empty when only its paper is kept';
comment on column letter.enclosures is 'What is sent with it: a list of titles by language, each with its copies and the SHA-256 of its file where it is kept here';
comment on column letter.in_answer_to is 'Letter of the same register that it answers';
comment on column letter.chain is 'Bodies that it passes through between sender and recipient, in order: up the hierarchy of one and down that of the other';
comment on column letter.answer_within is 'Working days given for the answer; empty when none is asked for';
comment on column letter.moved_on is 'Day it was dispatched, or day it arrived';
comment on column letter.due_on is 'Day by which the answer is due';
comment on column letter.authority is 'Office that signs, by language; never a person';
comment on column letter.delegation is 'Delegation of signature by which it is signed, where it is';
comment on column letter.signed_file is 'SHA-256 of the signed paper';
comment on column letter.state is 'drafted, approved (by somebody other than its author), dispatched, received, answered, cancelled (its number stays)';
comment on column letter.version is 'Counts changes; an act must name the version it read';
create index letter_state on letter (state, due_on);
create index letter_answers on letter (in_answer_to) where in_answer_to is not null;
select ledger_watch('letter');

create table letter_link (
  id uuid primary key,
  letter uuid not null references letter (id),
  kind text not null check (kind in ('project', 'pledge', 'indicator', 'gate', 'report', 'warning', 'action', 'stocktake', 'recommendation', 'question')),
  ref text not null check (length(ref) between 1 and 200),
  project text references project (ref),
  strategy text references strategy (ref),
  unique (letter, kind, ref)
);
comment on table letter_link is 'A record that a letter is about';
comment on column letter_link.id is 'Identifier of the row';
comment on column letter_link.letter is 'The letter';
comment on column letter_link.kind is 'Kind of the record';
comment on column letter_link.ref is 'Reference of the record';
comment on column letter_link.project is 'Project that the record belongs to, where it belongs to one';
comment on column letter_link.strategy is 'Strategy that the record belongs to, where it belongs to one';
create index letter_link_record on letter_link (kind, ref);
select ledger_watch('letter_link');

create table letter_step (
  id uuid primary key,
  letter uuid not null references letter (id),
  number integer not null check (number >= 1),
  act text not null check (act in ('record', 'revise', 'return', 'approve', 'dispatch', 'receive', 'answer', 'cancel')),
  from_state text,
  to_state text not null,
  by_person text not null,
  for_persons text[] not null default '{}',
  organisation text references organisation (ref),
  day date not null,
  words jsonb,
  answer uuid references letter (id),
  unique (letter, number),
  constraint letter_step_reason check (act not in ('return', 'cancel') or words is not null),
  constraint letter_step_answer check ((act = 'answer') = (answer is not null))
);
comment on table letter_step is 'The trace of a letter: every act on it, in order';
comment on column letter_step.id is 'Identifier of the step';
comment on column letter_step.letter is 'The letter';
comment on column letter_step.number is 'Number of the step, from 1';
comment on column letter_step.act is 'record, revise, return, approve, dispatch, receive, answer or cancel';
comment on column letter_step.from_state is 'State before; empty when it was recorded';
comment on column letter_step.to_state is 'State after';
comment on column letter_step.by_person is 'Person who did it';
comment on column letter_step.for_persons is 'Persons whom they stood in for at that moment';
comment on column letter_step.organisation is 'Body in whose name it was received';
comment on column letter_step.day is 'Day of the act';
comment on column letter_step.words is 'Reason by language; required to return and to cancel';
comment on column letter_step.answer is 'Letter that answers this one';
select ledger_watch('letter_step');
create trigger append_only before update or delete on letter_step for each row execute function ledger_refuse();

create function letter_keeps_its_place() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> (case new.direction when 'outgoing' then 'drafted' else 'received' end) then
      raise exception 'letter.moved-without-act' using errcode = 'MU003';
    end if;
    if new.number <> 1 + coalesce((select max(number) from letter where body = new.body and year = new.year and direction = new.direction), 0) then
      raise exception 'letter.number-gap' using errcode = 'MU003';
    end if;
    return new;
  end if;
  if (new.body, new.year, new.direction, new.number, new.kind, new.sender, new.recipient) is distinct from
     (old.body, old.year, old.direction, old.number, old.kind, old.sender, old.recipient) then
    raise exception 'letter.text-stands' using errcode = 'MU003';
  end if;
  if old.state <> 'drafted' and (new.subject, new.words, new.enclosures, new.day, new.hijri, new.chain, new.authority, new.delegation, new.in_answer_to) is distinct from
     (old.subject, old.words, old.enclosures, old.day, old.hijri, old.chain, old.authority, old.delegation, old.in_answer_to) then
    raise exception 'letter.text-stands' using errcode = 'MU003';
  end if;
  if new.state <> old.state and not exists (
    select 1 from letter_step s where s.letter = new.id and s.from_state = old.state and s.to_state = new.state
      and s.number = (select max(number) from letter_step where letter = new.id)) then
    raise exception 'letter.moved-without-act' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function letter_keeps_its_place() is 'Numbers follow one another; a letter moves only with the step that says who moved it; once approved it keeps its words';
create trigger keeps_its_place before insert or update on letter for each row execute function letter_keeps_its_place();
create trigger never_deleted before delete on letter for each row execute function ledger_refuse();

-- Documents read: what a reader found in a kept file, what people made of each claim, and what it became.

create table reading_text (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  text text not null,
  blocks jsonb not null
);
comment on table reading_text is 'Text read out of a file, by the hash of its own letters: large, so the ledger keeps the hash, in the row of its reading';
comment on column reading_text.sha256 is 'SHA-256 of the text in UTF-8, hexadecimal';
comment on column reading_text.text is 'The text, never trimmed or wrapped after it was kept: every span counts in it';
comment on column reading_text.blocks is 'Its parts as the file had them: list of {start, end, kind}, in UTF-16 units from 0';
create trigger append_only before update or delete on reading_text for each row execute function ledger_refuse();

create table document_reading (
  id uuid primary key,
  file text not null references file (sha256),
  source text not null references source (ref),
  strategy text not null references strategy (ref),
  document_date date,
  language text check (language in ('ar', 'fr', 'en')),
  state text not null check (state in ('waiting', 'read', 'refused')),
  refusal jsonb,
  text_sha256 text references reading_text (sha256),
  characters integer check (characters >= 0),
  repaired text[] not null default '{}',
  readers text[] not null default '{}',
  asked_by uuid,
  asked_on date not null,
  version integer not null default 1,
  unique (file, source, strategy),
  constraint document_reading_whole check (
    (state = 'read') = (text_sha256 is not null) and (state = 'read') = (characters is not null)
    and (state = 'refused') = (refusal is not null))
);
comment on table document_reading is 'A kept file read for a strategy: whole with its drafts, or refused with the reason';
comment on column document_reading.id is 'Identifier of the reading';
comment on column document_reading.file is 'SHA-256 of the kept file';
comment on column document_reading.source is 'Source that the file is the document of';
comment on column document_reading.strategy is 'Strategy whose pledges are looked for';
comment on column document_reading.document_date is 'Day of the document, from which relative dates are counted';
comment on column document_reading.language is 'Language the officer named; empty when it is to be told from the text';
comment on column document_reading.state is 'waiting (its turn has not come), read, refused';
comment on column document_reading.refusal is 'Why it could not be read: {code, details}';
comment on column document_reading.text_sha256 is 'SHA-256 of the text that was read out of the file';
comment on column document_reading.characters is 'Characters of that text, in UTF-16 units';
comment on column document_reading.repaired is 'What was mended in a damaged text; every number is then confirmed by a person';
comment on column document_reading.readers is 'Readers that read it: embedded, model';
comment on column document_reading.asked_by is 'Person who asked for it; empty when the program did';
comment on column document_reading.asked_on is 'Day on which it was asked for';
comment on column document_reading.version is 'Version of the row: counts its changes';
create index document_reading_waiting on document_reading (id) where state = 'waiting';
select ledger_watch('document_reading');
create trigger never_deleted before delete on document_reading for each row execute function ledger_refuse();

create table reading_draft (
  id uuid primary key,
  reading uuid not null references document_reading (id),
  number integer not null check (number >= 1),
  found jsonb not null,
  fields jsonb,
  state text not null check (state in ('waiting', 'accepted', 'attached', 'rejected')),
  pledge text references pledge (ref),
  claim text references claim (ref),
  version integer not null default 1,
  unique (reading, number),
  constraint reading_draft_became check (
    (state in ('accepted', 'attached')) = (pledge is not null) and (pledge is null) = (claim is null))
);
comment on table reading_draft is 'A claim as a reader saw it and what a person made of it; together the examples a reader can be scored against';
comment on column reading_draft.id is 'Identifier of the row';
comment on column reading_draft.reading is 'Reading it belongs to';
comment on column reading_draft.number is 'Number within the reading, in the order of the text, from 1';
comment on column reading_draft.found is 'The draft as its reader said it, with span, confidence, lane and the rules that fired; never changed';
comment on column reading_draft.fields is 'The draft as a person corrected it; empty while nobody did';
comment on column reading_draft.state is 'waiting, accepted (it made a pledge), attached (another claim of a pledge), rejected';
comment on column reading_draft.pledge is 'Pledge that rests on it';
comment on column reading_draft.claim is 'Claim it became';
comment on column reading_draft.version is 'Counts changes; an act must name the version it read';
create index reading_draft_pledge on reading_draft (pledge) where pledge is not null;
create index reading_draft_claim on reading_draft (claim) where claim is not null;
select ledger_watch('reading_draft');
create trigger never_deleted before delete on reading_draft for each row execute function ledger_refuse();

create table reading_step (
  id uuid primary key,
  draft uuid not null references reading_draft (id),
  number integer not null check (number >= 1),
  act text not null check (act in ('revise', 'accept', 'attach', 'reject', 'undo')),
  from_state text not null,
  to_state text not null,
  by_person text not null,
  for_persons text[] not null default '{}',
  day date not null,
  at timestamptz not null,
  fields jsonb,
  confirmed text[],
  proposed jsonb,
  pledge text,
  claim text,
  reason text check (reason in ('not-a-commitment', 'already-done', 'opinion', 'duplicate', 'cut-wrongly', 'other-country')),
  words jsonb,
  unique (draft, number),
  constraint reading_step_reason check ((act = 'reject') = (reason is not null))
);
comment on table reading_step is 'The trace of a draft: who changed, accepted, attached, rejected or undid it, what was proposed and what was chosen';
comment on column reading_step.id is 'Identifier of the step';
comment on column reading_step.draft is 'The draft';
comment on column reading_step.number is 'Number of the step, from 1';
comment on column reading_step.act is 'revise, accept, attach, reject or undo';
comment on column reading_step.from_state is 'State before';
comment on column reading_step.to_state is 'State after';
comment on column reading_step.by_person is 'Person who did it';
comment on column reading_step.for_persons is 'Persons whom they stood in for at that moment';
comment on column reading_step.day is 'Day of the act';
comment on column reading_step.at is 'Instant of the act';
comment on column reading_step.fields is 'The draft as it stood after the act';
comment on column reading_step.confirmed is 'Numbers of a repaired text that the person compared with the page, as text';
comment on column reading_step.proposed is 'Pledges proposed at that moment: list of {pledge, score, reasons}';
comment on column reading_step.pledge is 'Pledge made, chosen or left again';
comment on column reading_step.claim is 'Claim made or taken back';
comment on column reading_step.reason is 'Why it was rejected';
comment on column reading_step.words is 'What was said with it, by language';
select ledger_watch('reading_step');
create trigger append_only before update or delete on reading_step for each row execute function ledger_refuse();

create function draft_moves_with_step() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'waiting' then raise exception 'reading.moved-without-act' using errcode = 'MU003'; end if;
    return new;
  end if;
  if new.found <> old.found or (new.state <> old.state and not exists (
    select 1 from reading_step s where s.draft = new.id and s.from_state = old.state and s.to_state = new.state
      and s.number = (select max(number) from reading_step where draft = new.id))) then
    raise exception 'reading.moved-without-act' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function draft_moves_with_step() is 'A draft moves only by an act of a person, and what its reader said stays';
create trigger moves_with_step before insert or update on reading_draft for each row execute function draft_moves_with_step();

create function reading_asks_its_turn() returns trigger
language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  if new.state = 'waiting' and to_regclass('graphile_worker.jobs') is not null then
    perform graphile_worker.add_job('read-document', json_build_object('reading', new.id),
      max_attempts := 3, job_key := 'read-document:' || new.id);
  end if;
  return null;
end $$;
comment on function reading_asks_its_turn() is 'Puts a waiting reading in the queue of jobs, in its own transaction; before the queue exists the program looks for it by itself';
create trigger asks_its_turn after insert or update on document_reading for each row execute function reading_asks_its_turn();

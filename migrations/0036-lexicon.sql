-- Words that officers add to what the reader of documents knows, and readings made again with the newer ones.

create table lexicon_entry (
  id                uuid primary key,
  language          text not null check (language in ('ar', 'fr', 'en')),
  role              text not null,
  kind              text,
  form              text not null check (form <> ''),
  form_key          text not null check (form_key <> ''),
  test              text not null check (test <> ''),
  reason            jsonb not null,
  tried             jsonb not null,
  replaces          uuid references lexicon_entry (id),
  state             text not null default 'proposed' check (state in ('proposed', 'in-force', 'refused', 'withdrawn')),
  proposed_by       text not null,
  proposed_for      text[] not null default '{}',
  proposed_on       date not null,
  settled_by        text,
  settled_for       text[] not null default '{}',
  settled_on        date,
  refusal_reason    jsonb,
  withdrawn_by      text,
  withdrawn_for     text[] not null default '{}',
  withdrawn_on      date,
  withdrawal_reason jsonb,
  version           integer not null default 1,
  constraint lexicon_entry_settled check ((settled_by is null) = (settled_on is null)),
  constraint lexicon_entry_in_force check (state <> 'in-force' or settled_by is not null),
  constraint lexicon_entry_refused check ((state = 'refused') = (refusal_reason is not null)),
  constraint lexicon_entry_withdrawn check (
    (state = 'withdrawn') = (withdrawn_by is not null) and (state = 'withdrawn') = (withdrawn_on is not null)
    and (state = 'withdrawn') = (withdrawal_reason is not null)),
  constraint lexicon_entry_two_persons check (settled_by is null or not ((proposed_by || proposed_for) && (settled_by || settled_for)))
);
comment on table lexicon_entry is 'Words that one person added to what the reader of documents knows, and another confirmed or not; the shipped words lie in files and never change here';
comment on column lexicon_entry.id is 'Identifier of the entry';
comment on column lexicon_entry.language is 'Language in which it is read: ar, fr, en';
comment on column lexicon_entry.role is 'What it tells the reader: intent, must, signed, deed, past …';
comment on column lexicon_entry.kind is 'Kind of claim that a deed or a thing points at';
comment on column lexicon_entry.form is 'The words as they are written; {,s,es} are endings, each of which may stand';
comment on column lexicon_entry.form_key is 'The words as they are compared, without accents, hamza and vowel signs';
comment on column lexicon_entry.test is 'A sentence in which it is found';
comment on column lexicon_entry.reason is 'Why it is wanted, by language';
comment on column lexicon_entry.tried is 'What it did when it was proposed: {sentences, stands, added, lost}, numbers of sentences';
comment on column lexicon_entry.replaces is 'Entry that it corrects: withdrawn when this one comes into force';
comment on column lexicon_entry.state is 'proposed (waits for a second person), in-force (readings use it), refused, withdrawn';
comment on column lexicon_entry.proposed_by is 'Person who proposed it';
comment on column lexicon_entry.proposed_for is 'Persons whom they stood in for at that moment';
comment on column lexicon_entry.proposed_on is 'Day of the proposal';
comment on column lexicon_entry.settled_by is 'Person who confirmed or refused it';
comment on column lexicon_entry.settled_for is 'Persons whom they stood in for at that moment';
comment on column lexicon_entry.settled_on is 'Day it was confirmed or refused';
comment on column lexicon_entry.refusal_reason is 'Why it was refused, by language';
comment on column lexicon_entry.withdrawn_by is 'Person who withdrew it';
comment on column lexicon_entry.withdrawn_for is 'Persons whom they stood in for at that moment';
comment on column lexicon_entry.withdrawn_on is 'Day it was withdrawn';
comment on column lexicon_entry.withdrawal_reason is 'Why it was withdrawn, by language';
comment on column lexicon_entry.version is 'Version of the row: counts its changes';
create unique index lexicon_entry_one_in_force on lexicon_entry (language, form_key) where state = 'in-force';
create unique index lexicon_entry_one_waits on lexicon_entry (language, form_key) where state = 'proposed';
create index lexicon_entry_replaces on lexicon_entry (replaces) where replaces is not null;
select ledger_watch('lexicon_entry');
create trigger never_deleted before delete on lexicon_entry for each row execute function ledger_refuse();

create function lexicon_entry_keeps_words() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' then raise exception 'lexicon.needs-two-persons' using errcode = 'MU003'; end if;
    return new;
  end if;
  if (to_jsonb(new) - array['state', 'settled_by', 'settled_for', 'settled_on', 'refusal_reason', 'withdrawn_by', 'withdrawn_for', 'withdrawn_on', 'withdrawal_reason', 'version'])
     <> (to_jsonb(old) - array['state', 'settled_by', 'settled_for', 'settled_on', 'refusal_reason', 'withdrawn_by', 'withdrawn_for', 'withdrawn_on', 'withdrawal_reason', 'version']) then
    raise exception 'lexicon.keeps-its-words' using errcode = 'MU003';
  end if;
  if new.state <> old.state and not (
    (old.state = 'proposed' and new.state in ('in-force', 'refused', 'withdrawn')) or (old.state = 'in-force' and new.state = 'withdrawn')) then
    raise exception 'lexicon.already-settled' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function lexicon_entry_keeps_words() is 'An entry is proposed first and keeps its words: it is settled once and withdrawn once';
create trigger keeps_words before insert or update on lexicon_entry for each row execute function lexicon_entry_keeps_words();

alter table document_reading
  add column lexicon_sha256 text check (lexicon_sha256 ~ '^[0-9a-f]{64}$'),
  add column lexicon_entries integer check (lexicon_entries >= 0),
  add column again_by uuid,
  add column again_on date,
  add constraint document_reading_again check ((again_by is null) = (again_on is null) and (again_on is null or state = 'read'));
comment on column document_reading.lexicon_sha256 is 'SHA-256 of the entries of the house that it was read with, hexadecimal; empty when it was read before there were any to ask for';
comment on column document_reading.lexicon_entries is 'Number of those entries';
comment on column document_reading.again_by is 'Person who asked that its text be read again with the newer lexicon; empty when nothing waits';
comment on column document_reading.again_on is 'Day on which that was asked';
comment on column reading_draft.number is 'Number within the reading, from 1: those of readers in the order of the text, then those marked by hand or added by a second reading';

create or replace function reading_asks_its_turn() returns trigger
language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  if (new.state = 'waiting' or new.again_on is not null) and to_regclass('graphile_worker.jobs') is not null then
    perform graphile_worker.add_job('read-document', json_build_object('reading', new.id),
      max_attempts := 3, job_key := 'read-document:' || new.id);
  end if;
  return null;
end $$;

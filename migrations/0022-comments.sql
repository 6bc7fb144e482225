-- Comments on records, with the people they mention and the notices that these get.

create table record_comment (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('project', 'pledge', 'report', 'warning', 'action', 'gate')),
  subject_ref text not null check (length(subject_ref) between 1 and 200),
  adds_to uuid references record_comment (id),
  words jsonb not null,
  by_person text not null,
  for_persons text[] not null default '{}',
  organisation text references organisation (ref),
  day date not null,
  at timestamptz not null,
  withdrawn_on date,
  version integer not null default 1
);
comment on table record_comment is 'What somebody says of a record to others who may see it; changed by adding, withdrawn by its author';
comment on column record_comment.id is 'Identifier of the comment';
comment on column record_comment.subject_kind is 'Kind of the record';
comment on column record_comment.subject_ref is 'Reference of the record';
comment on column record_comment.adds_to is 'Earlier comment of the same author that this one adds to';
comment on column record_comment.words is 'What is said, by language';
comment on column record_comment.by_person is 'Person who says it';
comment on column record_comment.for_persons is 'Persons whom they stood in for at that moment';
comment on column record_comment.organisation is 'Body they speak from';
comment on column record_comment.day is 'Day it was said';
comment on column record_comment.at is 'Instant it was said';
comment on column record_comment.withdrawn_on is 'Day its author withdrew it; its words are shown no more';
comment on column record_comment.version is 'Number of revisions, from 1';
create index record_comment_subject on record_comment (subject_kind, subject_ref, at);
select ledger_watch('record_comment');

create table comment_mention (
  id uuid primary key,
  comment uuid not null references record_comment (id),
  person uuid not null references person (id),
  unique (comment, person)
);
comment on table comment_mention is 'Somebody whose attention a comment asks for';
comment on column comment_mention.id is 'Identifier of the row';
comment on column comment_mention.comment is 'The comment';
comment on column comment_mention.person is 'Person mentioned, by identifier; shown by their office';
select ledger_watch('comment_mention');
create trigger append_only before update or delete on comment_mention for each row execute function ledger_refuse();

create function comment_stands() returns trigger
language plpgsql
as $$
begin
  if (new.words, new.subject_kind, new.subject_ref, new.by_person, new.at, new.adds_to) is distinct from
     (old.words, old.subject_kind, old.subject_ref, old.by_person, old.at, old.adds_to) or old.withdrawn_on is not null then
    raise exception 'comment.stands' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function comment_stands() is 'A comment keeps its words; it may be withdrawn, once';
create trigger stands before update on record_comment for each row execute function comment_stands();
create trigger never_deleted before delete on record_comment for each row execute function ledger_refuse();

alter table notice add column comment uuid references record_comment (id);
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
  check (kind in ('opened', 'reminder', 'overdue', 'escalation', 'visa', 'returned', 'accepted', 'extended', 'warning', 'mention'));
alter table notice add constraint notice_once_of_comment unique (comment, kind, step, day, person);
comment on column notice.comment is 'Comment that mentions the person';
comment on column notice.kind is 'opened, reminder, overdue, escalation, visa (it is your turn), returned, accepted, extended, warning (one that nobody settled) or mention (in a comment)';
create index notice_comment on notice (comment);

-- Trackers: lists of projects that ministries already keep in a spreadsheet. How a file is understood is kept by name; each
-- import is kept with what it left out; each row is tied to its project, with what it said last, so that next month only
-- what changed in the file is proposed, and an edit made here in between is not undone.

create table tracker_mapping (
  id        uuid primary key,
  strategy  text not null references strategy (ref),
  name      text not null check (length(name) between 1 and 80),
  columns   jsonb not null,
  decisions jsonb not null,
  kept_by   text not null,
  kept_on   date not null,
  version   integer not null default 1,
  constraint tracker_mapping_name unique (strategy, name)
);
comment on table tracker_mapping is 'How a list of projects is understood: what its columns mean and what its words stand for, by name';
comment on column tracker_mapping.id is 'Identifier of the mapping';
comment on column tracker_mapping.strategy is 'Strategy whose projects the list holds';
comment on column tracker_mapping.name is 'Name given by whoever kept it';
comment on column tracker_mapping.columns is 'Meaning of each column: header, field, language, unit, custom field';
comment on column tracker_mapping.decisions is 'What words stand for: field, word as written, references';
comment on column tracker_mapping.kept_by is 'Person who kept it last';
comment on column tracker_mapping.kept_on is 'Day it was kept last';
comment on column tracker_mapping.version is 'Counts revisions by people';
select ledger_watch('tracker_mapping');

create table tracker_import (
  id            uuid primary key,
  strategy      text not null references strategy (ref),
  file          text not null references file (sha256),
  sheet         text not null,
  columns       jsonb not null,
  decisions     jsonb not null,
  created       integer not null check (created >= 0),
  changed       integer not null check (changed >= 0),
  unchanged     integer not null check (unchanged >= 0),
  cells_filled  integer not null check (cells_filled >= 0),
  cells_taken   integer not null check (cells_taken >= 0),
  cells_left    integer not null check (cells_left >= 0),
  cells_silent  integer not null check (cells_silent >= 0),
  remarks       jsonb not null,
  imported_by   text not null,
  imported_on   date not null,
  constraint tracker_import_cells check (cells_filled = cells_taken + cells_left + cells_silent)
);
comment on table tracker_import is 'Imports of lists of projects, each with what it left out; never rewritten';
comment on column tracker_import.id is 'Identifier of the import';
comment on column tracker_import.strategy is 'Strategy it was imported into';
comment on column tracker_import.file is 'SHA-256 of the file';
comment on column tracker_import.sheet is 'Name of the sheet; empty for CSV';
comment on column tracker_import.columns is 'Meaning of each column at that import';
comment on column tracker_import.decisions is 'What words stood for at that import';
comment on column tracker_import.created is 'Number of projects recorded';
comment on column tracker_import.changed is 'Number of projects revised';
comment on column tracker_import.unchanged is 'Number of rows that changed nothing';
comment on column tracker_import.cells_filled is 'Number of filled cells under the header';
comment on column tracker_import.cells_taken is 'Number of cells taken over';
comment on column tracker_import.cells_left is 'Number of cells left out, each named in remarks';
comment on column tracker_import.cells_silent is 'Number of cells in which the file says that there is nothing to say';
comment on column tracker_import.remarks is 'What was left out or read in a way that should be seen: code, row, column, value';
comment on column tracker_import.imported_by is 'Person who imported';
comment on column tracker_import.imported_on is 'Day of the import';
create index tracker_import_strategy on tracker_import (strategy, imported_on);
select ledger_watch('tracker_import');
create trigger append_only before update or delete on tracker_import for each row execute function ledger_refuse();

create table tracker_row (
  id          uuid primary key,
  strategy    text not null references strategy (ref),
  row_key     text not null,
  project     text not null references project (ref),
  said        jsonb not null,
  milestones  jsonb not null,
  last_import uuid not null references tracker_import (id),
  version     integer not null default 1,
  constraint tracker_row_key unique (strategy, row_key)
);
comment on table tracker_row is 'Which project a row of a list is, and what the row said at its last import';
comment on column tracker_row.id is 'Identifier of the row';
comment on column tracker_row.strategy is 'Strategy whose list it is';
comment on column tracker_row.row_key is 'What finds the row again: ref:<reference>, or title:<title>|<owner> in plain words';
comment on column tracker_row.project is 'The project';
comment on column tracker_row.said is 'What the row said, by field, at its last import';
comment on column tracker_row.milestones is 'References of the milestones it gave, by key';
comment on column tracker_row.last_import is 'Import that wrote it last';
comment on column tracker_row.version is 'Version of the row: one more at each import that changed it';
create index tracker_row_project on tracker_row (project);
select ledger_watch('tracker_row');

-- Amounts may be fields of their own, with their currency, until the finance domain takes them over.
alter table custom_field drop constraint custom_field_type_check;
alter table custom_field add constraint custom_field_type_check
  check (type in ('text', 'localized-text', 'number', 'money', 'day', 'yes-no', 'choice'));
comment on column custom_field.type is 'text, localized-text, number (exact decimal as text), money (amount as exact decimal text, and currency), day, yes-no or choice';

-- What owners declare of their projects beside what is computed, and the rules of warning as data.

create table warning_rule (
  code text primary key check (code ~ '^[a-z][a-z-]{0,63}$'),
  title jsonb not null,
  sentence jsonb not null,
  to_do jsonb not null,
  threshold numeric not null check (threshold >= 0),
  unit text not null check (unit in ('working-days', 'times', 'levels', 'points', 'per-cent')),
  typical jsonb,
  role text not null check (role in ('owner', 'officer', 'verifier', 'region')),
  organisation text references organisation (ref),
  active boolean not null,
  why_not_active jsonb,
  version integer not null default 1,
  constraint warning_rule_says_why_not check (active or why_not_active is not null)
);
select ledger_watch('warning_rule', 'code');
comment on table warning_rule is 'A rule of warning: when somebody is told, who, and in which words';
comment on column warning_rule.code is 'The rule of the program that it sets';
comment on column warning_rule.title is 'Title by language';
comment on column warning_rule.sentence is 'What is seen, by language, with the names of numbers in braces';
comment on column warning_rule.to_do is 'What to do about it, by language';
comment on column warning_rule.threshold is 'It warns from the first step beyond this number, in the unit of column unit';
comment on column warning_rule.unit is 'Unit of the threshold: working-days, times, levels, points or per-cent';
comment on column warning_rule.typical is 'Calendar days that each stage usually takes, by stage';
comment on column warning_rule.role is 'Who is asked first: owner, officer, verifier or region';
comment on column warning_rule.organisation is 'Body that is asked, where that is always the same; empty when it is the one that owns the subject';
comment on column warning_rule.active is 'Whether it is evaluated';
comment on column warning_rule.why_not_active is 'Why it is not, by language';
comment on column warning_rule.version is 'Version of the row, raised at each revision';

create table declared_rating (
  id uuid primary key,
  project text not null references project (ref),
  cycle text not null,
  first_day date not null,
  last_day date not null,
  number integer not null check (number >= 1),
  rating text not null check (rating in ('on-path', 'at-risk', 'late')),
  explanation jsonb not null,
  instrument jsonb,
  organisation text not null references organisation (ref),
  computed jsonb not null,
  computed_rating text not null check (computed_rating in ('on-path', 'at-risk', 'late', 'unknown')),
  rules_version integer not null,
  declared_by text not null,
  declared_for text[] not null default '{}',
  declared_on date not null,
  constraint declared_rating_once unique (project, cycle, number),
  constraint declared_rating_days check (first_day <= last_day and last_day <= declared_on)
);
create index declared_rating_project on declared_rating (project, last_day);
create index declared_rating_organisation on declared_rating (organisation, last_day);
select ledger_watch('declared_rating');
create trigger append_only before update or delete on declared_rating for each row execute function ledger_refuse();
comment on table declared_rating is 'What the owner of a project declares at the end of a cycle, beside what was computed on that day';
comment on column declared_rating.id is 'Identifier of the row';
comment on column declared_rating.project is 'Project it is about';
comment on column declared_rating.cycle is 'Period it is about, by its code: 2026-Q1';
comment on column declared_rating.first_day is 'First day of the period';
comment on column declared_rating.last_day is 'Last day of the period';
comment on column declared_rating.number is 'Order of the declarations for one project and period: 1, then what corrects it; the last one stands';
comment on column declared_rating.rating is 'on-path, at-risk or late';
comment on column declared_rating.explanation is 'Why, by language';
comment on column declared_rating.instrument is 'Paper in which the owner said it, where the delivery unit transcribed it: authority, instrument, reference, date, sha256';
comment on column declared_rating.organisation is 'Body that owned the project on that day';
comment on column declared_rating.computed is 'What was computed on that day, with every step';
comment on column declared_rating.computed_rating is 'The answer of it: on-path, at-risk, late or unknown';
comment on column declared_rating.rules_version is 'Version of the rules that computed it';
comment on column declared_rating.declared_by is 'Person who recorded it';
comment on column declared_rating.declared_for is 'Persons whom they stood in for';
comment on column declared_rating.declared_on is 'Day it was recorded';

create table gap_explanation (
  id uuid primary key,
  declared uuid not null references declared_rating (id),
  explanation jsonb not null,
  explained_by text not null,
  explained_for text[] not null default '{}',
  explained_on date not null
);
create index gap_explanation_declared on gap_explanation (declared, explained_on);
select ledger_watch('gap_explanation');
create trigger append_only before update or delete on gap_explanation for each row execute function ledger_refuse();
comment on table gap_explanation is 'How an owner explains that its rating and the computed one differ';
comment on column gap_explanation.id is 'Identifier of the row';
comment on column gap_explanation.declared is 'Declaration it is about';
comment on column gap_explanation.explanation is 'The explanation, by language';
comment on column gap_explanation.explained_by is 'Person who recorded it';
comment on column gap_explanation.explained_for is 'Persons whom they stood in for';
comment on column gap_explanation.explained_on is 'Day it was recorded';

-- A meeting has an hour and a place, and is called by letters of the register: one to each body that sits in the committee.

alter table stocktake
  add column starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column place jsonb;
comment on column stocktake.starts_at is 'Hour and minute at which it begins, legal time of the country, written 09:30; null until it is said';
comment on column stocktake.place is 'Where it sits, by language, as convocations write it; null until it is said';

alter table letter drop constraint letter_kind_check,
  add constraint letter_kind_check check (kind in ('letter', 'reminder', 'transmittal', 'convocation'));
comment on column letter.kind is 'letter, reminder (of something overdue), transmittal (a slip that lists what is sent) or convocation (to a meeting of a committee)';

-- Solutions of the catalogue are published record by record, as envelopes are.

alter table cleared_content drop constraint cleared_content_kind_check;
alter table cleared_content add constraint cleared_content_kind_check
  check (kind in ('strategy', 'pledge', 'project', 'source', 'organisation', 'indicator', 'envelope', 'solution'));
alter table publication_state drop constraint publication_state_kind_check;
alter table publication_state add constraint publication_state_kind_check
  check (kind in ('strategy', 'pledge', 'project', 'source', 'organisation', 'indicator', 'envelope', 'solution'));
alter table publication drop constraint publication_kind_check;
alter table publication add constraint publication_kind_check
  check (kind in ('home', 'strategy', 'pledge', 'project', 'source', 'organisation', 'indicator', 'envelope', 'solution'));

-- A risk or an issue of the register may be what an item of an agenda is about.

alter table agenda_item drop constraint agenda_item_subject_kind_check,
  add constraint agenda_item_subject_kind_check
    check (subject_kind in ('project', 'programme', 'gate', 'milestone', 'criterion', 'condition', 'indicator', 'pledge', 'region', 'action', 'risk'));

-- Warnings about money and partners: their subjects, and thresholds in calendar days.

alter table warning_rule drop constraint warning_rule_unit_check;
alter table warning_rule add constraint warning_rule_unit_check check (unit in ('working-days', 'days', 'times', 'levels', 'points', 'per-cent'));
comment on column warning_rule.unit is 'Unit of the threshold: working-days, days (of the calendar), times, levels, points or per-cent';

alter table warning_episode drop constraint warning_episode_subject_kind_check;
alter table warning_episode add constraint warning_episode_subject_kind_check check (subject_kind in (
  'project', 'milestone', 'criterion', 'condition', 'gate', 'indicator', 'region', 'obligation', 'transfer', 'study', 'envelope', 'holding'));
comment on column warning_episode.subject_kind is 'project, milestone, criterion, condition, gate, indicator, region, obligation, transfer, study, envelope or holding (one layer of a project in one hand)';

alter table agenda_item drop constraint agenda_item_subject_kind_check;
alter table agenda_item add constraint agenda_item_subject_kind_check check (subject_kind in (
  'project', 'programme', 'gate', 'milestone', 'criterion', 'condition', 'indicator', 'pledge', 'region', 'action', 'risk',
  'obligation', 'transfer', 'study', 'envelope', 'holding'));

-- Warnings about data centres, computing and fibre: their subject.

alter table warning_episode drop constraint warning_episode_subject_kind_check;
alter table warning_episode add constraint warning_episode_subject_kind_check check (subject_kind in (
  'project', 'milestone', 'criterion', 'condition', 'gate', 'indicator', 'region', 'obligation', 'transfer', 'study', 'envelope', 'holding', 'cohort',
  'legal-text', 'ai-system', 'state-system', 'digital-service', 'asset'));
comment on column warning_episode.subject_kind is 'project, milestone, criterion, condition, gate, indicator, region, obligation, transfer, study, envelope, holding (one layer of a project in one hand), cohort, legal-text, ai-system, state-system, digital-service or asset';

alter table agenda_item drop constraint agenda_item_subject_kind_check;
alter table agenda_item add constraint agenda_item_subject_kind_check check (subject_kind in (
  'project', 'programme', 'gate', 'milestone', 'criterion', 'condition', 'indicator', 'pledge', 'region', 'action', 'risk',
  'obligation', 'transfer', 'study', 'envelope', 'holding', 'cohort', 'legal-text', 'ai-system', 'state-system', 'digital-service', 'asset'));

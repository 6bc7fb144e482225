-- What a day is told first: read from the index in its order, however many warnings wait.
create index warning_episode_first on warning_episode (weight desc, raised_on, ((rule || ' ' || subject_kind || ' ' || subject_ref) collate "C"))
  where state <> 'closed';

-- The newest standing figure of an indicator, split or not, in one step.
drop index observation_newest;
create index observation_newest on observation (indicator, last_day, period, split) where replaced_at is null;

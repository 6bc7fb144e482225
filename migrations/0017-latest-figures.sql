-- Where an indicator stands is read from its newest figures alone: this index finds the periods it has figures of, newest first, and
-- the figures of one stretch of time, however many millions stand beside them.
create index observation_newest on observation (indicator, last_day, period) where replaced_at is null and split = '';

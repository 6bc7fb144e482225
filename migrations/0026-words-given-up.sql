-- What a writer of a report gave up for what somebody else had saved meanwhile stays in the trace.

alter table report_step add column aside jsonb;
comment on column report_step.aside is 'What the writer had typed and gave up for what somebody else saved meanwhile, by part of the page; empty where nothing was';

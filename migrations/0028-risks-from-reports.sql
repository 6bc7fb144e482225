-- A risk that a report brings enters the register with what the report says: the event, its ranks, perhaps a response.

alter table risk alter column cause drop not null;
alter table risk alter column consequence drop not null;
alter table risk alter column treatment drop not null;
alter table risk alter column response drop not null;
alter table risk_step alter column treatment drop not null;
alter table risk_step alter column response drop not null;
comment on column risk.cause is 'What it comes from, by language (ISO 31000: risk source); empty when the report that brought it did not say';
comment on column risk.consequence is 'What follows from it, by language; empty when the report that brought it did not say';
comment on column risk.treatment is 'avoid, remove-source, change-likelihood, change-consequence, share or retain; empty until it is chosen';
comment on column risk.response is 'What is done about it, by language; empty until it is said';
comment on column risk_step.treatment is 'Treatment as it was then chosen; empty when it was not';
comment on column risk_step.response is 'What was then done about it, by language; empty when it was not said';

-- Digital services, and what their administrations report of them by period and place, beside the delay that the law gives.

create table digital_service (
  id uuid primary key,
  ref text not null unique,
  title jsonb not null,
  strategy text not null references strategy (ref),
  administration text not null references organisation (ref),
  procedure text not null check (procedure in ('administrative-act', 'investment-file', 'other')),
  days integer check (days >= 1),
  legal_text text references legal_text (ref),
  system text references state_system (ref),
  channel text not null check (channel in ('online', 'both', 'counter')),
  note jsonb,
  recorded_on date not null,
  version integer not null default 1,
  constraint digital_service_delay check (procedure = 'other' or (days is null and legal_text is null)),
  constraint digital_service_text check ((days is null) = (legal_text is null))
);
comment on table digital_service is 'A procedure that an administration gives online or at the counter; reports of it stand in service_report';
comment on column digital_service.id is 'Identifier of the row';
comment on column digital_service.ref is 'Reference, such as SVC-PERMIT';
comment on column digital_service.title is 'Name by language';
comment on column digital_service.strategy is 'Strategy that it belongs to';
comment on column digital_service.administration is 'Administration that gives it and reports it';
comment on column digital_service.procedure is 'administrative-act or investment-file, whose delay a legal text gives, or other';
comment on column digital_service.days is 'Calendar days that another procedure may take; empty where no text says so';
comment on column digital_service.legal_text is 'Legal text that gives these days';
comment on column digital_service.system is 'System of the State that it runs on';
comment on column digital_service.channel is 'online, both (online and at the counter) or counter';
comment on column digital_service.note is 'What should be known of the record, by language';
comment on column digital_service.recorded_on is 'Day it was recorded';
comment on column digital_service.version is 'Counts revisions by people';
select ledger_watch('digital_service');
create trigger never_deleted before delete on digital_service for each row execute function ledger_refuse();

create table service_report (
  id uuid primary key,
  service text not null references digital_service (ref),
  number integer not null check (number >= 1),
  period text not null,
  place text references place (code),
  requests integer not null check (requests >= 0),
  started_online integer check (started_online >= 0),
  completed_online integer check (completed_online >= 0),
  in_time integer check (in_time >= 0),
  late integer check (late >= 0),
  silent integer check (silent >= 0),
  median_days numeric check (median_days >= 0),
  source text references source (ref),
  reference jsonb,
  status text not null check (status in ('declared', 'verified', 'returned')),
  organisation text not null references organisation (ref),
  recorded_by text not null,
  recorded_for text[] not null default '{}',
  recorded_on date not null,
  settled_by text,
  settled_for text[] not null default '{}',
  settled_on date,
  settled_body text references organisation (ref),
  answer jsonb,
  unique (service, number),
  constraint service_report_online check (coalesce(completed_online, 0) <= coalesce(started_online, requests) and coalesce(started_online, 0) <= requests),
  constraint service_report_decided check (coalesce(in_time, 0) + coalesce(late, 0) + coalesce(silent, 0) <= requests),
  constraint service_report_ground check (source is not null or reference is not null),
  constraint service_report_settled check (
    (status = 'declared') = (settled_by is null) and (settled_by is null) = (settled_on is null) and (settled_by is null) = (settled_body is null)),
  constraint service_report_two_persons check (settled_by is distinct from recorded_by),
  constraint service_report_two_bodies check (settled_body is distinct from organisation),
  constraint service_report_answer check (status <> 'returned' or answer is not null)
);
comment on table service_report is 'What an administration reports of a service for a period and a place; another body verifies it or returns it. Parts that are empty were not reported';
comment on column service_report.id is 'Identifier of the report';
comment on column service_report.service is 'The service';
comment on column service_report.number is 'Number among the reports on the service, from 1';
comment on column service_report.period is 'Period that is over, such as 2031-Q1';
comment on column service_report.place is 'Region, province or commune of the requests; empty for the whole country';
comment on column service_report.requests is 'Number of requests of the period by any channel; one begun online counts from the moment it is begun';
comment on column service_report.started_online is 'Number of these begun online';
comment on column service_report.completed_online is 'Number of those begun online that were brought to their end online';
comment on column service_report.in_time is 'Number of requests of the period decided within the legal delay';
comment on column service_report.late is 'Number of requests of the period decided after the legal delay';
comment on column service_report.silent is 'Number of requests of the period that the law holds to be accepted because nobody answered within the delay';
comment on column service_report.median_days is 'Median of the calendar days from request to decision';
comment on column service_report.source is 'Source that says so';
comment on column service_report.reference is 'Paper that says so, by language, where it is no source of the register';
comment on column service_report.status is 'declared, verified or returned';
comment on column service_report.organisation is 'Administration in whose name it is reported';
comment on column service_report.recorded_by is 'Person who reported it';
comment on column service_report.recorded_for is 'Persons for whom they acted';
comment on column service_report.recorded_on is 'Day it was reported';
comment on column service_report.settled_by is 'Person who verified or returned it';
comment on column service_report.settled_for is 'Persons for whom they acted';
comment on column service_report.settled_on is 'Day it was verified or returned';
comment on column service_report.settled_body is 'Organisation in whose name it was verified or returned';
comment on column service_report.answer is 'Remark of who verified, or reason of who returned it, by language';
create index service_report_waits on service_report (service) where status = 'declared';
select ledger_watch('service_report');
create trigger never_deleted before delete on service_report for each row execute function ledger_refuse();

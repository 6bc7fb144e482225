-- Territory, organisations, documents and legal texts: what every other domain points at.
-- Places, organisations and sources carry a permanent human reference; foreign keys use it, so that a ledger entry reads without a look-up.

-- ---------------------------------------------------------------- territory
create table place (
  code text primary key check (code ~ '^[A-Z]{2}$|^[0-9]{2}([.][0-9]{2,3}([.][0-9]{2}){0,2})?$|^[A-Z0-9][A-Z0-9.-]{0,30}$'),
  level text not null check (level in ('country', 'region', 'province', 'commune')),
  parent text references place (code),
  kind text not null,
  iso text,
  name jsonb not null check (name ? 'ar' and name ? 'fr'),
  name_status jsonb not null default '{}',
  capital text,
  population bigint check (population >= 0),
  population_urban bigint check (population_urban >= 0),
  population_rural bigint check (population_rural >= 0),
  households bigint check (households >= 0),
  population_year integer,
  area_km2 numeric check (area_km2 > 0),
  label_latitude numeric check (label_latitude between -90 and 90),
  label_longitude numeric check (label_longitude between -180 and 180),
  valid_from date,
  valid_until date,
  search_key text not null,
  version integer not null default 1,
  constraint place_parent_above check ((level = 'country') = (parent is null)),
  constraint place_valid_order check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
comment on table place is 'Administrative units: country, regions, provinces and prefectures, communes. A unit abolished by decree keeps its row and gets valid_until.';
comment on column place.code is 'Official geographic code as text, leading zeros kept: country MA, region 12, province 12.391, commune 12.391.01.01';
comment on column place.level is 'country, region, province (also prefecture) or commune';
comment on column place.parent is 'Code of the unit one level above; none for the country';
comment on column place.kind is 'Legal type inside the level: region, province, prefecture, prefecture-arrondissements, urban, rural, arrondissement, country';
comment on column place.iso is 'ISO 3166-2 code where one exists';
comment on column place.name is 'Name by language: ar and fr always, en and zgh where a source gives them; no translation is invented';
comment on column place.name_status is 'How sure a spelling is, by language: official, matched, osm, osm-composed, osm-suspect (never shown)';
comment on column place.capital is 'Code of the province in which the chief town lies; regions only';
comment on column place.population is 'Inhabitants at the census of population_year';
comment on column place.population_urban is 'Inhabitants of urban areas at the same census';
comment on column place.population_rural is 'Inhabitants of rural areas at the same census';
comment on column place.households is 'Households at the same census';
comment on column place.population_year is 'Year of the census that the four counts come from';
comment on column place.area_km2 is 'Area in square kilometres, measured on the boundary data (not an official figure)';
comment on column place.label_latitude is 'Latitude in degrees (WGS 84) where a map writes the name';
comment on column place.label_longitude is 'Longitude in degrees (WGS 84) where a map writes the name';
comment on column place.valid_from is 'First day on which the unit exists in law; unknown when empty';
comment on column place.valid_until is 'Last day on which the unit exists; still exists when empty';
comment on column place.search_key is 'Names folded for search (see foldName in territory): one name per line, without diacritics, hamza forms or accents';
comment on column place.version is 'Counts revisions by people; a revision must name the version it read';
create index place_parent on place (parent);

create table place_measure (
  id text primary key,
  place text not null references place (code),
  measure text not null,
  area text not null default 'total' check (area in ('total', 'urban', 'rural')),
  year integer not null,
  value numeric not null,
  unit text not null,
  source text not null,
  unique (place, measure, area, year)
);
comment on table place_measure is 'Census and survey figures of a place, as published; a figure that the producer leaves blank has no row (absent is never zero)';
comment on column place_measure.id is 'place/measure/area/year';
comment on column place_measure.place is 'The unit the figure describes';
comment on column place_measure.measure is 'What is measured: illiteracy-rate-10plus, unemployment-rate, electricity-households, distance-paved-road, population …';
comment on column place_measure.area is 'total, or its urban or rural part';
comment on column place_measure.year is 'Year the figure is about';
comment on column place_measure.value is 'The figure, in the unit of the column unit';
comment on column place_measure.unit is 'percent (0 to 100 as published), km, persons, households';
comment on column place_measure.source is 'Who produced the figure, in words';

create table calendar (
  ref text primary key,
  title jsonb not null,
  weekend integer[] not null check (weekend <@ array[1, 2, 3, 4, 5, 6, 7]),
  working_time jsonb not null default '{}',
  version integer not null default 1
);
comment on table calendar is 'Working calendars; deadlines count the working days of one';
comment on column calendar.ref is 'Reference of the calendar, such as morocco';
comment on column calendar.title is 'Name of the calendar by language';
comment on column calendar.weekend is 'Days of the week without work, ISO numbering: 1 Monday to 7 Sunday';
comment on column calendar.working_time is 'Hours of work by kind of day, local wall-clock times HH:MM, with the sources they come from';
comment on column calendar.version is 'Counts revisions by people';

create table holiday (
  id uuid primary key,
  calendar text not null references calendar (ref),
  day date not null,
  name jsonb not null,
  kind text not null check (kind in ('national', 'religious', 'exceptional')),
  status text not null check (status in ('fixed', 'observed', 'forecast', 'computed')),
  source text not null,
  version integer not null default 1,
  constraint holiday_once unique (calendar, day, kind)
);
comment on table holiday is 'Days without work. Religious days depend on the moon and stay editable; removing a day removes its row, the ledger remembers it';
comment on column holiday.id is 'Identifier of the row';
comment on column holiday.calendar is 'Calendar the day belongs to';
comment on column holiday.day is 'The calendar day, without time zone';
comment on column holiday.name is 'Name of the holiday by language';
comment on column holiday.kind is 'national, religious or exceptional (given by a decree for one occasion)';
comment on column holiday.status is 'fixed by law, observed (announced or past), forecast (may be a day off) or computed';
comment on column holiday.source is 'Where the day comes from, in words';
comment on column holiday.version is 'Counts revisions by people';

-- ---------------------------------------------------------------- organisations
create table organisation (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  kind text not null,
  level text not null check (level in ('national', 'regional', 'local', 'partner')),
  name jsonb not null,
  role jsonb,
  tutelage text references organisation (ref),
  tutelage_note jsonb,
  place text references place (code),
  cited_only boolean not null default false,
  generic boolean not null default false,
  note jsonb,
  custom jsonb not null default '{}',
  version integer not null default 1,
  constraint organisation_tutelage_other check (tutelage is distinct from ref)
);
comment on table organisation is 'Public bodies, partners, universities and firms that owe, do, check or are cited. Offices and bodies only, never persons';
comment on column organisation.id is 'Identifier of the row';
comment on column organisation.ref is 'Permanent human reference, such as ADD';
comment on column organisation.kind is 'Word of the list organisationKinds: ministry, agency, authority, commission, fund, court, statistics, regional, local, partner-state, university, firm …';
comment on column organisation.level is 'national, regional, local or partner';
comment on column organisation.name is 'Name by language';
comment on column organisation.role is 'What the body does in the follow-up, in our own words';
comment on column organisation.tutelage is 'The body that has authority over this one; a check made inside one tutelage is not independent';
comment on column organisation.tutelage_note is 'What is uncertain about the tutelage, or the text it rests on';
comment on column organisation.place is 'Where the body is competent, for regional and local bodies';
comment on column organisation.cited_only is 'True for producers of official statistics: their figures are cited, never accepted or returned';
comment on column organisation.generic is 'True when the row stands for one body per region or province until those are recorded one by one';
comment on column organisation.note is 'Remark by language';
comment on column organisation.custom is 'Values of the custom fields defined for organisations, by key';
comment on column organisation.version is 'Counts revisions by people';
create index organisation_tutelage on organisation (tutelage);

-- ---------------------------------------------------------------- documents
create table file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  media_type text not null check (media_type ~ '^[a-z0-9.+-]+/[a-z0-9.+-]+$'),
  title jsonb,
  class text not null default 'internal' check (class in ('public', 'internal', 'restricted')),
  ground text,
  opens_on text,
  review_on date,
  retention text not null default 'permanent',
  brought_by uuid,
  recorded_on date not null,
  version integer not null default 1,
  constraint file_restricted_has_ground check (class <> 'restricted' or ground is not null)
);
comment on table file is 'Files by the SHA-256 of their bytes. The bytes live in the file store; the original file name is not kept, since it may name a person';
comment on column file.sha256 is 'SHA-256 of the bytes, 64 hexadecimal digits';
comment on column file.size is 'Size in bytes';
comment on column file.media_type is 'Media type, such as application/pdf';
comment on column file.title is 'What the file is, by language';
comment on column file.class is 'public, internal (default) or restricted';
comment on column file.ground is 'Legal ground for withholding; required when restricted';
comment on column file.opens_on is 'Event after which the file opens, such as award-notice; empty when no event opens it';
comment on column file.review_on is 'Day on which the class must be looked at again';
comment on column file.retention is 'Retention rule of the archives: permanent, or a rule code of the retention schedule';
comment on column file.brought_by is 'Person who brought the file; empty for files shipped with a pack';
comment on column file.recorded_on is 'Day on which the file entered the register';
comment on column file.version is 'Counts revisions by people (class, ground, title; never the bytes)';

create table source (
  id uuid primary key,
  ref text not null unique check (ref ~ '^S-[A-Za-z0-9][A-Za-z0-9._/-]{0,80}$'),
  title jsonb not null,
  publisher text not null,
  kind text not null check (kind in ('press', 'official', 'law', 'report', 'speech', 'dataset', 'article')),
  address text not null,
  published_on text,
  confidence text not null check (confidence in ('A', 'B', 'C')),
  held boolean not null default false,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  note jsonb,
  custom jsonb not null default '{}',
  recorded_by uuid,
  version integer not null default 1,
  constraint source_held_has_file check (not held or sha256 is not null)
);
comment on table source is 'Documents, speeches, articles and data that claims rest on';
comment on column source.id is 'Identifier of the row';
comment on column source.ref is 'Permanent human reference, such as S-reuters-2026-01-12';
comment on column source.title is 'Title by language; our own words when the source has none we may repeat';
comment on column source.publisher is 'Who published it, as it calls itself';
comment on column source.kind is 'press, official, law, report, speech, dataset or article';
comment on column source.address is 'Web address, or where the document can be found';
comment on column source.published_on is 'Day, month, quarter, half or year of publication (2026-01-12, 2026-01, 2026); empty when not known';
comment on column source.confidence is 'A official or first-hand, B serious press, C weak or second-hand';
comment on column source.held is 'True when we keep the bytes; only then may a claim quote it';
comment on column source.sha256 is 'SHA-256 of what was read; the bytes are in the file store when held is true';
comment on column source.note is 'Remark by language';
comment on column source.custom is 'Values of the custom fields defined for sources, by key';
comment on column source.recorded_by is 'Person who recorded the source; empty for sources shipped with a pack';
comment on column source.version is 'Counts revisions by people';

-- ---------------------------------------------------------------- law (texts that duties rest on; later work follows their passage)
create table legal_text (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  kind text not null check (kind in ('law', 'organic-law', 'decree', 'order', 'draft-law', 'draft-framework-law')),
  number text,
  title jsonb not null,
  duty jsonb not null,
  date_words jsonb,
  enacted_on text,
  bulletin text,
  authority text references organisation (ref),
  status text not null check (status in ('in-force', 'draft', 'repealed')),
  status_note jsonb,
  sources text[] not null default '{}',
  confidence text not null check (confidence in ('A', 'B', 'C')),
  version integer not null default 1
);
comment on table legal_text is 'Laws, decrees and drafts that pledges rest on and that put duties on projects';
comment on column legal_text.id is 'Identifier of the row';
comment on column legal_text.ref is 'Permanent human reference, such as law-09-08';
comment on column legal_text.kind is 'law, organic-law, decree, order, draft-law or draft-framework-law';
comment on column legal_text.number is 'Number as printed, such as 09-08; empty for drafts without one';
comment on column legal_text.title is 'Subject of the text by language';
comment on column legal_text.duty is 'What it asks of those who follow projects, in our own words';
comment on column legal_text.date_words is 'Date as far as known, in words, by language';
comment on column legal_text.enacted_on is 'Day or period of enactment, as far as known';
comment on column legal_text.bulletin is 'Number of the official bulletin';
comment on column legal_text.authority is 'Organisation in charge of applying it';
comment on column legal_text.status is 'in-force, draft or repealed';
comment on column legal_text.status_note is 'What is known of its passage, by language';
comment on column legal_text.sources is 'References of the sources it is known from';
comment on column legal_text.confidence is 'A official or first-hand, B serious press, C weak or second-hand';
comment on column legal_text.version is 'Counts revisions by people';

select ledger_watch('place', 'code');
select ledger_watch('place_measure');
select ledger_watch('calendar', 'ref');
select ledger_watch('holiday');
select ledger_watch('organisation');
select ledger_watch('file', 'sha256');
select ledger_watch('source');
select ledger_watch('legal_text');

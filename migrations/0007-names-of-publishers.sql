-- A publisher and a place of finding in the reader's language: what has several names, or is told in words, was one text in one language.

alter table source add column publisher_names jsonb;
alter table source add column address_words jsonb;
comment on column source.publisher_names is 'The publisher by language, where it bears another name in each or is told in words; empty when publisher is a name that stays';
comment on column source.address_words is 'Where the document is found, by language, when that is told in words; empty when address is an address';

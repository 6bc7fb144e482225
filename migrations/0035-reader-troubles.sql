-- What a reader could not do in a text is kept with its reading, so that whoever reviews it knows what was not read.

alter table document_reading add column troubles jsonb check (jsonb_typeof(troubles) = 'array');
comment on column document_reading.troubles is 'What readers could not do, in codes and never in words of a model: list of {reader, code, times, share: of the text, 0 to 1}; empty when they read all of it';

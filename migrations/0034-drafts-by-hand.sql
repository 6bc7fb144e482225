-- Drafts of claims that a person marks in the text of a document where no reader found one.

alter table reading_draft drop constraint reading_draft_state_check;
alter table reading_draft add constraint reading_draft_state_check
  check (state in ('waiting', 'accepted', 'attached', 'rejected', 'unmarked'));
alter table reading_draft add constraint reading_draft_unmarked
  check (state <> 'unmarked' or found -> 'readers' = '[]');
comment on table reading_draft is 'A claim as a reader saw it, or as a person marked it, and what a person made of it; together the examples a reader can be scored against';
comment on column reading_draft.number is 'Number within the reading, from 1: those of readers in the order of the text, then those marked by hand';
comment on column reading_draft.found is 'The draft as its reader said it, with span, confidence, lane and the rules that fired; without readers where a person marked it and the grammars read its fields; never changed';
comment on column reading_draft.state is 'waiting, accepted (it made a pledge), attached (another claim of a pledge), rejected, unmarked (a mark by hand taken back)';

alter table reading_step drop constraint reading_step_act_check;
alter table reading_step add constraint reading_step_act_check
  check (act in ('mark', 'revise', 'accept', 'attach', 'reject', 'undo'));
comment on column reading_step.act is 'mark, revise, accept, attach, reject or undo';

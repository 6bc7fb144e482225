-- The letter of the register by which a question of parliament came, beside the one by which its reply left.

alter table parliament_question add column came_by uuid references letter (id);
comment on column parliament_question.came_by is 'Letter of the register by which it came, where there was one';
create index parliament_question_came_by on parliament_question (came_by);
create index parliament_question_letter on parliament_question (letter);

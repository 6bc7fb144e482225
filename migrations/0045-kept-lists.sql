-- What the columns of a list mean is kept for lists of money and agreements as it is for lists of projects.

alter table tracker_mapping alter column strategy drop not null;
alter table tracker_mapping
  add column kind text not null default 'projects'
    check (kind in ('projects', 'transactions', 'budgets', 'fundings', 'agreements', 'obligations')),
  add column organisation text references organisation (ref),
  add constraint tracker_mapping_strategy check ((kind = 'projects') = (strategy is not null)),
  drop constraint tracker_mapping_name,
  add constraint tracker_mapping_name unique nulls not distinct (kind, strategy, organisation, name);

comment on table tracker_mapping is 'How a list is understood: what its columns mean and what its words stand for, by name';
comment on column tracker_mapping.strategy is 'Strategy whose projects the list holds; of lists of projects only';
comment on column tracker_mapping.kind is 'What the rows of the list are: projects, transactions, budgets, fundings, agreements or obligations';
comment on column tracker_mapping.organisation is 'Body of whoever kept it: nobody of another sees it; none for a person of no body, and for lists of projects';

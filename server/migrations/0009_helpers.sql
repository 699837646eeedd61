-- Who helps the consumer of a case: their list of cases holds it too.
alter table cases add column helper uuid references people (id);

create index cases_of_helper on cases (helper, updated, id) where helper is not null;

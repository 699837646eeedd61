-- Whether somebody wants to be seen when they have a case open; whoever hides sees nobody either.
alter table people add column unseen boolean not null default false;

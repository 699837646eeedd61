-- Whether somebody wants to be seen when they have a case open; null: not chosen yet, which is no for consumers.
alter table people add column seen boolean;

-- Files that a virus scanner looks at before anybody opens them; a file without a row needs none.
create table scans (
    exhibit uuid not null primary key,
    state text not null check (state in ('held', 'clean', 'infected')),
    found text,                          -- what the scanner called it
    made bigint not null
);

create index scans_held on scans (made, exhibit) where state = 'held';

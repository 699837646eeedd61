-- Files that come in pieces, until a form names them. The bytes lie under the id; how many are there tells the file itself.
create table uploads (
    id uuid not null primary key,
    visitor text not null,               -- SHA-256 of the visitor cookie
    name text not null,
    media text not null,
    bytes bigint not null,               -- as announced
    made bigint not null
);

create index uploads_of_visitor on uploads (visitor);
create index uploads_by_age on uploads (made);

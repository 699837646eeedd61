-- Secret addresses under which a calendar program reads somebody's terms.
create table calendars (
    person uuid not null primary key references people (id),
    key text not null unique,            -- SHA-256 of the secret in the address
    made bigint not null
);

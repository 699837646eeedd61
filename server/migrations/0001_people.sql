-- Who there is, how they get in, and for how long.
create table people (
    id uuid not null primary key,
    email text not null unique,          -- lower case; how it was typed first is in written
    written text not null,
    name text not null,
    lang text not null,
    made bigint not null
);

create table staff_roles (
    person uuid not null references people (id),
    role text not null check (role in ('mediator', 'assessor', 'inspector', 'admin')),
    since bigint not null,
    ended bigint,
    primary key (person, role)
);

create index staff_roles_open on staff_roles (role) where ended is null;

create table sessions (
    id uuid not null primary key,
    token text not null unique,          -- SHA-256 of what the browser holds
    person uuid not null references people (id),
    made bigint not null,
    seen bigint not null,
    ends bigint not null,                -- absolute end; the idle end follows from seen
    device text not null,
    revoked bigint
);

create index sessions_of_person on sessions (person, seen);

create table sign_in_codes (
    id uuid not null primary key,
    browser text not null,               -- SHA-256 of the asking browser's visitor cookie
    email text not null,
    purpose text not null,
    code text not null,                  -- SHA-256 of salt and code; empty when no mail was sent
    salt text not null,
    tries bigint not null,
    made bigint not null,
    ends bigint not null,
    used boolean not null
);

create index sign_in_codes_asked on sign_in_codes (browser, email, purpose, made);
create index sign_in_codes_ends on sign_in_codes (ends);

create table invitations (
    id uuid not null primary key,
    person uuid not null references people (id),
    role text not null,
    invited_by uuid not null references people (id),
    made bigint not null,
    accepted bigint,
    ended bigint
);

create index invitations_of_person on invitations (person);

create table throttles (
    key text not null primary key,
    since bigint not null,
    hits bigint not null
);

create table clock (
    id bigint not null primary key check (id = 1),
    offset_ms bigint not null
);

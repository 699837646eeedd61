-- Drafts, files, and what a refused form must give back.
create table drafts (
    id uuid not null primary key,
    visitor text not null,               -- SHA-256 of the visitor cookie
    person uuid references people (id),
    body text not null,
    version bigint not null,
    case_id uuid,
    made bigint not null,
    updated bigint not null
);

create index drafts_of_visitor on drafts (visitor, updated);
create index drafts_by_age on drafts (updated) where case_id is null;

create table decision_drafts (
    case_id uuid not null primary key references cases (id),
    person uuid not null references people (id),
    body text not null,
    version bigint not null,
    updated bigint not null
);

create table exhibits (
    id uuid not null primary key,
    draft uuid,
    case_id uuid,
    person uuid,
    title text not null,
    name text not null,
    media text not null,
    bytes bigint not null,
    sha256 text not null,
    path text not null,
    made bigint not null
);

create index exhibits_of_draft on exhibits (draft) where draft is not null;
create index exhibits_of_case on exhibits (case_id) where case_id is not null;

create table form_echoes (
    id uuid not null primary key,
    owner text not null,
    page text not null,
    form text not null,
    fields text not null,
    errors text not null,
    ends bigint not null
);

create unique index form_echoes_place on form_echoes (owner, page);
create index form_echoes_ends on form_echoes (ends);

create table mails (
    id uuid not null primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    at bigint not null
);

create index mails_by_time on mails (at, id);
create index mails_to on mails (recipient, at, id);

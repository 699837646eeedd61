-- Members of the trust mark, with their own history.
create table shops (
    id uuid not null primary key,
    slug text not null unique,
    name text not null,
    domain text not null,
    kvk text not null,
    search text not null,                -- lower-cased name, domain and KvK number
    status text not null,
    version bigint not null,
    snapshot text not null,              -- domain::shop as JSON, at this version
    updated bigint not null
);

create unique index shops_domain on shops (domain) where status <> 'ended';
create index shops_by_name on shops (search, id);

create table shop_events (
    shop uuid not null references shops (id),
    version bigint not null,
    at bigint not null,
    person uuid references people (id),
    kind text not null,
    body text not null,
    primary key (shop, version)
);

create table shop_agents (
    shop uuid not null references shops (id),
    person uuid not null references people (id),
    since bigint not null,
    ended bigint,
    primary key (shop, person)
);

create index shop_agents_of_person on shop_agents (person) where ended is null;

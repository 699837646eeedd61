-- A case: its record, the projection for lists, and what must follow a change.
create table cases (
    id uuid not null primary key,
    number text not null unique,
    version bigint not null,
    stage text not null,
    open boolean not null,
    consumer uuid not null references people (id),
    shop uuid not null references shops (id),
    mediator uuid references people (id),
    assessor uuid references people (id),
    wanted text,                         -- the neutral that the queue looks for: 'mediator', 'assessor', 'inspector'
    waiting text not null,               -- whose turn it is
    deadline bigint,                     -- end of the running term
    category text not null,
    title text not null,
    search text not null,
    filed bigint not null,
    updated bigint not null,
    snapshot text not null               -- domain::Case as JSON, at this version
);

create index cases_of_consumer on cases (consumer, updated, id);
create index cases_of_shop on cases (shop, updated, id);
create index cases_of_mediator on cases (mediator, updated, id) where mediator is not null;
create index cases_of_assessor on cases (assessor, updated, id) where assessor is not null;
create index cases_wanted on cases (wanted, deadline, id) where wanted is not null;
create index cases_by_change on cases (updated, id);

create table entries (
    case_id uuid not null references cases (id),
    version bigint not null check (version > 0),
    at bigint not null,
    actor text not null,
    kind text not null,
    audience text not null,
    body text,                           -- the exact JSON text; absent once erased
    salt text,
    commitment text not null,
    hash text not null,
    erased text,                         -- when and by which rule
    primary key (case_id, version)
);

-- A repeated request gets the first answer.
create table act_keys (
    case_id uuid not null,
    actor text not null,
    key text not null,
    request text not null,
    outcome text not null,
    at bigint not null,
    primary key (case_id, actor, key)
);

-- The next moment at which the clock itself must act on a case.
create table alarms (
    case_id uuid not null primary key references cases (id),
    due bigint not null,
    body text not null,
    lease bigint not null,               -- wall time until which a worker holds it
    tries bigint not null,
    trouble text
);

create index alarms_due on alarms (due, case_id);

-- What must follow a change: mail, refund. Written with the change, done after it.
create table errands (
    id uuid not null primary key,
    key text not null unique,
    kind text not null,
    body text not null,
    case_id uuid,
    state text not null check (state in ('open', 'done', 'dead')),
    due bigint not null,
    lease bigint not null,
    tries bigint not null,
    trouble text,
    made bigint not null,
    done bigint
);

create index errands_open on errands (due, id) where state = 'open';
create index errands_dead on errands (made, id) where state = 'dead';

create table payments (
    id uuid not null primary key,
    case_id uuid not null references cases (id),
    purpose text not null,
    cents bigint not null,
    state text not null,
    provider text not null,
    reference text not null,
    person uuid references people (id),
    made bigint not null,
    updated bigint not null,
    refunded bigint not null,
    note text
);

create unique index payments_reference on payments (provider, reference);
create index payments_of_case on payments (case_id, made);
create index payments_open on payments (updated, id) where state = 'open';

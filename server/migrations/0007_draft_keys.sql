-- Going on with a draft on another device: keys that were mailed or shown, and the devices that used one.
create table draft_keys (
    id uuid not null primary key,
    draft uuid not null references drafts (id),
    key text not null unique,            -- SHA-256 of what was mailed or shown
    uses bigint not null,                -- how often it may still be used
    ends bigint not null                 -- wall time
);

create index draft_keys_of_draft on draft_keys (draft);
create index draft_keys_ends on draft_keys (ends);

create table draft_devices (
    draft uuid not null references drafts (id),
    visitor text not null,               -- SHA-256 of the visitor cookie of that device
    since bigint not null,               -- case time
    primary key (draft, visitor)
);

create index draft_devices_of_visitor on draft_devices (visitor);

-- What a person has chosen about how Turnstone behaves for them, on every device.
create table person_preference (
    person_id bigint       not null references person (id) on delete cascade,
    name      varchar(40)  not null,
    chosen    varchar(200) not null,
    primary key (person_id, name)
);

-- Which messages belong together, to begin with after a restart. Keyed hashes, UIDs and dates: nothing of the mail can
-- be read in it, and it may be deleted at any time.
create table conversation_snapshot (
    account_id bigint                      primary key references account (id) on delete cascade,
    saved      timestamp(6) with time zone not null,
    content    bytea                       not null
);

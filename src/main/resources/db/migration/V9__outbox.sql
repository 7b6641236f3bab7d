-- What was accepted for sending, from before the first byte goes out until weeks after the last: so a message that was
-- posted twice goes out once. Whom it is for, what it is about and how to sign in lie sealed (ADR 32); "reason" is a word
-- of ours. Whoever sends takes a lease first, by the database's clock.
drop table submission;

create table outbox_item (
    id           uuid                        primary key,
    person_id    bigint                      not null references person (id) on delete cascade,
    account_id   bigint                      not null references account (id) on delete cascade,
    state        varchar(16)                 not null,
    accepted     timestamp(6) with time zone not null,
    due          timestamp(6) with time zone not null,
    recipients   integer                     not null,
    octets       bigint                      not null,
    attempts     integer                     not null,
    trouble      varchar(20),
    claimant     uuid,
    leased_until timestamp(6) with time zone,
    key_half     bytea                       not null,
    details      bytea                       not null,
    report       bytea,
    credentials  bytea
);
create index outbox_item_state_due on outbox_item (state, due);
create index outbox_item_person on outbox_item (person_id, accepted);
create index outbox_item_account on outbox_item (account_id, state);

-- The message itself, byte for byte as it goes out, in sealed pieces; gone once its copy stands in Sent.
create table outbox_piece (
    item_id  uuid    not null references outbox_item (id) on delete cascade,
    position integer not null,
    sealed   bytea   not null,
    primary key (item_id, position)
);

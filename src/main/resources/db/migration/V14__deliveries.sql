-- What became of messages that were sent: the mail server has each, and reports come in for weeks. Subject, recipients and
-- what servers said lie sealed (ADR 38); the hash is a keyed one of the Message-ID.
create table delivery (
    id           uuid                        primary key,
    person_id    bigint                      not null references person (id) on delete cascade,
    account_id   bigint                      not null references account (id) on delete cascade,
    message_hash varchar(64)                 not null,
    handed       timestamp(6) with time zone not null,
    failed       boolean                     not null,
    key_half     bytea                       not null,
    sealed       bytea                       not null
);
create index delivery_message on delivery (person_id, message_hash);
create index delivery_failed on delivery (account_id, failed);
create index delivery_handed on delivery (handed);

-- A receipt answers a machine: no copy of it is filed, and nobody is asked about it.
alter table outbox_item add column receipt boolean default false not null;

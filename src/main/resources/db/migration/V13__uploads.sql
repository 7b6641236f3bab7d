-- A file of a message that is being written, from its first byte until the message is sent or thrown away. Its name and
-- type lie sealed in "details" (ADR 37). "octets" is how long it will be; null while nobody knows. "touched" is by the
-- database's clock: what nobody has touched for long is swept away.
create table upload (
    id         uuid                        primary key,
    person_id  bigint                      not null references person (id) on delete cascade,
    submission uuid                        not null,
    octets     bigint,
    received   bigint                      not null,
    pieces     integer                     not null,
    touched    timestamp(6) with time zone not null,
    key_half   bytea                       not null,
    details    bytea                       not null
);
create index upload_person on upload (person_id, submission);
create index upload_touched on upload (touched);

-- Its bytes, in sealed pieces.
create table upload_piece (
    upload_id uuid    not null references upload (id) on delete cascade,
    position  integer not null,
    sealed    bytea   not null,
    primary key (upload_id, position)
);

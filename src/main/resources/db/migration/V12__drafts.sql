-- What is being written, word for word, from the first pause in typing until it is sent or thrown away (ADR 36). Drafts
-- is where other programs find it, a little later: "stored" is the revision that lies there, "place" where. The words, and
-- the place, lie sealed.
create table draft (
    id            uuid                        primary key,
    person_id     bigint                      not null references person (id) on delete cascade,
    account_id    bigint                      not null references account (id) on delete cascade,
    state         varchar(8)                  not null,
    revision      integer                     not null,
    writer        varchar(36)                 not null,
    written       timestamp(6) with time zone not null,
    key_half      bytea                       not null,
    content       bytea                       not null,
    place         bytea,
    stored        integer                     not null,
    storer        uuid,
    storing_until timestamp(6) with time zone,
    due           timestamp(6) with time zone not null,
    attempts      integer                     not null,
    trouble       varchar(12)
);
create index draft_account on draft (account_id, state, due);
create index draft_person on draft (person_id, state);

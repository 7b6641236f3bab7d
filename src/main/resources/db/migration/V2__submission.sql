-- That a form was sent, so that posting it again sends nothing twice. Never what was in it.
create table submission (
    id        uuid                        primary key,
    person_id bigint                      not null references person (id) on delete cascade,
    created   timestamp(6) with time zone not null,
    state     varchar(16)                 not null
);
create index submission_created on submission (created);

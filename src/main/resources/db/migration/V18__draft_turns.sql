-- Which of its form's requests wrote a draft last: an older one that was long on its way writes over nothing (ADR 36).
alter table draft add column turn integer default 0 not null;

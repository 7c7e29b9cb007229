-- What a change has to name, so that nobody overwrites what they have not seen.
alter table actor add column version integer default 1 not null;
alter table topic add column version integer default 1 not null;
alter table outlet add column version integer default 1 not null;
alter table dialogue add column version integer default 1 not null;
alter table dialogue_round add column version integer default 1 not null;

-- What stood in an entry after each change by hand, as JSON. It is known by its slug: a row that was merged away and
-- comes back has its history.
create sequence entry_revision_seq increment by 50;
create table entry_revision (
    id bigint primary key,
    type varchar not null,
    slug varchar not null,
    version integer not null,
    at timestamp(6) with time zone not null,
    author varchar,
    action varchar not null,
    fields varchar array not null,
    content varchar not null,
    unique (type, slug, version)
);

-- Merges, with all that is needed to undo them, as JSON.
create sequence entry_merge_seq increment by 50;
create table entry_merge (
    id bigint primary key,
    type varchar not null,
    merged varchar not null,
    survivor varchar not null,
    at timestamp(6) with time zone not null,
    who varchar not null,
    undone_at timestamp(6) with time zone,
    record varchar not null
);
create index entry_merge_by_merged on entry_merge (type, merged, id);

-- The slugs of what was merged away: they lead to what is there now, at once, however many merges lie between.
create sequence redirect_seq increment by 50;
create table redirect (
    id bigint primary key,
    type varchar not null,
    slug varchar not null,
    target varchar not null,
    unique (type, slug)
);
create index redirect_by_target on redirect (type, target);

-- Readers see what is live. A link of an article says so, too, and the indexes of lists hold it last, so that a list
-- passes over what is not live without looking at the row.

alter table article add column version integer default 1 not null;
alter table article add column state varchar default 'PUBLISHED' not null;
alter table article add column live boolean default true not null;
alter table article add column dated_by_publishing boolean default false not null;
alter table article add column scheduled_for timestamp(6) with time zone;
alter table article add column embargo_until timestamp(6) with time zone;
alter table appearance add column live boolean default true not null;
alter table tagging add column live boolean default true not null;
alter table round_coverage add column live boolean default true not null;
alter table dialogue_coverage add column live boolean default true not null;

drop index article_by_time;
drop index article_by_language;
drop index article_by_outlet;
drop index appearance_by_actor;
drop index tagging_by_topic;
drop index round_coverage_by_round;
drop index dialogue_coverage_by_dialogue;
create index article_by_time on article (published_at, id, live);
create index article_by_language on article (language, published_at, id, live);
create index article_by_outlet on article (outlet_id, published_at, id, live);
create index article_by_schedule on article (scheduled_for);
create index appearance_by_actor on appearance (actor_id, published_at, article_id, live);
create index tagging_by_topic on tagging (topic_id, published_at, article_id, live);
create index round_coverage_by_round on round_coverage (round_id, published_at, article_id, live);
create index dialogue_coverage_by_dialogue on dialogue_coverage (dialogue_id, published_at, article_id, live);

-- What stood in an article after each change at the desk: its text and links as JSON.
create sequence revision_seq increment by 50;
create table revision (
    id bigint primary key,
    article_id bigint not null,
    version integer not null,
    at timestamp(6) with time zone not null,
    author varchar,
    action varchar not null,
    fields varchar array not null,
    note varchar,
    manuscript varchar not null,
    unique (article_id, version)
);

-- Who did what and when; rows are added, and never changed.
create sequence audit_entry_seq increment by 50;
create table audit_entry (
    id bigint primary key,
    at timestamp(6) with time zone not null,
    who varchar not null,
    action varchar not null,
    subject varchar,
    detail varchar
);
create index audit_entry_by_time on audit_entry (at, id);

-- Mutations whose answer a client may ask for again.
create table done_mutation (
    id varchar primary key,
    input_hash varchar not null,
    slug varchar not null,
    at timestamp(6) with time zone not null
);
create index done_mutation_by_time on done_mutation (at);

-- The articles that were deleted: nothing else gets their slugs, and no document brings them back.
create table tombstone (
    slug varchar primary key,
    import_hash varchar,
    at timestamp(6) with time zone not null
);
create index tombstone_by_import on tombstone (import_hash);

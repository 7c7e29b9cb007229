-- Runs on H2 and on PostgreSQL 15 and later. Lists page by keyset: each has an index on (scope, sort, key). The time
-- of publication stands in the link tables, too, so that the articles of anything are one range of an index.

create sequence outlet_seq increment by 50;
create table outlet (
    id bigint primary key,
    slug varchar not null unique,
    name_ar varchar,
    name_en varchar,
    check (name_ar is not null or name_en is not null),
    folded_ar varchar not null,
    folded_en varchar not null,
    website varchar,
    seed_hash varchar,
    import_hash varchar
);
create index outlet_by_name on outlet (folded_ar, id);

create table outlet_alias (
    outlet_id bigint not null references outlet,
    position integer not null,
    text varchar not null,
    folded varchar not null,
    primary key (outlet_id, position)
);
create index outlet_alias_by_spelling on outlet_alias (folded, outlet_id);

create sequence actor_seq increment by 50;
create table actor (
    id bigint primary key,
    slug varchar not null unique,
    kind varchar not null,
    name_ar varchar,
    name_en varchar,
    check (name_ar is not null or name_en is not null),
    folded_ar varchar not null,
    folded_en varchar not null,
    description_ar varchar,
    description_en varchar,
    affiliation_id bigint references actor,
    rarity double precision not null,
    seed_hash varchar,
    import_hash varchar
);
create index actor_by_name on actor (folded_ar, id);
create index actor_by_affiliation on actor (affiliation_id, folded_ar, id);

create table actor_alias (
    actor_id bigint not null references actor,
    position integer not null,
    text varchar not null,
    folded varchar not null,
    primary key (actor_id, position)
);
create index actor_alias_by_spelling on actor_alias (folded, actor_id);

create sequence topic_seq increment by 50;
create table topic (
    id bigint primary key,
    slug varchar not null unique,
    name_ar varchar,
    name_en varchar,
    check (name_ar is not null or name_en is not null),
    folded_ar varchar not null,
    folded_en varchar not null,
    description_ar varchar,
    description_en varchar,
    broader_id bigint references topic,
    rarity double precision not null,
    seed_hash varchar,
    import_hash varchar
);
create index topic_by_name on topic (folded_ar, id);
create index topic_by_broader on topic (broader_id, folded_ar, id);

create table topic_alias (
    topic_id bigint not null references topic,
    position integer not null,
    text varchar not null,
    folded varchar not null,
    primary key (topic_id, position)
);
create index topic_alias_by_spelling on topic_alias (folded, topic_id);

create sequence dialogue_seq increment by 50;
create table dialogue (
    id bigint primary key,
    slug varchar not null unique,
    name_ar varchar,
    name_en varchar,
    check (name_ar is not null or name_en is not null),
    folded_ar varchar not null,
    folded_en varchar not null,
    description_ar varchar,
    description_en varchar,
    seed_hash varchar,
    import_hash varchar
);
create index dialogue_by_name on dialogue (folded_ar, id);

create table dialogue_alias (
    dialogue_id bigint not null references dialogue,
    position integer not null,
    text varchar not null,
    folded varchar not null,
    primary key (dialogue_id, position)
);
create index dialogue_alias_by_spelling on dialogue_alias (folded, dialogue_id);

create table dialogue_party (
    dialogue_id bigint not null references dialogue,
    position integer not null,
    actor_id bigint not null references actor,
    primary key (dialogue_id, position)
);
create index dialogue_party_by_actor on dialogue_party (actor_id, dialogue_id);

create sequence dialogue_round_seq increment by 50;
create table dialogue_round (
    id bigint primary key,
    slug varchar not null unique,
    dialogue_id bigint not null references dialogue,
    number integer not null,
    name_ar varchar,
    name_en varchar,
    check (name_ar is not null or name_en is not null),
    status varchar not null,
    format varchar,
    venue_ar varchar,
    venue_en varchar,
    date_from date,
    date_to date,
    date_precision varchar,
    date_basis varchar,
    date_source_text varchar,
    seed_hash varchar,
    import_hash varchar,
    unique (dialogue_id, number)
);

create sequence participant_seq increment by 50;
create table participant (
    id bigint primary key,
    round_id bigint not null references dialogue_round,
    position integer not null,
    actor_id bigint not null references actor,
    party_id bigint references actor,
    role_ar varchar,
    role_en varchar
);
create index participant_by_round on participant (round_id, position);
create index participant_by_actor on participant (actor_id, round_id);
create index participant_by_party on participant (party_id, round_id);

create table round_agenda (
    round_id bigint not null references dialogue_round,
    position integer not null,
    topic_id bigint not null references topic,
    primary key (round_id, position)
);
create index round_agenda_by_topic on round_agenda (topic_id);

create table round_outcome (
    round_id bigint not null references dialogue_round,
    position integer not null,
    ar varchar,
    en varchar,
    primary key (round_id, position)
);

create sequence article_seq increment by 50;
create table article (
    id bigint primary key,
    slug varchar not null unique,
    headline varchar not null,
    standfirst varchar not null,
    language varchar not null,
    outlet_id bigint references outlet,
    authors varchar array not null,
    dateline varchar,
    published_at timestamp(6) with time zone not null,
    publication_from date not null,
    publication_to date not null,
    publication_precision varchar not null,
    publication_basis varchar not null,
    publication_source_text varchar,
    updated_at timestamp(6) with time zone not null,
    word_count integer not null,
    source_document varchar not null,
    source_url varchar,
    seed_hash varchar,
    import_hash varchar,
    imported_at timestamp(6) with time zone
);
create index article_by_document on article (source_document);
create index article_by_time on article (published_at, id);
create index article_by_language on article (language, published_at, id);
create index article_by_outlet on article (outlet_id, published_at, id);

create table paragraph (
    article_id bigint not null references article,
    position integer not null,
    text varchar not null,
    subhead boolean not null,
    primary key (article_id, position)
);

-- By what an article is found when its text comes again: see news.hiwar.reprint.
create table fingerprint (
    article_id bigint not null references article on delete cascade,
    number bigint not null,
    primary key (article_id, number)
);
create index fingerprint_by_number on fingerprint (number, article_id);

create sequence appearance_seq increment by 50;
create table appearance (
    id bigint primary key,
    article_id bigint not null references article,
    actor_id bigint not null references actor,
    published_at timestamp(6) with time zone not null,
    rank integer not null,
    unique (article_id, actor_id)
);
create index appearance_by_actor on appearance (actor_id, published_at, article_id);

create sequence tagging_seq increment by 50;
create table tagging (
    id bigint primary key,
    article_id bigint not null references article,
    topic_id bigint not null references topic,
    published_at timestamp(6) with time zone not null,
    direct boolean not null,
    unique (article_id, topic_id)
);
create index tagging_by_topic on tagging (topic_id, published_at, article_id);

create sequence round_coverage_seq increment by 50;
create table round_coverage (
    id bigint primary key,
    article_id bigint not null references article,
    round_id bigint not null references dialogue_round,
    published_at timestamp(6) with time zone not null,
    unique (article_id, round_id)
);
create index round_coverage_by_round on round_coverage (round_id, published_at, article_id);

create sequence dialogue_coverage_seq increment by 50;
create table dialogue_coverage (
    id bigint primary key,
    article_id bigint not null references article,
    dialogue_id bigint not null references dialogue,
    published_at timestamp(6) with time zone not null,
    unique (article_id, dialogue_id)
);
create index dialogue_coverage_by_dialogue on dialogue_coverage (dialogue_id, published_at, article_id);

create sequence mention_seq increment by 50;
create table mention (
    id bigint primary key,
    article_id bigint not null references article,
    paragraph integer not null,
    start_offset integer not null,
    end_offset integer not null,
    text varchar not null,
    actor_id bigint references actor,
    topic_id bigint references topic,
    round_id bigint references dialogue_round,
    check (start_offset >= 0 and start_offset < end_offset),
    check (
        case when actor_id is null then 0 else 1 end
        + case when topic_id is null then 0 else 1 end
        + case when round_id is null then 0 else 1 end = 1)
);
create index mention_by_article on mention (article_id, paragraph, start_offset);
create index mention_by_actor on mention (actor_id);
create index mention_by_topic on mention (topic_id);
create index mention_by_round on mention (round_id);

-- What the search index has still to take in: written with a change, deleted when the index has it.
create sequence unindexed_article_seq increment by 50;
create table unindexed_article (
    id bigint primary key,
    article_id bigint not null
);
create index unindexed_article_by_article on unindexed_article (article_id);

-- Which search index belongs to this database: one row.
create table index_state (
    id integer primary key,
    generation varchar not null,
    names bigint not null
);

-- Whether readers see a record, and whether they do so whatever is published: as records of seeds and imports, and those
-- that an editor has published. What is there is public.
alter table actor add column live boolean default true not null;
alter table actor add column released boolean default true not null;
alter table topic add column live boolean default true not null;
alter table topic add column released boolean default true not null;
alter table outlet add column live boolean default true not null;
alter table outlet add column released boolean default true not null;
alter table dialogue add column live boolean default true not null;
alter table dialogue add column released boolean default true not null;
alter table dialogue_round add column live boolean default true not null;
alter table dialogue_round add column released boolean default true not null;

-- Few are not released: they are looked through whenever stories or records change.
create index actor_released on actor (released, id);
create index topic_released on topic (released, id);
create index outlet_released on outlet (released, id);
create index dialogue_released on dialogue (released, id);
create index dialogue_round_released on dialogue_round (released, id);

-- Which stories of the demo's year are told; stays empty in production.
create table yici.demo_told (
  id text primary key,
  at bigint
);
insert into yici.distribution (tab, col, with_tab) values ('demo_told', null, null);

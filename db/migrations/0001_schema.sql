-- What the schema says about itself: which table is spread by which key, so that it distributes as it is (house.md, 2.6).

-- A row for every table: `col` is the key (the division), empty for a reference table, copied everywhere;
-- `with_tab` is the table whose group it joins, empty for the first of its group.
create table yici.distribution (
  tab      text primary key,
  col      text,
  with_tab text
);

insert into yici.distribution (tab, col, with_tab) values
  ('distribution', null, null),
  ('schema_migration', null, null);

-- A function may be called by whom it was meant for, not by everybody.
alter default privileges revoke execute on functions from public;

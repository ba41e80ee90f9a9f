-- Measures (decision 0099): what changed and waits to be counted, the facts of each subject, the sums they make, and the months as they stood when they were frozen.

-- One row a commit that changed what a measure counts. Rows are only added, so that no two commits wait for each other here;
-- the count takes away those it has read.
create table yici.measure_dirty (
  division int not null,
  token uuid not null default gen_random_uuid(),
  kind text not null,
  id text not null,
  at bigint not null,
  -- When it was marked by the clock on the wall: what is told of the past waits from now on.
  marked bigint not null default (extract(epoch from clock_timestamp()) * 1000)::bigint,
  primary key (division, token)
);
create index measure_dirty_oldest on yici.measure_dirty (division, marked);

-- Whoever counts a division holds its row: two workers never count one division at once. `counted_at`: when it last was.
create table yici.measure_count (
  division int primary key,
  counted_at bigint not null,
  -- Which formulas the sums were made by, and by which catalogue the declared figures.
  registry text not null,
  declared text not null
);

-- What is counted of one subject: a case finished, a part decided, a rating. `tally` is what it added to the sums.
create table yici.measure_fact (
  division int not null,
  kind text not null,
  id text not null,
  line text not null,
  about text not null,
  day int not null,
  month int not null,
  keys jsonb not null,
  facts jsonb not null,
  tally jsonb not null,
  primary key (division, kind, id, line)
);
create index measure_fact_month on yici.measure_fact (division, about, month);

-- The sums: of a division and month, all of it or one office, item, matter, channel or day of it. `sums`: by measure, numerator
-- and denominator, whole numbers. Nothing but the count writes here; a measure has no other source.
create table yici.measure_cell (
  division int not null,
  about text not null,
  facet text not null check (facet in ('all', 'day', 'office', 'item', 'matter', 'channel')),
  month int not null,
  key text not null,
  sums jsonb not null,
  primary key (division, about, facet, month, key)
);

-- The sums of a month as they stood at eight on the first day of the next; what changes later is shown beside them as a revision.
create table yici.measure_freeze (
  division int not null,
  month int not null,
  about text not null,
  sums jsonb not null,
  at bigint not null,
  primary key (division, month, about)
);
comment on table yici.measure_freeze is 'append-only: a month that was frozen stays as it stood';

insert into yici.distribution (tab, col, with_tab) values
  ('measure_dirty', 'division', 'case_event'),
  ('measure_count', 'division', 'case_event'),
  ('measure_fact', 'division', 'case_event'),
  ('measure_cell', 'division', 'case_event'),
  ('measure_freeze', 'division', 'case_event');

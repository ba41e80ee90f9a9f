-- Listings: rows of the implementation lists as offices publish them, imported by the hundred thousand, and what each import made of each row.

create table yici.listing (
  division int not null,
  code text not null,
  name text not null,
  department text not null,
  department_code text,
  basic_code text,
  -- The national columns, as text; a column that the table does not know stays under its own name.
  row jsonb not null,
  -- Of the row in canonical JSON: an equal one is not written again.
  hash text not null,
  state text not null check (state in ('listed', 'suspended', 'withdrawn')),
  run text not null,
  updated_at bigint not null,
  primary key (division, code)
);
create index listing_name on yici.listing (division, name);

-- One row for each division that has listings, so that nobody counts them; search and lint read anew what changed after an instant.
create table yici.listing_division (
  division int not null,
  listed int not null,
  changed_at bigint not null,
  run text not null,
  primary key (division)
);

create table yici.listing_run (
  division int not null,
  id text not null,
  file text not null,
  format text not null check (format in ('csv', 'xlsx', 'json')),
  encoding text not null,
  sha256 text not null,
  bytes bigint not null,
  -- Into which division rows of a strange area go, if the operator named one (`--as`); null: the row's own area.
  taken_as int,
  -- The last line whose row is done: a run that was killed goes on after it.
  reached int not null,
  -- Lines of the file, known when it was read to its end.
  lines int,
  added int not null,
  changed int not null,
  same int not null,
  refused int not null,
  warned int not null,
  state text not null check (state in ('waiting', 'running', 'done', 'broken')),
  -- Why it broke off, as a kebab code with its values.
  broken jsonb,
  person text not null,
  at bigint not null,
  done_at bigint,
  primary key (division, id)
);
create index listing_run_open on yici.listing_run (division, at) where state in ('waiting', 'running');

-- One line of a file and what became of it.
create table yici.listing_run_row (
  division int not null,
  run text not null,
  line int not null,
  -- Where the listing went; null where nothing could be read of it.
  listed_in int,
  code text not null,
  name text not null,
  outcome text not null check (outcome in ('added', 'changed', 'same', 'refused')),
  warned boolean not null,
  problems jsonb not null,
  primary key (division, run, line)
);
create index listing_run_row_told on yici.listing_run_row (division, run, line) where warned or outcome = 'refused';

-- An uploaded file until its run has ended: a killed worker's successor reads it again.
create table yici.listing_file (
  division int not null,
  run text not null,
  piece int not null,
  bytes bytea not null,
  primary key (division, run, piece)
);

insert into yici.distribution (tab, col, with_tab) values
  ('listing', 'division', 'case_event'),
  ('listing_division', null, null),
  ('listing_run', 'division', 'case_event'),
  ('listing_run_row', 'division', 'case_event'),
  ('listing_file', 'division', 'case_event');

-- Drafts of the catalogue, their history, and editions: versions of items, matters and overlays (decision 0070).
-- Documents are kept as json, not jsonb: what an author wrote comes back in the order it was written.

-- `state`: open, sent (its edition is on its way or was published), discarded. `based_on`: the version it began from.
create table yici.catalogue_draft (
  division int not null,
  id text not null,
  subject_kind text not null check (subject_kind in ('item', 'matter', 'overlay')),
  subject_id text not null,
  based_on int,
  doc json not null,
  revision int not null check (revision > 0),
  state text not null check (state in ('open', 'sent', 'discarded')),
  edition text,
  created_by text not null,
  created_at bigint not null,
  saved_by text not null,
  saved_at bigint not null,
  primary key (division, id)
);
create index catalogue_draft_saved on yici.catalogue_draft (division, state, saved_at desc, id);

create table yici.catalogue_change (
  division int not null,
  draft text not null,
  revision int not null,
  saved_by text not null,
  office text not null,
  at bigint not null,
  doc json not null,
  primary key (division, draft, revision)
);
comment on table yici.catalogue_change is 'append-only: every saved state of a draft, with who saved it';

create table yici.edition_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body json not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

-- `number`: the version that cases pin; days as in the calendar (days since 1970-01-01).
create table yici.edition_now (
  division int not null,
  id text not null,
  version int not null,
  subject_kind text not null,
  subject_id text not null,
  number int not null,
  state text not null check (state in ('publicised', 'answered', 'returned', 'published', 'retired')),
  comment_until int,
  effective_on int,
  retired_on int,
  open_comments int not null,
  at bigint not null,
  body json not null,
  primary key (division, id),
  unique (division, subject_kind, subject_id, number)
);
create index edition_state on yici.edition_now (division, state, at desc, id);

-- Versions that came with the code, as they were when they first came: a case that pinned one keeps it when the code brings the next.
create table yici.shipped_version (
  division int not null,
  subject_kind text not null,
  subject_id text not null,
  number int not null,
  hash text not null,
  doc json not null,
  at bigint not null,
  primary key (division, subject_kind, subject_id, number)
);
comment on table yici.shipped_version is 'append-only: versions of items, matters and overlays that came with the code';

-- The catalogue is small and copied everywhere: every process reads all editions that hold (docs/house.md).
insert into yici.distribution (tab, col, with_tab) values
  ('catalogue_draft', null, null),
  ('catalogue_change', null, null),
  ('edition_event', null, null),
  ('edition_now', null, null),
  ('shipped_version', null, null);

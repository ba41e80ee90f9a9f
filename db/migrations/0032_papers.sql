-- Papers at a window: scans with versions, photographs from a phone, signatures; and cases handed over between phone and window.

-- A person's permission for one hall: who they are, and a draft of theirs where one is named. The code itself is never kept.
create table yici.handover (
  -- The hall's.
  division int not null,
  id text not null,
  person text not null,
  hall text not null,
  -- A draft of this division, as it stood; its newest revision is what is handed over.
  draft text,
  code_hash text not null,
  made_at bigint not null,
  until bigint not null,
  taken_at bigint,
  taken_by text,
  walk_in text,
  -- The revision the window saw last: a newer one is shown before anything is filed.
  revision int,
  ended_at bigint,
  ended_by text check (ended_by in ('person', 'filed', 'newer')),
  primary key (division, id)
);
create index handover_code on yici.handover (division, hall, code_hash);
create index handover_walk_in on yici.handover (division, walk_in);
create index handover_person on yici.handover (person, made_at desc);

create table yici.handover_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  at bigint not null,
  -- Person or officer.
  who text not null,
  office text,
  primary key (division, id, seq)
);
comment on table yici.handover_event is 'append-only: who was allowed what at which window is never rewritten';

-- A paper captured at a window. A replaced page makes the next version; both stay.
create table yici.scan (
  division int not null,
  id text not null,
  version int not null,
  walk_in text not null,
  material text not null,
  -- All pages in their order, one PDF.
  file text not null,
  sha256 text not null,
  -- Each with its own file, hash, turn, faults found and the reason to keep it all the same.
  pages jsonb not null,
  original text not null check (original in ('returned', 'kept', 'none')),
  officer text not null,
  office text not null,
  at bigint not null,
  primary key (division, id, version)
);
comment on table yici.scan is 'append-only: what was captured, by whom and when, is never rewritten';
create index scan_walk_in on yici.scan (division, walk_in);

-- A link for one phone, one paper and ten minutes.
create table yici.photo_link (
  division int not null,
  id text not null,
  code_hash text not null,
  walk_in text not null,
  material text not null,
  officer text not null,
  office text not null,
  until bigint not null,
  -- The phone that opened it first.
  phone_hash text,
  ended_at bigint,
  primary key (division, id)
);
create index photo_link_code on yici.photo_link (division, code_hash);
create table yici.photo_page (
  division int not null,
  link text not null,
  file text not null,
  at bigint not null,
  primary key (division, link, file)
);
comment on table yici.photo_page is 'append-only: what a phone sent through a link';

-- A signature at the window: strokes as vectors with their times, bound to the text that was read (2018 regulation art. 10).
create table yici.signature_event (
  division int not null,
  id text not null,
  walk_in text not null,
  person text not null,
  way text not null check (way in ('pad', 'typed', 'phone')),
  text text not null,
  text_sha256 text not null,
  strokes jsonb,
  name text,
  -- Of the strokes or the name, in canonical form.
  sha256 text not null,
  -- The clerk before whom it was written.
  officer text not null,
  office text not null,
  at bigint not null,
  primary key (division, id)
);
comment on table yici.signature_event is 'append-only: what was signed stays as it was signed';

-- Begun at a window and finished at home: why the person had come, counted as their visit when it is sent.
alter table yici.draft add column visit text;
alter table yici.draft add column visit_at bigint;

alter table yici.walk_in drop constraint walk_in_way_check;
alter table yici.walk_in add constraint walk_in_way_check
  check (way in ('identifier', 'phone', 'certificate', 'case', 'registered', 'mandate', 'code', 'ticket'));

insert into yici.distribution (tab, col, with_tab) values
  ('handover', 'division', 'case_event'),
  ('handover_event', 'division', 'case_event'),
  ('scan', 'division', 'case_event'),
  ('photo_link', 'division', 'case_event'),
  ('photo_page', 'division', 'case_event'),
  ('signature_event', 'division', 'case_event');

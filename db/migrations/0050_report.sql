-- Work reports (decision 0103): what was drafted, worded and signed off, and the files of a frozen version, kept as they were signed.

create table yici.report_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
comment on table yici.report_event is 'append-only: how a work report came to be; figures in it are answers of measures, never typed';
-- Keyed by the division of the body that reports; `about`: the division it tells of.
create table yici.report_now (
  division int not null,
  id text not null,
  version int not null,
  office text not null,
  template text not null,
  about int not null,
  period text not null,
  language text not null,
  title text not null,
  state text not null,
  replaces text,
  drafted_at bigint not null,
  changed_at bigint not null,
  primary key (division, id)
);
create index report_now_newest on yici.report_now (division, changed_at desc, id desc);
create index report_now_kind on yici.report_now (division, template, about, language, changed_at desc);
create index report_now_replaces on yici.report_now (division, replaces) where replaces is not null;

create table yici.report_file (
  division int not null,
  id text not null,
  format text not null check (format in ('web', 'docx', 'pdf')),
  sha256 text not null,
  bytes bytea not null,
  primary key (division, id, format)
);
comment on table yici.report_file is 'append-only: the files of a frozen report, byte for byte as they were signed off';

insert into yici.distribution (tab, col, with_tab) values
  ('report_event', 'division', 'case_event'),
  ('report_now', 'division', 'case_event'),
  ('report_file', 'division', 'case_event');

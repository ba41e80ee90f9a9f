-- Certificates known from elsewhere, which cases and decisions rest on which certificate, and what a walk-in's look-ups brought.

-- A certificate another system issued, as the department that answers for its kind entered it; each change is a new version.
create table yici.certificate_elsewhere (
  division integer not null,
  id text not null,
  version integer not null,
  kind text not null,
  number text not null,
  holder text not null,
  office text not null,
  officer text not null,
  status text not null check (status in ('active', 'suspended', 'superseded', 'revoked', 'expired')),
  issued_on text not null,
  valid_until text,
  facts jsonb not null,
  reason text,
  law text,
  article integer,
  at bigint not null,
  primary key (division, id, version)
);
comment on table yici.certificate_elsewhere is 'append-only: what was known of it when is never rewritten';
create index certificate_elsewhere_holder on yici.certificate_elsewhere (holder);

-- Follows from the case's events, like part_now: by it whoever loses a certificate's ground is found.
create table yici.case_reliance (
  division integer not null,
  number text not null,
  part text not null,
  certificate text not null,
  -- `open`: still to be decided on it; `decided`: a decision in force rests on it.
  standing text not null check (standing in ('open', 'decided')),
  -- What became of the certificate since; null while it counts.
  fell text,
  primary key (division, number, part, certificate)
);
create index case_reliance_certificate on yici.case_reliance (certificate);

-- One batch of look-ups for each walk-in and matter, kept until it is filed, dropped with the day.
create table yici.walk_in_looked (
  division integer not null,
  walk_in text not null,
  matter text not null,
  known jsonb not null,
  sources jsonb not null,
  at bigint not null,
  primary key (division, walk_in, matter)
);

insert into yici.distribution (tab, col, with_tab) values
  ('certificate_elsewhere', 'division', 'case_event'),
  ('case_reliance', 'division', 'case_event'),
  ('walk_in_looked', 'division', 'case_event');

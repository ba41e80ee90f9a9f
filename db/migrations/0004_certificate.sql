-- Certificates: their history, their state now, the signed files, the codes by which strangers check them.

create table yici.certificate_event (
  division integer not null,
  id text not null,
  seq integer not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  primary key (division, id, seq)
);

create table yici.certificate_now (
  division integer not null,
  id text not null,
  version integer not null,
  kind text not null,
  number text not null,
  status text not null check (status in ('active', 'suspended', 'superseded', 'revoked', 'expired')),
  holder text,
  case_number text not null,
  part text not null,
  decision text not null,
  content_hash text not null,
  valid_until integer,
  issued_at bigint not null,
  primary key (division, id),
  unique (division, number),
  unique (division, case_number, part, decision)
);
-- One part has at most one certificate that counts.
create unique index certificate_now_active on yici.certificate_now (division, case_number, part) where status in ('active', 'suspended');
create index certificate_now_holder on yici.certificate_now (holder, issued_at desc) where holder is not null;

-- The signed PDF and its JWS twin, never changed after the issue.
create table yici.certificate_file (
  division integer not null,
  id text not null,
  pdf bytea not null,
  jws text not null,
  primary key (division, id)
);
comment on table yici.certificate_file is 'append-only: what was signed stays as it was signed';

-- Codes strangers type or scan, kept as hashes. `printed` stands on the certificate, `shown` is on a telephone for a minute.
create table yici.certificate_code (
  bucket integer not null,
  hash text not null,
  division integer not null,
  certificate text not null,
  purpose text not null check (purpose in ('printed', 'shown')),
  -- Whether lines about the person are shown as well.
  personal boolean not null,
  at bigint not null,
  expires_at bigint,
  primary key (bucket, hash)
);

-- Who checked a certificate is not known; that it was checked is, for its holder.
create table yici.certificate_check (
  division integer not null,
  certificate text not null,
  receipt text not null,
  answer text not null,
  at bigint not null,
  primary key (division, certificate, receipt)
);
comment on table yici.certificate_check is 'append-only: each check of a certificate';

insert into yici.distribution (tab, col, with_tab) values
  ('certificate_event', 'division', 'case_event'),
  ('certificate_now', 'division', 'case_event'),
  ('certificate_file', 'division', 'case_event'),
  ('certificate_check', 'division', 'case_event'),
  ('certificate_code', 'bucket', 'session');

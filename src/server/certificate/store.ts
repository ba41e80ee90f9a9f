/** Certificates in the database: their history, the row of their state, and the signed files. */
import type { CertificateEvent, CertificateState } from '#domain/certificate/certificate.ts';
import { evolve } from '#domain/certificate/evolve.ts';
import { relianceJobs } from '#domain/certificate/react.ts';
import type { CaseNumber, CertificateId, PersonId } from '#domain/kernel/brand.ts';
import type { Told } from '#domain/system/told-events.ts';
import { enqueueTold } from '#server/case/tell-systems.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

const lock = statement<{ readonly version: number }>(
  'certificate-lock',
  'select version from yici.certificate_now where division = $1 and id = $2 for update',
);
const read = statement<{ readonly body: CertificateEvent }>(
  'certificate-event-read',
  'select body from yici.certificate_event where division = $1 and id = $2 order by seq',
);
const readOf = statement<{ readonly id: string; readonly body: CertificateEvent }>(
  'certificate-event-read-of',
  `select e.id, e.body from yici.certificate_event e join yici.certificate_now n on n.division = e.division and n.id = e.id
   where n.holder = $1 order by n.issued_at desc, e.id, e.seq`,
);
const readOfCase = statement<{
  readonly id: string;
  readonly kind: string;
  readonly name: CertificateState['content']['name'];
  readonly status: string;
}>(
  'certificate-of-case',
  `select n.id, n.kind, n.status, e.body -> 'content' -> 'name' as name from yici.certificate_now n
   join yici.certificate_event e on e.division = n.division and e.id = n.id and e.seq = 1
   where n.division = $1 and n.case_number = $2`,
);
const insertEvents: RowsStatement = {
  name: 'certificate-event-insert',
  head: 'insert into yici.certificate_event (division, id, seq, kind, body, at)',
  columns: 6,
  tail: '',
};
const keepNow = statement(
  'certificate-now-keep',
  `
  insert into yici.certificate_now (division, id, version, kind, number, status, holder, case_number, part, decision, content_hash, valid_until, issued_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  on conflict (division, id) do update set version = excluded.version, status = excluded.status`,
);
const keepFile = statement('certificate-file-keep', 'insert into yici.certificate_file (division, id, jws) values ($1, $2, $3)');
const keepPdf = statement(
  'certificate-pdf-keep',
  'insert into yici.certificate_pdf (division, id, pdf, at) values ($1, $2, $3, $4) on conflict (division, id) do nothing',
);
const keepCode = statement(
  'certificate-code-keep',
  'insert into yici.certificate_code (bucket, hash, division, certificate, purpose, personal, at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
);
const dropCodes = statement('certificate-code-drop', 'delete from yici.certificate_code where expires_at < $1');
/** Before decision 0051 the paper lay beside the statement. */
const findFile = statement<StoredFile>(
  'certificate-file-find',
  `select coalesce(f.pdf, p.pdf) as pdf, f.jws from yici.certificate_file f
   left join yici.certificate_pdf p on p.division = f.division and p.id = f.id where f.division = $1 and f.id = $2`,
);

const findId = statement<{ readonly id: CertificateId }>(
  'certificate-id-find',
  'select id from yici.certificate_now where division = $1 and number = $2',
);

/** The certificate with this number; undefined when none has it. */
export async function findCertificateId(sql: Sql, division: number, number: string): Promise<CertificateId | undefined> {
  const [row] = await sql.run(findId, [division, number]);
  return row?.id;
}

/** What is kept of a certificate beside its history; `pdf` once somebody wanted it. */
export type StoredFile = { readonly pdf: Buffer | null; readonly jws: string };

/** Keeps a paper that was drawn; of two drawn at once the first stays. */
export const keepDrawn = async (sql: Sql, key: Key, pdf: Buffer, at: number): Promise<void> => {
  await sql.run(keepPdf, [key.division, key.id, pdf, at]);
};

/** What is signed at the issue and kept beside the events. */
export type IssuedFile = { readonly jws: string; readonly code: { readonly bucket: number; readonly hash: string } };

const fold = (events: readonly CertificateEvent[]): CertificateState | undefined =>
  events.reduce<CertificateState | undefined>((state, event) => evolve(state, event), undefined);

/** Locks a certificate and folds its events. */
export async function lockCertificate(tx: Sql, key: Key): Promise<Loaded<CertificateState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

/** A certificate as it stands, or undefined. */
export async function findCertificate(sql: Sql, key: Key): Promise<CertificateState | undefined> {
  return fold((await sql.run(read, [key.division, key.id])).map(({ body }) => body));
}

/** What happened to a certificate, in order. */
export const eventsOf = async (sql: Sql, key: Key): Promise<readonly CertificateEvent[]> =>
  (await sql.run(read, [key.division, key.id])).map(({ body }) => body);

/** All certificates a person holds, newest first. */
export async function certificatesHeldBy(sql: Sql, holder: PersonId): Promise<readonly CertificateState[]> {
  const events = new Map<string, CertificateEvent[]>();
  for (const { id, body } of await sql.run(readOf, [holder])) events.set(id, [...(events.get(id) ?? []), body]);
  return [...events.values()].flatMap((own) => fold(own) ?? []);
}

/** Id, kind, name and status of a case's certificates, for the case's own pages. */
export async function certificatesOfCase(sql: Sql, division: number, number: CaseNumber) {
  const rows = await sql.run(readOfCase, [division, number]);
  return new Map(rows.map((row) => [row.id, row]));
}

export const findIssuedFile = async (sql: Sql, key: Key) => (await sql.run(findFile, [key.division, key.id]))[0];

type Shown = {
  readonly bucket: number;
  readonly hash: string;
  readonly key: Key;
  readonly personal: boolean;
  readonly at: number;
  readonly expiresAt: number;
};

/** Keeps a code that a holder shows. */
export const keepShownCode = async (sql: Sql, { bucket, hash, key, personal, at, expiresAt }: Shown): Promise<void> => {
  await sql.run(keepCode, [bucket, hash, key.division, key.id, 'shown', personal, at, expiresAt]);
};

const DAY = 86_400_000;

/** Drops shown codes a day after their minute: until then they are told as expired, not as unknown. */
export const forgetCodes = async (sql: Sql, now: number): Promise<void> => {
  await sql.run(dropCodes, [now - DAY]);
};

/** Province, nation and the office's own system hear what became of it; that it was issued its case tells. */
function tellCertificate(tx: Transaction, key: Key, { id, status, seq, content }: CertificateState, at: number): void {
  const { grant, issuer } = content;
  const told: Told = {
    type: 'certificate.changed',
    part: grant.part,
    office: issuer.office,
    division: issuer.division,
    item: '',
    state: '',
    certificate: { id, status },
  };
  enqueueTold(tx, { division: key.division, number: grant.case, version: 0, at }, [told], `certificate-${id}-${seq}`);
}

/** The aggregate for the corridor; `file` is given with the issue only. */
export const certificateAggregate = (file?: IssuedFile): Aggregate<CertificateState, CertificateEvent> => ({
  kind: 'certificate',
  evolve,
  react: relianceJobs,
  write: (tx: Transaction, { key, after, events, seq, at, past }) => {
    tx.sendRows(
      insertEvents,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at]),
    );
    const { content } = after;
    tx.send(keepNow, [
      key.division,
      key.id,
      after.seq,
      content.kind,
      content.number,
      after.status,
      content.holder.person ?? null,
      content.grant.case,
      content.grant.part,
      content.grant.decision,
      after.contentHash,
      after.validUntil ?? null,
      after.issuedAt,
    ]);
    if (seq > 0 && past !== true) tellCertificate(tx, key, after, at);
    if (file !== undefined) {
      tx.send(keepFile, [key.division, key.id, file.jws]);
      tx.send(keepCode, [file.code.bucket, file.code.hash, key.division, key.id, 'printed', false, after.issuedAt, null]);
    }
    return [];
  },
});

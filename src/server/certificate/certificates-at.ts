/** Certificates of a case with the status they had at an instant: a later revocation does not reach back. */
import type { CertificateEvent } from '#domain/certificate/certificate.ts';
import { evolve, statusAt } from '#domain/certificate/evolve.ts';
import type { CertificateState } from '#domain/certificate/certificate.ts';
import type { CaseNumber } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const read = statement<{ readonly id: string; readonly body: CertificateEvent }>(
  'certificate-event-read-of-case',
  `select e.id, e.body from yici.certificate_event e join yici.certificate_now n on n.division = e.division and n.id = e.id
   where n.division = $1 and n.case_number = $2 and e.at <= $3 order by e.id, e.seq`,
);

/** Id, kind, name and status then; those issued later are not among them. */
export async function certificatesAt(sql: Sql, division: number, number: CaseNumber, at: Instant) {
  const states = new Map<string, CertificateState>();
  for (const { id, body } of await sql.run(read, [division, number, at])) states.set(id, evolve(states.get(id), body));
  return new Map(
    [...states].map(([id, state]) => [id, { id, kind: state.content.kind, name: state.content.name, status: statusAt(state, at) }]),
  );
}

/** A person's active certificates as a source of facts: what is printed on them, under the names it is printed with. */
import type pg from 'pg';
import type { PersonId } from '#domain/kernel/brand.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { certificatesHeldBy } from './store.ts';

/** `number`, `decidedOn`, `validUntil`, `holder`, and every printed line under its Chinese label; newest first. */
export async function ownCertificateRecords(pool: pg.Pool, person: PersonId) {
  const held = await certificatesHeldBy(sqlOf(pool), person);
  return held
    .filter(({ status }) => status === 'active')
    .map(({ content }) => ({
      ...Object.fromEntries(content.fields.map(({ label, value }) => [label.zh, value])),
      kind: content.kind,
      number: content.number,
      holder: content.holder.name,
      name: content.name.zh,
      decidedOn: content.decidedOn,
      validUntil: content.validUntil ?? null,
    }));
}

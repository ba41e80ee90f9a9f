/** Certificates issued by other systems, as the department that answers for their kind entered them: each change a new version. */
import { createHash } from 'node:crypto';
import type { CertificateStatus } from '#domain/ask/held-certificate.ts';
import type { CertificateKind } from '#domain/catalogue/item.ts';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { DayText, Instant } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

export type ElsewhereCertificate = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly version: number;
  readonly kind: CertificateKind;
  readonly number: string;
  readonly holder: PersonId;
  readonly office: OfficeId;
  readonly officer: PersonId;
  readonly status: CertificateStatus;
  readonly issuedOn: DayText;
  readonly validUntil?: DayText;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly reason?: string;
  readonly basis?: Basis;
  readonly at: Instant;
};

type Row = Omit<ElsewhereCertificate, 'issuedOn' | 'validUntil' | 'reason' | 'basis'> & {
  readonly issued_on: string;
  readonly valid_until: string | null;
  readonly reason: string | null;
  readonly law: string | null;
  readonly article: number | null;
};
const columns =
  'division, id, version, kind, number, holder, office, officer, status, issued_on, valid_until, facts, reason, law, article, at';
const ofHolder = statement<Row>(
  'certificate-elsewhere-of',
  `select distinct on (division, id) ${columns} from yici.certificate_elsewhere where holder = $1 order by division, id, version desc`,
);
const find = statement<Row>(
  'certificate-elsewhere-find',
  `select ${columns} from yici.certificate_elsewhere where division = $1 and id = $2 order by version desc limit 1`,
);
const insert = statement(
  'certificate-elsewhere-insert',
  `insert into yici.certificate_elsewhere (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
);

const certificateOf = ({ issued_on, valid_until, reason, law, article, ...row }: Row): ElsewhereCertificate => ({
  ...row,
  issuedOn: issued_on,
  ...(valid_until === null ? {} : { validUntil: valid_until }),
  ...(reason === null ? {} : { reason }),
  ...(law === null || article === null ? {} : { basis: { law, article } }),
});

/** As last entered, of one person. */
export const elsewhereHeldBy = async (sql: Sql, holder: PersonId): Promise<readonly ElsewhereCertificate[]> =>
  (await sql.run(ofHolder, [holder])).map(certificateOf);

export async function findElsewhere(sql: Sql, { division, id }: Key): Promise<ElsewhereCertificate | undefined> {
  const [row] = await sql.run(find, [division, id]);
  return row === undefined ? undefined : certificateOf(row);
}

/** Kind and number within the county that answers for it: entered again, it is the same certificate. */
export const elsewhereId = (division: number, kind: CertificateKind, number: string): string =>
  `${division}-x${createHash('sha256').update(`${kind} ${number}`).digest('hex').slice(0, 16)}`;

/** `330521-x` and sixteen digits: the division leads, and it is never mistaken for one of our own. */
export const elsewhereKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-x[0-9a-f]{16}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};

/** A new version; the caller knows the newest one. */
export function keepElsewhere(tx: Transaction, each: ElsewhereCertificate): void {
  const { division, id, version, kind, number, holder, office, officer, status, issuedOn, validUntil, facts, reason, basis, at } = each;
  const what = [kind, number, holder, office, officer, status, issuedOn, validUntil ?? null, JSON.stringify(facts)];
  tx.send(insert, [division, id, version, ...what, reason ?? null, basis?.law ?? null, basis?.article ?? null, at]);
}

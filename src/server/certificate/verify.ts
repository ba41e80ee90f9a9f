/** The public check: one of six answers, about a code or a file, and a receipt of having asked. */
import type { CertificateState } from '#domain/certificate/certificate.ts';
import { statusAt } from '#domain/certificate/evolve.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Verdict } from '#contract/view/certificate.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { checkFile } from './check-file.ts';
import { codeKey, newReceipt } from './code.ts';
import { certificateKey } from './jobs.ts';
import { findCertificate } from './store.ts';

type CodeRow = {
  readonly division: number;
  readonly certificate: string;
  readonly purpose: 'printed' | 'shown';
  readonly personal: boolean;
  readonly expires_at: number | null;
};
const findCode = statement<CodeRow>(
  'certificate-code-find',
  'select division, certificate, purpose, personal, expires_at from yici.certificate_code where bucket = $1 and hash = $2',
);
const keepCheck = statement(
  'certificate-check-keep',
  'insert into yici.certificate_check (division, certificate, receipt, answer, at) values ($1, $2, $3, $4, $5)',
);

type Answer = Verdict['answer'];

/** The same for a wrong and an unknown code, so that trying tells nothing (bar E7). */
const plain = (answer: Answer, receipt: string, now: Instant): Verdict => ({
  answer,
  checkedAt: instantText(now),
  receipt,
  certificate: null,
});

/** Checks a code. `cannot-check` where our records cannot be reached: that is no word against the certificate. */
export async function verifyCode(sql: Sql, code: string, now: Instant): Promise<Verdict> {
  const receipt = newReceipt(dayText(dayOfInstant(now)));
  try {
    const hashed = codeKey(code);
    const row = hashed === undefined ? undefined : (await sql.run(findCode, [hashed.bucket, hashed.hash]))[0];
    if (row === undefined) return plain('none', receipt, now);
    const key: Key = { division: brandAs<DivisionCode>(row.division), id: row.certificate };
    if (row.expires_at !== null && row.expires_at <= now) return await told(sql, key, plain('code-expired', receipt, now), now);
    const state = await findCertificate(sql, key);
    if (state === undefined) return plain('none', receipt, now);
    return await told(sql, key, verdictOf(state, receipt, row.personal, now), now);
  } catch {
    return plain('cannot-check', receipt, now);
  }
}

/** Checks a file: by its signature first, then by what our records say of it now. */
export async function verifyFile(sql: Sql, authority: Buffer, file: Uint8Array, now: Instant): Promise<Verdict> {
  const receipt = newReceipt(dayText(dayOfInstant(now)));
  const checked = await checkFile(Buffer.from(file), authority);
  if (checked.answer !== 'genuine') return plain(checked.answer, receipt, now);
  const key = certificateKey(checked.statement.id);
  try {
    const state = key === undefined ? undefined : await findCertificate(sql, key);
    // Signed by us and not in our records: they may be incomplete, so this says neither yes nor no.
    if (key === undefined || state === undefined) return plain('cannot-check', receipt, now);
    if (state.contentHash !== checked.statement.contentHash) return await told(sql, key, plain('changed', receipt, now), now);
    // Who has the file has read it: nothing in it is withheld.
    return await told(sql, key, verdictOf(state, receipt, true, now), now);
  } catch {
    return plain('cannot-check', receipt, now);
  }
}

/** Notes for the holder that the certificate was checked; by whom is not known and not asked. */
async function told(sql: Sql, key: Key, verdict: Verdict, now: Instant): Promise<Verdict> {
  await sql.run(keepCheck, [key.division, key.id, verdict.receipt, verdict.answer, now]);
  return verdict;
}

/** What the records say: genuine while active; anything else is told with its status, date and reason. */
function verdictOf(state: CertificateState, receipt: string, personal: boolean, now: Instant): Verdict {
  const { content } = state;
  const status = statusAt(state, now);
  return {
    answer: status === 'active' ? 'genuine' : 'revoked',
    checkedAt: instantText(now),
    receipt,
    certificate: {
      name: content.name,
      number: content.number,
      issuer: content.issuer.name,
      issuedAt: instantText(state.issuedAt),
      validUntil: content.validUntil ?? null,
      status,
      fields: content.fields.map((field) => ({ label: field.label, value: field.personal && !personal ? null : field.value })),
      ...(state.changedAt === undefined ? {} : { revokedAt: instantText(state.changedAt) }),
      ...(state.reason === undefined ? {} : { reason: state.reason }),
    },
  };
}

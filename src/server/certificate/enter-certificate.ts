/** Answers `certificate.enter`: a department enters a certificate its own older system issued, or what became of it since. */
import type { CertificateStatus } from '#domain/ask/held-certificate.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { readDay } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { RelianceJob } from '#domain/certificate/react.ts';
import { articleProblems } from '#server/case/check-articles.ts';
import { enqueue, jobId } from '#server/corridor/outbox.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { CertificateParts, Facts } from './certificate-room.ts';
import { elsewhereId, findElsewhere, keepElsewhere, type ElsewhereCertificate } from './elsewhere-store.ts';
import { relianceOn } from './reliance.ts';
import { findCertificateId } from './store.ts';

type Body = {
  readonly kind: string;
  readonly number: string;
  readonly holder: { readonly identifier: string; readonly name: string };
  readonly status: Extract<CertificateStatus, 'active' | 'suspended' | 'revoked'>;
  readonly issuedOn: string;
  readonly validUntil?: string;
  readonly fields: ElsewhereCertificate['facts'];
  readonly reason?: string;
  readonly basis?: Basis;
};

function problemsOf({ catalogue }: CertificateParts, body: Body, department: string | undefined): readonly Problem[] {
  const kind = catalogue.certificateKinds.get(body.kind);
  const days = [
    ['/issuedOn', body.issuedOn],
    ['/validUntil', body.validUntil],
  ] as const;
  return [
    ...(kind === undefined || kind.department !== department ? [{ pointer: '/kind', code: 'not-allowed-value' }] : []),
    ...days.flatMap(([pointer, day]) => (day !== undefined && readDay(day) === undefined ? [{ pointer, code: 'not-a-date' }] : [])),
    ...articleProblems(catalogue, body),
  ];
}

/** What those who rest on it are told; nothing where its standing did not change. */
function jobOf(before: ElsewhereCertificate | undefined, after: ElsewhereCertificate, name: RelianceName): RelianceJob | undefined {
  if (before === undefined || before.status === after.status) return undefined;
  const certificate = brandAs<RelianceJob['certificate']>(after.id);
  if (after.status === 'active') return { kind: 'reliance.mend', certificate };
  if ((after.status !== 'suspended' && after.status !== 'revoked') || after.basis === undefined) return undefined;
  const { number, status, reason = '', basis } = after;
  return { kind: 'reliance.break', certificate, number, name, status, reason, basis };
}
type RelianceName = Extract<RelianceJob, { kind: 'reliance.break' }>['name'];

export async function enterCertificate(parts: CertificateParts, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, now } = facts;
  const post = caller?.post;
  if (caller === undefined || post === undefined || post.duty !== 'approval') return refuse('not-yours');
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const body = facts.body as Body;
  const { number } = body;
  const problems = problemsOf(parts, body, parts.catalogue.offices.get(post.office)?.department);
  if (problems.length > 0) return refuse('bad-input', { problems });
  if (body.status !== 'active' && ((body.reason ?? '').trim() === '' || body.basis === undefined)) return refuse('reason-missing');
  if ((await findCertificateId(parts.sql, post.division, number)) !== undefined) return refuse('issued-here');
  const holder = await parts.personOf(body.holder.identifier, body.holder.name);
  if (holder === undefined) return refuse('person-not-found');
  if (holder === caller.person) return refuse('own-file');
  const key = { division: post.division, id: elsewhereId(post.division, body.kind, number) };
  const rows = await relianceOn(parts.sql, key.id);
  const open = rows.filter(({ standing }) => standing === 'open').length;
  const use = { division: post.division, person: caller.person, key: idempotencyKey, payload: { act: 'certificate.enter', body }, now };
  return runOnce(parts.corridor.pool, use, async (tx) => {
    const before = await findElsewhere(tx, key);
    // The same number in another's name would leave the first holder with a certificate that nobody can end any more.
    if (before !== undefined && before.holder !== holder)
      return refuse('bad-input', { problems: [{ pointer: '/holder/identifier', code: 'stays-as-it-is' }] });
    const after = entered(body, { key, holder, officer: caller.person, office: post.office, version: (before?.version ?? 0) + 1, at: now });
    keepElsewhere(tx, after);
    const job = jobOf(before, after, parts.catalogue.certificateKinds.get(body.kind)?.name ?? { zh: body.kind, en: body.kind });
    if (job !== undefined) enqueue(tx, key, [{ id: jobId(key, after.version, 0), job }], now);
    return ok({ id: key.id, status: after.status, open, decided: rows.length - open });
  });
}

type Stamp = Pick<ElsewhereCertificate, 'officer' | 'office' | 'version' | 'at'> & {
  readonly key: { readonly division: ElsewhereCertificate['division']; readonly id: string };
  readonly holder: PersonId;
};

const entered = (
  { kind, number, status, issuedOn, validUntil, fields, reason, basis }: Body,
  { key, ...stamp }: Stamp,
): ElsewhereCertificate => ({
  ...key,
  ...stamp,
  kind,
  number,
  status,
  issuedOn,
  facts: fields,
  ...(validUntil === undefined ? {} : { validUntil }),
  ...(status === 'active' || reason === undefined ? {} : { reason }),
  ...(status === 'active' || basis === undefined ? {} : { basis }),
});

/** Answers the operations on certificates. */
import { X509Certificate } from 'node:crypto';
import QRCode from 'qrcode';
import type { CertificateState } from '#domain/certificate/certificate.ts';
import { statusAt } from '#domain/certificate/evolve.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CertificateView, ShownCode } from '#contract/view/certificate.ts';
import type { LookEntry } from '#server/audit/look.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Bytes, Handler, RequestFacts } from '#server/kernel/request.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { codeKey, newCode } from './code.ts';
import { certificateKey } from './jobs.ts';
import { pemOf } from './make-x509.ts';
import { certificatesHeldBy, findCertificate, findIssuedFile, keepShownCode, type StoredFile } from './store.ts';
import { verifyCode, verifyFile } from './verify.ts';

/** A minute: a screenshot proves nothing for long (design, section 15). */
const CODE_LIVES = 60_000;

export type CertificateParts = {
  readonly sql: Sql;
  readonly authority: Buffer;
  readonly publicUrl: string;
  /** Whether somebody acts for the holder in everything, now: family, or a member of the firm. */
  readonly standsFor: (taker: PersonId, holder: PersonId, now: Instant) => Promise<boolean>;
  readonly nameOf: (person: PersonId) => Promise<string | undefined>;
  /** Draws and keeps the paper that nobody wanted before. */
  readonly draw: (key: Key, state: CertificateState, jws: string, now: Instant) => Promise<Buffer>;
  /** Writes the ledger; the file leaves only after that. */
  readonly noteLook: (entries: readonly LookEntry[], now: Instant) => Promise<void>;
};
type Name = 'list' | 'pdf' | 'jws' | 'code' | 'verify' | 'verify-file' | 'keys';

/** Handlers by operation name, to be joined with those of the other rooms. */
export const certificateHandlers = (parts: CertificateParts): Readonly<Record<`certificate.${Name}`, Handler<Caller>>> => ({
  'certificate.list': async ({ caller, query, now }) => {
    if (caller === undefined) return refuse('sign-in-needed');
    const holder = brandAs<PersonId>(query['for'] ?? caller.person);
    const sees = holder === caller.person || (await parts.standsFor(caller.person, holder, now));
    const held = sees ? await certificatesHeldBy(parts.sql, holder) : [];
    return ok({ rows: held.map((state) => viewOf(state, now)), next: null });
  },
  'certificate.pdf': (request) =>
    fileOf(parts, request, async (found, file) => ({
      bytes: file.pdf ?? (await parts.draw(found.key, found.state, file.jws, request.now)),
      type: 'application/pdf',
      fileName: `${found.state.content.number}.pdf`,
    })),
  'certificate.jws': (request) =>
    fileOf(parts, request, async ({ state }, { jws }) => ({
      bytes: Buffer.from(jws),
      type: 'application/jose',
      fileName: `${state.content.number}.jws`,
    })),
  'certificate.code': async (request) => {
    const found = await findVisible(parts, request);
    const holder = found?.state.content.holder.person;
    const { caller, now } = request;
    const shows =
      holder !== undefined && caller !== undefined && (holder === caller.person || (await parts.standsFor(caller.person, holder, now)));
    if (found === undefined || !shows) return refuse('certificate-not-found');
    const { show } = request.body as { readonly show?: 'all' | 'public' };
    return ok(await showCode(parts, found.key, show === 'all', request.now));
  },
  'certificate.verify': async ({ params, now }) => ok(await verifyCode(parts.sql, params.code ?? '', now)),
  'certificate.verify-file': async ({ bytes, now }) => ok(await verifyFile(parts.sql, parts.authority, bytes, now)),
  'certificate.keys': async () => {
    const { publicKey } = new X509Certificate(parts.authority);
    return ok({
      authority: pemOf(parts.authority),
      keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', x5c: [parts.authority.toString('base64')] }],
    });
  },
});

type Found = { readonly key: Key; readonly state: CertificateState };

/** The certificate, for its holder or an officer of the issuing office, not for who only administers there; to everybody else it does not exist (bar A2). */
async function findVisible(
  { sql, standsFor }: CertificateParts,
  { params, caller, now }: RequestFacts<Caller>,
): Promise<Found | undefined> {
  const key = certificateKey(params.id ?? '');
  const state = key === undefined ? undefined : await findCertificate(sql, key);
  if (key === undefined || state === undefined || caller === undefined) return undefined;
  const { holder, issuer } = state.content;
  const issues = issuer.office === caller.post?.office && caller.post.duty !== 'administration';
  if (holder.person === caller.person || issues) return { key, state };
  return holder.person !== undefined && (await standsFor(caller.person, holder.person, now)) ? { key, state } : undefined;
}

async function fileOf(
  parts: CertificateParts,
  request: RequestFacts<Caller>,
  pick: (found: Found, file: StoredFile) => Promise<Bytes>,
): Promise<Result<Bytes>> {
  const found = await findVisible(parts, request);
  const file = found === undefined ? undefined : await findIssuedFile(parts.sql, found.key);
  if (found === undefined || file === undefined) return refuse('certificate-not-found');
  const holder = found.state.content.holder.person;
  const holderName = holder === undefined ? '' : ((await parts.nameOf(holder)) ?? '');
  await parts.noteLook(lookEntries(found, request, holderName), request.now);
  return ok(await pick(found, file));
}

/** An officer, or who acts for the holder, leaves a row that the holder sees; a holder reads their own. */
function lookEntries({ key, state }: Found, { caller, requestId }: RequestFacts<Caller>, holderName: string): readonly LookEntry[] {
  const { holder, grant, name } = state.content;
  if (caller === undefined || holder.person === undefined || holder.person === caller.person) return [];
  return [
    {
      division: key.division,
      number: grant.case,
      subject: holder.person,
      officer: caller.person,
      office: caller.post?.office ?? '',
      who: caller.post?.title.zh ?? `${caller.name} 代 ${holderName}`,
      purpose: 'certificate',
      facts: [name.zh],
      basis: null,
      requestId,
    },
  ];
}

async function showCode({ sql, publicUrl }: CertificateParts, key: Key, personal: boolean, now: Instant): Promise<ShownCode> {
  const code = newCode();
  const hashed = codeKey(code);
  if (hashed === undefined) throw new Error('A new code does not read as one');
  const expiresAt = instantOf(now + CODE_LIVES);
  await keepShownCode(sql, { ...hashed, key, personal, at: now, expiresAt });
  const url = `${publicUrl}/verify/${code}`;
  return {
    code,
    url,
    expiresAt: instantText(expiresAt),
    qr: await QRCode.toString(url, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }),
  };
}

const viewOf = (state: CertificateState, now: Instant): CertificateView => ({
  id: state.id,
  kind: state.content.kind,
  name: state.content.name,
  number: state.content.number,
  status: statusAt(state, now),
  holder: state.content.holder.name,
  issuer: state.content.issuer.name,
  issuedAt: instantText(state.issuedAt),
  validUntil: state.content.validUntil ?? null,
  case: state.content.grant.case,
  fields: state.content.fields.map(({ label, value }) => ({ label, value })),
  conditions: [...state.content.conditions],
});

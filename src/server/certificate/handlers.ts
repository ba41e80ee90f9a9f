/** Answers the operations on certificates. */
import { X509Certificate } from 'node:crypto';
import QRCode from 'qrcode';
import type { CertificateState } from '#domain/certificate/certificate.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { ShownCode } from '#contract/view/certificate.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Bytes, Handler, RequestFacts } from '#server/kernel/request.ts';
import { beginRevocation } from './begin-revocation.ts';
import { findByNumber, getRecord, getReliance } from './certificate-record.ts';
import { listFallen } from './list-fallen.ts';
import { findVisible, lookEntriesOf, type CertificateParts } from './certificate-room.ts';
import { certificateView, usedBy } from './certificate-view.ts';
import { changeCertificate, type CertificateAct } from './change-certificate.ts';
import { codeKey, newCode } from './code.ts';
import { elsewhereHeldBy } from './elsewhere-store.ts';
import { enterCertificate } from './enter-certificate.ts';
import { elsewhereHeld, ownHeld } from './held-certificates.ts';
import { pemOf } from './make-x509.ts';
import { certificatesHeldBy, findIssuedFile, keepShownCode, type StoredFile } from './store.ts';
import { verifyCode, verifyFile } from './verify.ts';

/** A minute: a screenshot proves nothing for long (design, section 15). */
const CODE_LIVES = 60_000;

type OfficeName =
  | 'certificate.get'
  | 'certificate.find'
  | 'certificate.reliance'
  | 'certificate.begin-revocation'
  | 'certificate.enter'
  | `certificate.${CertificateAct}`
  | 'reliance.list';
type Name = 'list' | 'pdf' | 'jws' | 'code' | 'verify' | 'verify-file' | 'keys';
type Handlers<Names extends string> = Readonly<Record<Names, Handler<Caller>>>;

/** What offices ask of certificates and do to their own. */
const officeHandlers = (parts: CertificateParts): Handlers<OfficeName> => ({
  'certificate.get': (request) => getRecord(parts, request),
  'certificate.find': (request) => findByNumber(parts, request),
  'certificate.reliance': (request) => getReliance(parts, request),
  'certificate.suspend': (request) => changeCertificate(parts, 'suspend', request),
  'certificate.restore': (request) => changeCertificate(parts, 'restore', request),
  'certificate.supersede': (request) => changeCertificate(parts, 'supersede', request),
  'certificate.begin-revocation': (request) => beginRevocation(parts, request),
  'certificate.enter': (request) => enterCertificate(parts, request),
  'reliance.list': (request) => listFallen(parts, request),
});

/** Handlers by operation name, to be joined with those of the other rooms. */
export const certificateHandlers = (parts: CertificateParts): Handlers<`certificate.${Name}` | OfficeName> => ({
  'certificate.list': (request) => list(parts, request),
  ...officeHandlers(parts),
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
    const { caller, now } = request;
    const holder = found?.holder;
    const shows =
      holder !== undefined && caller !== undefined && (holder === caller.person || (await parts.standsFor(caller.person, holder, now)));
    // What another system issued has no code of ours: nobody here could vouch for it.
    if (found?.own === undefined || !shows) return refuse('certificate-not-found');
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

/** All one holds, ours and those of elsewhere, with where each was used. */
async function list(parts: CertificateParts, { caller, query, now }: RequestFacts<Caller>): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const { sql, catalogue } = parts;
  const holder = brandAs<PersonId>(query['for'] ?? caller.person);
  const sees = holder === caller.person || (await parts.standsFor(caller.person, holder, now));
  if (!sees) return ok({ rows: [], next: null });
  const [own, elsewhere, uses, name] = await Promise.all([
    certificatesHeldBy(sql, holder),
    elsewhereHeldBy(sql, holder),
    usedBy(sql, holder),
    parts.nameOf(holder),
  ]);
  const rows = [
    ...own.map((state) =>
      certificateView(catalogue, ownHeld(catalogue, state, now), { own: state, holder: state.content.holder.name }, now, uses),
    ),
    ...elsewhere.map((each) =>
      certificateView(catalogue, elsewhereHeld(catalogue, each, now), { elsewhere: each, holder: name ?? '' }, now, uses),
    ),
  ];
  return ok({ rows: rows.toSorted((one, other) => (one.issuedAt < other.issuedAt ? 1 : -1)), next: null });
}

type Found = { readonly key: Key; readonly state: CertificateState };

async function fileOf(
  parts: CertificateParts,
  request: RequestFacts<Caller>,
  pick: (found: Found, file: StoredFile) => Promise<Bytes>,
): Promise<Result<Bytes>> {
  const found = await findVisible(parts, request);
  const file = found === undefined ? undefined : await findIssuedFile(parts.sql, found.key);
  if (found?.own === undefined || file === undefined) return refuse('certificate-not-found');
  await parts.noteLook(await lookEntriesOf(parts, found, request), request.now);
  return ok(await pick({ key: found.key, state: found.own }, file));
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

/** What fell with a revoked certificate, or still leans on it. */
import type { CertificateState } from '#domain/certificate/certificate.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { OwnRelianceRow } from '#contract/view/certificate.ts';
import type { CertificateParts, Facts } from './certificate-room.ts';
import { elsewhereKey, findElsewhere } from './elsewhere-store.ts';
import { certificateKey } from './jobs.ts';
import { fallenUnder } from './reliance.ts';
import { findCertificate } from './store.ts';
import { rowOf } from './certificate-record.ts';

type Named = { readonly id: string; readonly number: string; readonly name: Text };
const nameOf = (id: string, state: CertificateState | undefined): Named =>
  state === undefined
    ? { id, number: id, name: { zh: '证照', en: 'Certificate' } }
    : { id, number: state.content.number, name: state.content.name };

/** What stands on the desk's own note: parts of the office under which a certificate fell. */
export async function listFallen(parts: CertificateParts, { caller }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post === undefined || (post.duty !== 'handling' && post.duty !== 'approval')) return refuse('not-yours');
  const found = await fallenUnder(parts.sql, post.division, post.office);
  const ids = [...new Set(found.map(({ certificate }) => certificate))];
  const names = new Map(await Promise.all(ids.map(async (id) => [id, await namedOf(parts, id)] as const)));
  const rows: OwnRelianceRow[] = found.flatMap((row) => {
    const certificate = names.get(row.certificate);
    return certificate === undefined ? [] : [{ row: rowOf(parts.catalogue, row), standing: row.standing, certificate }];
  });
  return ok({ rows, next: null });
}

async function namedOf({ sql, catalogue }: CertificateParts, id: string): Promise<Named> {
  const key = certificateKey(id);
  if (key !== undefined) return nameOf(id, await findCertificate(sql, key));
  const foreign = elsewhereKey(id);
  const known = foreign === undefined ? undefined : await findElsewhere(sql, foreign);
  const name = known === undefined ? undefined : catalogue.certificateKinds.get(known.kind)?.name;
  return known === undefined || name === undefined ? nameOf(id, undefined) : { id, number: known.number, name };
}

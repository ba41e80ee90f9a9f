/** An office begins to take back what it granted (licensing law 69): a case of its own motion about the certificate on the screen, with its holder in it. */
import { refuse, type Result } from '#domain/kernel/result.ts';
import type { CertificateParts, Facts, Visible } from './certificate-room.ts';
import { findVisible } from './certificate-room.ts';
import { revokingMatter } from './revoking-matter.ts';

/** Whether the reader may begin it: of the issuing office, one who handles or approves, and not on their own certificate. */
export function mayRevoke({ catalogue }: CertificateParts, { issues, own, holder }: Visible, caller: Facts['caller']): boolean {
  const duty = caller?.post?.duty;
  if (!issues || own === undefined || (duty !== 'handling' && duty !== 'approval') || holder === caller?.person) return false;
  const counts = own.status === 'active' || own.status === 'suspended';
  return counts && revokingMatter(catalogue, own.content.kind) !== undefined;
}

/** The receipt of the case that was begun; nothing is decided by it: the holder is told and heard first (7, 36). */
export async function beginRevocation(parts: CertificateParts, facts: Facts): Promise<Result<unknown>> {
  const seen = await findVisible(parts, facts);
  if (seen?.own === undefined || !seen.issues) return refuse('certificate-not-found');
  const { caller } = facts;
  if (seen.holder !== undefined && seen.holder === caller?.person) return refuse('own-file');
  const found = revokingMatter(parts.catalogue, seen.own.content.kind);
  if (found === undefined) return refuse('not-revocable');
  if (!mayRevoke(parts, seen, caller)) return refuse(seen.own.status === 'revoked' ? 'not-active' : 'not-yours');
  const { matter, answer } = found;
  const { content } = seen.own;
  const division = seen.key.division;
  const role = matter.roles.find(({ kind }) => kind === 'interested');
  const { holder } = content;
  const body = {
    matter: matter.id,
    division,
    parties: [
      {
        ...(role === undefined ? {} : { role: role.id }),
        name: holder.name,
        ...(holder.person === undefined ? {} : { person: holder.person }),
      },
    ],
    situation: matter.routing.by === 'answer' ? { [matter.routing.field]: String(division) } : {},
    answers: { [answer]: content.number },
    given: {},
    visit: '依职权',
  };
  return parts.intake({ ...facts, params: {}, body });
}

/** Papers for which a person had a certificate that no longer counts: told with its day and its reason, so that nobody wonders why it is asked for. */
import { standingOf, type HeldCertificate } from '#domain/ask/held-certificate.ts';
import type { Asked } from '#domain/ask/ask.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import type { Lost } from '#contract/view/draft.ts';

/** An expired one fell the day after its last day; nobody did it. */
const dayOf = ({ changedAt, status, validUntil }: HeldCertificate): string | null =>
  changedAt === undefined || status === 'expired' ? (validUntil ?? null) : dayText(dayOfInstant(changedAt));

/** One row for each paper on the list, brought or held, which a fallen certificate would have stood for. */
export function lostCertificates(
  { items }: CaseDefinition,
  asked: Pick<Asked<unknown>, 'bring' | 'held'>,
  certificates: readonly HeldCertificate[],
): Lost[] {
  const listed = new Set([
    ...asked.bring.map(({ id }) => id),
    ...asked.held.flatMap(({ material, certificate }) => (certificate === undefined ? [material.id] : [])),
  ]);
  const seen = new Map<string, Lost>();
  for (const { id, satisfiedBy } of [...items.values()].flatMap((item) => item.materials)) {
    if (!listed.has(id) || seen.has(id)) continue;
    const fallen = satisfiedBy.flatMap((way) => {
      const standing = way.by === 'certificate' ? standingOf(way.kind, certificates) : undefined;
      return standing?.kind === 'lost' ? [standing.certificate] : [];
    })[0];
    if (fallen === undefined) continue;
    const { name, number, status, reason } = fallen;
    seen.set(id, { material: id, name, number, status, on: dayOf(fallen), reason: reason ?? null });
  }
  return [...seen.values()];
}

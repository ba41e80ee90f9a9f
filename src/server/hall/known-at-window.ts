/** What is known of the person at a window for one matter: the account's own facts, what registers said, the certificates held now. */
import type { HeldCertificate } from '#domain/ask/held-certificate.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { KnownFact, LookedUp } from '#server/case/case-room.ts';
import { mergeKnown } from '#server/case/resolve-draft.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { HallRoom } from './hall-room.ts';
import { findLooked } from './looked-store.ts';

export type KnownAtWindow = {
  readonly account: readonly KnownFact[];
  readonly looked: ReadonlyMap<string, LookedUp>;
  /** Null until the registers were asked: then nobody looked at them, and no row says so. */
  readonly certificates: readonly HeldCertificate[] | null;
};

/** Reads what the ledger has rows for already: the identification, and the look-up of each matter. */
export async function knownAtWindow(
  room: HallRoom,
  division: number,
  walkIn: { readonly id: string; readonly person: PersonId },
  now: Instant,
): Promise<KnownAtWindow> {
  const [account, looked] = await Promise.all([room.profileOf(walkIn.person), findLooked(sqlOf(room.pool), division, walkIn.id)]);
  const certificates = looked.size === 0 ? null : await room.heldCertificates(walkIn.person, now);
  return { account, looked, certificates };
}

const NOTHING: LookedUp = { known: [], sources: [] };

/** As the resolver takes it, for one matter. */
export function knownFor({ account, looked, certificates }: KnownAtWindow, matter: string) {
  const said = looked.get(matter) ?? NOTHING;
  return { known: mergeKnown(account, said), sources: said.sources, certificates: looked.has(matter) ? certificates : null };
}

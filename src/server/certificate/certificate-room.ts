/** What the operations on certificates are given at wiring, and who may see one. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import type { HeldCertificate } from '#domain/ask/held-certificate.ts';
import type { CertificateState } from '#domain/certificate/certificate.ts';
import type { LookEntry } from '#server/audit/look.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { elsewhereKey, findElsewhere, type ElsewhereCertificate } from './elsewhere-store.ts';
import { elsewhereHeld, ownHeld } from './held-certificates.ts';
import { certificateKey } from './jobs.ts';
import { caseRelying } from './reliance.ts';
import { findCertificate } from './store.ts';

export type CertificateParts = Pick<CaseRoom, 'corridor' | 'catalogue'> & {
  readonly sql: Sql;
  readonly authority: Buffer;
  readonly publicUrl: string;
  /** Whether somebody acts for the holder in everything, now: family, or a member of the firm. */
  readonly standsFor: (taker: PersonId, holder: PersonId, now: Instant) => Promise<boolean>;
  readonly nameOf: (person: PersonId) => Promise<string | undefined>;
  readonly personOf: (number: string, name: string) => Promise<PersonId | undefined>;
  /** Draws and keeps the paper that nobody wanted before. */
  readonly draw: (key: Key, state: CertificateState, jws: string, now: Instant) => Promise<Buffer>;
  /** Files a case that an office begins. */
  readonly intake: Handler<Caller>;
  /** Writes the ledger; what is looked at leaves only after that. */
  readonly noteLook: (entries: readonly LookEntry[], now: Instant) => Promise<void>;
};

export type Facts = RequestFacts<Caller>;

/** One certificate, ours or of elsewhere; `through` is the case of the reader's own office that rests on it. */
export type Visible = {
  readonly key: Key;
  readonly held: HeldCertificate;
  readonly holder: PersonId | undefined;
  readonly own?: CertificateState;
  readonly elsewhere?: ElsewhereCertificate;
  readonly issues: boolean;
  readonly through?: string;
};

type Found = Omit<Visible, 'issues' | 'through'> & { readonly office: string };

async function findAny({ sql, catalogue }: CertificateParts, id: string, now: Instant): Promise<Found | undefined> {
  const [key, foreign] = [certificateKey(id), elsewhereKey(id)];
  if (key !== undefined) {
    const own = await findCertificate(sql, key);
    if (own === undefined) return undefined;
    return { key, own, held: ownHeld(catalogue, own, now), holder: own.content.holder.person, office: own.content.issuer.office };
  }
  const elsewhere = foreign === undefined ? undefined : await findElsewhere(sql, foreign);
  if (foreign === undefined || elsewhere === undefined) return undefined;
  const { holder, office } = elsewhere;
  return { key: foreign, elsewhere, held: elsewhereHeld(catalogue, elsewhere, now), holder, office };
}

/**
 * The certificate, for its holder, an officer of the issuing office (not who only administers there), and officers of an
 * office whose case rests on it (2018 regulation, article 15: what one office issued the others take); to all others it
 * does not exist (bar A2).
 */
export async function findVisible(parts: CertificateParts, { params, caller, now }: Facts): Promise<Visible | undefined> {
  const found = caller === undefined ? undefined : await findAny(parts, params['id'] ?? '', now);
  if (found === undefined || caller === undefined) return undefined;
  const { office, ...rest } = found;
  const { post } = caller;
  const issues = post !== undefined && post.duty !== 'administration' && office === post.office;
  if (found.holder === caller.person || issues) return { ...rest, issues };
  const decides = post?.duty === 'handling' || post?.duty === 'approval';
  const through = post !== undefined && decides ? await caseRelying(parts.sql, found.held.id, post.office) : undefined;
  if (through !== undefined) return { ...rest, issues: false, through };
  const stands = found.holder !== undefined && (await parts.standsFor(caller.person, found.holder, now));
  return stands ? { ...rest, issues: false } : undefined;
}

/** An officer, or who acts for the holder, leaves a row that the holder sees; a holder reads their own. */
export async function lookEntriesOf(
  parts: CertificateParts,
  { key, held, holder, own, through }: Visible,
  { caller, requestId }: Facts,
): Promise<readonly LookEntry[]> {
  if (caller === undefined || holder === undefined || holder === caller.person) return [];
  const { post } = caller;
  return [
    {
      division: key.division,
      number: through ?? own?.content.grant.case ?? null,
      subject: holder,
      officer: caller.person,
      office: post?.office ?? '',
      who: post?.title.zh ?? `${caller.name} 代 ${(await parts.nameOf(holder)) ?? ''}`,
      purpose: 'certificate',
      facts: [held.name.zh],
      // Handling what the office is charged with by law (personal information law, article 13); others act by mandate.
      basis: post === undefined ? null : 'personal-information-protection-law-2021/13',
      requestId,
    },
  ];
}

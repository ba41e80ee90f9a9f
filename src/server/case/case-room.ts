/** What the case room is given at wiring: the world it acts in, as plain functions. */
import type pg from 'pg';
import type { Actor } from '#domain/case/actor.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { HeldCertificate } from '#domain/ask/held-certificate.ts';
import type { SourceAsked } from '#domain/ask/provenance.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { CaseNumber, DivisionCode, ItemId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts';
import type { OverlayPin } from '#domain/overlay/overlay.ts';
import type { DepartmentSystem } from '#domain/system/system.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { definitionFor } from '#server/catalogue/definition-for.ts';
import type { Corridor } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { PartyFinder } from './find-party.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import type { Submission } from './submit-case.ts';
import type { ReceiptSigner } from './receipt.ts';

/** One value a department already knows of a person; `resource` and `basis` where it was looked up, absent where the account says it. */
export type KnownFact = {
  readonly fact: string;
  readonly value: unknown;
  readonly source: Text;
  readonly at: Instant;
  readonly department?: DepartmentKind;
  readonly resource?: string;
  readonly basis?: string;
};

/** One batch of look-ups: about whom, for which matter, by whom. */
export type LookUpOrder = {
  readonly definition: CaseDefinition;
  readonly division: DivisionCode;
  readonly subject: PersonId;
  /** What the account itself knows: the keys by which sources are asked. */
  readonly account: readonly KnownFact[];
  /** Only these facts; left out, all that the matter wants. */
  readonly facts?: readonly string[];
  /** Asked anew, whatever was answered before: the register was corrected meanwhile. */
  readonly fresh?: true;
  readonly by: { readonly person: PersonId; readonly who: string; readonly office?: OfficeId };
  readonly purpose: 'application' | 'reception' | 'handling';
  /** The case, or null for a draft. */
  readonly number: CaseNumber | null;
  /** The draft's id, so that the ledger can name the case it became. */
  readonly draft?: string;
  readonly requestId: string;
  /** The code of law under which it is asked without a live case (domain/exchange/lawful-code.ts). */
  readonly code?: string;
  readonly now: Instant;
};
export type LookedUp = { readonly known: readonly KnownFact[]; readonly sources: readonly SourceAsked[] };

export type CertificateRow = { readonly id: string; readonly kind: string; readonly name: Text; readonly status: string };

/** A department's own system that handles parts now, and when it was last heard of. */
export type LiveSystem = Pick<DepartmentSystem, 'id' | 'name' | 'offices' | 'items' | 'link'> & { readonly heardAt: Instant | null };

export type CaseRoom = {
  readonly pool: pg.Pool;
  readonly corridor: Corridor;
  readonly catalogue: Catalogue;
  readonly receipts: ReceiptSigner;
  readonly actorOf: (caller: Caller) => Promise<Actor>;
  /** What the account itself knows of a person. */
  readonly profileOf: (person: PersonId) => Promise<readonly KnownFact[]>;
  /** Asks the departments' systems at once, within a budget of time; the ledger's rows are committed before anything is asked. */
  readonly lookUp: (order: LookUpOrder) => Promise<LookedUp>;
  /** All certificates of a person, whoever issued them, the fallen ones too; the caller writes the ledger first. */
  readonly heldCertificates: (person: PersonId, now: Instant) => Promise<readonly HeldCertificate[]>;
  readonly parties: PartyFinder;
  /** Certificates of a case by id, for their state and name. */
  readonly certificatesOf: (division: number, number: CaseNumber) => Promise<ReadonlyMap<string, CertificateRow>>;
  readonly newId: () => string;
  /** Departments' own systems that are live; absent where there are none to ask about. */
  readonly liveSystems?: () => Promise<readonly LiveSystem[]>;
  /** What stops a submission beside the engine: an earlier promise not kept, a renewal too late. Handed in by the room of entitlements. */
  readonly gate?: (sql: Sql, submission: Submission, now: Instant) => Promise<Result<never> | undefined>;
  /** Whether no promise is taken from a person in place of a paper (2018 regulation 14). */
  readonly isBarred?: (person: PersonId, now: Instant) => Promise<boolean>;
};

/** The definition in the versions a case pinned (bar I31). */
export function definitionOf(catalogue: Catalogue, state: CaseState): CaseDefinition {
  const items = new Map<ItemId, number>();
  const overlays = new Map<ItemId, readonly OverlayPin[]>();
  for (const { plan } of state.parts.values()) {
    if (plan.kind !== 'item') continue;
    items.set(plan.item, plan.itemVersion);
    overlays.set(plan.item, plan.overlays ?? []);
  }
  return definitionFor(catalogue, state.matter, { matter: state.matterVersion, items, overlays, division: state.division });
}

/** The same refusal for "not there" and "not yours to see", so that a number tells a stranger nothing (bar A2). */
export const caseNotFound: { readonly ok: false; readonly refusal: Refusal } = refuse('case-not-found');

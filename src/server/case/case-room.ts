/** What the case room is given at wiring: the world it acts in, as plain functions. */
import type pg from 'pg';
import type { Actor } from '#domain/case/actor.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseNumber, ItemId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { refuse, type Refusal } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { definitionFor } from '#server/catalogue/definition-for.ts';
import type { Corridor } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { PartyFinder } from './find-party.ts';
import type { ReceiptSigner } from './receipt.ts';

/** One value a department already knows of a person. */
export type KnownFact = { readonly fact: string; readonly value: unknown; readonly source: Text; readonly at: Instant };

export type CertificateRow = { readonly id: string; readonly kind: string; readonly name: Text; readonly status: string };

export type CaseRoom = {
  readonly pool: pg.Pool;
  readonly corridor: Corridor;
  readonly catalogue: Catalogue;
  readonly receipts: ReceiptSigner;
  readonly actorOf: (caller: Caller) => Promise<Actor>;
  readonly profileOf: (person: PersonId) => Promise<readonly KnownFact[]>;
  readonly parties: PartyFinder;
  /** Who may approve an extension in an office at this instant. */
  readonly approversOf: (office: OfficeId, now: Instant) => Promise<readonly { readonly person: PersonId }[]>;
  /** Certificates of a case by id, for their state and name. */
  readonly certificatesOf: (division: number, number: CaseNumber) => Promise<ReadonlyMap<string, CertificateRow>>;
  readonly newId: () => string;
};

/** The definition in the versions a case pinned (bar I31). */
export function definitionOf(catalogue: Catalogue, state: CaseState): CaseDefinition {
  const items = new Map<ItemId, number>();
  for (const { plan } of state.parts.values()) if (plan.kind === 'item') items.set(plan.item, plan.itemVersion);
  return definitionFor(catalogue, state.matter, { matter: state.matterVersion, items });
}

/** The same refusal for "not there" and "not yours to see", so that a number tells a stranger nothing (bar A2). */
export const caseNotFound: { readonly ok: false; readonly refusal: Refusal } = refuse('case-not-found');

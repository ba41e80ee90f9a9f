/** What pilots are given at wiring, who acts on them, and whether what is tried holds where it is tried. */
import type pg from 'pg';
import type { Item } from '#domain/catalogue/item.ts';
import type { DivisionCode, ItemId, PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import { composeItem } from '#domain/overlay/compose-item.ts';
import { improvementsOf, type Improvement } from '#domain/overlay/improvements.ts';
import { sayImprovement } from '#domain/overlay/improvement-words.ts';
import type { PilotActor, PilotState, Proposal, TriedChange } from '#domain/pilot/pilot.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { catalogueIn } from '#server/catalogue/local-items.ts';
import type { Corridor } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Sql } from '#server/kernel/transaction.ts';

/** The consultation on a pilot, as the room of society's say tells it. */
export type Heard = {
  readonly id: string;
  readonly state: 'open' | 'closed';
  readonly open: boolean;
  readonly until: number;
  readonly comments: number;
  readonly taken: number;
  readonly report?: Text;
};
/** A change of a locality as the studio keeps it. */
export type KnownChange = Omit<TriedChange, 'words'> & { readonly item: ItemId };

export type PilotRoom = {
  readonly pool: pg.Pool;
  readonly corridor: Corridor;
  readonly catalogue: Catalogue;
  readonly newId: () => string;
  readonly nameOf: (person: PersonId) => Promise<string | undefined>;
  /** The last consultation on a pilot. */
  readonly heardOn: (sql: Sql, pilot: string) => Promise<Heard | undefined>;
  /** Drafts, publicised versions and what is in force of a division's changes. */
  readonly changesOf: (sql: Sql, division: DivisionCode) => Promise<readonly KnownChange[]>;
  /** Whether a version of the province's standard of this item is being written or publicised, and the number the next would have. */
  readonly nextStandard: (
    sql: Sql,
    item: ItemId,
  ) => Promise<{ readonly version: number; readonly standing: number; readonly moving: boolean }>;
};

/** The officer who calls, with the department of the office. */
export function pilotActorOf(
  { catalogue }: Pick<PilotRoom, 'catalogue'>,
  caller: Caller | undefined,
): Result<Extract<PilotActor, { kind: 'officer' }>> {
  const post = caller?.post;
  if (caller === undefined || post === undefined) return refuse('post-needed');
  const office = catalogue.offices.get(post.office);
  if (office === undefined || post.duty === 'reception' || post.duty === 'administration') return refuse('not-yours');
  const { department, division } = office;
  return ok({ kind: 'officer', person: caller.person, office: post.office, department, division, duty: post.duty });
}

/** What of a change is better than an item as it stands: nothing where it holds already. */
export const betterThan = (item: Item, division: DivisionCode, { changes }: Pick<TriedChange, 'changes'>): readonly Improvement[] =>
  improvementsOf(item, composeItem(item, [{ division, changes }]));

/** What is tried, against the province's standard, in sentences. */
export function triedWords(
  { catalogue }: Pick<PilotRoom, 'catalogue'>,
  { item, places, tried }: Pick<Proposal, 'item' | 'places'> & { readonly tried: Pick<TriedChange, 'changes'> },
): readonly Text[] {
  const standard = catalogue.items.get(item);
  const [lead] = places;
  if (standard === undefined || lead === undefined) return [];
  return betterThan(standard, lead, tried).flatMap((improvement) => sayImprovement(improvement) ?? []);
}

/** Whether what is tried holds in a place today: composing it once more would better nothing. */
export function holdsIn(
  { catalogue }: Pick<PilotRoom, 'catalogue'>,
  place: DivisionCode,
  { item, tried }: Pick<PilotState, 'item' | 'tried'>,
): boolean {
  const here = catalogueIn(catalogue, place).items.get(item);
  return here !== undefined && betterThan(here, place, tried).length === 0;
}
export const holdsEverywhere = (room: Pick<PilotRoom, 'catalogue'>, pilot: PilotState): boolean =>
  pilot.places.every((place) => holdsIn(room, place, pilot));

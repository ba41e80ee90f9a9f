/** An island: a paper still asked for though a department holds what it says, why its data does not come, and the one act that would end it. */
import type { DivisionCode, FactId, ItemId, MaterialId, OfficeId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { DataRequestState } from './data-request.ts';
import type { Grant } from './grant.ts';
import type { Resource, ResourceId } from './resource.ts';

/** How often something happened: in the last 30 and in the last 365 days. */
export type Volume = { readonly month: number; readonly year: number };

/** An exception approved for one item's paper (2018 regulation, article 39: only a law keeps data back). */
export type PaperException = { readonly reason: Text; readonly basis: Basis; readonly approver: OfficeId; readonly until: Day };

export type MapMaterial = {
  readonly id: MaterialId;
  readonly name: Text;
  /** What it proves; facts only the person can say make it a paper nobody holds, and are left out by the caller with it. */
  readonly facts: readonly FactId[];
  /** The item takes nothing but the paper. */
  readonly bringOnly: boolean;
  readonly exception?: PaperException;
};

/** What an item asks for, wherever it is offered. */
export type MapItem = {
  readonly id: ItemId;
  readonly name: Text;
  readonly department: DepartmentKind;
  readonly materials: readonly MapMaterial[];
};

/** One item in one division, and what happened there: parts applied for; papers brought, and spared by a fact, by material. */
export type OfferedItem = {
  readonly item: MapItem;
  readonly division: DivisionCode;
  readonly cases: Volume;
  readonly brought?: ReadonlyMap<MaterialId, Volume>;
  readonly spared?: ReadonlyMap<MaterialId, Volume>;
};

/** `down`: since when its system does not answer; `none`: nobody said how it is reached. */
export type ResourceState =
  | { readonly kind: 'up' }
  | { readonly kind: 'none' }
  | { readonly kind: 'down'; readonly since: Instant; readonly reason?: string };

export type MapResource = {
  readonly resource: Resource;
  readonly state: ResourceState;
  /** Calls today, by asking department. */
  readonly calls: ReadonlyMap<DepartmentKind, number>;
};

export type IslandMapInput = {
  readonly items: readonly OfferedItem[];
  /** The department that answers for a fact; a fact without one is nobody's to give. */
  readonly sourceOf: (fact: FactId) => DepartmentKind | undefined;
  /** What whoever signs in is known by already: needs no source and makes no island. */
  readonly ofSignIn: ReadonlySet<string>;
  readonly resources: readonly MapResource[];
  /** Those that hold today. */
  readonly grants: readonly Grant[];
  /** Grants whose calls of today are used up. */
  readonly usedUp: ReadonlySet<string>;
  /** All that were not withdrawn, newest last. */
  readonly requests: readonly DataRequestState[];
  readonly today: Day;
};

/** Why held data does not come, the nearest to an end last. */
export const ISLAND_REASONS = [
  'no-resource',
  'not-shared',
  'no-connection',
  'not-granted',
  'refused',
  'upheld',
  'returned',
  'disputed',
  'requested',
  'source-down',
  'quota-used-up',
  'exception',
  'item-asks',
] as const;
export type IslandReason = (typeof ISLAND_REASONS)[number];

/** The one act that would end it, and whose it is. */
export type IslandAct =
  | 'register-resource'
  | 'connect'
  | 'request'
  | 'complete-request'
  | 'dispute'
  | 'await-answer'
  | 'remind'
  | 'await-ruling'
  | 'mend-source'
  | 'raise-quota'
  | 'change-item'
  | 'await-law';

export type IslandItem = { readonly item: ItemId; readonly name: Text; readonly department: DepartmentKind; readonly cases: Volume };

export type Island = {
  /** Made of holder, resource or fact, and asker: the same island keeps its id while it lasts. */
  readonly id: string;
  readonly why: IslandReason;
  readonly act: IslandAct;
  readonly holder: DepartmentKind;
  readonly resource?: ResourceId;
  readonly facts: readonly FactId[];
  readonly askers: readonly DepartmentKind[];
  readonly materials: readonly { readonly id: MaterialId; readonly name: Text }[];
  /** By cases of the year, most first. */
  readonly items: readonly IslandItem[];
  readonly divisions: number;
  /** Where it is. */
  readonly places: readonly DivisionCode[];
  /** Parts applied for in which the paper stood on the list. */
  readonly cases: Volume;
  /** Papers that people brought all the same. */
  readonly papers: Volume;
  readonly since?: Instant;
  readonly reason?: string;
  readonly until?: Day;
  readonly due?: Day;
  readonly request?: string;
  readonly exception?: PaperException;
};

export type MapEdge = {
  readonly resource: ResourceId;
  readonly asker: DepartmentKind;
  /** Of today. */
  readonly calls: number;
  /** Papers that need not be brought because of it. */
  readonly spared: Volume;
  readonly materials: readonly MaterialId[];
};

export type IslandMap = {
  readonly edges: readonly MapEdge[];
  /** By cases of the year, most first. */
  readonly islands: readonly Island[];
};

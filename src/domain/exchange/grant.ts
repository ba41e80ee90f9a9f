/** A grant: which department may ask a resource for which fields, for which items, how often and until when. */
import type { Brand, DivisionCode, ItemId } from '#domain/kernel/brand.ts';
import { isWithin } from '#domain/division/division.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { Resource, ResourceField, ResourceId } from './resource.ts';

export type GrantId = Brand<string, 'GrantId'>;
export type DataRequestId = Brand<string, 'DataRequestId'>;

export type Grant = {
  readonly id: GrantId;
  readonly resource: ResourceId;
  readonly department: DepartmentKind;
  /** Its offices there and in everything within: 330000 is the whole province. */
  readonly division: DivisionCode;
  /** Never empty: data is used for a duty, not kept for one (2018 provisions, article 39; PIPL article 6). */
  readonly items: readonly ItemId[];
  /** Names of the resource's own fields (`ResourceField.name`); nothing else leaves the connector. */
  readonly fields: readonly string[];
  /** SHA-256 of the key, base64url; absent until the asking office has taken it. */
  readonly keyHash?: string;
  readonly quotaPerDay: number;
  /** The last day on which it holds. */
  readonly expiresOn: Day;
  readonly request: DataRequestId;
  /** Made by a ruling of the data office: it alone opens what its owner does not share. */
  readonly ruled?: boolean;
  readonly madeAt: Instant;
};

/** What is to be looked up: by which department, in which division, for which item. */
export type Use = { readonly department: DepartmentKind; readonly division: DivisionCode; readonly item: ItemId };

/** Whether a grant covers a use on a day. */
export const covers = (grant: Grant, { department, division, item }: Use, day: Day): boolean =>
  grant.department === department && grant.expiresOn >= day && isWithin(division, grant.division) && grant.items.includes(item);

/** The fields of a resource that a grant opens. */
export const grantedFields = (grant: Grant, resource: Resource): readonly ResourceField[] =>
  grant.resource === resource.id ? resource.fields.filter(({ name }) => grant.fields.includes(name)) : [];

/** A resource: what a department holds and answers about one subject, its class of sharing, and whom it names as the law for it. */
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { Brand, DivisionCode, FactId, OfficeId } from '#domain/kernel/brand.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';

export type ResourceId = Brand<string, 'ResourceId'>;

/** Shared, shared under a ground, or kept back by a law that must be named (2018 regulation, article 39). */
export type ShareClass =
  | { readonly kind: 'shared' }
  /** `consent`: the ground is the person's own consent (PIPL article 13.1), asked for each matter and withdrawn as easily as given. */
  | { readonly kind: 'conditional'; readonly ground: Text; readonly consent: boolean }
  | { readonly kind: 'not-shared'; readonly basis: Basis };

export type ResourceField = {
  /** As the department's own system calls it. */
  readonly name: string;
  readonly fact: FactId;
  /** The department's own codes and what they mean here; a value that is not among them is not used. */
  readonly codes?: Readonly<Record<string, string | number | boolean>>;
};

export const CONNECTOR_KINDS = ['http-json', 'x-road-rest', 'sql', 'csv-batch', 'platform'] as const;
export type ConnectorKind = (typeof CONNECTOR_KINDS)[number];

export type Resource = {
  readonly id: ResourceId;
  readonly name: Text;
  readonly department: DepartmentKind;
  /** The office that answers for it: replies to requests, hears contests it cannot pass down. */
  readonly owner: OfficeId;
  readonly division: DivisionCode;
  readonly subject: 'person' | 'firm' | 'land' | 'project';
  /** The fact by which the source is asked, e.g. `person.identifier`, and what its system calls it. */
  readonly key: { readonly fact: FactId; readonly name: string };
  readonly fields: readonly ResourceField[];
  readonly share: ShareClass;
  readonly basis: Basis;
  /** How soon a change in the world stands in the register. */
  readonly rhythm: Text;
  /** Share of records that are complete, in per cent, as the owner declares it. */
  readonly completeness: number;
  /** How long an answer may be used again before the source is asked anew, in seconds; 0: never. */
  readonly cacheSeconds: number;
  /** How long a source that is down is asked again before a paper may be asked for, in hours. */
  readonly retryHours: number;
};

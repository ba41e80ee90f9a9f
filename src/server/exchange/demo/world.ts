/** What is true of the demo's people and firms: every simulated department draws its own register from this, so that they agree. */

export type Sex = 'female' | 'male';

/** Days are `yyyy-mm-dd`; money is in yuan, areas in square metres. */
export type WorldPerson = {
  readonly identifier: string;
  readonly name: string;
  readonly sex: Sex;
  readonly born: string;
  readonly phone: string;
  /** Where they are registered, and where they live: most people live where they are registered. */
  readonly household: {
    readonly number: string;
    readonly address: string;
    readonly head: string;
    readonly relation: 'head' | 'spouse' | 'child' | 'parent';
    readonly members: readonly string[];
  };
  readonly residence: string;
  readonly marriage?: { readonly spouse: string; readonly on: string; readonly number: string };
  readonly birth?: WorldBirth;
  readonly employment?: { readonly employer: string; readonly code: string; readonly since: string };
  /** Whole years paid into the pension and the medical insurance. */
  readonly years: { readonly pension: number; readonly medical: number };
  readonly card: { readonly bank: string; readonly account: string };
  readonly title?: WorldTitle;
  readonly fund?: { readonly account: string; readonly balance: number; readonly employer: string };
  /** Whoever handles food has one, for a year (food safety law, article 45). */
  readonly health?: { readonly number: string; readonly on: string; readonly until: string; readonly hospital: string };
  readonly sale?: {
    readonly number: string;
    readonly on: string;
    readonly location: string;
    readonly price: number;
    readonly seller: string;
  };
};

/** A delivery as the hospital reported it; whether the child stands in the household register is the police's to say. */
export type WorldBirth = {
  readonly sex: Sex;
  readonly on: string;
  readonly hospital: string;
  readonly grams: number;
  readonly order: 1 | 2 | 3;
  readonly number: string;
  /** Whether the hospital wrote a father down. */
  readonly father: boolean;
  /** The birth service registration made during pregnancy. */
  readonly service?: string;
};

export type WorldTitle = {
  readonly number: string;
  readonly location: string;
  readonly area: number;
  readonly use: 'shop' | 'dwelling' | 'industry';
  readonly rights: string;
  readonly unit: string;
  readonly floor: string;
};

export type WorldFirm = {
  readonly code: string;
  readonly name: string;
  readonly representative: { readonly name: string; readonly identifier: string };
  readonly address: string;
  readonly scope: string;
  /** In ten thousand yuan. */
  readonly capital: number;
  readonly founded: string;
  readonly kind: 'limited' | 'sole';
  readonly taxpayer: 'general' | 'small';
  readonly employees: number;
  readonly land?: {
    readonly contract: string;
    readonly location: string;
    readonly area: number;
    readonly conditions: string;
    readonly project: string;
  };
};

export type World = {
  /** By identity number. */
  readonly people: ReadonlyMap<string, WorldPerson>;
  /** By credit code. */
  readonly firms: ReadonlyMap<string, WorldFirm>;
};

/** Two spouses, one marriage: the other one of it, where they too are of the demo. */
export const spouseOf = ({ people }: World, { marriage }: WorldPerson): WorldPerson | undefined =>
  marriage === undefined ? undefined : people.get(marriage.spouse);

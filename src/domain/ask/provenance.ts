/** Where a value comes from, and what the person said to it: kept with the case, shown beside every value (2018 regulation, article 7). */
import type { FactId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';

/** Who said so, when, under which law. `resource` is absent where the account itself is the source. */
export type Provenance = {
  readonly source: Text;
  readonly department?: DepartmentKind;
  readonly resource?: string;
  readonly at: Instant;
  /** The ground of the look-up, `<law>/<article>`. */
  readonly basis?: string;
};

/** `later`: the source did not answer in time; the case goes on and the value is fetched afterwards. */
export type Standing =
  | { readonly kind: 'confirmed' }
  /** The person's value holds for this case; `was` is what the source said, `evidence` the file that speaks against it. */
  | {
      readonly kind: 'contested';
      readonly was: unknown;
      readonly evidence?: { readonly file: string; readonly sha256: string };
      /** What the source's office found; for the case itself nothing changes. */
      readonly settled?: { readonly outcome: 'corrected' | 'kept'; readonly reasons: string; readonly at: Instant };
    }
  /** `until`: how long the source is asked again. */
  | { readonly kind: 'later'; readonly until?: Instant };

export type FieldProvenance = Provenance & { readonly fact: FactId; readonly standing: Standing };

/** By field id. */
export type ProvenanceOfFields = Readonly<Record<string, FieldProvenance>>;

/** How a source answered one look-up. `pending`: still being asked; `consent`: only with the person's consent; `no-grant`: the askers may not. */
export type SourceState = 'answered' | 'none' | 'pending' | 'down' | 'consent' | 'no-grant';

/** One source asked for a draft: for which facts, and how it stands. */
export type SourceAsked = {
  readonly resource: string;
  readonly name: Text;
  readonly department: DepartmentKind;
  readonly facts: readonly FactId[];
  readonly state: SourceState;
  readonly at: Instant;
  /** Until when it is asked again before a paper may be asked for; only while it is not answered. */
  readonly retryUntil?: Instant;
};

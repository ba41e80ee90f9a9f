/** Marks: the instants at which a part's clock changed; the clock is a pure function of them (model.md 3). */
import type { OfficeId, StopId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { StopGroundId } from '#domain/catalogue/item.ts';
import type { Term } from '#domain/catalogue/limit.ts';

export type Mark =
  | { readonly mark: 'accepted'; readonly at: Instant; readonly office: OfficeId }
  | {
      readonly mark: 'stopped';
      readonly at: Instant;
      readonly stop: StopId;
      readonly ground: StopGroundId;
      readonly counts: boolean;
    }
  | { readonly mark: 'resumed'; readonly at: Instant; readonly stop: StopId }
  | { readonly mark: 'extended'; readonly at: Instant; readonly term: Term }
  | { readonly mark: 'transferred'; readonly at: Instant; readonly office: OfficeId }
  | { readonly mark: 'decided'; readonly at: Instant }
  | { readonly mark: 'reopened'; readonly at: Instant };

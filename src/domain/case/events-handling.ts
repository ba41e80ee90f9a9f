/** Events of who has a part in hand. */
import type { PartId, PersonId } from '#domain/kernel/brand.ts';

export type HandlingEventBody =
  /** `from`: in whose hands it was; `reason`: why it was taken from them. */
  | { readonly kind: 'Assigned'; readonly part: PartId; readonly to: PersonId; readonly from?: PersonId; readonly reason?: string }
  | { readonly kind: 'Released'; readonly part: PartId; readonly from: PersonId; readonly reason?: string };

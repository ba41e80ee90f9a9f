/** What of a case can be handed out on paper now, what of it is still to come, and by which way: one delivery for one matter. */
import type { CaseDefinition } from '#domain/case/definition.ts';
import { deliveryOf, type DeliveryWay } from '#domain/case/delivery.ts';
import { openStates } from '#domain/case/moves.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import type { ItemResult } from '#domain/catalogue/item.ts';
import type { CaseNumber, PartId } from '#domain/kernel/brand.ts';
import type { Basis } from '#domain/kernel/text.ts';

/** An office delivers within ten days of its decision (licensing law 44). */
export const DELIVER_BASIS: Basis = { law: 'administrative-licensing-law-2019', article: 44 };

/** What of one case lies in a delivery: certificates, and the letters of parts that were refused. */
export type Results = { readonly number: CaseNumber; readonly parts: readonly PartId[]; readonly letters: readonly PartId[] };
export type PaperWay = Exclude<DeliveryWay, 'electronic'>;

export type Collected = Results & {
  /** Parts whose paper is still to come: while there are some, the rest waits for them. */
  readonly open: readonly PartId[];
  readonly way: PaperWay;
};

const open: readonly string[] = [...openStates, 'granted', 'set-aside'];

const resultOf = (part: Part, definition: CaseDefinition): ItemResult | undefined =>
  part.plan.kind === 'item' && part.plan.certificate !== undefined ? definition.items.get(part.plan.item)?.result : undefined;

/** As it stands; what already lies in a pick-up or a parcel is the caller's to take away. */
export const collectedOf = (state: CaseState, definition: CaseDefinition): Collected => {
  const all = [...state.parts.values()].filter(({ plan }) => plan.kind === 'item');
  const toCome = all.filter(
    (part) =>
      open.includes(part.state) &&
      deliveryOf(state, resultOf(part, definition)) !== 'electronic' &&
      resultOf(part, definition) !== undefined,
  );
  return {
    number: state.number,
    parts: all.filter((part) => part.state === 'issued').map(({ id }) => id),
    letters: all.filter((part) => part.state === 'refused').map(({ id }) => id),
    open: toCome.map(({ id }) => id),
    // Who wanted paper and no longer says how stands at the window at the latest.
    way: state.delivery?.how === 'courier' ? 'courier' : 'window',
  };
};

/** An overlay: a locality's change to the province's item; it may make things better for people, never worse (model.md 5). */
import type { DivisionCode, ItemId, MaterialId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Fee, Item, ItemResult, Material } from '#domain/catalogue/item.ts';
import type { FlowStep, ItemElements } from '#domain/catalogue/item-elements.ts';
import type { Term } from '#domain/catalogue/limit.ts';

/** What a locality changes of one paper, found by its id; `asked: false` takes it out here. */
export type MaterialChange = { readonly id: MaterialId; readonly asked?: false } & Partial<
  Pick<Material, 'need' | 'satisfiedBy' | 'format' | 'originals' | 'copies' | 'fill'>
>;
/** Fees are found by their Chinese name. */
export type FeeChange = { readonly name: string } & Partial<Pick<Fee, 'amount' | 'reducible'>>;

/**
 * Only what the locality says otherwise, under the item's own names: what it does not name follows the standard, so that a later
 * change of the province reaches every locality. What is locked has no place here; what is better-only is joined with the standard.
 */
export type OverlayChanges = {
  readonly limit?: { readonly promised?: Term };
  readonly limitWords?: { readonly promised?: Text };
  readonly fields?: readonly { readonly id: string; readonly hint?: Text }[];
  readonly materials?: readonly MaterialChange[];
  readonly fees?: readonly FeeChange[];
  readonly result?: Partial<Pick<ItemResult, 'delivery'>>;
  readonly flow?: readonly Pick<FlowStep, 'id' | 'days'>[];
  readonly visits?: Partial<Pick<Item['visits'], 'count'>>;
  readonly online?: Partial<NonNullable<ItemElements['online']>>;
} & Pick<ItemElements, 'appointment' | 'payOnline' | 'channels' | 'area' | 'places' | 'phones' | 'faq' | 'aliases'>;

export type Overlay = {
  readonly item: ItemId;
  readonly division: DivisionCode;
  /** Counts up for each item and division; what a case pins beside the item's own version. */
  readonly version: number;
  readonly changes: OverlayChanges;
};

/** What a case pins of the overlays its item was composed with, from the province down. */
export type OverlayPin = { readonly division: DivisionCode; readonly version: number };

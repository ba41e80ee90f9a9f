/** What a part asks its applicant for now, as the phone's form needs it: questions to correct, papers with the ways they can be given. */
import type { Part } from '#domain/case/state.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { PartView } from '#contract/view/case.ts';
import { materialView } from '../draft-view.ts';
import { fieldView } from '../words.ts';
import type { PartScene } from './part-view.ts';

/** Null where nothing is asked: neither a notice open, nor a gap owed, nor the part's turn to be filed. */
export function askedView({ catalogue, definition }: PartScene, part: Part, item: Item): PartView['asked'] {
  if (part.plan.kind !== 'item' || (part.state !== 'supplement' && part.state !== 'ready' && part.gaps === undefined)) return null;
  const named = new Set([...(part.supplement?.missing ?? []), ...(part.gaps?.missing ?? [])].map(({ field }) => field));
  const fields = [...definition.matter.fields.filter((field) => named.has(field.id)), ...item.fields];
  const planned = new Set(part.plan.materials.map(({ id }) => id));
  return {
    fields: [...new Map(fields.map((field) => [field.id, field])).values()].map(fieldView),
    bring: item.materials.filter(({ id }) => planned.has(id)).map((material) => materialView(catalogue, material, undefined)),
  };
}

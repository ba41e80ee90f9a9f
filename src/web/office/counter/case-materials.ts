/** One list of materials over all parts of a case: asked for once, with the parts each serves. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { GuideMaterial } from '#contract/view/guide.ts';

type Material = PartView['materials'][number];

export type CaseMaterial = {
  readonly material: Material;
  /** In the order of the parts: whether the part needs it. */
  readonly serves: readonly { readonly part: PartView; readonly yes: boolean }[];
};

/** Bundles: what must be brought first, gap papers next, what the government holds last. */
const rank = (material: Material): number => (material.heldBy !== null ? 2 : material.required ? 0 : 1);

export const caseMaterials = (view: Pick<CaseView, 'parts'>): readonly CaseMaterial[] => {
  const items = view.parts.filter((part) => part.kind === 'item');
  const byId = new Map<string, Material>();
  for (const part of items)
    for (const material of part.materials) {
      const seen = byId.get(material.id);
      byId.set(
        material.id,
        seen === undefined ? material : { ...seen, required: seen.required || material.required, gap: seen.gap && material.gap },
      );
    }
  return [...byId.values()]
    .map((material) => ({
      material,
      serves: items.map((part) => ({ part, yes: part.materials.some((one) => one.id === material.id) })),
    }))
    .sort((a, b) => rank(a.material) - rank(b.material));
};

/** Three numbers of the counter: papers asked apart, after merging, and to be brought today; what a commitment settles is not brought. */
export const paperCounts = (
  view: Pick<CaseView, 'parts'>,
  ways?: ReadonlyMap<string, GuideMaterial>,
): { readonly apart: number; readonly merged: number; readonly today: number } => {
  const merged = caseMaterials(view);
  return {
    apart: view.parts.reduce((sum, part) => sum + part.materials.length, 0),
    merged: merged.length,
    today: merged.filter(
      ({ material }) =>
        material.heldBy === null && material.given === null && material.required && ways?.get(material.id)?.commitment === undefined,
    ).length,
  };
};

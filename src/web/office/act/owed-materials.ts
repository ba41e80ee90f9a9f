/** The papers a part still asks for, once it has been received or told. */
import type { PartView } from '#contract/view/case.ts';

/** What is still owed: named by the notice or the gaps where there is one, else every paper not given. */
export const owedMaterials = (part: PartView): PartView['materials'] => {
  const named = [...(part.gaps?.missing ?? []), ...(part.supplement?.missing ?? [])].map((one) => one.material);
  return part.materials.filter((one) => one.heldBy === null && (named.length > 0 ? named.includes(one.id) : one.given === null));
};

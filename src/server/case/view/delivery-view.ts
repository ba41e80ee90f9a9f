/** How results reach the person, for the parties, the hall and the offices that deliver; others of the case do not learn an address. */
import { waysOffered } from '#domain/case/delivery.ts';
import type { CaseView } from '#contract/view/case.ts';
import type { CaseScene } from './case-view.ts';

/** Whether this reader hands something over: an office asked only for an opinion does not, nor one that did once. */
export const delivers = ({ state, present = state, actor, reader }: Pick<CaseScene, 'state' | 'present' | 'actor' | 'reader'>): boolean =>
  reader !== 'office' ||
  [...present.parts.values()].some(
    ({ plan, office }) =>
      plan.kind === 'item' && plan.certificate !== undefined && actor.kind === 'officer' && office === actor.post.office,
  );

export function deliveryView(scene: CaseScene): CaseView['delivery'] {
  if (!delivers(scene)) return null;
  const { delivery } = scene.state;
  return {
    how: delivery?.how ?? 'electronic',
    recipient: delivery?.recipient ?? null,
    phone: delivery?.phone ?? null,
    address: delivery?.address ?? null,
    ways: [...waysOffered(scene.state, scene.definition)],
  };
}

/** The guide of a draft as people would read it: the draft put into the catalogue of now, for this one answer. */
import type { ItemFile } from '#contract/catalogue/item-file.ts';
import type { MatterFile } from '#contract/catalogue/matter-file.ts';
import type { Guide } from '#contract/view/guide.ts';
import { brandAs, type MatterId, type RoleId, type StepId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { itemOf } from '#server/catalogue/build-item.ts';
import { matterOf } from '#server/catalogue/build-matter.ts';
import { overlayOf } from '#server/catalogue/build-overlay.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { guideFor } from '#server/catalogue/guide-for.ts';
import type { Previewed } from './draft-room.ts';
import { judgeDoc } from './judge-doc.ts';

/** An item read by itself is a matter of one step (model.md 1). */
const matterOfOne = (item: Item): Matter => ({
  id: brandAs<MatterId>(item.id),
  version: item.version,
  kind: 'single',
  name: item.name,
  summary: item.summary ?? item.name,
  seal: item.name.zh.slice(0, 1),
  keywords: [],
  initiator: 'applicant',
  basis: [],
  roles: [
    { id: brandAs<RoleId>('applicant'), kind: 'applicant', party: 'either', name: { zh: '申请人', en: 'Applicant' }, min: 1, max: 1 },
  ],
  routing: { by: 'residence' },
  situation: [],
  fields: [],
  steps: [{ id: brandAs<StepId>(item.id), kind: 'item', item: item.id, needs: [], files: 'at-submit', counted: true }],
});

/** The catalogue as it would be; nothing of it is kept. */
function asIf(catalogue: Catalogue, { subject, division, doc }: Previewed): { readonly catalogue: Catalogue; readonly matter?: Matter } {
  const standing = { ...catalogue };
  switch (subject.kind) {
    case 'matter': {
      const matter = matterOf(doc as unknown as MatterFile);
      return { catalogue: { ...standing, matters: new Map([...standing.matters, [matter.id, matter]]) }, matter };
    }
    case 'item': {
      const item = itemOf(doc as unknown as ItemFile, catalogue.remedies);
      return { catalogue: { ...standing, items: new Map([...standing.items, [item.id, item]]) }, matter: matterOfOne(item) };
    }
    case 'overlay': {
      const overlay = overlayOf(doc, division);
      const item = standing.items.get(overlay.item);
      const here = new Map([...(standing.overlays.get(division) ?? []), [overlay.item, overlay] as const]);
      const changed = { ...standing, overlays: new Map([...standing.overlays, [division, here]]) };
      return { catalogue: changed, ...(item === undefined ? {} : { matter: matterOfOne(item) }) };
    }
  }
}

/** A matter that names an item nobody knows has no guide. */
const missingItem = ({ items }: Catalogue, matter: Matter): string | undefined =>
  matter.steps.flatMap((step) => (step.kind === 'item' && !items.has(step.item) ? [step.item] : [])).at(0);

export function previewOf(catalogue: Catalogue, given: Previewed): Result<Guide> {
  const judged = judgeDoc(given.subject, given.division, given.doc);
  if (!judged.ok) return judged;
  const made = asIf(catalogue, given);
  if (made.matter === undefined) return refuse('subject-not-found');
  const missing = missingItem(made.catalogue, made.matter);
  if (missing !== undefined) return refuse('preview-impossible', { values: { why: missing } });
  return ok(guideFor(made.catalogue, made.matter, given.division, given.today));
}

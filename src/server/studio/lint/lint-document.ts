/** Lints one document of the catalogue as it is typed: shape first, then every rule over what has its shape. */
import type { Static } from 'typebox';
import { ItemFile } from '#contract/catalogue/item-file.ts';
import { MatterFile } from '#contract/catalogue/matter-file.ts';
import { OverlayFile } from '#contract/catalogue/overlay-file.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Level } from '#domain/catalogue/directory.ts';
import { levelOfDivision } from '#domain/division/division.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import type { Finding } from '#domain/lint/finding.ts';
import { lintItem, lintMatter } from '#domain/lint/lint.ts';
import { lintOverlay } from '#domain/lint/lint-overlay.ts';
import { itemOf } from '#server/catalogue/build-item.ts';
import { matterOf } from '#server/catalogue/build-matter.ts';
import { overlayOf } from '#server/catalogue/build-overlay.ts';
import { basicNodesOf } from '#server/catalogue/load-basic.ts';
import { itemAbove } from '#server/catalogue/local-items.ts';
import { judgeShape, type Judged } from './judge-shape.ts';
import { contextOf, type LintRoom } from './lint-room.ts';

/** An empty place of the document may be said twice: by its shape and by a rule. */
const once = (findings: readonly Finding[]): readonly Finding[] => {
  const seen = new Set<string>();
  return findings.filter(({ rule, pointer, values }) => {
    const key = `${rule} ${pointer} ${JSON.stringify(values)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const ofItem = (room: LintRoom, division: DivisionCode, { findings, sound }: Judged): readonly Finding[] => {
  if (sound === undefined) return findings;
  const item = itemOf(sound as Static<typeof ItemFile>, room.catalogue.remedies);
  // General remedies are the catalogue's, not this author's.
  const isOwn = ({ pointer }: Finding): boolean => !pointer.startsWith('/remedies') || Object.hasOwn(sound as object, 'remedies');
  return [...findings, ...lintItem(item, contextOf(room, division, { item })).filter(isOwn)];
};

const ofMatter = (room: LintRoom, division: DivisionCode, { findings, sound }: Judged): readonly Finding[] => {
  if (sound === undefined) return findings;
  const matter = matterOf(sound as Static<typeof MatterFile>);
  return [...findings, ...lintMatter(matter, contextOf(room, division, { matter }))];
};

const ofOverlay = (room: LintRoom, division: DivisionCode, { findings, sound }: Judged): readonly Finding[] => {
  if (sound === undefined) return findings;
  const overlay = overlayOf(sound as CatalogueDoc, division);
  const standard = room.catalogue.items.get(overlay.item);
  if (standard === undefined)
    return [...findings, { rule: 'unknown-item', severity: 'error', pointer: '/item', values: { item: overlay.item } }];
  const above = itemAbove(room.catalogue, standard, division);
  const level: Level = levelOfDivision(division);
  return [...findings, ...lintOverlay(overlay, above, level, contextOf(room, division), basicNodesOf(room.catalogue, above))];
};

/** Everything there is to say; never throws for what an author wrote. */
export function lintDocument(
  room: LintRoom,
  { kind }: Pick<Subject, 'kind'>,
  division: DivisionCode,
  doc: CatalogueDoc,
): readonly Finding[] {
  const home = brandAs<DivisionCode>(division);
  switch (kind) {
    case 'item':
      return once(ofItem(room, home, judgeShape(ItemFile, doc)));
    case 'matter':
      return once(ofMatter(room, home, judgeShape(MatterFile, doc)));
    case 'overlay':
      return once(ofOverlay(room, home, judgeShape(OverlayFile, doc)));
  }
}

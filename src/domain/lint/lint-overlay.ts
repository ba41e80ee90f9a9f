/** Lints a locality's overlay: what it may not say, what it must fill in, and what the item becomes through it. */
import type { Level } from '#domain/catalogue/directory.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { composeItem } from '#domain/overlay/compose-item.ts';
import type { Overlay } from '#domain/overlay/overlay.ts';
import { hasParts, listKeyOf } from '#domain/overlay/field-table.ts';
import type { Finding } from './finding.ts';
import { lintItem } from './lint.ts';
import type { LintContext } from './lint-context.ts';
import { lintChanges, type BasicNodes } from './overlay-rules.ts';
import { lintTexts, TEXT_RULES } from './text-rules.ts';
import { checkTexts } from '#domain/catalogue/check-text.ts';
import { BASIS_RULES } from './basis-rules.ts';

const NO_NODES: BasicNodes = { locked: new Set(), mandatory: new Set() };

/** Said of the change itself, or of the checks that tell it with its field already. */
const isElsewhere = (rule: string): boolean =>
  Object.hasOwn(TEXT_RULES, rule) || Object.hasOwn(BASIS_RULES, rule) || rule === 'phones-missing' || rule === 'places-missing';

/** Entries of a list with a key stand elsewhere in the composed item: the finding then points at the list. */
const placeIn = (pointer: string): string => {
  const name = pointer.split('/')[1] ?? '';
  return hasParts(name) && listKeyOf(name) !== undefined ? `/changes/${name}` : `/changes${pointer}`;
};

const keyOf = ({ rule, pointer }: Finding): string => `${rule} ${pointer}`;

/**
 * @param above the province's item with the overlays of the levels between.
 * @param level of the locality: the one that decides fills in places and phones.
 * @param nodes what the item's entry of the basic catalogue locks, and makes mandatory, beside the table of fields.
 * @param context with `locality` set to the overlay's division.
 */
export const lintOverlay = (
  { division, changes }: Overlay,
  above: Item,
  level: Level,
  context: LintContext,
  nodes: BasicNodes = NO_NODES,
): readonly Finding[] => {
  const composed = composeItem(above, [{ division, changes }]);
  const before = new Set(lintItem(above, context).map(keyOf));
  const own = lintItem(composed, context).filter(
    (finding) => !isElsewhere(finding.rule) && !before.has(keyOf(finding)) && Object.hasOwn(changes, finding.pointer.split('/')[1] ?? ''),
  );
  return [
    ...lintChanges({ above, composed, changes, level, nodes }),
    // The changes would have to be made here, where the remedy of an item points elsewhere.
    ...own.map(({ remedy: _remedy, ...finding }) => ({ ...finding, pointer: placeIn(finding.pointer) })),
    ...checkTexts({ changes }).map(({ pointer, code }) => ({ rule: code, severity: 'error' as const, pointer })),
    ...lintTexts({ changes }, context.plainWords),
  ];
};

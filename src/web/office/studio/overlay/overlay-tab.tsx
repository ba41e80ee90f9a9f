/** The tab 本地改动 of the editor: the table against the standard, and what the locality says for itself. */
import type { Item } from '#domain/catalogue/item.ts';
import { checkFilled } from '#domain/overlay/check-overlay.ts';
import { composeItem } from '#domain/overlay/compose-item.ts';
import { FIELDS_TO_FILL } from '#domain/overlay/field-table.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { OverlayAbove } from '#contract/view/overlay.ts';
import { levelOfDivision } from '#domain/division/division.ts';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useStudioDraft } from '../draft-context.ts';
import { LocalWords } from './local-words.tsx';
import { OverlayTable } from './overlay-table.tsx';

/** Fields this level must fill in and that are empty as long as nobody writes here. */
const mandatoryOf = ({ item, mandatory }: OverlayAbove, division: DivisionCode): readonly string[] => {
  const above = item as unknown as Item;
  const wanted = new Set([...FIELDS_TO_FILL.map(({ field }) => field), ...mandatory]);
  return levelOfDivision(division) === above.level ? [...wanted] : checkFilled(above, levelOfDivision(division), new Set(mandatory));
};

export function OverlayTab() {
  const { doc, division, subject, locked, setAt } = useStudioDraft();
  const { value, refused, reload } = useReply('overlay.above', { params: { division: String(division), item: subject.id } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={8} />;
  const here = division as DivisionCode;
  // The document carries the item's own names; the table reads only fields it knows.
  const above = composeItem(value.item as unknown as Item, []);
  return (
    <>
      <OverlayTable
        above={above}
        version={value.version}
        wider={value.wider}
        place={value.division.name}
        changes={doc['changes']}
        locked={value.locked}
        readOnly={locked}
        onChange={(changes) => setAt('/changes', changes)}
      />
      <LocalWords mandatory={mandatoryOf(value, here)} />
    </>
  );
}

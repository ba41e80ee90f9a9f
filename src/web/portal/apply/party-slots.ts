/** The slots of a draft's matter, and their check by the law's own code. */
import type { Draft } from '#contract/view/draft.ts';
import type { Text } from '#domain/kernel/text.ts';
import { checkHere } from '#web/ui/form/check.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { fieldsOf, isUsed, type PartiesTyped, type Slot, slotsOf } from './parties.ts';

export const useSlots = (draft: Draft): readonly Slot[] => {
  const guide = useReply('matter.guide', {
    params: { id: draft.matter },
    query: { division: draft.division.code },
  }).value;
  // While a register is still being asked who the other is, nobody types it: silent for good, it is the person's to say.
  const awaited = draft.sources.flatMap(({ state, fields }) => (state === 'pending' ? fields : []));
  const asked = new Set([...draft.ask.map((field) => field.id), ...draft.confirm.map((row) => row.field), ...awaited]);
  return guide === undefined ? [] : slotsOf(guide.roles, { asked, applying: draft.applying, typed: draft.parties, wanted: draft.wanted });
};

/** Sentences by `slot/field` for what is missing or wrong. */
export const checkParties = async (
  slots: readonly Slot[],
  typed: PartiesTyped,
  say: (text: Text) => string,
): Promise<Readonly<Record<string, string>>> => {
  const found = await Promise.all(
    slots
      .filter((slot) => !slot.inForm && isUsed(slot, typed[slot.id]))
      .map(async (slot) => {
        const errors = await checkHere(fieldsOf(slot), typed[slot.id] ?? {}, {}, say);
        return Object.entries(errors).map(([field, text]) => [`${slot.id}/${field}`, text] as const);
      }),
  );
  return Object.fromEntries(found.flat());
};

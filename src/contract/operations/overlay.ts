/** Operations on what localities change: the item above, improvements of all places compared, one adopted by the province. */
import { Type, type Static } from 'typebox';
import type { Operation } from '../operation.ts';
import { Adopted, OverlayAbove, OverlayCompared } from '../view/overlay.ts';
import { Closed } from './shapes.ts';

const ItemId = Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60 });
const DivisionText = Type.String({ pattern: '^(\\d{6}|\\d{9})$' });

export const OverlayAdopt = Closed({
  item: ItemId,
  division: Type.Integer({ minimum: 100_000, maximum: 999_999_999 }),
  field: Type.String({ maxLength: 60 }),
  /** Which paper or fee. */
  key: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
});
export type OverlayAdopt = Static<typeof OverlayAdopt>;

export const overlayOperations: readonly Operation[] = [
  {
    name: 'overlay.above',
    summary: 'The item as it holds one level above a division: what a change of this division is judged against',
    who: 'officer',
    params: Closed({ division: DivisionText, item: ItemId }),
    reply: OverlayAbove,
    refusals: ['not-yours', 'subject-not-found'],
    command: false,
  },
  {
    name: 'overlay.compare',
    summary: 'Where localities do better than the standard, field by field, with the days their decided cases really took',
    who: 'officer',
    query: Closed({ item: Type.Optional(ItemId) }),
    reply: OverlayCompared,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'overlay.adopt',
    summary: 'Takes one improvement of a locality into a draft of the standard’s next version',
    who: 'officer',
    body: OverlayAdopt,
    reply: Adopted,
    refusals: ['not-yours', 'subject-not-found', 'improvement-gone', 'catalogue-draft-too-large'],
    command: true,
  },
];

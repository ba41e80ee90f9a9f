/** A draft handed over, as what the clerk would have typed: nothing is typed again. */
import type { HandedDraft } from '#contract/view/handover.ts';
import type { Brought } from '../counter/reception.ts';
import type { TypedAct } from '../intake/typed.ts';

type Way = HandedDraft['given'][string];

/** What a register or a certificate gives is found again here; what the person gave is brought. */
const broughtOf = (way: Way): Brought | undefined => (way.by === 'fact' || way.by === 'certificate' ? undefined : way);

/** In the order in which the window's reducer takes them: the matter first, what is contested before its proof. */
export function handedActs(draft: HandedDraft): readonly TypedAct[] {
  const answers = Object.entries({ ...draft.situation, ...draft.answers });
  return [
    { kind: 'add', matter: draft.matter },
    ...draft.contested.map((field): TypedAct => ({ kind: 'contest', field, on: true })),
    ...answers.map(([field, value]): TypedAct => ({ kind: 'answer', field, value })),
    ...Object.entries(draft.evidence).map(([field, evidence]): TypedAct => ({ kind: 'prove', field, evidence })),
    ...Object.entries(draft.people).map(([at, person]): TypedAct => ({ kind: 'person', at, person })),
    ...Object.entries(draft.given).flatMap(([material, way]): TypedAct[] => {
      const brought = broughtOf(way);
      return brought === undefined ? [] : [{ kind: 'reception', act: { kind: 'bring', material, brought } }];
    }),
  ];
}

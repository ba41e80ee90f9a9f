/** The shape of `catalogue/supervision.yaml`: the scheme of grades, figures of monthly reports, items of liability. */
import { Type, type Static } from 'typebox';
import { CARD_TRIGGERS } from '#domain/supervision/card-trigger.ts';
import { ORDER_SOURCES } from '#domain/supervision/order-source.ts';
import { closed, Id, TextFile } from './plain-file.ts';

const oneOf = <Word extends string>(words: readonly Word[]) => Type.Unsafe<Word>(Type.Union(words.map((word) => Type.Literal(word))));
/** A measure has its family before the dot. */
const MeasureName = Type.String({ pattern: '^(actual|declared)\\.[a-z0-9-]+$' });
const Points = Type.Integer({ minimum: 1, maximum: 100 });
const Part = Type.Object(
  {
    id: Id,
    weight: Points,
    name: TextFile,
    /** One of the two. */
    measure: Type.Optional(MeasureName),
    own: Type.Optional(oneOf(['orders-on-time', 'order-points', 'reports-on-time'])),
  },
  closed,
);
export const SupervisionFile = Type.Object(
  {
    scheme: Type.Object(
      { version: Type.String(), from: Type.Object({ excellent: Points, good: Points, pass: Points }, closed), parts: Type.Array(Part) },
      closed,
    ),
    monthly: Type.Array(MeasureName),
    liability: Type.Array(
      Type.Object(
        {
          item: Type.Integer({ minimum: 1, maximum: 9 }),
          words: TextFile,
          cards: Type.Optional(Type.Array(oneOf(CARD_TRIGGERS))),
          orders: Type.Optional(Type.Array(oneOf(ORDER_SOURCES))),
          sentAway: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type SupervisionFile = Static<typeof SupervisionFile>;

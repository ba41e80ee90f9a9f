/** The shape of `catalogue/one-visit-exceptions.yaml`. */
import { Type, type Static } from 'typebox';
import { BasisFile, closed, Id, TextFile } from './plain-file.ts';

export const OneVisitExceptionsFile = Type.Object(
  {
    exceptions: Type.Array(
      Type.Object(
        {
          item: Id,
          /** How many times one must come, at most. */
          visits: Type.Integer({ minimum: 2, maximum: 9 }),
          reason: TextFile,
          /** The law under which it cannot be done in one. */
          basis: BasisFile,
          /** The office that listed it: one of the province. */
          approver: Id,
          /** The day on which the province published it. */
          published: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type OneVisitExceptionsFile = Static<typeof OneVisitExceptionsFile>;

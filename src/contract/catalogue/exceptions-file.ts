/** The shape of `catalogue/exceptions.yaml`. */
import { Type, type Static } from 'typebox';
import { BasisFile, closed, Id, TextFile } from './plain-file.ts';

export const ExceptionsFile = Type.Object(
  {
    exceptions: Type.Array(
      Type.Object(
        {
          item: Id,
          material: Id,
          reason: TextFile,
          basis: BasisFile,
          /** The office that approved it. */
          approver: Id,
          /** The last day on which the paper may be asked for. */
          expires: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type ExceptionsFile = Static<typeof ExceptionsFile>;

/** What is an exception, for everybody to read: what cannot be done in one visit, and held papers that may still be asked for. */
import { Type, type Static } from 'typebox';
import { BasisView, Text } from './plain.ts';

const common = {
  item: Type.Object({ id: Type.String(), name: Text, department: Text }),
  reason: Text,
  basis: BasisView,
  approver: Type.Object({ id: Type.String(), name: Text }),
};
export const VisitExceptionView = Type.Object({ ...common, visits: Type.Number(), published: Type.String() });
export const PaperExceptionView = Type.Object({
  ...common,
  material: Type.Object({ id: Type.String(), name: Text }),
  /** The last day on which it may be asked for. */
  expires: Type.String(),
  /** Past it the paper may no longer be asked for. */
  isOver: Type.Boolean(),
});
export const ExceptionList = Type.Object({ visits: Type.Array(VisitExceptionView), papers: Type.Array(PaperExceptionView) });
export type VisitExceptionView = Static<typeof VisitExceptionView>;
export type PaperExceptionView = Static<typeof PaperExceptionView>;
export type ExceptionList = Static<typeof ExceptionList>;

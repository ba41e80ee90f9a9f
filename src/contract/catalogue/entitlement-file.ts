/** The shape of what a grant leaves behind in an item's file (src/domain/catalogue/entitlement-rule.ts). */
import { Type } from 'typebox';
import { BasisFile, closed, ConditionFile, DottedId, Id, TermFile, TextFile } from './plain-file.ts';

const Days = Type.Integer({ minimum: 0, maximum: 366 });

const DutyFile = Type.Object(
  {
    id: Id,
    kind: Type.Union([Type.Literal('report'), Type.Literal('review'), Type.Literal('inspection')]),
    name: TextFile,
    within: TermFile,
    every: Type.Optional(TermFile),
    tellDays: Days,
    basis: BasisFile,
  },
  closed,
);
const RenewalFile = Type.Object({ matter: Id, askDays: Days, tellDays: Days, basis: BasisFile }, closed);
const PaymentsFile = Type.Object(
  {
    name: TextFile,
    fen: Type.Optional(ConditionFile),
    first: Type.Union([Type.Literal('same-month'), Type.Literal('next-month')]),
    months: Type.Optional(Type.Integer({ minimum: 1, maximum: 600 })),
    payDay: Type.Integer({ minimum: 1, maximum: 28 }),
    basis: BasisFile,
  },
  closed,
);

export const EntitlementFile = Type.Object(
  {
    period: Type.Optional(TermFile),
    duties: Type.Optional(Type.Array(DutyFile, { maxItems: 20 })),
    renewal: Type.Optional(RenewalFile),
    payments: Type.Optional(PaymentsFile),
  },
  closed,
);
export const RenewsFile = Type.Object({ certificate: DottedId, until: DottedId }, closed);

/** The shape of `catalogue/items/<id>/item.yaml`. */
import { Type, type Static } from 'typebox';
import { EntitlementFile, RenewsFile } from './entitlement-file.ts';
import { FeeElementsFile, ItemElementsFile, MaterialElementsFile, ResultElementsFile } from './item-elements-file.ts';
import {
  BasisFile,
  closed,
  ConditionFile,
  DottedId,
  FieldFile,
  Id,
  LimitFile,
  MOST_ENTRIES,
  TermFile,
  TextFile,
  VersionFile,
} from './plain-file.ts';

const some = { minItems: 1, maxItems: MOST_ENTRIES } as const;
const few = { maxItems: MOST_ENTRIES } as const;
export const SatisfactionFile = Type.Union([
  Type.Object({ by: Type.Literal('fact'), facts: Type.Array(DottedId, some), heldBy: Id }, closed),
  Type.Object({ by: Type.Literal('certificate'), kind: Id, heldBy: Id }, closed),
  Type.Object({ by: Type.Literal('commitment'), text: TextFile, consequence: TextFile, basis: BasisFile }, closed),
  Type.Object(
    {
      by: Type.Literal('bring'),
      form: Type.Union([Type.Literal('original'), Type.Literal('copy'), Type.Literal('photo')]),
    },
    closed,
  ),
]);
export const MaterialFile = Type.Object(
  {
    id: Id,
    name: TextFile,
    need: Type.Union([Type.Literal('required'), Type.Literal('gap-allowed'), Type.Literal('optional')]),
    /** The facts the paper says, where no way of satisfying it names them. */
    proves: Type.Optional(Type.Array(DottedId, some)),
    basis: Type.Optional(BasisFile),
    when: Type.Optional(ConditionFile),
    satisfiedBy: Type.Array(SatisfactionFile, some),
    ...MaterialElementsFile,
  },
  closed,
);
export const DeliveryFile = Type.Union([Type.Literal('electronic'), Type.Literal('window'), Type.Literal('courier')]);
const ResultFile = Type.Object(
  {
    certificate: Id,
    name: TextFile,
    validYears: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    fields: Type.Array(Type.Object({ label: TextFile, field: DottedId }, closed), few),
    delivery: Type.Array(DeliveryFile, some),
    ...ResultElementsFile,
  },
  closed,
);

/** `rule` over the situation, the item's questions and `ask`: questions of the two-minute check alone. */
export const EligibilityFile = Type.Object(
  {
    id: Id,
    text: TextFile,
    rule: Type.Optional(ConditionFile),
    basis: Type.Optional(BasisFile),
    ask: Type.Optional(Type.Array(FieldFile, some)),
    instead: Type.Optional(TextFile),
  },
  closed,
);

/** Yuan, two decimals at most, written as text so that no floating point touches money. */
export const FeeAmountFile = Type.String({ pattern: '^[0-9]{1,9}(\\.[0-9]{1,2})?$' });

export const ItemFile = Type.Object(
  {
    id: Id,
    version: VersionFile,
    code: Type.String({ pattern: '^\\p{Script=Han}{2}-[0-9]{5}-[0-9]{3}$' }),
    name: TextFile,
    department: Id,
    level: Type.Union([Type.Literal('province'), Type.Literal('city'), Type.Literal('county')]),
    procedure: Type.Union([Type.Literal('licence'), Type.Literal('confirmation'), Type.Literal('benefit'), Type.Literal('service')]),
    handling: Type.Union([Type.Literal('instant'), Type.Literal('promised')]),
    basis: Type.Array(BasisFile, some),
    limit: LimitFile,
    /** The applicant's own time: within a month of the birth, thirty days of the licence. */
    within: Type.Optional(Type.Object({ term: TermFile, after: TextFile, basis: BasisFile }, closed)),
    fields: Type.Optional(Type.Array(FieldFile, few)),
    materials: Type.Optional(Type.Array(MaterialFile, few)),
    conditions: Type.Optional(Type.Array(EligibilityFile, few)),
    fees: Type.Optional(
      Type.Array(
        Type.Object(
          {
            name: TextFile,
            amount: FeeAmountFile,
            basis: BasisFile,
            ...FeeElementsFile,
          },
          closed,
        ),
        few,
      ),
    ),
    result: Type.Optional(ResultFile),
    revokes: Type.Optional(DottedId),
    revokesKind: Type.Optional(Id),
    entitlement: Type.Optional(EntitlementFile),
    renews: Type.Optional(RenewsFile),
    setsAside: Type.Optional(DottedId),
    review: Type.Optional(Type.Union([Type.Literal('second-officer'), Type.Literal('approval')])),
    secret: Type.Optional(Type.Union([Type.Literal('state'), Type.Literal('business'), Type.Literal('privacy')])),
    stopGrounds: Type.Optional(Type.Array(Id, few)),
    opinions: Type.Optional(Type.Array(Type.Object({ department: Id, limit: LimitFile }, closed), few)),
    visits: Type.Object({ count: Type.Integer({ minimum: 0, maximum: 9 }), reason: Type.Optional(TextFile) }, closed),
    /** Left out where the general remedies of the level apply (departments/remedies.yaml). */
    remedies: Type.Optional(Type.Object({ reconsideration: TextFile, litigation: TextFile }, closed)),
    ...ItemElementsFile,
  },
  closed,
);
export type ItemFile = Static<typeof ItemFile>;

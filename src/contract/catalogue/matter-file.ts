/** The shape of `catalogue/matters/<id>/matter.yaml`. */
import { Type, type Static } from 'typebox';
import {
  BasisFile,
  closed,
  ConditionFile,
  DottedId,
  FieldFile,
  Id,
  LimitFile,
  MOST_ENTRIES,
  StepIdFile,
  TermFile,
  TextFile,
  VersionFile,
} from './plain-file.ts';

const some = { minItems: 1, maxItems: MOST_ENTRIES } as const;
const few = { maxItems: MOST_ENTRIES } as const;

const EdgeFile = Type.Object(
  {
    step: StepIdFile,
    needs: Type.Union([Type.Literal('granted'), Type.Literal('ended'), Type.Literal('issued')]),
    hard: Type.Boolean(),
    basis: Type.Optional(BasisFile),
  },
  closed,
);
const stepCommon = {
  id: StepIdFile,
  needs: Type.Optional(Type.Array(EdgeFile, few)),
  counted: Type.Boolean(),
  when: Type.Optional(ConditionFile),
};
const StepFile = Type.Union([
  Type.Object(
    {
      ...stepCommon,
      kind: Type.Literal('item'),
      item: Id,
      files: Type.Union([Type.Literal('at-submit'), Type.Literal('later'), Type.Literal('nothing')]),
      promised: Type.Optional(TermFile),
    },
    closed,
  ),
  Type.Object(
    {
      ...stepCommon,
      kind: Type.Literal('outside'),
      by: Type.Union([
        Type.Literal('owner'),
        Type.Literal('market'),
        Type.Literal('agency'),
        Type.Literal('utility'),
        Type.Literal('notice'),
      ]),
      name: TextFile,
      limit: LimitFile,
      department: Type.Optional(Id),
    },
    closed,
  ),
]);
const RoleFile = Type.Object(
  {
    id: Id,
    kind: Type.Union([Type.Literal('applicant'), Type.Literal('subject'), Type.Literal('agent'), Type.Literal('interested')]),
    party: Type.Union([
      Type.Literal('person'),
      Type.Literal('firm'),
      Type.Literal('either'),
      Type.Literal('newborn'),
      Type.Literal('thing'),
    ]),
    name: TextFile,
    min: Type.Integer({ minimum: 0 }),
    max: Type.Integer({ minimum: 1, maximum: 50 }),
    wanted: Type.Optional(ConditionFile),
  },
  closed,
);
const RoutingFile = Type.Union([
  Type.Object({ by: Type.Literal('answer'), field: DottedId }, closed),
  Type.Object({ by: Type.Literal('residence') }, closed),
]);
const BudgetFile = Type.Object(
  {
    term: TermFile,
    from: Type.Object({ step: StepIdFile, mark: Type.Union([Type.Literal('opened'), Type.Literal('decided')]) }, closed),
    to: Type.Object({ step: StepIdFile, mark: Type.Literal('decided') }, closed),
    basis: Type.Union([BasisFile, TextFile]),
  },
  closed,
);

export const MatterFile = Type.Object(
  {
    id: Id,
    version: VersionFile,
    kind: Type.Union([Type.Literal('single'), Type.Literal('life-event'), Type.Literal('project')]),
    name: TextFile,
    summary: TextFile,
    seal: Type.String({ pattern: '^\\p{Script=Han}$' }),
    keywords: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), some),
    initiator: Type.Union([Type.Literal('applicant'), Type.Literal('office')]),
    basis: Type.Array(BasisFile, some),
    sealed: Type.Optional(BasisFile),
    roles: Type.Array(RoleFile, some),
    routing: RoutingFile,
    situation: Type.Optional(Type.Array(FieldFile, few)),
    fields: Type.Optional(Type.Array(FieldFile, few)),
    /** The largest project has 28; the order of five hundred would hold the server for seconds. */
    steps: Type.Array(StepFile, { minItems: 1, maxItems: 150 }),
    budget: Type.Optional(BudgetFile),
  },
  closed,
);
export type MatterFile = Static<typeof MatterFile>;

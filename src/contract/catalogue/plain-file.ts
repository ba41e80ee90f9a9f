/** Small shapes that the YAML files of the catalogue share: sentence, law reference, term, limit, field. */
import { Type, type Static } from 'typebox';

/** Every object of the catalogue's files is closed: a mistyped key is an error, never silently ignored. */
export const closed = { additionalProperties: false } as const;
/** A hundred times what any real list holds: comparing two lists costs the product of their lengths. */
export const MOST_ENTRIES = 200;
const list = { minItems: 1, maxItems: MOST_ENTRIES } as const;

/** A version number fits the databases' column with as many to come. */
export const VersionFile = Type.Integer({ minimum: 1, maximum: 1_000_000 });
/** Lower-case kebab, the form of every id that becomes a folder, a column or a URL. */
export const Id = Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60 });
/** Ids of steps also follow the reference process: P01, C08. */
export const StepIdFile = Type.String({ pattern: '^([a-z][a-z0-9]*(-[a-z0-9]+)*|[A-Z][0-9]{2}[A-Z]?)$', maxLength: 40 });
/** `shop.name`: dotted segments, so that conditions read them as members. */
export const DottedId = Type.String({ pattern: '^[a-z][a-zA-Z0-9-]*(\\.[a-z][a-zA-Z0-9]*){1,3}$', maxLength: 80 });
export const TextFile = Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed);
export const BasisFile = Type.Object({ law: Id, article: Type.Integer({ minimum: 1 }), note: Type.Optional(TextFile) }, closed);
const UnitFile = Type.Union([
  Type.Literal('working-day'),
  Type.Literal('calendar-day'),
  Type.Literal('month'),
  Type.Literal('year'),
  Type.Literal('hour'),
]);
export const TermFile = Type.Object({ amount: Type.Integer({ minimum: 0, maximum: 3650 }), unit: UnitFile }, closed);
export const LimitFile = Type.Object(
  {
    statutory: Type.Optional(
      Type.Object({ amount: Type.Integer({ minimum: 0, maximum: 3650 }), unit: UnitFile, basis: BasisFile }, closed),
    ),
    promised: TermFile,
    extensions: Type.Optional(
      Type.Array(
        Type.Object(
          {
            term: TermFile,
            approver: Type.Union([Type.Literal('office-head'), Type.Literal('superior-head'), Type.Literal('government-head')]),
            basis: BasisFile,
          },
          closed,
        ),
        list,
      ),
    ),
    silence: Type.Optional(Type.Union([Type.Literal('none'), Type.Literal('deemed-granted'), Type.Literal('deemed-agreed')])),
    /** Hours that run through nights and holidays, which is left out, or only while the office is open. */
    hours: Type.Optional(Type.Union([Type.Literal('running'), Type.Literal('office')])),
    /** Left out, the day after the act is the first. */
    start: Type.Optional(Type.Union([Type.Literal('day-after'), Type.Literal('same-day')])),
    /** Left out, the last day lasts until its last millisecond. */
    end: Type.Optional(Type.Union([Type.Literal('day'), Type.Literal('office-hours')])),
  },
  closed,
);
export const ConditionFile = Type.String({ minLength: 1, maxLength: 500 });

export const FieldFile = Type.Object(
  {
    id: DottedId,
    type: Type.Union([
      Type.Literal('text'),
      Type.Literal('number'),
      Type.Literal('yes-no'),
      Type.Literal('choice'),
      Type.Literal('date'),
      Type.Literal('identifier'),
      Type.Literal('phone'),
      Type.Literal('address'),
      Type.Literal('division'),
    ]),
    label: TextFile,
    hint: Type.Optional(TextFile),
    fact: Type.Optional(DottedId),
    required: Type.Boolean(),
    /** Shown where a register knows it, never asked. */
    ifKnown: Type.Optional(Type.Literal(true)),
    /** A wish that a register suggests: to answer otherwise is no contest. */
    suggested: Type.Optional(Type.Literal(true)),
    when: Type.Optional(ConditionFile),
    options: Type.Optional(
      Type.Array(Type.Object({ value: Type.String({ minLength: 1 }), label: TextFile }, closed), { minItems: 2, maxItems: 500 }),
    ),
    identifier: Type.Optional(Type.String()),
    min: Type.Optional(Type.Number()),
    max: Type.Optional(Type.Number()),
    unit: Type.Optional(TextFile),
    length: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
    pattern: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  closed,
);
export type BasisFile = Static<typeof BasisFile>;
export type FieldFile = Static<typeof FieldFile>;
export type LimitFile = Static<typeof LimitFile>;
export type TermFile = Static<typeof TermFile>;

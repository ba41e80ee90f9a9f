/** The shape of `catalogue/matters/<id>/examples.yaml`: stories that document a matter and run as its tests. */
import { Type, type Static } from 'typebox';
import { closed, Id, StepIdFile, TextFile } from './plain-file.ts';

/** `2026-06-01 10:21`, in Asia/Shanghai. */
const When = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$' });
const DayFile = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const ByPart = <Value extends Parameters<typeof Type.Record>[1]>(value: Value) => Type.Record(StepIdFile, value);

/** What must be true after a step; only what is named is compared. */
export const ExpectFile = Type.Object(
  {
    /** The kebab code with which the engine refuses; nothing may change. */
    refusal: Type.Optional(Id),
    case: Type.Optional(Type.Union([Type.Literal('running'), Type.Literal('ended'), Type.Literal('archived')])),
    parts: Type.Optional(ByPart(Type.String())),
    due: Type.Optional(ByPart(DayFile)),
    used: Type.Optional(ByPart(Type.Integer())),
    light: Type.Optional(ByPart(Type.String())),
    office: Type.Optional(ByPart(Type.String())),
    /** The predecessor because of which a part lapsed. */
    cause: Type.Optional(ByPart(StepIdFile)),
    decided: Type.Optional(ByPart(DayFile)),
    absent: Type.Optional(Type.Array(StepIdFile)),
    visits: Type.Optional(Type.Integer()),
    /** The union of the days on which a counted part ran: calendar days, working days, and days from first to last. */
    counted: Type.Optional(Type.Object({ days: Type.Integer(), working: Type.Integer(), wall: Type.Integer() }, closed)),
  },
  closed,
);

const ActFile = Type.Object(
  {
    at: When,
    /** A party, `hall`, a department (`market-supervision`, a second officer `/2`, another county `@330522`), `system`, `authority`. */
    who: Type.String({ minLength: 1 }),
    do: Id,
    with: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    expect: Type.Optional(ExpectFile),
  },
  closed,
);
/** Everybody acts on the last promised day, day by day, until the day named: the reference run of a project. */
const RunFile = Type.Object({ run: Type.Literal('promised'), until: DayFile, expect: Type.Optional(ExpectFile) }, closed);

const PartyFile = Type.Object(
  {
    role: Id,
    name: Type.String({ minLength: 1 }),
    /** Absent for those who cannot act: a newborn, a project. */
    person: Type.Optional(Id),
    lead: Type.Optional(Type.Boolean()),
  },
  closed,
);
const MandateFile = Type.Object(
  {
    id: Id,
    giver: Id,
    taker: Id,
    from: When,
    until: Type.Optional(When),
    revokedAt: Type.Optional(When),
  },
  closed,
);

export const StoriesFile = Type.Object(
  {
    stories: Type.Array(
      Type.Object(
        {
          id: Id,
          title: TextFile,
          division: Type.Integer(),
          parties: Type.Array(PartyFile),
          mandates: Type.Optional(Type.Array(MandateFile)),
          situation: Type.Record(Type.String(), Type.Unknown()),
          answers: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
          /** How each paper is given: `file`, `original` or `commitment`. */
          given: Type.Optional(
            Type.Record(Type.String(), Type.Union([Type.Literal('file'), Type.Literal('original'), Type.Literal('commitment')])),
          ),
          steps: Type.Array(Type.Union([ActFile, RunFile]), { minItems: 1 }),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);
export type StoriesFile = Static<typeof StoriesFile>;
export type StoryFile = StoriesFile['stories'][number];
export type ActOfStory = Static<typeof ActFile>;
export type ExpectFile = Static<typeof ExpectFile>;

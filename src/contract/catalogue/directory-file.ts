/** The shapes of the catalogue's directory files: departments, offices, divisions, laws, remedies, facts. */
import { Type, type Static } from 'typebox';
import { BasisFile, closed, DottedId, Id, TextFile } from './plain-file.ts';

const Division = Type.Integer({ minimum: 110000, maximum: 659999999 });
export const DepartmentsFile = Type.Object(
  {
    departments: Type.Array(Type.Object({ kind: Id, zh: Type.String(), en: Type.String(), short: TextFile }, closed)),
  },
  closed,
);
export const OfficesFile = Type.Object(
  {
    division: Division,
    offices: Type.Array(
      Type.Object(
        {
          id: Id,
          department: Id,
          kind: Type.Union([Type.Literal('office'), Type.Literal('hall')]),
          zh: Type.String(),
          en: Type.String(),
          phone: Type.Optional(Type.String({ pattern: '^[0-9-]{5,20}$' })),
        },
        closed,
      ),
    ),
  },
  closed,
);
export const DivisionsFile = Type.Object(
  {
    source: Type.String({ minLength: 10 }),
    divisions: Type.Array(Type.Object({ code: Division, zh: Type.String(), en: Type.String() }, closed)),
  },
  closed,
);
export const LawsFile = Type.Object(
  {
    laws: Type.Array(
      Type.Object(
        {
          id: Id,
          zh: Type.String(),
          en: Type.String(),
          articles: Type.Integer({ minimum: 1 }),
          /** The text a citation was read in, or `not-read`. */
          read: Type.String(),
        },
        closed,
      ),
    ),
  },
  closed,
);
const Remedies = Type.Object({ reconsideration: TextFile, litigation: TextFile }, closed);
export const RemediesFile = Type.Object(
  {
    basis: BasisFile,
    levels: Type.Object({ county: Remedies, city: Remedies, province: Remedies }, closed),
  },
  closed,
);
export const FactsFile = Type.Object(
  {
    facts: Type.Array(
      Type.Object(
        {
          id: DottedId,
          zh: Type.String(),
          en: Type.String(),
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
          sensitivity: Type.Union([Type.Literal('public'), Type.Literal('personal'), Type.Literal('sensitive')]),
          source: Id,
          /** The law under which the source keeps it; of a declared fact, under which it is asked. */
          basis: BasisFile,
          /** Only the person can say it; no register is asked. */
          declared: Type.Optional(Type.Literal(true)),
          /** Of a choice. */
          values: Type.Optional(
            Type.Array(Type.Object({ value: Id, zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed), {
              minItems: 2,
            }),
          ),
          /** Names of papers this fact replaces; an item may not ask for them (2018 regulation, article 7). */
          papers: Type.Optional(Type.Array(Type.String({ minLength: 2 }))),
        },
        closed,
      ),
    ),
  },
  closed,
);
/** Kinds of certificate issued elsewhere; those of items follow from their results. */
export const CertificatesFile = Type.Object(
  {
    certificates: Type.Array(
      Type.Object(
        {
          kind: Id,
          zh: Type.String(),
          en: Type.String(),
          department: Id,
          proves: Type.Array(Type.Object({ fact: DottedId, label: Type.String({ minLength: 1 }) }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type CertificatesFile = Static<typeof CertificatesFile>;
export type DepartmentsFile = Static<typeof DepartmentsFile>;
export type OfficesFile = Static<typeof OfficesFile>;
export type DivisionsFile = Static<typeof DivisionsFile>;
export type LawsFile = Static<typeof LawsFile>;
export type RemediesFile = Static<typeof RemediesFile>;
export type FactsFile = Static<typeof FactsFile>;

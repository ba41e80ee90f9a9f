/** Operations on the published catalogue: places, offices, matters and their guides; open to anyone. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { Guide, MatterRow } from '../view/guide.ts';
import { OfficeView, Text } from '../view/plain.ts';
import { Closed, Rows } from './shapes.ts';

const DivisionText = Type.String({ pattern: '^\\d{6}$' });
/** A county, or a township of it (nine digits), which may have a window of its own. */
const PlaceText = Type.String({ pattern: '^(\\d{6}|\\d{9})$' });
export const DivisionRow = Type.Object({
  code: Type.Number(),
  name: Text,
  level: Type.String(),
  parent: Type.Union([Type.Number(), Type.Null()]),
  /** Whether a hall of this county, or of its city, receives applications here. */
  open: Type.Boolean(),
});
export const OfficeRow = Type.Object({ ...OfficeView.properties, department: Type.String(), kind: Type.String() });

export const catalogueOperations: readonly Operation[] = [
  {
    name: 'division.list',
    summary: 'Province, cities and counties; townships of one county when it is named',
    who: 'public',
    query: Closed({ parent: Type.Optional(DivisionText) }),
    reply: Rows(DivisionRow),
    refusals: [],
    command: false,
  },
  {
    name: 'office.list',
    summary: 'Offices and halls, all or of one division',
    who: 'public',
    query: Closed({ division: Type.Optional(DivisionText) }),
    reply: Rows(OfficeRow),
    refusals: [],
    command: false,
  },
  {
    name: 'matter.list',
    summary: 'What can be asked for here, to browse; found by words it is in search.find',
    who: 'public',
    query: Closed({ division: Type.Optional(DivisionText) }),
    reply: Rows(MatterRow),
    refusals: [],
    command: false,
  },
  {
    name: 'matter.guide',
    summary: 'What a matter promises and asks for in one division',
    who: 'public',
    params: Closed({ id: Type.String({ maxLength: 60 }) }),
    query: Closed({ division: PlaceText }),
    reply: Guide,
    refusals: ['matter-not-found', 'not-found'],
    command: false,
  },
];

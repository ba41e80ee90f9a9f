/** Operations that take over people, firms, officers and running cases of an old system from a file. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { ImportKindView, ImportList, ImportView } from '../view/import.ts';
import { Closed, Id, Page } from './shapes.ts';

const OfOne = Closed({ id: Id });
/** Left out: the division of the own post; else one within it. */
const Division = { division: Type.Optional(Type.String({ pattern: '^\\d{6}(\\d{3})?$' })) };
const InDivision = Closed(Division);
const read = ['not-yours', 'import-not-found'];

export const importOperations: readonly Operation[] = [
  {
    name: 'import.check',
    summary: 'Takes a file and says, line by line, what would become of it; nothing is imported yet',
    who: 'officer',
    query: Closed({
      ...Division,
      kind: ImportKindView,
      system: Type.String({ minLength: 1, maxLength: 60 }),
      file: Type.String({ minLength: 1, maxLength: 200 }),
    }),
    reply: ImportView,
    refusals: ['not-yours', 'import-encoding', 'import-broken', 'import-empty', 'import-too-many'],
    command: true,
  },
  {
    name: 'import.list',
    summary: 'The imports of the own division',
    who: 'officer',
    query: InDivision,
    reply: ImportList,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'import.get',
    summary: 'An import with the lines that have something to say',
    who: 'officer',
    params: OfOne,
    query: Closed({ ...Division, after: Page.after }),
    reply: ImportView,
    refusals: read,
    command: false,
  },
  {
    name: 'import.apply',
    summary: 'Applies a checked import in the background; faulty lines stay out, doubtful ones only where that is said',
    who: 'officer',
    params: OfOne,
    query: InDivision,
    body: Closed({ skipFaulty: Type.Boolean(), takeDoubtful: Type.Boolean() }),
    reply: ImportView,
    refusals: [...read, 'import-faulty', 'import-doubtful', 'import-begun'],
    command: true,
  },
  {
    name: 'import.withdraw',
    summary: 'Drops a checked import; what the file held is forgotten',
    who: 'officer',
    params: OfOne,
    query: InDivision,
    reply: ImportView,
    refusals: [...read, 'import-begun'],
    command: true,
  },
  {
    name: 'import.report',
    summary: 'Every line and what became of it, as CSV',
    who: 'officer',
    params: OfOne,
    query: InDivision,
    reply: Type.String(),
    refusals: read,
    command: false,
  },
  {
    name: 'import.template',
    summary: 'A file with the headings of a kind and one line as an example',
    who: 'officer',
    params: Closed({ kind: ImportKindView }),
    reply: Type.String(),
    refusals: [],
    command: false,
  },
];

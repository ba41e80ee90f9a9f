/** Operations around decisions: the public list of licences, and the move of a power to another office. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { CompetenceMoved, CompetencePreview, DecisionRow } from '../view/outcome.ts';
import { BasisIn, Closed, Id, Page, Rows, Sentence } from './shapes.ts';

export const outcomeOperations: readonly Operation[] = [
  {
    name: 'decision.list',
    summary: 'Licences that were granted, newest first: public by licensing law article 40; people masked, what law keeps secret left out',
    who: 'public',
    query: Closed({
      ...Page,
      division: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
      item: Type.Optional(Id),
      /** The beginning of a firm's name. */
      holder: Type.Optional(Type.String({ minLength: 2, maxLength: 100 })),
      from: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
      until: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
    }),
    reply: Rows(DecisionRow),
    refusals: [],
    command: false,
  },
  {
    name: 'competence.preview',
    summary: 'Open parts of an office that would move with a power, by item (2018 regulation article 33)',
    who: 'officer',
    query: Closed({ office: Id }),
    reply: CompetencePreview,
    refusals: ['not-yours', 'unknown-office'],
    command: false,
  },
  {
    name: 'competence.move',
    summary: 'Moves open parts of an office to another: the office changes, the clock does not; up to 200 cases a call, until none is left',
    who: 'officer',
    body: Closed({ from: Id, to: Id, items: Type.Optional(Type.Array(Id, { maxItems: 200 })), reason: Sentence, basis: BasisIn }),
    reply: CompetenceMoved,
    refusals: ['not-yours', 'unknown-office', 'same-office', 'bad-input'],
    command: true,
  },
];

/** Operations of the builders in the studio: what they choose from, a matter composed of items, sentences ticked off. */
import { Type, type Static } from 'typebox';
import type { Operation } from '../operation.ts';
import { Composition, Dictionary, ItemForms, SentenceCheckDone, SentenceCheckRow } from '../view/composer.ts';
import { BasisIn, Closed, Rows } from './shapes.ts';

/** Townships have nine digits. */
const Division = Type.Integer({ minimum: 100_000, maximum: 999_999_999 });
const DivisionText = Type.String({ pattern: '^(\\d{6}|\\d{9})$' });
const ItemId = Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60 });
const Name = Closed({ zh: Type.String({ maxLength: 200 }), en: Type.String({ maxLength: 300 }) });

/** Two dozen items are more than any life event has; the graph of all of them is still drawn at once. */
const MOST_ITEMS = 24;

export const CompositionPropose = Closed({
  division: Division,
  id: Type.Optional(ItemId),
  kind: Type.Union([Type.Literal('life-event'), Type.Literal('project')]),
  name: Name,
  items: Type.Array(ItemId, { minItems: 1, maxItems: MOST_ITEMS }),
  /** What the person has settled; left out, what is surely proposed holds. */
  edges: Type.Optional(
    Type.Array(Closed({ from: ItemId, to: ItemId, hard: Type.Boolean(), basis: Type.Optional(BasisIn) }), { maxItems: 300 }),
  ),
});
const SentenceIn = Closed({ zh: Type.String({ maxLength: 5000 }), en: Type.String({ maxLength: 5000 }) });
/** A document of the largest size has no more (domain: 400 KB, seventeen bytes an empty sentence). */
const MOST_SENTENCES = 25_000;
export const SentenceCheckFind = Closed({ division: Division, sentences: Type.Array(SentenceIn, { maxItems: MOST_SENTENCES }) });
export const SentenceCheckMark = Closed({ division: Division, sentence: SentenceIn, checked: Type.Boolean() });
export type CompositionPropose = Static<typeof CompositionPropose>;
export type SentenceCheckFind = Static<typeof SentenceCheckFind>;
export type SentenceCheckMark = Static<typeof SentenceCheckMark>;

export const composerOperations: readonly Operation[] = [
  {
    name: 'dictionary.get',
    summary: 'Facts with who holds them, certificates, departments by level, laws and items: what the builders of the studio choose from',
    who: 'officer',
    query: Closed({ division: Type.Optional(DivisionText) }),
    reply: Dictionary,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'dictionary.items',
    summary: 'The forms and papers of some published items',
    who: 'officer',
    query: Closed({ ids: Type.String({ maxLength: 2000 }) }),
    reply: ItemForms,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'composition.propose',
    summary: 'A matter of these items: in which order, by which law, what it asks, how long it takes, beside the items each on their own',
    who: 'officer',
    body: CompositionPropose,
    reply: Composition,
    refusals: ['not-yours', 'item-not-found'],
    command: false,
  },
  {
    name: 'sentence-check.find',
    summary: 'Which of these sentences somebody has read and found right, here or above',
    who: 'officer',
    body: SentenceCheckFind,
    reply: Rows(SentenceCheckRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'sentence-check.mark',
    summary: 'Says that one has read a sentence and found it right, or takes that back; another wording is another sentence',
    who: 'officer',
    body: SentenceCheckMark,
    reply: SentenceCheckDone,
    refusals: ['not-yours'],
    command: true,
  },
];

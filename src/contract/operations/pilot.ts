/** Operations on pilots: proposed, approved, run, reviewed, stopped or extended, adopted as the standard, taken over elsewhere. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { ComparablePlace, LibraryRow, PilotChoices, PilotDone, PilotRow, PilotView, PublicPilot, TakenOverDone } from '../view/pilot.ts';
import { Closed, DayText, Id, Page, Rows, Sentence } from './shapes.ts';
import { Both, Comparing, ProposalIn } from './pilot-proposal.ts';

const One = Closed({ id: Id });
const known = ['not-yours', 'post-needed', 'pilot-not-found'];
const act = (name: Operation['name'], summary: string, body: Operation['body'], refusals: readonly string[]): Operation => ({
  name,
  summary,
  who: 'officer',
  params: One,
  ...(body === undefined ? {} : { body }),
  reply: PilotDone,
  refusals: [...known, ...refusals],
  command: true,
});
const above = ['pilot-level-above', 'second-person-needed'];

const reads: readonly Operation[] = [
  {
    name: 'pilot.public',
    summary: 'Pilots as the public reads them: what is tried, where, until when, what came of it',
    who: 'public',
    query: Closed(Page),
    reply: Rows(PublicPilot),
    refusals: [],
    command: false,
  },
  {
    name: 'pilot.list',
    summary: 'All pilots, newest first',
    who: 'officer',
    query: Closed(Page),
    reply: Rows(PilotRow),
    refusals: ['post-needed', 'not-yours'],
    command: false,
  },
  {
    name: 'pilot.get',
    summary: 'One pilot: proposal, comparison with similar places as of now or as it was reviewed, what adopting would publish',
    who: 'officer',
    params: One,
    reply: PilotView,
    refusals: known,
    command: false,
  },
  {
    name: 'pilot.library',
    summary: 'Pilots that were reviewed, with effect, lessons and who took them over; found by words',
    who: 'officer',
    query: Closed({ q: Type.Optional(Type.String({ maxLength: 100 })) }),
    reply: Rows(LibraryRow),
    refusals: ['post-needed', 'not-yours'],
    command: false,
  },
  {
    name: 'pilot.choices',
    summary: 'What the own division may try: its changes to the standard, and the measures a pilot may be judged by',
    who: 'officer',
    reply: PilotChoices,
    refusals: ['post-needed', 'not-yours'],
    command: false,
  },
  {
    name: 'pilot.places',
    summary: 'Places to compare with, most alike first by volume and by the level of a measure in the last twelve months',
    who: 'officer',
    query: Closed({ item: Id, measure: Id, places: Type.Optional(Type.String({ pattern: '^\\d{6}(,\\d{6}){0,30}$' })) }),
    reply: Rows(ComparablePlace),
    refusals: ['post-needed', 'not-yours'],
    command: false,
  },
];

const writing = ['pilot-change-gone', 'pilot-nothing-better'];
const acts: readonly Operation[] = [
  {
    name: 'pilot.propose',
    summary: 'Proposes a pilot of the own division: a change to the standard, what it is to move, and whom it is compared with',
    who: 'officer',
    body: ProposalIn,
    reply: PilotDone,
    refusals: ['post-needed', 'not-yours', ...writing],
    command: true,
  },
  act('pilot.revise', 'Writes the proposal anew before it is approved', ProposalIn, ['pilot-not-proposed', ...writing]),
  act('pilot.compare', 'Chooses other places to compare with, with reasons; not after it began', Comparing, ['pilot-comparison-fixed']),
  act('pilot.approve', 'The level above approves it: a second person', Closed({ reasons: Sentence }), [
    ...above,
    'pilot-not-proposed',
    'pilot-consulting',
  ]),
  act('pilot.return', 'The level above gives it back, with reasons', Closed({ reasons: Sentence }), [...above, 'pilot-not-proposed']),
  act('pilot.begin', 'Begins an approved pilot once its change is in force in each place', undefined, [
    'pilot-not-approved',
    'pilot-not-in-force',
  ]),
  act(
    'pilot.review',
    'Reviews a pilot when its days are over; the figures are reckoned by the platform and frozen with it',
    Closed({
      findings: Both,
      lessons: Both,
      recommendation: Type.Union([Type.Literal('stop'), Type.Literal('extend'), Type.Literal('adopt')]),
    }),
    ['pilot-not-running', 'pilot-too-early'],
  ),
  act('pilot.stop', 'Ends a pilot without adopting it', Closed({ reasons: Sentence }), [...above, 'pilot-not-reviewed']),
  act('pilot.extend', 'Lets a reviewed pilot run on until a day', Closed({ reasons: Sentence, until: DayText }), [
    ...above,
    'pilot-not-reviewed',
    'pilot-days',
  ]),
  act(
    'pilot.adopt',
    'Adopts a pilot as the province’s standard: in one act its change is published as the next version of the item (2018 provisions, article 4)',
    Closed({ reasons: Sentence, effectiveOn: DayText }),
    [
      ...above,
      'pilot-not-reviewed',
      'pilot-not-consulted',
      'pilot-standard-moving',
      'improvement-gone',
      'subject-not-found',
      'draft-has-errors',
      'edition-own-work',
      'edition-not-publisher',
      'edition-outrun',
      'effective-day-past',
      'effective-day-far',
    ],
  ),
  {
    ...act('pilot.take-over', 'Begins a draft of the own division’s change from a pilot of the library', undefined, [
      'pilot-not-ended',
      'catalogue-draft-open',
      'subject-not-found',
      'pilot-nothing-better',
    ]),
    reply: TakenOverDone,
  },
];

export const pilotOperations: readonly Operation[] = [...reads, ...acts];

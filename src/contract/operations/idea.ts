/** Operations on ideas: proposed and supported by people, looked after and answered by the reform office of the place. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { AlikeIdea, IdeaDone, IdeaView } from '../view/idea.ts';
import { Closed, DivisionNumber, Id, Page, Rows, Sentence } from './shapes.ts';

const DivisionText = Type.String({ pattern: '^\\d{6}$' });
const Title = Type.String({ minLength: 1, maxLength: 60 });
const kept = ['not-yours', 'own-file', 'idea-not-found', 'idea-ended'] as const;

export const ideaOperations: readonly Operation[] = [
  {
    name: 'idea.list',
    summary: 'Ideas of a place that are shown: the best supported, the newest, or by what came of them',
    who: 'public',
    query: Closed({
      division: DivisionText,
      by: Type.Optional(Type.Union([Type.Literal('votes'), Type.Literal('newest')])),
      standing: Type.Optional(Id),
      ...Page,
    }),
    reply: Rows(IdeaView),
    refusals: [],
    command: false,
  },
  { name: 'idea.get', summary: 'One idea with every answer', who: 'public', reply: IdeaView, refusals: ['idea-not-found'], command: false },
  {
    name: 'idea.alike',
    summary: 'Ideas of the place that were there already, by their words',
    who: 'person',
    query: Closed({ division: DivisionText, words: Type.String({ minLength: 1, maxLength: 200 }) }),
    reply: Rows(AlikeIdea),
    refusals: [],
    command: false,
  },
  {
    name: 'idea.own',
    summary: 'What the person proposed, shown or not',
    who: 'person',
    reply: Rows(IdeaView),
    refusals: [],
    command: false,
  },
  {
    name: 'idea.propose',
    summary: 'Proposes an idea; it is looked at before others see it',
    who: 'person',
    body: Closed({ division: DivisionNumber, title: Title, text: Sentence, matter: Type.Optional(Id) }),
    reply: IdeaDone,
    refusals: ['not-yours', 'text-missing', 'too-many-open', 'bad-input'],
    command: true,
  },
  {
    name: 'idea.vote',
    summary: 'Supports an idea, or no longer: one vote each, exactly counted, shown to nobody',
    who: 'person',
    body: Closed({ support: Type.Boolean() }),
    reply: IdeaDone,
    refusals: ['idea-not-found', 'idea-not-shown', 'not-yours'],
    command: true,
  },
  {
    name: 'idea.withdraw',
    summary: 'Takes the own idea back',
    who: 'person',
    body: Closed({}),
    reply: IdeaDone,
    refusals: ['idea-not-found', 'idea-ended'],
    command: true,
  },
  {
    name: 'idea.kept',
    summary: 'Ideas the reform office looks after: what waits to be shown, what is owed an answer, all of it',
    who: 'officer',
    query: Closed({ state: Type.Optional(Id), ...Page }),
    reply: Rows(IdeaView),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'idea.show',
    summary: 'Lets everybody see an idea',
    who: 'officer',
    body: Closed({}),
    reply: IdeaDone,
    refusals: [...kept],
    command: true,
  },
  {
    name: 'idea.hide',
    summary: 'Keeps an idea from the public, with the reason its proposer reads',
    who: 'officer',
    body: Closed({ reason: Sentence }),
    reply: IdeaDone,
    refusals: [...kept, 'reason-missing'],
    command: true,
  },
  {
    name: 'idea.merge',
    summary: 'Joins an idea to a like one; its votes go along, each person counted once',
    who: 'officer',
    body: Closed({ into: Id }),
    reply: IdeaDone,
    refusals: [...kept, 'idea-same', 'idea-not-shown'],
    command: true,
  },
  {
    name: 'idea.answer',
    summary: 'Says what becomes of an idea and where it is to be seen',
    who: 'officer',
    body: Closed({ standing: Id, text: Sentence, link: Type.Optional(Type.String({ maxLength: 200 })) }),
    reply: IdeaDone,
    refusals: [...kept, 'idea-not-shown', 'idea-link-outside', 'text-missing', 'bad-input'],
    command: true,
  },
];

/** How a petition to 12345 stands once it is closed in one of the ways there are, or opened again. */
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { HotlineEvent, HotlineState } from './hotline.ts';

export type EventOf<Kind extends HotlineEvent['kind']> = Extract<HotlineEvent, { kind: Kind }>;

export const withoutDue = ({ due: _due, ...state }: HotlineState): HotlineState => state;
export const closed = (state: HotlineState, ending: NonNullable<HotlineState['ending']>, at: Instant): HotlineState => ({
  ...withoutDue(state),
  state: 'closed',
  ending,
  closedAt: at,
});
const reopened = (state: HotlineState, due: Day): HotlineState => {
  const { ending: _ending, closedAt: _at, ...open } = state;
  return { ...open, state: 'raised', due };
};

type Ending = 'Reviewed' | 'Withdrawn' | 'Joined' | 'MarkedMalicious' | 'Appealed' | 'AppealDecided' | 'NotReached';
const endings: ReadonlySet<string> = new Set<Ending>([
  'Reviewed',
  'Withdrawn',
  'Joined',
  'MarkedMalicious',
  'Appealed',
  'AppealDecided',
  'NotReached',
]);
export const isEnding = (event: HotlineEvent): event is EventOf<Ending> => endings.has(event.kind);

/** What ends it, and what opens it again. */
export function ended(state: HotlineState, event: EventOf<Ending>): HotlineState {
  const { at } = event;
  switch (event.kind) {
    case 'NotReached':
      return event.last ? closed({ ...state, tries: state.tries + 1 }, 'not-reached', at) : { ...state, tries: state.tries + 1 };
    case 'Reviewed': {
      const { person, office, text, outcome, basis } = event;
      const review = { at, person, office, text, outcome, ...(basis === undefined ? {} : { basis }) };
      return closed({ ...state, review }, 'reviewed', at);
    }
    case 'Withdrawn':
      return closed(state, 'withdrawn', at);
    case 'Joined':
      return { ...closed(state, 'joined', at), lead: event.lead, cause: event.cause };
    case 'MarkedMalicious':
      return { ...closed(state, 'malicious', at), malicious: { reasons: event.reasons, at, person: event.person } };
    case 'Appealed':
      return { ...state, state: 'appealed', due: event.due, appeal: { at, text: event.text } };
    case 'AppealDecided':
      return event.upheld ? closed(state, 'malicious', at) : reopened(state, event.due);
  }
}

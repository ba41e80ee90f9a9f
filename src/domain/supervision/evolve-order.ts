/** The pure fold of a supervision order. */
import type { OrderEvent, OrderSaid, OrderState } from './order.ts';

const said = ({ text, person, at }: Extract<OrderEvent, { text: string }>): OrderSaid => ({ text, person, at });

const begin = (event: OrderEvent): OrderState => {
  if (event.kind !== 'Raised') throw new Error(`an order begins with Raised, not ${event.kind}`);
  const { kind: _kind, at: raisedAt, by: raisedBy, ...about } = event;
  return { ...about, state: 'raised', raisedAt, raisedBy, feedback: [], extended: 0, returned: 0, urged: 0, everLate: false, seq: 1 };
};

type After = Extract<OrderEvent, { kind: 'Urged' | 'Escalated' | 'Overran' | 'Published' | 'Scored' | 'ScoreAppealed' | 'ScoreDecided' }>;

/** What is told of an order without moving it. */
const mark = (state: OrderState, event: After): OrderState => {
  switch (event.kind) {
    case 'Urged':
      return { ...state, urged: state.urged + 1 };
    case 'Escalated':
      return { ...state, escalated: { to: event.to, at: event.at } };
    case 'Overran':
      return { ...state, overran: event.due, everLate: true };
    case 'Published':
      return { ...state, published: said(event) };
    case 'Scored':
      return { ...state, score: { ...said(event), points: event.points } };
    case 'ScoreAppealed':
      return { ...state, appeal: said(event) };
    case 'ScoreDecided':
      return { ...state, decided: { ...said(event), points: event.points } };
  }
};

/** What moves it on; what was asked for is settled by it. */
const move = (before: OrderState, event: Exclude<OrderEvent, After>): OrderState => {
  const { asked, ...rest } = before;
  switch (event.kind) {
    case 'Raised':
      throw new Error(`${before.id} was raised twice`);
    case 'FedBack':
      return {
        ...rest,
        state: before.state === 'correcting' ? 'corrected' : 'fed-back',
        feedback: [...before.feedback, { ...said(event), files: event.files }],
        firstFeedback: before.firstFeedback ?? event.at,
      };
    case 'DaysAsked':
      return { ...rest, asked: { ...said(event), until: event.until } };
    case 'DaysAnswered':
      return event.granted && asked !== undefined ? { ...rest, due: asked.until, extended: before.extended + 1 } : rest;
    case 'Returned':
      return { ...rest, state: before.state === 'corrected' ? 'correcting' : 'returned', due: event.due, returned: before.returned + 1 };
    case 'FeedbackAccepted':
      return { ...rest, state: 'correcting', due: event.due };
    case 'Closed':
    case 'Withdrawn':
      return { ...rest, state: event.kind === 'Closed' ? 'closed' : 'withdrawn', closed: said(event) };
  }
};

const isAfter = (event: OrderEvent): event is After =>
  ['Urged', 'Escalated', 'Overran', 'Published', 'Scored', 'ScoreAppealed', 'ScoreDecided'].includes(event.kind);

/** Throws on a log that does not begin with `Raised`. */
export const evolveOrder = (before: OrderState | undefined, event: OrderEvent): OrderState => {
  if (before === undefined) return begin(event);
  const state = { ...before, seq: before.seq + 1 };
  return isAfter(event) ? mark(state, event) : move(state, event);
};

/** What counts: as decided on appeal, else as given. */
export const pointsOf = ({ score, decided }: Pick<OrderState, 'score' | 'decided'>): number | undefined => decided?.points ?? score?.points;

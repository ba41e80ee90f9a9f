/** Folds what happened to a petition of the hotline into its state. */
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { HotlineAnswer, HotlineEvent, HotlineState } from './hotline.ts';
import { closed, ended, isEnding, withoutDue, type EventOf } from './hotline-ended.ts';

const begun = ({ id, division, words, due, at, raiser }: EventOf<'Raised'>): HotlineState => ({
  ...words,
  id,
  division,
  ...(raiser === undefined ? {} : { raiser }),
  state: 'raised',
  raisedAt: at,
  due,
  joint: [],
  toSupervision: false,
  objections: [],
  notes: [],
  added: [],
  answers: [],
  callbacks: [],
  tries: 0,
  reworks: 0,
  seq: 1,
});

/** What was said on the phone is said; by letter the person still says whether it helped. */
const answeredAtOnce = (state: HotlineState, { at, text, person }: EventOf<'AnsweredAtOnce'>): HotlineState => {
  const answer: HotlineAnswer = { at, text, person, outcome: 'explained' };
  const next = {
    ...state,
    answers: [...state.answers, answer],
    onTime: state.onTime ?? (state.due === undefined || dayOfInstant(at) <= state.due),
  };
  return state.channel === 'phone' || state.channel === 'walk-in'
    ? closed(next, 'on-the-spot', at)
    : { ...withoutDue(next), state: 'answered' };
};

const sent = (state: HotlineState, event: EventOf<'Sent'>): HotlineState => ({
  ...state,
  kind: event.as ?? state.kind,
  state: 'sent',
  toSupervision: false,
  office: event.office,
  joint: event.joint.map((office) => ({ office })),
  sentAt: event.at,
  due: event.due,
});

const answered = (state: HotlineState, event: EventOf<'Answered'>): HotlineState => {
  const { at, person, office, text, outcome, basis, finding, onTime, due } = event;
  const answer: HotlineAnswer = {
    at,
    person,
    office,
    text,
    outcome,
    ...(basis === undefined ? {} : { basis }),
    ...(finding === undefined ? {} : { finding }),
  };
  // The first answer says whether it was on time; a rework has a term of its own and takes nothing back.
  return { ...state, state: 'answered', due, answers: [...state.answers, answer], onTime: (state.onTime ?? true) && onTime };
};

const calledBack = (state: HotlineState, event: EventOf<'CalledBack'>): HotlineState => {
  const { at, by, satisfied, solved, text, due } = event;
  const told = by === 'password' ? ({ kind: 'system', job: 'query password' } as const) : by;
  const callbacks = [...state.callbacks, { at, by: told, satisfied, solved, text }];
  if (due === undefined) return closed({ ...state, callbacks }, 'helped', at);
  if (state.reworks > 0) return { ...state, callbacks, state: 'review', due };
  const again = state.office === undefined && !state.toSupervision ? 'raised' : 'sent';
  return { ...state, callbacks, state: again, reworks: state.reworks + 1, sentAt: at, due };
};

const decidedLast = <Row extends object>(rows: readonly Row[], more: Partial<Row>): readonly Row[] =>
  rows.map((row, index) => (index === rows.length - 1 ? { ...row, ...more } : row));

const objectionDecided = (state: HotlineState, { at, office, person, reasons, due }: EventOf<'ObjectionDecided'>): HotlineState => ({
  ...state,
  state: 'sent',
  office,
  sentAt: at,
  due,
  objections: decidedLast(state.objections, { decided: office === state.office ? 'kept' : 'moved' }),
  notes: [...state.notes, { at, person, text: reasons }],
});

function extensionDecided(state: HotlineState, { granted, due }: EventOf<'ExtensionDecided'>): HotlineState {
  const { extension } = state;
  if (extension === undefined) throw new Error(`${state.id}: an extension nobody asked for`);
  return { ...state, due, extension: { ...extension, decided: granted ? 'granted' : 'refused' } };
}

/** The state after an event. Throws where history does not begin with Raised: such a history is damaged. */
export function evolveHotline(before: HotlineState | undefined, event: HotlineEvent): HotlineState {
  if (event.kind === 'Raised') return begun(event);
  if (before === undefined) throw new Error(`${event.kind} of a petition that was never raised`);
  const state = { ...before, seq: before.seq + 1 };
  if (isEnding(event)) return ended(state, event);
  const { at } = event;
  switch (event.kind) {
    case 'AnsweredAtOnce':
      return answeredAtOnce(state, event);
    case 'Sent':
      return sent(state, event);
    case 'SentToSupervision':
      return { ...state, state: 'sent', toSupervision: true, joint: [], sentAt: at, due: event.due };
    case 'Objected': {
      const { reasons: text, person, office, due } = event;
      return { ...state, state: 'objected', due, objections: [...state.objections, { at, person, office, text }] };
    }
    case 'ObjectionDecided':
      return objectionDecided(state, event);
    case 'JointSaid': {
      const said = { at, person: event.person, office: event.office, text: event.text };
      return { ...state, joint: state.joint.map((each) => (each.office === event.office ? { ...each, said } : each)) };
    }
    case 'ToldMeanwhile': {
      const { person, text, office } = event;
      return { ...state, notes: [...state.notes, { at, person, text, ...(office === undefined ? {} : { office }) }] };
    }
    case 'ExtensionAsked':
      return { ...state, extension: { days: event.days, reasons: event.reasons, askedBy: event.person } };
    case 'ExtensionDecided':
      return extensionDecided(state, event);
    case 'Answered':
      return answered(state, event);
    case 'CalledBack':
      return calledBack(state, event);
    case 'Added':
      return { ...state, added: [...state.added, { at, text: event.text }] };
  }
}

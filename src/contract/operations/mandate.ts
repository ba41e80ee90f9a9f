/** Operations on mandates: asked for and offered by number and name or by a code, answered, narrowed, ended. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { MandateBegun, MandateDetail, MandateKindView, MandateList, MandateView, MemberRoleView } from '../view/mandate.ts';
import { Closed, DayText, Id } from './shapes.ts';

/** Somebody else, by number and name as they stand in the register. */
const Other = Closed({
  name: Type.String({ minLength: 1, maxLength: 100 }),
  identifier: Closed({ kind: Id, value: Type.String({ minLength: 1, maxLength: 64 }) }),
});
const Scope = {
  /** Left out: all matters. */
  matters: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100 })),
  case: Type.Optional(Type.String({ maxLength: 30 })),
  /** The last day. */
  until: Type.Optional(DayText),
};
const begin = {
  kind: MandateKindView,
  /** Left out: a code is given, which the other scans. */
  other: Type.Optional(Other),
  role: Type.Optional(MemberRoleView),
  ...Scope,
};
const Code = Type.String({ pattern: '^[A-Za-z0-9_-]{20,100}$' });
const refusals = ['mandate-not-found'];
const beginRefusals = [
  'mandate-self',
  'mandate-minor',
  'not-in-register',
  'grown-up',
  'kind-not-given',
  'not-narrower',
  'period-missing',
  'period-passed',
  'period-too-long',
  'one-matter-only',
  'matter-in-person',
  'not-yours',
];

export const mandateOperations: readonly Operation[] = [
  {
    name: 'mandate.list',
    summary: 'Whom I may act for, who may act for me, and what waits for an answer',
    who: 'person',
    reply: MandateList,
    refusals: [],
    command: false,
  },
  {
    name: 'mandate.get',
    summary: 'A mandate with its history, for its two sides',
    who: 'person',
    reply: MandateDetail,
    refusals,
    command: false,
  },
  {
    name: 'mandate.by-code',
    summary: 'What a code stands for, before one answers; ten minutes long',
    who: 'person',
    params: Closed({ code: Code }),
    reply: MandateView,
    refusals: ['mandate-code-unknown'],
    command: false,
  },
  {
    name: 'mandate.ask',
    summary: 'Asks to act for somebody; for the own child and the own firm the register answers at once',
    who: 'person',
    body: Closed(begin),
    reply: MandateBegun,
    refusals: beginRefusals,
    command: true,
  },
  {
    name: 'mandate.give',
    summary: 'Offers somebody to act for oneself, or for the firm whose admin one is',
    who: 'person',
    /** `firm`: for which firm, where the caller is one of its admins. */
    body: Closed({ ...begin, firm: Type.Optional(Id) }),
    reply: MandateBegun,
    refusals: beginRefusals,
    command: true,
  },
  {
    name: 'mandate.accept',
    summary: 'Agrees to what was asked or offered',
    who: 'person',
    body: Closed({ code: Type.Optional(Code) }),
    reply: MandateView,
    refusals: [...refusals, 'mandate-answered', 'mandate-lapsed', 'mandate-minor', 'mandate-self', 'not-narrower', 'period-passed'],
    command: true,
  },
  {
    name: 'mandate.decline',
    summary: 'Does not agree to what was asked or offered',
    who: 'person',
    body: Closed({ code: Type.Optional(Code) }),
    reply: MandateView,
    refusals: [...refusals, 'mandate-answered', 'mandate-lapsed'],
    command: true,
  },
  {
    name: 'mandate.limit',
    summary: 'Narrows a mandate one gave: fewer matters, a shorter period',
    who: 'person',
    body: Closed(Scope),
    reply: MandateView,
    refusals: [...refusals, 'not-yours', 'not-narrower', 'mandate-not-live', 'mandate-by-law', 'period-passed'],
    command: true,
  },
  {
    name: 'mandate.end',
    summary: 'Ends a mandate, from either side; it bites on the next act',
    who: 'person',
    body: Closed({}),
    reply: MandateView,
    refusals: [...refusals, 'mandate-not-live', 'mandate-by-law'],
    command: true,
  },
];

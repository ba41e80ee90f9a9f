/** Operations on one's own session: who am I, under which post, and goodbye. Signing in itself is the page /sign-in. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { ApproverView, Session } from '../view/session.ts';

/** `office` null: act as a citizen again. `duty` only where a person holds two posts in one office. */
export const ChoosePost = Type.Object(
  {
    office: Type.Union([Type.String({ maxLength: 100 }), Type.Null()]),
    duty: Type.Optional(Type.String({ maxLength: 40 })),
    standsInFor: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
);

export const sessionOperations: readonly Operation[] = [
  {
    name: 'session.get',
    summary: 'Who is signed in, with the posts they hold',
    who: 'public',
    reply: Session,
    refusals: [],
    command: false,
  },
  { name: 'session.end', summary: 'Signs out, at once and everywhere', who: 'public', reply: Session, refusals: [], command: false },
  {
    name: 'session.choose-post',
    summary: 'Acts under one of the own posts, or as a citizen again',
    who: 'person',
    body: ChoosePost,
    reply: Session,
    refusals: ['post-not-held'],
    command: false,
  },
  {
    name: 'office.approvers',
    summary: 'Who in the own office may approve an extension today',
    who: 'officer',
    reply: Type.Object({ rows: Type.Array(ApproverView) }),
    refusals: [],
    command: false,
  },
];

/** Operations on notices, on where copies go, and on who carries them. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { Acknowledged } from '../view/case.ts';
import { Channel, ContactView, DeadRow, NoticeRow, NoticeView, ProviderList, ProviderView, ServedRow, TestReply } from '../view/notice.ts';
import { Closed, Page, Rows } from './shapes.ts';

const Mail = Type.String({ minLength: 3, maxLength: 254 });
const Address = Type.String({ minLength: 3, maxLength: 300 });

const own: readonly Operation[] = [
  {
    name: 'notice.list',
    summary: 'The own notices, newest first',
    who: 'person',
    query: Closed(Page),
    reply: Rows(NoticeRow),
    refusals: [],
    command: false,
  },
  {
    name: 'notice.unread',
    summary: 'How many of the own notices were not opened, 100 at most',
    who: 'person',
    reply: Type.Object({ unread: Type.Number() }),
    refusals: [],
    command: false,
  },
  {
    name: 'notice.get',
    summary: 'One of the own notices in full',
    who: 'person',
    reply: NoticeView,
    refusals: ['notice-not-found'],
    command: false,
  },
  {
    name: 'notice.see',
    summary: 'Opened: the office sees that it was read',
    who: 'person',
    reply: Type.Object({ id: Type.String() }),
    refusals: ['notice-not-found'],
    command: true,
  },
  { name: 'contact.get', summary: 'Where copies of notices go', who: 'person', reply: ContactView, refusals: [], command: false },
  {
    name: 'contact.save',
    summary: 'Changes where copies go; a new mail address waits for the code sent there',
    who: 'person',
    body: Closed({
      mail: Type.Optional(Type.Union([Mail, Type.Null()])),
      wantsMail: Type.Optional(Type.Boolean()),
      wantsSms: Type.Optional(Type.Boolean()),
    }),
    reply: ContactView,
    refusals: ['bad-input'],
    command: true,
  },
  {
    name: 'contact.confirm',
    summary: 'Confirms the mail address with the code sent there',
    who: 'person',
    body: Closed({ code: Type.String({ pattern: '^\\d{6}$' }) }),
    reply: ContactView,
    refusals: ['code-wrong', 'code-expired'],
    command: true,
  },
];

const ofOffices: readonly Operation[] = [
  {
    name: 'notice.case-list',
    summary: 'The notices of a case: served, read, copies',
    who: 'person',
    reply: Type.Object({ rows: Type.Array(ServedRow) }),
    refusals: ['case-not-found'],
    command: false,
  },
  {
    name: 'notice.serve',
    summary: 'Records that the paper was handed over today',
    who: 'person',
    reply: Acknowledged,
    refusals: ['case-not-found', 'notice-not-found', 'not-yours', 'own-file', 'already-served'],
    command: true,
  },
  {
    name: 'notice.dead-list',
    summary: 'Copies that were given up in the own division, newest first',
    who: 'officer',
    query: Closed(Page),
    reply: Rows(DeadRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'notice.retry',
    summary: 'Tries a copy again from the beginning',
    who: 'officer',
    body: Closed({ notice: Type.String({ minLength: 1, maxLength: 200 }), channel: Channel }),
    reply: Type.Object({ notice: Type.String() }),
    refusals: ['not-yours', 'notice-not-found'],
    command: true,
  },
];

const ofCarriers: readonly Operation[] = [
  {
    name: 'provider.list',
    summary: 'Who carries mail and SMS, whether sending is held, what waits',
    who: 'officer',
    reply: ProviderList,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'provider.save',
    summary: 'Sets a carrier; of its secret only the place',
    who: 'officer',
    body: Closed({
      endpoint: Address,
      sender: Type.String({ minLength: 1, maxLength: 254 }),
      secret: Type.Union([Type.String({ maxLength: 100 }), Type.Null()]),
      active: Type.Boolean(),
    }),
    reply: ProviderView,
    refusals: ['not-yours', 'bad-input'],
    command: true,
  },
  {
    name: 'provider.test',
    summary: 'Sends one test message through a carrier',
    who: 'officer',
    body: Closed({ to: Type.String({ minLength: 3, maxLength: 254 }) }),
    reply: TestReply,
    refusals: ['not-yours', 'provider-missing', 'sending-held', 'bad-input'],
    command: true,
  },
];

export const noticeOperations: readonly Operation[] = [...own, ...ofOffices, ...ofCarriers];

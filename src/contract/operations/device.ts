/** Operations of a hall's devices and of ratings at its windows; a device says by `x-yici-device` which one it is. */
import { Type } from 'typebox';
import { RATING_REASONS } from '#domain/hall/service-rating.ts';
import type { Operation } from '../operation.ts';
import {
  DeviceAsked,
  DeviceDone,
  DeviceKind,
  DeviceList,
  DeviceRow,
  DeviceSelf,
  RatingCounts,
  RatingGiven,
  RatingOfTicket,
  RatingRow,
  RatingWanted,
} from '../view/device.ts';
import { Closed, Id, Page, Rows } from './shapes.ts';

/** `<division>.<256 random bits>`, made by the device itself: the server never sends it to anybody. */
const Key = Type.String({ pattern: '^\\d{6,9}\\.[\\w-]{43}$' });

const deviceActs: readonly Operation[] = [
  {
    name: 'device.ask',
    summary: 'A device that has just been put up in a hall asks to be paired and shows the code it is given',
    who: 'public',
    body: Closed({ hall: Id, kind: DeviceKind, key: Key }),
    reply: DeviceAsked,
    refusals: ['hall-not-found', 'bad-input', 'busy'],
    command: true,
  },
  {
    name: 'device.claim',
    summary: 'What the calling device is: still asking, or paired with which hall and window',
    who: 'public',
    reply: DeviceSelf,
    refusals: ['device-unknown'],
    command: false,
  },
  {
    name: 'device.pair',
    summary: 'Pairs the device that shows this code in the own hall; a rating device with its window',
    who: 'officer',
    body: Closed({
      hall: Type.Optional(Id),
      code: Type.String({ pattern: '^\\d{6}$' }),
      name: Type.String({ minLength: 1, maxLength: 60 }),
      window: Type.Optional(Type.String({ minLength: 1, maxLength: 10 })),
    }),
    reply: DeviceRow,
    refusals: ['not-yours', 'hall-not-found', 'device-code-unknown', 'window-needed', 'window-not-here'],
    command: true,
  },
  {
    name: 'device.list',
    summary: 'Devices of the own hall, or of the halls of the division one administers; when each was last seen',
    who: 'officer',
    reply: DeviceList,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'device.revoke',
    summary: 'Takes a device its key: from the next request on it can do nothing',
    who: 'officer',
    body: Closed({}),
    reply: DeviceDone,
    refusals: ['not-yours', 'device-not-found', 'device-revoked'],
    command: true,
  },
];

const ratingActs: readonly Operation[] = [
  {
    name: 'service-rating.wanted',
    summary: 'The ticket the rating device at a window asks about now, if any',
    who: 'public',
    reply: RatingWanted,
    refusals: ['device-unknown'],
    command: false,
  },
  {
    name: 'service-rating.of-ticket',
    summary: 'Whether the ticket with this slip code can be rated, for its holder',
    who: 'public',
    reply: RatingOfTicket,
    refusals: ['ticket-not-found'],
    command: false,
  },
  {
    name: 'service-rating.give',
    summary: 'Rates a finished ticket once: at the device of its window, or by the code on its slip',
    who: 'public',
    body: Closed({
      ticket: Type.Optional(Id),
      code: Type.Optional(Id),
      grade: Type.Integer({ minimum: 1, maximum: 5 }),
      reasons: Type.Array(Type.Union(RATING_REASONS.map((each) => Type.Literal(each))), { maxItems: 5 }),
      sentAway: Type.Optional(Type.Boolean()),
      words: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    }),
    reply: RatingGiven,
    refusals: ['device-unknown', 'ticket-not-found', 'not-done', 'already-rated', 'rating-late'],
    command: true,
  },
  {
    name: 'service-rating.list',
    summary: 'Low ratings of the division’s halls for supervision: by the day, without person, clerk or window (2018 regulation art. 43)',
    who: 'officer',
    query: Closed(Page),
    reply: Rows(RatingRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'service-rating.counts',
    summary: 'How people rated: the own tickets and the hall’s, in counts of five and more',
    who: 'officer',
    reply: RatingCounts,
    refusals: ['not-yours'],
    command: false,
  },
];

export const deviceOperations: readonly Operation[] = [...deviceActs, ...ratingActs];

/** Operations of the console of department systems: for who manages data of a division, and who watches. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import {
  CodePair,
  DeliveryRow,
  DeliveryState,
  SystemDone,
  SystemForm,
  SystemKeyShown,
  SystemKind,
  SystemMode,
  SystemPinged,
  SystemReplayed,
  SystemRow,
  SystemSecretShown,
  SystemView,
} from '../view/system.ts';
import { Closed, DivisionNumber, Id, Page, Rows, Words } from './shapes.ts';

const Name = Type.String({ minLength: 1, maxLength: 100 });
const about = {
  name: Closed({ zh: Name, en: Name }),
  mode: SystemMode,
  offices: Type.Array(Id, { maxItems: 50, uniqueItems: true }),
  /** Empty: all items of its offices. */
  items: Type.Array(Id, { maxItems: 200, uniqueItems: true }),
  url: Type.String({ maxLength: 500 }),
  link: Type.String({ maxLength: 500 }),
  perMinute: Type.Integer({ minimum: 1, maximum: 60_000 }),
  silentAfterMinutes: Type.Integer({ minimum: 1, maximum: 14_400 }),
};
const changing = ['system-not-found', 'not-yours', 'system-closed'];
const Empty = Closed({});

const command = (
  name: Operation['name'],
  summary: string,
  more: Pick<Operation, 'reply' | 'refusals'> & Partial<Operation>,
): Operation => ({
  name,
  summary,
  who: 'officer',
  body: Empty,
  command: true,
  ...more,
});

export const systemOperations: readonly Operation[] = [
  {
    name: 'system.list',
    summary: 'Department systems of the own division and those below: how they are heard of, what waits, what lies dead',
    who: 'officer',
    reply: Rows(SystemRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'system.form',
    summary: 'Offices, items, codes and officers to choose from when a system is entered or changed',
    who: 'officer',
    query: Closed({ system: Type.Optional(Id) }),
    reply: SystemForm,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'system.get',
    summary: 'One system: keys by their beginning, how it is reached, its maps with their lint, its officers, what was changed by whom',
    who: 'officer',
    reply: SystemView,
    refusals: ['system-not-found', 'not-yours'],
    command: false,
  },
  {
    name: 'system.deliveries',
    summary: 'Events of one system and what became of each, the newest first',
    who: 'officer',
    query: Closed({ ...Page, state: Type.Optional(DeliveryState) }),
    reply: Rows(DeliveryRow),
    refusals: ['system-not-found', 'not-yours'],
    command: false,
  },
  command('system.register', 'Enters a system; it begins in the sandbox, without a key', {
    body: Closed({ kind: SystemKind, division: DivisionNumber, ...about }),
    reply: SystemDone,
    refusals: ['not-yours', 'url-missing', 'offices-missing', 'office-served', 'unknown-office'],
  }),
  command('system.change', 'Changes how a system is reached and what it is told of', {
    body: Closed(about),
    reply: SystemDone,
    refusals: [...changing, 'url-missing', 'offices-missing', 'office-served', 'unknown-office'],
  }),
  command('system.go-live', 'From the sandbox or from a suspension to real cases: its map must be without errors, its key in force', {
    reply: SystemDone,
    refusals: [...changing, 'key-missing', 'codes-unfit', 'already-live'],
  }),
  command('system.suspend', 'Suspends a system with the reason: the desk takes over, events are kept for it', {
    body: Closed({ reason: Words }),
    reply: SystemDone,
    refusals: [...changing, 'reason-missing', 'already-suspended'],
  }),
  command('system.close', 'Ends a system for good; its keys end with it', {
    body: Closed({ reason: Words }),
    reply: SystemDone,
    refusals: [...changing, 'reason-missing'],
  }),
  command('system.add-key', 'Makes a key, shown once; two may hold at a time, so that one is changed without a gap', {
    body: Closed({ days: Type.Integer({ minimum: 1, maximum: 730 }) }),
    reply: SystemKeyShown,
    refusals: [...changing, 'two-keys'],
  }),
  command('system.end-key', 'Ends a key at once', {
    body: Closed({ key: Id }),
    reply: SystemDone,
    refusals: [...changing, 'key-unknown'],
  }),
  command('system.rotate-secret', 'Makes the next secret of webhooks, shown once; the one before signs beside it for some days', {
    body: Closed({ overlapHours: Type.Integer({ minimum: 0, maximum: 720 }) }),
    reply: SystemSecretShown,
    refusals: changing,
  }),
  command('system.set-codes', 'Replaces the map of codes, ours and theirs; what the lint says comes back with the system', {
    body: Closed({ codes: Type.Array(Closed(CodePair.properties), { maxItems: 2000 }) }),
    reply: SystemDone,
    refusals: [...changing, 'code-twice'],
  }),
  command('system.set-officers', 'Says which person each officer of the system is; without a post in its offices nothing they do counts', {
    body: Closed({ officers: Type.Array(Closed({ reference: Name, person: Id }), { maxItems: 1000 }) }),
    reply: SystemDone,
    refusals: [...changing, 'officer-twice', 'officer-not-in-post'],
  }),
  command('system.ping', 'Sends a signed test event at once and says what was answered', {
    reply: SystemPinged,
    refusals: [...changing, 'url-missing'],
  }),
  command('system.replay', 'Queues events again: one, all that lie dead, or all since a moment', {
    body: Closed({
      positions: Type.Optional(Type.Array(Type.Integer({ minimum: 1 }), { maxItems: 1000 })),
      since: Type.Optional(Type.String({ maxLength: 40 })),
    }),
    reply: SystemReplayed,
    refusals: [...changing, 'position-unknown'],
  }),
];

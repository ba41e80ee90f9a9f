/** Answers the console's acts: entering, changing, keys and secrets shown once, the test ping, dead letters queued again. */
import { instantOf, instantText, type Instant } from '#domain/kernel/instant.ts';
import { brandAs, type DivisionCode, type ItemId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { mayKeep } from '#domain/system/decide-system.ts';
import type { CodePair } from '#domain/system/code-map.ts';
import type { DepartmentSystem, SystemCommand, SystemId, SystemState } from '#domain/system/system.ts';
import type { SystemPinged } from '#contract/view/system.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Officer } from '#server/exchange/studio-room.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeSystem } from '../change-system.ts';
import { newestPosition } from '../events.ts';
import { noteAnswered } from '../health.ts';
import { replay, type Which } from '../send/delivery-store.ts';
import { pingSystem } from '../send/ping-system.ts';
import { webhookSecret } from '../send/sign-webhook.ts';
import { keyOf, newKey } from '../system-caller.ts';
import type { SystemRoom } from '../system-room.ts';
import { seenSystem, type ConsoleFacts, type Work } from './console-room.ts';

type About = Omit<DepartmentSystem, 'id' | 'kind' | 'division' | 'offices' | 'items'> & {
  readonly offices: readonly string[];
  readonly items: readonly string[];
};
const aboutOf = ({ offices, items, ...rest }: About): Omit<DepartmentSystem, 'id' | 'kind' | 'division'> => ({
  ...rest,
  offices: offices.map((id) => brandAs<OfficeId>(id)),
  items: items.map((id) => brandAs<ItemId>(id)),
});

type Changing = { readonly id: SystemId; readonly division: DivisionCode; readonly command: SystemCommand };
type Extra = { readonly more?: (state: SystemState) => Readonly<Record<string, unknown>>; readonly payload?: unknown };

function change(room: SystemRoom, facts: ConsoleFacts, officer: Officer, { id, division, command }: Changing, extra: Extra = {}) {
  const { idempotencyKey, requestId, now } = facts;
  if (idempotencyKey === undefined) return Promise.resolve(refuse('idempotency-key-missing'));
  const by = { actor: officer, person: officer.person, idempotencyKey, requestId, now };
  return changeSystem(room, { id, division, command, ...by, ...extra });
}

export const registerSystem =
  (room: SystemRoom): Work =>
  (facts, officer) => {
    const { kind, division: code, ...about } = facts.body as About & { readonly kind: DepartmentSystem['kind']; readonly division: number };
    const division = brandAs<DivisionCode>(code);
    const id = brandAs<SystemId>(`sys-${room.newId().slice(0, 8)}`);
    const command = { kind: 'register', system: { id, kind, division, ...aboutOf(about) } } as const;
    return change(room, facts, officer, { id, division, command }, { payload: { register: facts.body } });
  };

/** An act on a system this officer may see; `of` reads the command from the body. */
export const changing =
  (room: SystemRoom, of: (body: Readonly<Record<string, unknown>>) => SystemCommand): Work =>
  async (facts, officer) => {
    const found = await seenSystem(room, officer, facts.params['id'] ?? '');
    if (!found.ok) return found;
    const { id, division } = found.value.system;
    return change(room, facts, officer, { id, division, command: of(facts.body as Readonly<Record<string, unknown>>) });
  };

export const commandsOf = {
  change: (body: Readonly<Record<string, unknown>>): SystemCommand => ({ kind: 'change', system: aboutOf(body as unknown as About) }),
  'go-live': (): SystemCommand => ({ kind: 'go-live' }),
  suspend: (body: Readonly<Record<string, unknown>>): SystemCommand => ({ kind: 'suspend', reason: String(body['reason']) }),
  close: (body: Readonly<Record<string, unknown>>): SystemCommand => ({ kind: 'close', reason: String(body['reason']) }),
  'end-key': (body: Readonly<Record<string, unknown>>): SystemCommand => ({ kind: 'end-key', key: String(body['key']) }),
  'set-codes': (body: Readonly<Record<string, unknown>>): SystemCommand => ({
    kind: 'set-codes',
    codes: body['codes'] as readonly CodePair[],
  }),
  'set-officers': (body: Readonly<Record<string, unknown>>): SystemCommand => ({
    kind: 'set-officers',
    officers: (body['officers'] as readonly { readonly reference: string; readonly person: string }[]).map(({ reference, person }) => ({
      reference,
      person: brandAs<PersonId>(person),
    })),
  }),
} as const;

const DAY_MS = 86_400_000;

type Shown = { readonly keyId?: string; readonly generation?: number };

/** Put into the reply after it was kept: what is stored for a repeat holds no secret. */
const withSecret = (reply: Result<StoredReply>, secretOf: (shown: Shown) => Readonly<Record<string, string>>): Result<StoredReply> => {
  if (!reply.ok) return reply;
  const { generation, ...shown } = JSON.parse(reply.value.text) as Shown & Readonly<Record<string, unknown>>;
  const secret = secretOf({ ...shown, ...(generation === undefined ? {} : { generation }) });
  return ok({ ...reply.value, text: JSON.stringify({ ...shown, ...secret }) });
};

export const addKey =
  (room: SystemRoom): Work =>
  async (facts, officer) => {
    const found = await seenSystem(room, officer, facts.params['id'] ?? '');
    if (!found.ok) return found;
    const { id: system, division } = found.value.system;
    const { days } = facts.body as { readonly days: number };
    const expiresAt = instantOf(facts.now + days * DAY_MS);
    const made = newKey(room.send.secret);
    const reply = await change(
      room,
      facts,
      officer,
      { id: system, division, command: { kind: 'add-key', ...made, expiresAt } },
      { more: () => ({ keyId: made.id, expiresAt: instantText(expiresAt) }), payload: { 'add-key': system, days } },
    );
    return withSecret(reply, ({ keyId = '' }) => ({ key: keyOf(room.send.secret, keyId) }));
  };

export const rotateSecret =
  (room: SystemRoom): Work =>
  async (facts, officer) => {
    const found = await seenSystem(room, officer, facts.params['id'] ?? '');
    if (!found.ok) return found;
    const { id, division } = found.value.system;
    const { overlapHours } = facts.body as { readonly overlapHours: number };
    const until = (at: Instant | undefined): string | null => (at === undefined ? null : instantText(at));
    const reply = await change(
      room,
      facts,
      officer,
      { id, division, command: { kind: 'rotate-secret', overlapHours } },
      { more: ({ secret }) => ({ generation: secret?.generation ?? 1, previousUntil: until(secret?.previousUntil) }) },
    );
    return withSecret(reply, ({ generation = 1 }) => ({ secret: webhookSecret(room.send.secret, id, generation) }));
  };

/** The system, where this officer keeps it and it has an address that is written to. */
async function kept(room: SystemRoom, facts: ConsoleFacts, officer: Officer): Promise<Result<SystemState>> {
  const found = await seenSystem(room, officer, facts.params['id'] ?? '');
  if (!found.ok) return found;
  const { system, state } = found.value;
  if (!mayKeep(officer, system)) return refuse('not-yours');
  if (state === 'closed') return refuse('system-closed');
  return system.mode === 'polling' || system.url === '' ? refuse('url-missing') : found;
}

/** Asked of a person's hand: nothing is queued, and the answer is shown at once. */
export const ping =
  (room: SystemRoom): Work =>
  async (facts, officer) => {
    const found = await kept(room, facts, officer);
    if (!found.ok) return found;
    const began = room.clock();
    const { taken, status, error } = await pingSystem(room.send, found.value, facts.now, AbortSignal.timeout(PING_MS));
    if (taken) await noteAnswered(sqlOf(room.pool), found.value, room.clock());
    return ok<SystemPinged>({ taken, status: status ?? null, error: error ?? null, ms: room.clock() - began });
  };
/** Nobody waits longer at a screen. */
const PING_MS = 10_000;

export const replaySystem =
  (room: SystemRoom): Work =>
  async (facts, officer) => {
    const found = await kept(room, facts, officer);
    if (!found.ok) return found;
    const { idempotencyKey: key, now } = facts;
    if (key === undefined) return refuse('idempotency-key-missing');
    const { positions, since } = facts.body as { readonly positions?: readonly number[]; readonly since?: string };
    const which = whichOf(positions, since);
    if (!which.ok) return which;
    const state = found.value;
    const { id, division } = state.system;
    return runOnce(room.pool, { division, person: officer.person, key, payload: { id, body: facts.body }, now }, async (tx) => {
      const newest = await newestPosition(tx, state);
      const unknown = positions?.find((position) => position > newest);
      if (unknown !== undefined) return refuse('position-unknown', { values: { position: unknown } });
      return ok({ id, queued: await replay(tx, state, which.value, now) });
    });
  };

function whichOf(positions: readonly number[] | undefined, since: string | undefined): Result<Which> {
  if (positions !== undefined) return ok({ positions });
  if (since === undefined) return ok('dead');
  const at = Date.parse(since);
  return Number.isNaN(at) ? refuse('bad-input', { problems: [{ pointer: '/since', code: 'wrong-format' }] }) : ok({ since: instantOf(at) });
}

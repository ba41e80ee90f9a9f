/** Answers who reads a petition and acts on it: the raiser by sign-in or password, centre, offices, supervision. */
import { mayKnowWho, mayRead, type HotlineActor } from '#domain/petition/hotline-actor.ts';
import type { HotlineState } from '#domain/petition/hotline.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { HotlineWho } from '#contract/view/hotline.ts';
import { look, type LookEntry } from '#server/audit/look.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeHotline } from './change-hotline.ts';
import { actOf, type ActBody } from './hotline-body.ts';
import { countHotline, listHotline, listOwnHotline } from './hotline-lists.ts';
import { hotlineActorOf, sceneOf, type Facts, type HotlineRoom } from './hotline-room.ts';
import { findHotline, hotlineKey, type FoundHotline } from './hotline-store.ts';
import { hotlineView } from './hotline-view.ts';

type Names = 'own' | 'get' | 'say' | 'look-up' | 'say-by-password' | 'file' | 'list' | 'counts' | 'act' | 'who';
export const hotlineHandlers = (room: HotlineRoom): Readonly<Record<`hotline.${Names}`, Handler<Caller>>> => ({
  'hotline.own': (facts) => listOwnHotline(room, facts),
  'hotline.get': (facts) => get(room, facts),
  'hotline.say': (facts) => say(room, facts),
  'hotline.look-up': (facts) => lookUp(room, facts),
  'hotline.say-by-password': (facts) => sayByPassword(room, facts),
  'hotline.file': (facts) => file(room, facts),
  'hotline.list': (facts) => listHotline(room, facts),
  'hotline.counts': (facts) => countHotline(room, facts),
  'hotline.act': (facts) => act(room, facts),
  'hotline.who': (facts) => who(room, facts),
});

type Opened = { readonly key: Key; readonly found: FoundHotline; readonly actor: HotlineActor; readonly caller: Caller };

/** A petition the caller may read; all others are not there. */
async function open(room: HotlineRoom, { caller, params }: Facts): Promise<Opened | undefined> {
  const key = hotlineKey(params['id'] ?? '');
  if (caller === undefined || key === undefined) return undefined;
  const found = await findHotline(sqlOf(room.pool), key);
  const actor = hotlineActorOf(room, caller);
  return found === undefined || !mayRead(found.state, actor) ? undefined : { key, found, actor, caller };
}

async function viewOf(room: HotlineRoom, found: FoundHotline, actor: HotlineActor, now: Facts['now']) {
  const lead = found.state.lead === undefined ? undefined : hotlineKey(found.state.lead);
  const joined = lead === undefined ? undefined : await findHotline(sqlOf(room.pool), lead);
  return hotlineView(room.catalogue, found, sceneOf(room, actor, found.state.division, now), joined?.state);
}

async function get(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await open(room, facts);
  return opened === undefined ? refuse('hotline-not-found') : ok(await viewOf(room, opened.found, opened.actor, facts.now));
}

const change = (room: HotlineRoom, facts: Facts, key: Key, actor: HotlineActor, person: string, name: string, body: ActBody) => {
  const command = actOf(room.catalogue, name, body);
  if (!command.ok) return Promise.resolve(command);
  const { idempotencyKey = '', requestId, now, params } = facts;
  return changeHotline(room, key, command.value, {
    actor,
    person,
    idempotencyKey,
    requestId,
    now,
    payload: { act: `hotline.${name}`, params, body: facts.body },
  });
};

async function say(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await open(room, facts);
  if (opened === undefined || opened.actor.kind !== 'raiser') return refuse('hotline-not-found');
  const { act: name, ...body } = facts.body as ActBody & { readonly act: string };
  return change(room, facts, opened.key, opened.actor, opened.caller.person, name, body);
}

/** Read in every case of a well-formed number, so that the time of the answer tells nothing either. */
async function byPassword(room: HotlineRoom, typed: string, password: string): Promise<{ key: Key; found: FoundHotline } | undefined> {
  const key = hotlineKey(typed);
  const found = key === undefined ? undefined : await findHotline(sqlOf(room.pool), key);
  const genuine = room.receipts.isPassword(key?.id ?? '', password);
  // Of a signed-in person's petition there is no password: it is read under the account.
  if (key === undefined || found === undefined || !genuine || found.state.raiser !== undefined) return undefined;
  return { key, found };
}

async function lookUp(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const { id, password } = facts.body as { readonly id: string; readonly password: string };
  const opened = await byPassword(room, id, password);
  return opened === undefined ? refuse('hotline-not-found') : ok(await viewOf(room, opened.found, { kind: 'raiser' }, facts.now));
}

async function sayByPassword(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const { id, password, act: name, ...body } = facts.body as ActBody & Readonly<Record<'id' | 'password' | 'act', string>>;
  const opened = await byPassword(room, id, password);
  if (opened === undefined) return refuse('hotline-not-found');
  return change(room, facts, opened.key, { kind: 'raiser' }, `password ${opened.key.id}`, name, body);
}

async function act(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await open(room, facts);
  if (opened === undefined || opened.actor.kind !== 'officer') return refuse('hotline-not-found');
  return change(room, facts, opened.key, opened.actor, opened.caller.person, facts.params['act'] ?? '', facts.body as ActBody);
}

const callerOf = statement<{ readonly person: string | null; readonly name: string; readonly phone: string }>(
  'hotline-caller-read',
  'select person, name, phone from yici.hotline_caller where division = $1 and id = $2',
);

/** Why an officer reads of a petition, for the ledger of whose data it is. */
const lookOf = (state: HotlineState, { person, post }: Caller, requestId: string, facts: readonly string[]): LookEntry => ({
  division: state.division,
  number: state.case ?? null,
  subject: state.raiser ?? `petition ${state.id}`,
  officer: person,
  office: post?.office ?? '',
  who: post?.title.zh ?? '',
  purpose: 'handling',
  facts,
  basis: 'petitions-2022/19',
  requestId,
});

/** The account's own name and number where there is one; else what the caller said. */
async function who(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await open(room, facts);
  if (opened === undefined) return refuse('hotline-not-found');
  const { key, actor, caller } = opened;
  const { state } = opened.found;
  if (!mayKnowWho(state, actor)) return refuse('hotline-who-protected', { article: 'petitions-2022/30' });
  const entry = lookOf(state, caller, facts.requestId, ['person.name', 'person.phone']);
  const body = await look(room.pool, [entry], facts.now, async (): Promise<HotlineWho> => {
    const [row] = await sqlOf(room.pool).run(callerOf, [key.division, key.id]);
    if (state.raiser === undefined) return { name: row?.name ?? '', phone: row?.phone ?? '' };
    const [name, profile] = await Promise.all([room.parties.nameOf(state.raiser), room.profileOf(state.raiser)]);
    const phone = profile.find(({ fact }) => fact === 'person.phone')?.value;
    return { name: name ?? '', phone: row?.phone !== undefined && row.phone !== '' ? row.phone : typeof phone === 'string' ? phone : '' };
  });
  return ok(body);
}

type Stored = { readonly name: string; readonly type: string; readonly bytes: Buffer };
const readFile = statement<Stored>('hotline-file-read', 'select name, type, bytes from yici.file where division = $1 and id = $2');

/** A photo may show who took it: of what is confidential the dispatcher alone opens it, beside the raiser. */
async function file(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await open(room, facts);
  const id = facts.params['file'] ?? '';
  if (opened === undefined || !opened.found.state.files.includes(id)) return refuse('file-not-found');
  const { actor, caller } = opened;
  const { state } = opened.found;
  if (actor.kind === 'officer' && state.confidential && !mayKnowWho(state, actor)) return refuse('file-not-found');
  const entries = actor.kind === 'officer' ? [lookOf(state, caller, facts.requestId, ['file'])] : [];
  const [found] = await look(room.pool, entries, facts.now, () => sqlOf(room.pool).run(readFile, [Number(id.slice(0, 6)), id]));
  return found === undefined ? refuse('file-not-found') : ok({ bytes: found.bytes, type: found.type, fileName: found.name });
}

/** Answers the administrators' operations: copies that were given up, and who carries mail and SMS. */
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { DeadRow, ProviderList, ProviderView, TestReply } from '#contract/view/notice.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { findCases } from '#server/case/store.ts';
import { mayPublishCalendar } from '#server/clock/change-calendar.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { isMail } from './contact-handlers.ts';
import { findHold } from './hold.ts';
import { SECRET_FORM, secretOf, type SecretPlaces } from './provider/secret-of.ts';
import { sendBySms } from './provider/sms.ts';
import { isLoopback, sendBySmtp } from './provider/smtp.ts';
import { listProviders, saveProvider, type ProviderRow } from './provider/store.ts';
import { NO_CASE } from './send-due.ts';
import { listDead, revive, type Channel, type DeliveryRow } from './store.ts';
import { sceneOf } from './notice-scene.ts';

type Facts = RequestFacts<Caller>;
type Room = Pick<CaseRoom, 'pool' | 'catalogue'> & SecretPlaces;
type Names = 'notice.dead-list' | 'notice.retry' | 'provider.list' | 'provider.save' | 'provider.test';
type Post = NonNullable<Caller['post']>;

/** Only under an administrator's post. */
const asAdministrator =
  (work: (facts: Facts, caller: Caller, post: Post) => Promise<Result<unknown>>): Handler<Caller> =>
  async (facts) => {
    const { caller } = facts;
    if (caller?.post === undefined) return refuse('post-needed');
    return caller.post.duty === 'administration' ? work(facts, caller, caller.post) : refuse('not-yours');
  };

/**
 * What carries the notices of all counties, and is handed its secret, is set by those who may publish the calendar: the highest
 * division that has an administrator here. Another one could have everybody's notices sent to an address of their own.
 */
const forAll = (room: Room, work: (facts: Facts, caller: Caller) => Promise<Result<unknown>>): Handler<Caller> =>
  asAdministrator(async (facts, caller, post) =>
    (await mayPublishCalendar(sqlOf(room.pool), post.division, facts.now)) ? work(facts, caller) : refuse('not-yours'),
  );

export const administerHandlers = (room: Room): Readonly<Record<Names, Handler<Caller>>> => ({
  'notice.dead-list': asAdministrator((facts, _caller, post) => dead(room, facts, post)),
  'notice.retry': asAdministrator((facts, caller, post) => retry(room, facts, caller, post)),
  'provider.list': asAdministrator(() => list(room)),
  'provider.save': forAll(room, (facts, caller) => save(room, facts, caller)),
  'provider.test': forAll(room, (facts) => test(room, facts)),
});

async function dead(room: Room, { query }: Facts, { division }: Post): Promise<Result<unknown>> {
  const limit = limitOf(query);
  const mark = readMark(query['after'], 2) ?? [Number.MAX_SAFE_INTEGER, '~'];
  const sql = sqlOf(room.pool);
  const rows = await sql.run(listDead, [division, Number(mark[0]), String(mark[1]), limit]);
  const cases = await findCases(sql, division, [...new Set(rows.map(({ number }) => number))]);
  const last = rows.at(-1);
  const view = (row: DeliveryRow): DeadRow => {
    const found = cases.get(row.number);
    const seq = Number(row.notice.slice(row.notice.indexOf('#') + 1).split('.')[0]);
    const scene = found === undefined ? undefined : sceneOf(room.catalogue, found, { seq });
    const title = scene?.terms.title ?? { zh: row.notice, en: row.notice };
    const { notice, channel, number, tries, error } = row;
    return { notice, channel, number, title, tries, error, at: instantText(row.done_at ?? row.at) };
  };
  return ok({ rows: rows.map(view), next: nextMark(rows, limit, [last?.done_at ?? 0, last?.notice ?? '']) });
}

async function retry({ pool }: Room, { body, idempotencyKey, now }: Facts, caller: Caller, { division }: Post): Promise<Result<unknown>> {
  const { notice, channel } = body as { readonly notice: string; readonly channel: Channel };
  const use = { division, person: caller.person, key: idempotencyKey ?? '', payload: { retry: body }, now };
  return runOnce(pool, use, async (tx) => {
    const [row] = await tx.run(revive, [division, notice, channel, now]);
    return row === undefined ? refuse('notice-not-found') : ok({ notice: row.notice });
  });
}

const waiting = statement<ProviderList['waiting'][number]>(
  'notice-delivery-waiting',
  `select channel, state, count(*)::int as count from
     (select channel, state from yici.notice_delivery where division = any ($1) and state in ('queued', 'failed', 'dead') limit 10000) as few
   group by channel, state order by channel, state`,
);

const viewOf = ({ channel, endpoint, sender, secret, active, demo, at }: ProviderRow): ProviderView => ({
  channel,
  endpoint,
  sender,
  secret,
  active,
  demo,
  at: instantText(at),
});

async function list({ pool }: Room): Promise<Result<ProviderList>> {
  const divisions = [NO_CASE, ...(await activeDivisions(pool))];
  const [rows, held, counts] = await Promise.all([listProviders(pool), findHold(pool), sqlOf(pool).run(waiting, [divisions])]);
  return ok({
    rows: rows.map(viewOf),
    hold: held === undefined ? null : { reason: held.reason, at: instantText(held.at) },
    waiting: [...counts],
  });
}

type Saved = { readonly endpoint: string; readonly sender: string; readonly secret: string | null; readonly active: boolean };

/** Where clouds keep their machines' keys, and addresses that are nowhere: no carrier lives there. */
const NO_CARRIER = /^(169\.254\.|0\.|\[fe[89ab]|\[::\]|\[::ffff:)/i;

/** Over the network only encrypted; on this machine a gateway beside us may speak plainly. */
function endpointProblem(channel: Channel, text: string): Problem | undefined {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const schemes = channel === 'mail' ? ['smtp:', 'smtps:'] : ['http:', 'https:'];
  const open =
    address === undefined ||
    !schemes.includes(address.protocol) ||
    address.hostname === '' ||
    NO_CARRIER.test(address.hostname) ||
    address.username !== '' ||
    address.password !== '';
  if (open) return { pointer: '/endpoint', code: 'endpoint-form' };
  return address.protocol === 'http:' && !isLoopback(address.hostname) ? { pointer: '/endpoint', code: 'endpoint-open' } : undefined;
}

function problemsOf(channel: Channel, { endpoint, sender, secret }: Saved): readonly Problem[] {
  const found = endpointProblem(channel, endpoint);
  return [
    ...(found === undefined ? [] : [found]),
    ...(channel === 'mail' && !isMail(sender) ? [{ pointer: '/sender', code: 'mail-form' }] : []),
    ...(channel === 'sms' && /\p{Cc}/u.test(sender) ? [{ pointer: '/sender', code: 'wrong-format' }] : []),
    ...(secret === null || SECRET_FORM.test(secret) ? [] : [{ pointer: '/secret', code: 'secret-form' }]),
  ];
}

const channelOf = (facts: Facts): Channel | undefined => {
  const { channel } = facts.params;
  return channel === 'mail' || channel === 'sms' ? channel : undefined;
};

async function save({ pool }: Room, facts: Facts, caller: Caller): Promise<Result<unknown>> {
  const channel = channelOf(facts);
  if (channel === undefined) return refuse('provider-missing');
  const saved = facts.body as Saved;
  const problems = problemsOf(channel, saved);
  if (problems.length > 0) return refuse('bad-input', { problems });
  const { now } = facts;
  const use = { division: NO_CASE, person: caller.person, key: facts.idempotencyKey ?? '', payload: { channel, saved }, now };
  return runOnce(pool, use, async (tx) => {
    const { endpoint, sender, secret, active } = saved;
    tx.send(saveProvider, [channel, endpoint, sender, secret, active, caller.person, now]);
    return ok(viewOf({ channel, endpoint, sender, secret, active, demo: false, at: now }));
  });
}

/** Sends at once and says what the carrier said: an administrator waits for it. */
async function test(room: Room, facts: Facts): Promise<Result<TestReply>> {
  const channel = channelOf(facts);
  const provider = (await listProviders(room.pool)).find((each) => each.channel === channel);
  if (channel === undefined || provider === undefined) return refuse('provider-missing');
  if ((await findHold(room.pool)) !== undefined) return refuse('sending-held');
  const { to } = facts.body as { readonly to: string };
  const fits = channel === 'mail' ? isMail(to) : /^\+?\d{5,15}$/.test(to);
  if (!fits) return refuse('bad-input', { problems: [{ pointer: '/to', code: channel === 'mail' ? 'mail-form' : 'phone-form' }] });
  const text = '这是一次测试。This is a test.';
  const message = { key: `test ${facts.idempotencyKey ?? ''}`, to, subject: '【一次】测试 Test', text };
  const sent = await sendTest(room, channel, provider, message);
  return ok(sent.ok ? { ok: true, code: null, message: sent.message } : { ok: false, code: sent.code, message: null });
}

async function sendTest(room: Room, channel: Channel, { endpoint, sender, secret }: ProviderRow, message: Parameters<typeof sendBySms>[1]) {
  try {
    const carrier = { endpoint, sender, secret: secretOf(secret, room) };
    return await (channel === 'mail' ? sendBySmtp(carrier, message) : sendBySms(carrier, message));
  } catch {
    return { ok: false, final: false, code: 'secret-missing' } as const;
  }
}

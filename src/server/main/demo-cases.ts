/** Fills the demo with cases: a clock walks over the last weeks and everybody acts through the real commands, nothing is written by hand. */
import type pg from 'pg';
import { brandAs, type CaseNumber } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { hashOf, recall, type Use } from '#server/corridor/idempotency.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Log } from '#server/kernel/log.ts';
import { serveNotice, type NoticeJob } from '#server/notice/serve-notice.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { entitlementStories } from './demo-entitlement.ts';
import { enterDemoCertificates } from './demo-certificates.ts';
import { inquiries } from './demo-inquiry.ts';
import { withDelivery } from './demo-issuing.ts';
import { lives } from './demo-lives.ts';
import { tellMechanism } from './demo-mechanism.ts';
import { outcomes } from './demo-outcome.ts';
import { projects } from './demo-projects.ts';
import { laterShops } from './demo-shops-decided.ts';
import { firstShops } from './demo-shops.ts';
import { instantAgo } from './demo-story.ts';
import { DIVISION, tell, type Step } from './demo-teller.ts';

export const stories = [...firstShops, ...laterShops, ...lives, ...projects, ...entitlementStories, ...inquiries, ...outcomes].map(
  withDelivery,
);

export type DemoFill = { readonly room: CaseRoom; readonly log: Log; readonly now: Instant; readonly stopped?: () => boolean };

/**
 * How many cases were told, and which stories went another way because somebody else acted on their case meanwhile.
 * `skipped`: this database had cases of its own, is full already, or is being filled by another process.
 */
export type Filled = { readonly filled: number; readonly astray: readonly string[]; readonly outcome: 'filled' | 'stopped' | 'skipped' };

const skipped: Filled = { filled: 0, astray: [], outcome: 'skipped' };

const payloads = { begun: { demo: 'begun' }, filled: { demo: 'filled' } } as const;
const useOf = (mark: keyof typeof payloads): Use => ({
  division: DIVISION,
  person: 'system',
  key: `demo ${mark}`,
  hash: hashOf(payloads[mark]),
});

/**
 * Fills an empty database once. A start that was killed goes on where it stopped: the instant of the first start is kept,
 * and every command carries a key that follows from its story. Throws on a story that cannot be told.
 */
export async function fillDemo({ room, log, now, stopped = () => false }: DemoFill): Promise<Filled> {
  const client = await room.pool.connect();
  try {
    // Two workers at once: the second leaves it to the first.
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock(hashtext('yici-demo-cases')) as mine");
    if (rows[0]?.mine !== true) return skipped;
    try {
      const today = await begin(room.pool, now);
      return today === undefined ? skipped : await walk({ room, log, now, stopped }, today);
    } finally {
      await client.query("select pg_advisory_unlock(hashtext('yici-demo-cases'))");
    }
  } finally {
    client.release();
  }
}

/** The instant the demo is told from; undefined when there is nothing to do. */
async function begin(pool: pg.Pool, now: Instant): Promise<Instant | undefined> {
  const sql = sqlOf(pool);
  if ((await recall(sql, useOf('filled'))).found === 'same') return undefined;
  const begun = await recall(sql, useOf('begun'));
  if (begun.found !== 'same') {
    const { rows } = await pool.query<{ lived: boolean }>('select exists (select 1 from yici.case_event) as lived');
    if (rows[0]?.lived === true) return undefined;
  }
  const { hash: _hash, ...use } = useOf('begun');
  const kept = await runOnce(pool, { ...use, payload: payloads.begun, now }, async (tx) => {
    enterDemoCertificates(tx, now);
    return ok({ at: now });
  });
  if (!kept.ok) return undefined;
  return instantOf((JSON.parse(kept.value.text) as { at: number }).at);
}

type Untold = { readonly id: string; readonly body: NoticeJob };

/** Notices of the past lie in the account since that day, without mail or SMS: the worker alone would serve them all today. */
async function serveTold(room: CaseRoom, log: Log, now: Instant): Promise<void> {
  const { rows } = await room.pool.query<Untold>(
    "select id, body from yici.outbox where division = $1 and taken_at is null and kind = 'notice.send' order by at, id",
    [DIVISION],
  );
  for (const { id, body } of rows) {
    const number = brandAs<CaseNumber>(id.slice(0, id.indexOf('#')));
    await serveNotice({ ...room, log, quiet: true }, { ...body, id, division: DIVISION, number }, now);
    await room.pool.query('update yici.outbox set taken_at = $3, done_at = $3, tries = 1 where division = $1 and id = $2', [
      DIVISION,
      id,
      now,
    ]);
  }
}

/** Minutes between two stories that are told alike. */
const SHIFT = 7;
const LONGEST_SHIFT = 41;

/** Every step of every story in the order of time, so that numbers are given out as on real days. */
const stepsOf = (room: CaseRoom, today: Instant): readonly Step[] =>
  stories
    .flatMap((story, nth) =>
      [story, ...story.acts].map((when, place) => ({
        story,
        index: place - 1,
        today,
        now: instantAgo(today, when, (nth * SHIFT) % LONGEST_SHIFT, room.catalogue.calendar),
      })),
    )
    .sort((one, other) => one.now - other.now);

/** A story about another case learns its number when it is told. */
const naming = (step: Step, numbers: ReadonlyMap<string, string>): Step => {
  const { names, answers } = step.story;
  const number = names === undefined ? undefined : numbers.get(names.story);
  return names === undefined || number === undefined
    ? step
    : { ...step, story: { ...step.story, answers: { ...answers, [names.field]: number } } };
};

async function walk({ room, log, now, stopped = () => false }: DemoFill, today: Instant): Promise<Filled> {
  const began = performance.now();
  const numbers = new Map<string, string>();
  const astray = new Set<string>();
  for (const step of stepsOf(room, today)) {
    if (stopped()) return { filled: numbers.size, astray: [...astray], outcome: 'stopped' };
    const { id } = step.story;
    if (astray.has(id)) continue;
    const told = await tell(room, naming(step, numbers), numbers.get(id));
    if (told.ok) {
      await serveTold(room, log, step.now);
      numbers.set(id, told.value.number);
      continue;
    }
    // Somebody used the demo before it was full; their case is theirs from then on.
    astray.add(id);
    log.warn({ story: id, step: step.index, refusal: told.refusal.code }, 'a story of the demo went another way');
  }
  await tellMechanism({ room, today });
  const { hash: _hash, ...use } = useOf('filled');
  await runOnce(room.pool, { ...use, payload: payloads.filled, now }, async () => ok({ cases: numbers.size, astray: astray.size }));
  log.info({ cases: numbers.size, ms: Math.round(performance.now() - began) }, 'the demo is filled with cases');
  return { filled: numbers.size, astray: [...astray], outcome: 'filled' };
}

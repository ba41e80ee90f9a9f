/** The demo's visits: who came the last days and why, who was sent away, whom an office lets decide at the desk, a slip that waits. */
import type { Pool } from 'pg';
import type { SentAwayCommand, SentAwayEvent, SentAwayState } from '#domain/petition/sent-away.ts';
import { decideSentAway } from '#domain/petition/decide-sent-away.ts';
import type { Actor } from '#domain/case/actor.ts';
import { brandAs, type DivisionCode, type ItemId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText, instantOf, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { lockSentAway, sentAwayAggregate, sentAwayId } from '#server/feedback/sent-away/store.ts';
import { keepAuthorisation } from '#server/hall/desk/rights.ts';
import { recordArrival } from '#server/hall/visit/arrivals.ts';
import { entriesOfDay, findEntry, keepEntry } from '#server/hall/visit/store.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

type Room = { readonly pool: Pool; readonly corridor: Corridor; readonly catalogue: Pick<Catalogue, 'calendar'> };

const HALL = brandAs<OfficeId>('deqing-hall');
const DEQING = brandAs<DivisionCode>(330521);
const MINUTE = 60_000;
const person = (id: string): PersonId => brandAs<PersonId>(id);

type Came = readonly [
  days: number,
  minute: number,
  who: string | undefined,
  why: string,
  outcome: string,
  avoidedBy?: string,
  note?: string,
];
/** Days ago and minutes after nine; the last ones are of yesterday. */
const came: readonly Came[] = [
  [3, 12, 'gu-mingyuan', 'file', 'done', 'nothing'],
  [3, 35, 'xu-ji', 'bring-paper', 'done', 'photo', '补一张门牌照片'],
  [3, 80, undefined, 'ask', 'answered'],
  [2, 5, 'lu-xiaoman', 'sign', 'done', 'online'],
  [2, 41, undefined, 'ask', 'answered'],
  [2, 90, 'zhou-yining', 'pick-up', 'done', 'courier'],
  [1, 22, 'he-guilan', 'ask', 'answered', 'guide', '指南没写子女可以代办'],
  [1, 64, 'gu-mingyuan', 'sent-by-office', 'elsewhere', 'notice', '街道叫来，其实不用'],
  [1, 100, undefined, 'no-need', 'left', 'phone'],
];

async function tellCame(tx: Transaction, now: Instant): Promise<void> {
  for (const [index, [days, minute, who, why, outcome, avoidedBy, note]] of came.entries()) {
    const day = addDays(dayOfInstant(now), -days);
    const at = instantOf(startOfDay(day) + (9 * 60 + minute) * MINUTE);
    const id = `demo-came-${dayText(day)}-${index}`;
    recordArrival(tx, { division: DEQING, id, hall: HALL, person: who, at, officer: 'wang-min' });
    const entry = await findEntry(tx, DEQING, id);
    if (entry === undefined) throw new Error('The demo’s visit was not kept');
    const body = { why, outcome, ...(avoidedBy === undefined ? {} : { avoidedBy }), ...(note === undefined ? {} : { note }) };
    keepEntry(tx, { ...entry, division: DEQING, id: `${id}-noted`, kind: 'noted', officer: 'wang-min', ...unnamed, body });
  }
}
const unnamed = { number: undefined, cause: undefined, office: undefined };

/** What clerks noted this morning of those who were served. */
const today = [
  ['file', 'done', 'online'],
  ['ask', 'answered', 'phone'],
  ['bring-paper', 'done', 'photo'],
  ['pick-up', 'done', 'courier'],
  ['ask', 'to-return', 'guide'],
] as const;

async function noteToday(tx: Transaction, now: Instant): Promise<void> {
  const arrived = (await entriesOfDay(tx, DEQING, HALL, dayOfInstant(now))).filter(({ kind }) => kind === 'arrived');
  for (const [index, [why, outcome, avoidedBy]] of today.entries()) {
    const entry = arrived[index];
    if (entry === undefined) return;
    const body = { why, outcome, avoidedBy };
    const at = instantOf(Math.min(now, entry.at + MINUTE));
    keepEntry(tx, { ...entry, division: DEQING, id: `demo-noted-${entry.id}`, kind: 'noted', at, officer: 'he-jing', ...unnamed, body });
  }
}

const authorisation = (now: Instant) => ({
  id: 'desk-demo-licence',
  office: brandAs<OfficeId>('deqing-market-supervision'),
  hall: HALL,
  person: 'wang-min',
  items: [brandAs<ItemId>('business-licence')],
  from: now,
  until: dayText(addDays(dayOfInstant(now), 180)),
});

type Report = {
  readonly id: string;
  readonly by: string;
  readonly days: number;
  readonly what: string;
  readonly said: string;
  readonly paper: string;
  readonly answered: boolean;
};
const reports: readonly Report[] = [
  {
    id: '00000000-0000-4000-8000-0000000000d1',
    by: 'xu-ji',
    days: 6,
    what: '换营业执照',
    said: '说系统打不出我的名字，让我改天来',
    paper: '',
    answered: true,
  },
  {
    id: '00000000-0000-4000-8000-0000000000d2',
    by: 'gu-mingyuan',
    days: 1,
    what: '办结婚登记',
    said: '说要先去村里开单身证明',
    paper: '单身证明',
    answered: false,
  },
];
const supervisor: Actor = {
  kind: 'officer',
  person: person('cen-chuan'),
  post: {
    office: brandAs<OfficeId>('deqing-government-services'),
    division: DEQING,
    duty: 'supervision',
    from: '2026-01-01',
    title: { zh: '监督', en: 'Supervision' },
  },
};

async function tellReport(room: Room, { id: fresh, by, days, what, said, paper, answered }: Report, now: Instant): Promise<void> {
  const id = sentAwayId(DEQING, fresh);
  const on = addDays(dayOfInstant(now), -days);
  const began = instantOf(startOfDay(on) + 16 * 60 * MINUTE);
  const report: SentAwayCommand = { kind: 'report', id, division: DEQING, hall: HALL, on, what, said, paper, open: 0 };
  const answer: SentAwayCommand = {
    kind: 'answer',
    finding: 'upheld',
    reasons: '字库当天就补上了，您的名字打得出来。',
    redress: '已经电话约您再来，优先办。',
  };
  const acts = [
    [report, { kind: 'person', person: person(by), mandates: [] }, began],
    ...(answered ? [[answer, supervisor, instantOf(began + 2 * 86_400_000)] as const] : []),
  ] as const;
  for (const [command, actor, at] of acts) {
    const key = { division: DEQING, id };
    await runCommand<SentAwayState, SentAwayEvent>(room.corridor, sentAwayAggregate, {
      use: { division: DEQING, person: 'demo', key: `demo ${id} ${command.kind}` },
      payload: { id, kind: command.kind },
      requestId: 'demo',
      now: at,
      lock: (tx) => lockSentAway(tx, key),
      decide: (_tx, state, then) => {
        if (command.kind === 'report' && state !== undefined) return refuse('already-answered');
        const ref = { kind: 'person', person: person(by) } as const;
        const events = decideSentAway(command, state, { actor, by: ref, calendar: room.catalogue.calendar, now: then });
        return events.ok ? ok({ key, events: events.value }) : events;
      },
      reply: () => ({ status: 201, body: {} }),
    });
  }
}

/** A second start tells nothing again: each has its key. */
export async function seedVisits(room: Room, now: Instant): Promise<void> {
  const use = { division: DEQING, person: 'demo', payload: { demo: 'visits' }, now };
  const told = await runOnce(room.pool, { ...use, key: 'demo-visits' }, async (tx) => {
    await tellCame(tx, now);
    await noteToday(tx, now);
    keepAuthorisation(tx, DEQING, authorisation(now), 'xu-jia');
    return ok({});
  });
  if (!told.ok && told.refusal.code !== 'idempotency-key-reused') throw new Error(`The demo's visits: ${told.refusal.code}`);
  for (const report of reports) await tellReport(room, report, now);
}

/** Tells the demo's petitions and its knowledge base through the same commands as people and officers give them. */
import type { Post } from '#domain/catalogue/directory.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { workingDayAfter } from '#domain/clock/working-day.ts';
import { decideEntry, type EntryCommand, type EntryEvent, type EntryId, type EntryState, type EntryWords } from '#domain/petition/entry.ts';
import { hotlineRef, type HotlineActor } from '#domain/petition/hotline-actor.ts';
import { brandAs, type DivisionCode, type ItemId, type MatterId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, instantOf, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Log } from '#server/kernel/log.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeHotline, raiseHotline } from '#server/petition/change-hotline.ts';
import { entryAggregate, entryKey, lockEntry } from '#server/petition/entry-store.ts';
import { actOf } from '#server/petition/hotline-body.ts';
import { wordsOf, type SaidBody } from '#server/petition/said-body.ts';
import type { HotlineRoom } from '#server/petition/hotline-room.ts';
import { hotlineKey } from '#server/petition/hotline-store.ts';
import { officers } from './demo-cast.ts';
import { demoEntries, type DemoEntry } from './demo-hotline-entries.ts';
import { hotlineStories, type HotlineStep, type HotlineStory } from './demo-hotline-stories.ts';

export type DemoHotline = { readonly room: HotlineRoom; readonly log: Log; readonly now: Instant };
const DEQING = brandAs<DivisionCode>(330_521);
const HOUR = 3_600_000;

const count = statement<{ readonly count: number }>(
  'demo-hotline-count',
  'select count(*) as count from yici.hotline_now where division = $1',
);

/** Days ago are working days, so that nothing happens on a Sunday; what would be later than now is now. */
function instantAt({ room, now }: DemoHotline, at: number, nth: number): Instant {
  const [days, hours] = [Math.floor(at), Math.round((at % 1) * 10)];
  const calendar = calendarAt(room.catalogue.calendar, DEQING);
  let day = dayOfInstant(now);
  // Back over as many working days: the day from which so many lead to today.
  while (days > 0 && workingDayAfter(day, days, calendar) > dayOfInstant(now)) day = addDays(day, -1);
  const wanted = startOfDay(day) + (9 + hours) * HOUR + (nth % 50) * 60_000;
  return instantOf(Math.min(wanted, now - (60 - (nth % 50)) * 1000));
}

function officerOf(who: string): Extract<HotlineActor, { kind: 'officer' }> | undefined {
  const officer = officers.find(({ id }) => id === who);
  if (officer === undefined) return undefined;
  const post: Post = {
    office: brandAs<OfficeId>(officer.office),
    division: brandAs<DivisionCode>(officer.division ?? DEQING),
    duty: officer.duty,
    from: '2026-01-01',
    title: officer.about,
  };
  return { kind: 'officer', person: brandAs<PersonId>(who), post, centre: officer.office.endsWith('-hotline') };
}
const actorOf = (who: string): HotlineActor => officerOf(who) ?? { kind: 'raiser', person: brandAs<PersonId>(who) };

const ofPerson = statement<{ readonly number: string }>(
  'demo-hotline-case',
  'select number from yici.case_party where division = $1 and person = $2 order by number limit 1',
);
/** The case somebody speaks of: their own first one, where the demo has told it. */
const caseOf = async (room: HotlineRoom, person: string): Promise<string | undefined> =>
  (await sqlOf(room.pool).run(ofPerson, [DEQING, person]))[0]?.number;

const told = ({ log }: DemoHotline, done: Result<unknown>, key: string): void => {
  if (!done.ok) log.warn({ key, refusal: done.refusal }, 'a part of the demo of the hotline was not told');
};

const orderOf = (key: string, person: string, now: Instant) => ({
  person,
  idempotencyKey: `demo hotline ${key}`,
  requestId: `demo hotline ${key}`,
  now,
  payload: { demo: key },
});

async function raise(demo: DemoHotline, story: HotlineStory, nth: number): Promise<string | undefined> {
  const { room } = demo;
  const { kind, text, person, caller, place, matter, item, urgent, confidential, against } = story;
  const body: SaidBody = {
    division: DEQING,
    kind,
    text,
    ...(place === undefined ? {} : { place: { address: place } }),
    ...(matter === undefined ? {} : { matter }),
    ...(item === undefined ? {} : { item }),
    ...(urgent === undefined ? {} : { urgent }),
    ...(confidential === undefined ? {} : { confidential }),
    ...(against === undefined ? {} : { against }),
  };
  const number = story.aboutCaseOf === undefined ? undefined : await caseOf(room, story.aboutCaseOf);
  const anonymous = person === undefined && caller === undefined;
  const channel = story.channel ?? (caller === undefined ? 'web' : 'phone');
  const done = await raiseHotline(
    room,
    {
      division: DEQING,
      words: wordsOf({ ...body, ...(number === undefined ? {} : { number }) }, channel, anonymous),
      ...(person === undefined ? {} : { raiser: brandAs<PersonId>(person) }),
      ...(caller === undefined ? {} : { caller: { name: caller[0], phone: caller[1] } }),
      passwordOf: room.receipts.passwordOf,
    },
    {
      actor: person === undefined ? actorOf('jin-xiaoyun') : actorOf(person),
      ...orderOf(`raise ${nth}`, 'system', instantAt(demo, story.at, nth)),
    },
  );
  told(demo, done, `raise ${nth}`);
  return done.ok ? (JSON.parse(done.value.text) as { id: string }).id : undefined;
}

type Numbers = Map<number, string>;
async function act(demo: DemoHotline, numbers: Numbers, nth: number, step: HotlineStep, place: number): Promise<void> {
  const { room } = demo;
  const { lead } = step.body ?? {};
  const named = lead === undefined ? {} : { lead: numbers.get(Number(lead.replace('story:', ''))) ?? lead };
  const command = actOf(room.catalogue, step.act, { ...step.body, ...named });
  const key = hotlineKey(numbers.get(nth) ?? '');
  if (!command.ok || key === undefined) return told(demo, command, `${nth} ${step.act}`);
  const order = orderOf(`${nth} ${place}`, 'system', instantAt(demo, step.at, nth + place));
  told(demo, await changeHotline(room, key, command.value, { actor: actorOf(step.who), ...order }), `${nth} ${step.act}`);
}

const wordsOfEntry = ({ question, answer, matter, item, laws = [], days }: DemoEntry, now: Instant): EntryWords => ({
  question: { zh: question[0], en: question[1] },
  answer: { zh: answer[0], en: answer[1] },
  laws,
  ...(item === undefined ? {} : { item: brandAs<ItemId>(item) }),
  ...(matter === undefined ? {} : { matter: brandAs<MatterId>(matter) }),
  ...(days === undefined ? {} : { validUntil: addDays(dayOfInstant(now), days) }),
});

async function tellEntry(demo: DemoHotline, entry: DemoEntry): Promise<void> {
  const { room, now } = demo;
  const key = entryKey(`${DEQING}-${entry.id}`);
  if (key === undefined) return;
  const { matter, item, proposed } = entry;
  const pins = {
    ...(item === undefined ? {} : { item: room.catalogue.items.get(brandAs<ItemId>(item))?.version ?? 1 }),
    ...(matter === undefined ? {} : { matter: room.catalogue.matters.get(brandAs<MatterId>(matter))?.version ?? 1 }),
  };
  const words = wordsOfEntry(entry, now);
  const office = brandAs<OfficeId>('deqing-hotline');
  const steps: readonly (readonly [string, EntryCommand, number])[] = [
    ['jin-xiaoyun', { kind: 'propose', id: brandAs<EntryId>(key.id), division: DEQING, office, words }, proposed === true ? 1 : 30],
    ...(proposed === true ? [] : [['fu-lei', { kind: 'publish', pins }, 29] as const]),
  ];
  for (const [who, command, ago] of steps) {
    const actor = officerOf(who);
    const by = actor === undefined ? 'password' : hotlineRef(actor);
    if (actor === undefined || by === 'password') continue;
    const at = instantAt(demo, ago, entry.id.length);
    const { person, idempotencyKey, requestId, payload } = orderOf(`entry ${entry.id} ${command.kind}`, 'system', at);
    const done = await runCommand<EntryState, EntryEvent>(room.corridor, entryAggregate, {
      use: { division: DEQING, person, key: idempotencyKey },
      payload,
      requestId,
      now: at,
      lock: (tx) => lockEntry(tx, key),
      decide: (_tx, state, stamp) => {
        const event = decideEntry(command, state, { person: actor.person, post: actor.post, centre: true, by, now: stamp });
        return event.ok ? ok({ key, events: [event.value] }) : event;
      },
      reply: ({ state }) => ({ status: 200, body: { id: state.id } }),
    });
    told(demo, done, `entry ${entry.id}`);
  }
}

/** Once: a database with as many petitions has been told them. Keys follow from the stories, so that a start that was killed goes on. */
export async function fillHotline(demo: DemoHotline): Promise<void> {
  const [row] = await sqlOf(demo.room.pool).run(count, [DEQING]);
  if ((row?.count ?? 0) >= hotlineStories.length) return;
  for (const entry of demoEntries) await tellEntry(demo, entry);
  const numbers: Numbers = new Map();
  for (const [nth, story] of hotlineStories.entries()) {
    const id = await raise(demo, story, nth);
    if (id !== undefined) numbers.set(nth, id);
    for (const [place, step] of (story.steps ?? []).entries()) await act(demo, numbers, nth, step, place);
  }
}

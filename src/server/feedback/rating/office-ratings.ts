/** What offices read of ratings: supervision its queue without case and person, the rated office what it is to put right and nothing else. */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { isWithin } from '#domain/division/division.ts';
import { ratingActs } from '#domain/feedback/decide-rating.ts';
import { judgesRating, isOfRated, type RatingActor } from '#domain/feedback/rating-people.ts';
import { INVALID_GROUNDS, type Rating } from '#domain/feedback/rating.ts';
import { brandAs, type CaseNumber, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { RatingOrder, RatingRow, RatingView } from '#contract/view/rating.ts';
import { look, type LookEntry } from '#server/audit/look.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { basisView, officeName } from '#server/case/words.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { gaveIt, ratingActorOf, sceneAt } from './change-rating.ts';
import { factsOfCase } from './facts-of-case.ts';
import { findRating, ratingKey } from './rating-store.ts';
import { outcomeView } from './rating-view.ts';
import { channelNames, contactName, groundNames, stateNames } from './rating-words.ts';

type Facts = RequestFacts<Caller>;
type Row = { readonly division: number; readonly id: string; readonly at: Instant };

const waiting = statement<Row>(
  'rating-list',
  `select division, id, at from yici.rating_now where division = any ($1::int[]) and office <> all ($2::text[])
     and (($3::text is null and (state not in ('given', 'closed', 'invalid') or (state = 'given' and (sampled and called_back_at is null))))
       or ($3 = 'words' and has_words and published_at is null and valid is not false) or state = $3)
     and (at, id) < ($4, $5) order by at desc, id desc limit $6`,
);
/** In the order of their ids, which say nothing of when. */
const orders = statement<Row>(
  'rating-orders',
  `select division, id, at from yici.rating_now where division = $1 and office = $2 and correct_by is not null and id > $3
   order by id limit $4`,
);

/** All divisions a post looks after. */
export const divisionsUnder = ({ catalogue }: Pick<CaseRoom, 'catalogue'>, division: DivisionCode): readonly DivisionCode[] =>
  [...catalogue.divisions.keys()].filter((code) => isWithin(code, division));

const contactOf = ({ contact, item }: Rating, { catalogue }: CaseRoom): Text =>
  contactName(contact, item === undefined ? undefined : catalogue.items.get(item)?.name);

const dueOf = (rating: Rating): Day | undefined =>
  rating.state === 'verifying' ? rating.verifyBy : rating.state === 'ordered' ? rating.correctBy : undefined;

async function ratingsOf(room: CaseRoom, rows: readonly Row[]): Promise<readonly Rating[]> {
  const sql = sqlOf(room.pool);
  const found = await Promise.all(rows.map(({ division, id }) => findRating(sql, { division: brandAs<DivisionCode>(division), id })));
  return found.flatMap((rating) => rating ?? []);
}

export async function listRatings(room: CaseRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  if (caller?.post?.duty !== 'supervision') return refuse('not-yours');
  const { post, posts } = caller;
  const [limit, after] = [limitOf(query), readMark(query['after'], 2)];
  const page = [after?.[0] ?? Number.MAX_SAFE_INTEGER, after?.[1] ?? '', limit];
  const own = posts.map(({ office }) => office);
  const rows = await sqlOf(room.pool).run(waiting, [divisionsUnder(room, post.division), own, query['state'] ?? null, ...page]);
  const today = dayOfInstant(now);
  const shown = (await ratingsOf(room, rows)).map((rating): RatingRow => {
    const due = dueOf(rating);
    return {
      id: rating.id,
      state: rating.state,
      stateName: stateNames[rating.state],
      office: officeName(room.catalogue, rating.office),
      contact: contactOf(rating, room),
      grade: rating.grade,
      sentAway: rating.sentAway ?? null,
      words: rating.words,
      day: dayText(dayOfInstant(rating.at)),
      due: due === undefined ? null : dayText(due),
      late: due !== undefined && due < today,
      round: rating.round,
    };
  });
  const last = rows.at(-1);
  return ok({ rows: shown, next: last === undefined ? null : nextMark(rows, limit, [last.at, last.id]) });
}

export type FoundRating = { readonly key: Key; readonly rating: Rating; readonly actor: RatingActor; readonly isOwn: boolean };

/** For who judges it, and for the rated office's acts; all others do not exist. */
export async function findForOfficer(room: CaseRoom, { caller, params }: Facts): Promise<FoundRating | undefined> {
  const key = ratingKey(params['id'] ?? '');
  if (key === undefined || caller?.post === undefined) return undefined;
  const sql = sqlOf(room.pool);
  const [actor, rating, isOwn] = await Promise.all([room.actorOf(caller), findRating(sql, key), gaveIt(sql, key, caller.person)]);
  const acting = ratingActorOf(actor, false);
  if (rating === undefined || acting === undefined) return undefined;
  const isOrdered = isOfRated(rating, acting) && rating.correctBy !== undefined;
  return judgesRating(rating, acting) || isOrdered ? { key, rating, actor: acting, isOwn } : undefined;
}

const say = (zh: string, en: string): Text => ({ zh, en });
const count = (value: number): Text => say(String(value), String(value));

/** What the record says of the contact, so that most can be verified without opening the case. */
async function recordOf(room: CaseRoom, rating: Rating, now: Instant): Promise<RatingView['record']> {
  const channel = { name: say('渠道', 'Channel'), value: channelNames[rating.channel] };
  if (rating.of !== 'case') return [channel];
  const found = await findCase(sqlOf(room.pool), keyOf(rating.division, brandAs<CaseNumber>(rating.subject)));
  if (found === undefined) return [channel];
  const facts = factsOfCase(room.catalogue, found.state, now);
  const supplements = [...found.state.parts.values()].filter(({ supplement }) => supplement !== undefined).length;
  return [
    channel,
    { name: say('到场次数', 'Visits on record'), value: count(facts.visits) },
    { name: say('工作日', 'Working days'), value: count(facts.days) },
    { name: say('带来的材料', 'Papers brought'), value: count(facts.papers) },
    { name: say('补正', 'Supplements asked for'), value: count(supplements) },
  ];
}

export async function getRating(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await findForOfficer(room, facts);
  if (found === undefined || !judgesRating(found.rating, found.actor)) return refuse('rating-not-found');
  const { rating, actor, isOwn, key } = found;
  const acts = ratingActs(rating, sceneAt(room.catalogue.calendar, key.division, actor, isOwn, facts.now));
  const item = rating.item === undefined ? undefined : room.catalogue.items.get(rating.item)?.name;
  const body: RatingView = {
    id: rating.id,
    office: officeName(room.catalogue, rating.office),
    contact: contactOf(rating, room),
    about: item ?? (rating.matter === undefined ? null : (room.catalogue.matters.get(rating.matter)?.name ?? null)),
    channel: rating.channel,
    day: dayText(dayOfInstant(rating.at)),
    round: rating.round,
    record: [...(await recordOf(room, rating, facts.now))],
    grounds: INVALID_GROUNDS.map((id) => ({ id, name: groundNames[id] })),
    appeal: rating.appeal === undefined ? null : { text: rating.appeal.text, at: dayText(dayOfInstant(rating.appeal.at)) },
    published: rating.published === undefined ? null : { words: rating.published.words, reply: rating.published.reply },
    basis: [{ law: 'zhejiang-at-most-once-2018', article: 43 }].map((basis) => basisView(room.catalogue, basis)),
    ...outcomeView(rating, acts),
  };
  return ok(body);
}

const entriesOf = (people: readonly string[], rating: Rating, { person, post }: Caller, requestId: string): readonly LookEntry[] =>
  people.map((subject) => ({
    division: rating.division,
    number: rating.subject,
    subject,
    officer: person,
    office: post?.office ?? '',
    who: post?.title.zh ?? '',
    purpose: 'supervision',
    facts: ['person.name'],
    basis: 'zhejiang-at-most-once-2018/43',
    requestId,
  }));

/** The one way from a rating to its case: of who verifies it, while it is verified, and its people read that it was opened. */
export async function openRatedCase(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  const found = await findForOfficer(room, facts);
  if (found === undefined || caller === undefined || !judgesRating(found.rating, found.actor)) return refuse('rating-not-found');
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { rating, isOwn } = found;
  if (isOwn) return refuse('own-file');
  if (rating.state !== 'verifying' && rating.state !== 'objected' && rating.state !== 'appealed') return refuse('rating-not-open');
  const number = rating.of === 'case' ? rating.subject : null;
  const asked = { division: rating.division, person: caller.person, key: idempotencyKey, payload: { act: 'open-case', params, body }, now };
  if (number === null) return runOnce(room.pool, asked, () => Promise.resolve(ok({ number })));
  const opened = await findCase(sqlOf(room.pool), keyOf(rating.division, brandAs<CaseNumber>(number)));
  const people = [
    ...new Set(opened?.state.parties.flatMap(({ person, kind }) => (kind === 'applicant' && person !== undefined ? [person] : [])) ?? []),
  ];
  return look(room.pool, entriesOf(people, rating, caller, requestId), now, () =>
    runOnce(room.pool, asked, () => Promise.resolve(ok({ number }))),
  );
}

const orderView = (room: CaseRoom, rating: Rating, actor: RatingActor, now: Instant): RatingOrder => {
  const scene = { actor, isOwn: false, calendar: calendarAt(room.catalogue.calendar, rating.division), now };
  const acts = ratingActs(rating, scene).filter((act) => act === 'appeal' || act === 'correct');
  const due = rating.state === 'ordered' ? rating.correctBy : undefined;
  return {
    id: rating.id,
    state: rating.state,
    stateName: stateNames[rating.state],
    what: (rating.second ?? rating.verdict)?.text ?? '',
    due: due === undefined ? null : dayText(due),
    late: due !== undefined && due < dayOfInstant(now),
    round: rating.round,
    correction: rating.correction?.text ?? null,
    helped: rating.callBack?.helped ?? null,
    acts,
  };
};

export async function listRatingOrders(room: CaseRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (caller === undefined || post === undefined || !['handling', 'approval', 'reception'].includes(post.duty)) return refuse('not-yours');
  const [limit, after] = [limitOf(query), readMark(query['after'], 2)];
  const office = brandAs<OfficeId>(post.office);
  const rows = await sqlOf(room.pool).run(orders, [post.division, office, after?.[1] ?? '', limit]);
  const acting = ratingActorOf(await room.actorOf(caller), false);
  if (acting === undefined) return refuse('not-yours');
  const shown = (await ratingsOf(room, rows)).map((rating) => orderView(room, rating, acting, now));
  return ok({ rows: shown, next: nextMark(rows, limit, [0, rows.at(-1)?.id ?? '']) });
}

/** What a person does with their own ratings: the form of a case, giving, adding, objecting, answering the call-back. */
import { refuse, ok, type Result } from '#domain/kernel/result.ts';
import { contactsOfCase } from '#domain/feedback/contacts-of-case.ts';
import type { RatingCommand } from '#domain/feedback/rating.ts';
import { ratingActs } from '#domain/feedback/decide-rating.ts';
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Grade } from '#domain/hall/service-rating.ts';
import { standsForApplicant } from '#domain/case/capacity.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import type { OwnRating, RatingForm } from '#contract/view/rating.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { openCase, type Opened } from '#server/case/open-case.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { officeName } from '#server/case/words.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeRating, gaveIt, sceneAt } from './change-rating.ts';
import { factsOfCase } from './facts-of-case.ts';
import { giveRating } from './give-rating.ts';
import { ratingIndicators } from './rating-indicators.ts';
import { findRating, ratingKey } from './rating-store.ts';
import { outcomeView } from './rating-view.ts';
import { contactName } from './rating-words.ts';

type Facts = RequestFacts<Caller>;

const given = statement<{ readonly id: string; readonly contact: string; readonly grade: number }>(
  'rating-of-subject',
  'select id, contact, grade from yici.rating_now where division = $1 and subject = $2',
);
const own = statement<{ readonly division: number; readonly rating: string; readonly code: string }>(
  'rating-own',
  'select division, rating, code from yici.rating_rater where person = $1 order by at desc limit 50',
);

/** The case of who stands for an applicant; for everybody else there is nothing to rate. */
async function openOwn(room: CaseRoom, facts: Facts): Promise<Result<Opened>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  return standsForApplicant(opened.value.state, opened.value.actor, facts.now) ? opened : refuse('case-not-found');
}

export async function ratingForm(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await openOwn(room, facts);
  if (!opened.ok) return opened;
  const { state } = opened.value;
  const rated = new Map((await sqlOf(room.pool).run(given, [state.division, state.number])).map((row) => [row.contact, row]));
  const body: RatingForm = {
    number: state.number,
    title: state.title,
    matter: room.catalogue.matters.get(state.matter)?.name ?? { zh: state.matter, en: state.matter },
    ended: state.state !== 'running',
    contacts: contactsOfCase(state).map(({ contact, office, part }) => {
      const row = rated.get(contact);
      return {
        contact,
        name: contactName(contact, part === undefined ? undefined : state.parts.get(part)?.plan.name),
        office: officeName(room.catalogue, office),
        given: row === undefined ? null : { id: row.id, grade: row.grade },
      };
    }),
    facts: factsOfCase(room.catalogue, state, facts.now),
    indicators: ratingIndicators()
      .indicators.filter(({ where }) => where !== 'offline')
      .map(({ id, name, grades }) => ({ id, name, grades: [...grades] })),
  };
  return ok(body);
}

type Body = {
  readonly contact: string;
  readonly grade: Grade;
  readonly indicators: readonly string[];
  readonly sentAway?: boolean;
  readonly words?: string;
  readonly channel?: 'site' | 'phone';
};

export async function giveForCase(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params } = facts;
  const opened = await openOwn(room, facts);
  if (!opened.ok) return opened;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const { contact, grade, indicators, sentAway, words = '', channel = 'site' } = facts.body as Body;
  const { state } = opened.value;
  const found = contactsOfCase(state).find((each) => each.contact === contact);
  if (found === undefined) return refuse('rating-contact-unknown');
  const about = { of: 'case' as const, subject: state.number, division: state.division, matter: state.matter, ...found };
  const said = { channel, grade, indicators, words, ...(sentAway === undefined ? {} : { sentAway }) };
  return giveRating(
    { corridor: room.corridor, calendar: room.catalogue.calendar },
    { about, said, rater: caller.person, fresh: room.newId() },
    { person: caller.person, idempotencyKey, requestId, now, payload: { act: 'rating.give', params, body: facts.body } },
  );
}

async function ownRow(
  room: CaseRoom,
  row: { readonly division: number; readonly rating: string; readonly code: string },
  now: Facts['now'],
) {
  const sql = sqlOf(room.pool);
  const division = brandAs<DivisionCode>(row.division);
  const rating = await findRating(sql, { division, id: row.rating });
  if (rating === undefined) return [];
  const found = rating.of === 'case' ? await findCase(sql, keyOf(division, brandAs<CaseNumber>(rating.subject))) : undefined;
  const part = rating.part === undefined ? undefined : found?.state.parts.get(rating.part)?.plan.name;
  const acts = ratingActs(rating, sceneAt(room.catalogue.calendar, division, { kind: 'rater' }, true, now));
  const title = found?.state.title ?? '';
  const body: OwnRating = {
    id: rating.id,
    subject: rating.of === 'case' ? rating.subject : null,
    contact: contactName(rating.contact, part),
    title: title === '' ? officeName(room.catalogue, rating.office) : { zh: title, en: title },
    office: officeName(room.catalogue, rating.office),
    day: dayText(dayOfInstant(rating.at)),
    code: row.code,
    published: rating.published !== undefined,
    ...outcomeView(rating, acts),
  };
  return [body];
}

export async function listOwnRatings(room: CaseRoom, { caller, now }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const rows = await sqlOf(room.pool).run(own, [caller.person]);
  return ok({ rows: (await Promise.all(rows.map((row) => ownRow(room, row, now)))).flat(), next: null });
}

/** Acts of the rater: for everybody else the rating is not there. */
export async function actAsRater(
  room: CaseRoom,
  { caller, params, idempotencyKey, requestId, now, body }: Facts,
  command: Exclude<RatingCommand, { kind: 'give' }>,
): Promise<Result<unknown>> {
  const key = ratingKey(params['id'] ?? '');
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  if (key === undefined || !(await gaveIt(sqlOf(room.pool), key, caller.person))) return refuse('rating-not-found');
  return changeRating(
    { corridor: room.corridor, calendar: room.catalogue.calendar },
    {
      key,
      command,
      actor: { kind: 'rater' },
      isOwn: true,
      person: caller.person,
      idempotencyKey,
      requestId,
      now,
      payload: { act: `rating.${command.kind}`, params, body },
    },
  );
}

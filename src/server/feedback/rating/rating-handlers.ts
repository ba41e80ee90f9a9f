/** Answers the operations on ratings. */
import type { InvalidGround, RatingCommand } from '#domain/feedback/rating.ts';
import { refuse, type Result } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeRating } from './change-rating.ts';
import { findForOfficer, getRating, listRatingOrders, listRatings, openRatedCase } from './office-ratings.ts';
import { actAsRater, giveForCase, listOwnRatings, ratingForm } from './own-ratings.ts';
import { feedBackToOrder } from './order-rating.ts';
import { listPublished, namesOrNumbers } from './published-ratings.ts';
import { ratingResults } from './rating-results.ts';
import { ratingSetting, setSilence } from './rating-setting.ts';

type Facts = RequestFacts<Caller>;
type Body = {
  readonly text: string;
  readonly outcome: 'valid' | 'invalid';
  readonly ground?: InvalidGround;
  readonly helped?: boolean;
  readonly code?: string;
  readonly words: string;
  readonly reply: string;
};
type Change = Exclude<RatingCommand, { kind: 'give' }>;
type Names =
  | 'of-case'
  | 'give'
  | 'own'
  | 'add'
  | 'object'
  | 'say-helped'
  | 'published'
  | 'list'
  | 'get'
  | 'open-case'
  | 'verify'
  | 'decide-second'
  | 'call-back'
  | 'publish'
  | 'orders'
  | 'appeal'
  | 'correct'
  | 'results'
  | 'setting'
  | 'set-silence';

const bodyOf = ({ body }: Facts): Body => body as Body;

export const ratingHandlers = (room: CaseRoom): Readonly<Record<`rating.${Names}`, Handler<Caller>>> => ({
  'rating.of-case': (facts) => ratingForm(room, facts),
  'rating.give': (facts) => giveForCase(room, facts),
  'rating.own': (facts) => listOwnRatings(room, facts),
  'rating.add': (facts) => actAsRater(room, facts, { kind: 'add', text: bodyOf(facts).text }),
  'rating.object': (facts) => actAsRater(room, facts, { kind: 'object', text: bodyOf(facts).text }),
  'rating.say-helped': (facts) => {
    const { helped, text = '' } = facts.body as { readonly helped: boolean; readonly text?: string };
    return actAsRater(room, facts, { kind: 'call-back', through: 'page', helped, text });
  },
  'rating.published': (facts) => listPublished(room, facts),
  'rating.list': (facts) => listRatings(room, facts),
  'rating.get': (facts) => getRating(room, facts),
  'rating.open-case': (facts) => openRatedCase(room, facts),
  'rating.verify': (facts) => {
    const { outcome, ground, text } = bodyOf(facts);
    return actAsOfficer(room, facts, { kind: 'verify', outcome, text, ...(ground === undefined ? {} : { ground }) });
  },
  'rating.decide-second': (facts) => {
    const { outcome, text } = bodyOf(facts);
    return actAsOfficer(room, facts, { kind: 'decide-second', outcome, text });
  },
  'rating.call-back': (facts) => callBack(room, facts),
  'rating.publish': (facts) => publish(room, facts),
  'rating.orders': (facts) => listRatingOrders(room, facts),
  'rating.appeal': (facts) => actAsOfficer(room, facts, { kind: 'appeal', text: bodyOf(facts).text }),
  'rating.correct': (facts) => correct(room, facts),
  'rating.results': (facts) => ratingResults(room, facts),
  'rating.setting': (facts) => ratingSetting(room, facts),
  'rating.set-silence': (facts) => setSilence(room, facts),
});

async function actAsOfficer(room: CaseRoom, facts: Facts, command: Change): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const found = await findForOfficer(room, facts);
  if (found === undefined) return refuse('rating-not-found');
  const { key, actor, isOwn } = found;
  return changeRating(
    { corridor: room.corridor, calendar: room.catalogue.calendar },
    { key, command, actor, isOwn, person: caller.person, idempotencyKey, requestId, now, payload: { act: command.kind, params, body } },
  );
}

const isCode = statement<{ readonly rating: string }>(
  'rating-code-is',
  'select rating from yici.rating_rater where division = $1 and rating = $2 and code = $3',
);

/** By phone the rater proves by the word of their own page that it is they; nobody reads a name or a telephone for it. */
async function callBack(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { code, helped, text } = bodyOf(facts);
  if (helped === undefined) return actAsOfficer(room, facts, { kind: 'call-back', through: 'nobody', text });
  const found = await findForOfficer(room, facts);
  if (found === undefined) return refuse('rating-not-found');
  const said = (code ?? '').trim().toLowerCase();
  const proven = await sqlOf(room.pool).run(isCode, [found.key.division, found.key.id, said]);
  if (proven.length === 0) return refuse('rating-code-wrong');
  return actAsOfficer(room, facts, { kind: 'call-back', through: 'phone', helped, text });
}

async function correct(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { text } = bodyOf(facts);
  const found = await findForOfficer(room, facts);
  const done = await actAsOfficer(room, facts, { kind: 'correct', text });
  if (done.ok && found?.actor.kind === 'officer') {
    const { rating, actor } = found;
    const said = { id: rating.id, division: rating.division, round: rating.round, text, actor };
    const parts = { corridor: room.corridor, calendar: room.catalogue.calendar };
    await feedBackToOrder(parts, { ...said, now: facts.now, requestId: facts.requestId });
  }
  return done;
}

async function publish(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { words, reply } = bodyOf(facts);
  const fault = [words, reply].some(namesOrNumbers);
  if (fault) return refuse('rating-names-somebody', { article: 'personal-information-protection-law-2021/25' });
  return actAsOfficer(room, facts, { kind: 'publish', words, reply });
}

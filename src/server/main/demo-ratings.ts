/** Ratings of the demo's cases in all channels, with a poor one at each step of its way; told once, by the commands that people use. */
import { contactsOfCase, type CaseContact } from '#domain/feedback/contacts-of-case.ts';
import { isBad } from '#domain/feedback/decide-rating.ts';
import type { RatingActor } from '#domain/feedback/rating-people.ts';
import { indicatorsFor } from '#domain/feedback/indicators.ts';
import { RATING_CHANNELS } from '#domain/feedback/rating.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Grade } from '#domain/hall/service-rating.ts';
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { findCases } from '#server/case/store.ts';
import { changeRating } from '#server/feedback/rating/change-rating.ts';
import { giveRating } from '#server/feedback/rating/give-rating.ts';
import { ratingIndicators } from '#server/feedback/rating/rating-indicators.ts';
import { ratingId } from '#server/feedback/rating/rating-store.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { officers } from './demo-cast.ts';
import { supervisorOf } from './demo-supervisor.ts';
import { DIVISION } from './demo-teller.ts';
import { poor, type Poor, type Who } from './demo-poor-ratings.ts';

type Scene = { readonly room: Pick<CaseRoom, 'corridor' | 'catalogue'>; readonly now: Instant };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WANTED = 40;
const SPREAD = 20;

const told = statement<{ readonly number: string }>(
  'demo-told-cases',
  'select number from yici.case_now where division = $1 order by submitted_at desc limit 60',
);
const given = statement<{ readonly id: string }>('demo-ratings-told', 'select id from yici.rating_now where division = $1 limit 1');

const good = ['一次都没跑，谢谢。', '', '比说的早了两天。', '', '', '窗口的人很耐心，老人也听得懂。', ''];
const goodGrades: readonly Grade[] = [5, 5, 4, 5, 5, 4, 5, 3, 5, 4];

type Rated = { readonly state: CaseState; readonly contact: CaseContact; readonly person: PersonId; readonly at: Instant };

/** Said some hours after the step, and before now. */
const contactsIn = (cases: readonly CaseState[], now: Instant): readonly Rated[] =>
  cases.flatMap((state) => {
    const person = state.parties.find(({ lead }) => lead)?.person;
    if (person === undefined) return [];
    return contactsOfCase(state).map((contact) => {
      const since = contact.part === undefined ? state.endedAt : state.parts.get(contact.part)?.since;
      return { state, contact, person, at: instantOf(Math.min((since ?? state.submittedAt + DAY) + HOUR, now - HOUR)) };
    });
  });

/** Nothing where ratings were given already: this database is used. */
export async function tellRatings(scene: Scene): Promise<void> {
  const sql = sqlOf(scene.room.corridor.pool);
  if ((await sql.run(given, [DIVISION])).length > 0) return;
  const numbers = (await sql.run(told, [DIVISION])).map(({ number }) => number);
  const cases = [...(await findCases(sql, DIVISION, numbers)).values()].map(({ state }) => state);
  const rated = contactsIn(cases, scene.now).slice(0, WANTED);
  // Those at whose office somebody of the cast works can be answered for; each third, so that most are content.
  const answerable = rated.filter(({ contact }, nth) => nth % 3 === 1 && officerOf(contact.office) !== undefined);
  for (const [nth, each] of rated.entries()) {
    const place = answerable.indexOf(each);
    const bad = poor[place];
    // Said lately, however long ago the step was: what is under way today must not be years late.
    const ago = bad === undefined ? (2 + (nth % SPREAD)) * DAY : place * DAY + (bad.acts.length + 3) * HOUR;
    const said = { ...each, at: instantOf(Math.max(each.at, scene.now - ago)) };
    await give(scene, said, nth, bad);
    if (bad !== undefined) await follow(scene, said, nth, bad);
  }
}

async function give({ room }: Scene, { state, contact, person, at }: Rated, nth: number, bad: Poor | undefined): Promise<void> {
  const grade = bad?.grade ?? goodGrades[nth % goodGrades.length] ?? 5;
  const channel = RATING_CHANNELS[nth % RATING_CHANNELS.length] ?? 'phone';
  const fitting = indicatorsFor(ratingIndicators(), grade, channel).map(({ id }) => id);
  const words = bad?.words ?? good[nth % good.length] ?? '';
  const key = `demo rating ${state.number} ${contact.contact}`;
  const done = await giveRating(
    { corridor: room.corridor, calendar: room.catalogue.calendar },
    {
      about: { of: 'case', subject: state.number, division: state.division, matter: state.matter, ...contact },
      said: { channel, grade, indicators: fitting.slice(nth % 2, 2), words, ...(isBad(grade) ? { sentAway: words.includes('趟') } : {}) },
      rater: person,
      fresh: `demo-${nth}`,
    },
    { person: 'demo', idempotencyKey: key, requestId: key, now: at, payload: key },
  );
  if (!done.ok) throw new Error(`the demo could not rate ${state.number}: ${done.refusal.code}`);
}

/** Somebody of the cast who handles or approves there. */
const officerOf = (office: OfficeId): Extract<RatingActor, { kind: 'officer' }> | undefined => {
  const found = officers.find((each) => each.office === office && (each.duty === 'handling' || each.duty === 'approval'));
  if (found === undefined) return undefined;
  const { id, duty, about } = found;
  return { kind: 'officer', person: brandAs<PersonId>(id), post: { office, division: DIVISION, duty, from: '2026-01-01', title: about } };
};

const actorOf = (who: Who, office: OfficeId): RatingActor => {
  if (who === 'rater') return { kind: 'rater' };
  return who === 'office' ? (officerOf(office) ?? supervisorOf(DIVISION)) : supervisorOf(DIVISION);
};

async function follow({ room, now }: Scene, { contact, at }: Rated, nth: number, { acts }: Poor): Promise<void> {
  const id = ratingId(DIVISION, `demo-${nth}`);
  for (const [place, [who, command]] of acts.entries()) {
    const key = `demo rating ${nth} ${place}`;
    const done = await changeRating(
      { corridor: room.corridor, calendar: room.catalogue.calendar },
      {
        key: { division: DIVISION, id },
        command,
        actor: actorOf(who, contact.office),
        isOwn: who === 'rater',
        person: 'demo',
        idempotencyKey: key,
        requestId: key,
        now: instantOf(Math.min(now, at + (place + 1) * HOUR)),
        payload: key,
      },
    );
    if (!done.ok) throw new Error(`the demo could not tell rating ${nth}: ${done.refusal.code}`);
  }
}

/** Four in ten say how it was when their case of the demo's year has ended; poor ratings go their way: verified, put right, called back. */
import type { Actor } from '#domain/case/actor.ts';
import { contactsOfCase } from '#domain/feedback/contacts-of-case.ts';
import type { RatingActor } from '#domain/feedback/rating-people.ts';
import { indicatorsFor } from '#domain/feedback/indicators.ts';
import type { RatingCommand } from '#domain/feedback/rating.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Grade } from '#domain/hall/service-rating.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { changeRating } from '#server/feedback/rating/change-rating.ts';
import { giveRating } from '#server/feedback/rating/give-rating.ts';
import { ratingIndicators } from '#server/feedback/rating/rating-indicators.ts';
import { ratingId } from '#server/feedback/rating/rating-store.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { supervisorOf } from '../demo-supervisor.ts';
import { actorOf } from './officers.ts';
import { randomFrom } from './random.ts';
import type { Told } from './tell-life.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const GRADES = [5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 3, 3, 2, 1] as const;
const POOR = ['等得久了一点', '又让我多跑了一趟', '说得不清楚', '打电话没有人接'];
const FOUND = '查了记录，说的属实：没有一次说清，要求补上说明。';
const RIGHT = '把办事指南改了，窗口的人重新学过，电话有专人接。';

type Scene = { readonly room: Pick<CaseRoom, 'corridor' | 'catalogue'>; readonly today: Instant; readonly told: Told };
type Acting = { readonly who: RatingActor; readonly at: Instant; readonly command: Exclude<RatingCommand, { kind: 'give' }> };

/** After an ended case; nothing of it where the person says nothing, as six in ten do. */
export async function rateLife({ room, today, told }: Scene): Promise<void> {
  const state = (await findCase(sqlOf(room.corridor.pool), keyOf(told.division, told.number)))?.state;
  const dice = randomFrom(`${told.id} rate`);
  const person = state?.parties.find(({ lead }) => lead)?.person;
  if (state?.endedAt === undefined || person === undefined || !dice.chance(0.42)) return;
  const contacts = contactsOfCase(state);
  const [whole] = contacts.slice(-1);
  const at = instantOf(state.endedAt + dice.between(1, 40) * HOUR);
  if (whole === undefined || at >= today) return;
  const grade: Grade = dice.pick(GRADES);
  const channel = dice.pick(['phone', 'phone', 'site', 'sms'] as const);
  const fitting = indicatorsFor(ratingIndicators(), grade, channel).map(({ id }) => id);
  const words = grade > 2 ? '' : dice.pick(POOR);
  const parts = { corridor: room.corridor, calendar: room.catalogue.calendar };
  const about = { of: 'case' as const, subject: state.number, division: state.division, matter: state.matter, ...whole };
  const said = { channel, grade, indicators: [dice.pick(fitting)], sentAway: words.includes('跑'), words };
  const key = `year ${told.id} rate`;
  const given = await giveRating(
    parts,
    { about, said, rater: person, fresh: `year-${told.id}` },
    { person: 'demo', idempotencyKey: key, requestId: key, now: at, payload: key },
  );
  if (given.ok && (grade <= 2 || said.sentAway))
    await follow({ room, today, told }, state, { office: whole.office, luck: dice.between(0, 9), from: at });
}

type Poor = { readonly office: OfficeId; readonly luck: number; readonly from: Instant };

/** One in five is found invalid; the rest is put right and called back. */
function wayOf(supervisor: RatingActor, officer: RatingActor, { luck, from }: Poor): readonly Acting[] {
  const on = (days: number): Instant => instantOf(from + days * DAY);
  if (luck < 2) {
    const text = '说的是另一件事，已经转过去。';
    return [{ who: supervisor, at: on(1), command: { kind: 'verify', outcome: 'invalid', ground: 'not-about-us', text } }];
  }
  return [
    { who: supervisor, at: on(1), command: { kind: 'verify', outcome: 'valid', text: FOUND } },
    { who: officer, at: on(6 + luck), command: { kind: 'correct', text: RIGHT } },
    { who: { kind: 'rater' }, at: on(8 + luck), command: { kind: 'call-back', through: 'page', helped: luck !== 7, text: '' } },
  ];
}

/** As far as the days until today go. */
async function follow({ room, today, told }: Scene, state: CaseState, poor: Poor): Promise<void> {
  const [first] = told.staff.get(poor.office) ?? [];
  const officer: Actor | undefined = first === undefined ? undefined : actorOf(first);
  if (officer?.kind !== 'officer') return;
  const id = ratingId(state.division, `year-${told.id}`);
  for (const [nth, { who, at, command }] of wayOf(supervisorOf(state.division), officer, poor).entries()) {
    if (at >= today) return;
    const key = `year ${told.id} rating ${nth}`;
    await changeRating(
      { corridor: room.corridor, calendar: room.catalogue.calendar },
      {
        key: { division: state.division, id },
        command,
        actor: who,
        isOwn: who.kind === 'rater',
        person: 'demo',
        idempotencyKey: key,
        requestId: key,
        now: at,
        payload: key,
      },
    );
  }
}

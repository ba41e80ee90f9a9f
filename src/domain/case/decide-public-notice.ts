/** Public notices: posted on the board, open to everybody's word until their last day has ended, then closed (licensing law 46). */
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant, endOfDay } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { CommandOf } from './commands.ts';
import type { CaseEventBody } from './events.ts';
import { noticeStop } from './inquiry-bars.ts';
import { permit } from './permit.ts';
import type { Bodies, Scene } from './scene.ts';

const LAW_46 = { article: 'administrative-licensing-law-2019/46' };
/** Longest a public notice may stand, in working days: a design default against a clock that stands still for years. */
const MOST_DAYS = 60;
/** Everything one has to say, and no flood: each objection is weighed by itself before the decision. */
const MOST_WORDS_OF_ONE = 5;

/** Where a statute asks for it, its days stop the clock and the applicant is told how many (45); else they count. */
export const decidePostNotice = (command: CommandOf<'post-notice'>, { state, definition, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'post-notice', actor, now);
  if (!permitted.ok) return permitted;
  const { part, notice, title, text, days, stops } = command;
  // What law keeps secret is told to nobody by way of a notice (licensing law 5).
  const { plan } = permitted.value;
  if (definition.matter.sealed !== undefined || (plan.kind === 'item' && plan.secret !== undefined))
    return refuse('notice-of-secret', { article: 'administrative-licensing-law-2019/5' });
  if (title.trim() === '' || text.trim() === '') return refuse('reason-missing', LAW_46);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    return refuse('planned-days-missing', { article: 'administrative-licensing-law-2019/45' });
  if ((permitted.value.publicNotices ?? []).some(({ closed }) => closed === undefined)) return refuse('notice-running', LAW_46);
  const plannedDays = { amount: days, unit: 'working-day' } as const;
  const until = dueOf(dayOfInstant(now), plannedDays, definition.calendar);
  const stop = noticeStop(notice);
  const posted: CaseEventBody = {
    kind: 'NoticePosted',
    part,
    notice,
    title: title.trim(),
    text: text.trim(),
    until,
    ...(stops ? { stop } : {}),
  };
  if (!stops) return ok([posted]);
  return ok([posted, { kind: 'Stopped', part, stop, ground: 'public-notice', counts: false, plannedDays, note: '' }]);
};

export const decideCommentNotice = (command: CommandOf<'comment-notice'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'comment-notice', actor, now);
  if (!permitted.ok) return permitted;
  const { part, notice: id, comment, objects, text } = command;
  const notice = permitted.value.publicNotices?.find((each) => each.id === id);
  if (notice === undefined || notice.closed !== undefined) return refuse('notice-not-running');
  if (now > endOfDay(notice.until)) return refuse('date-passed');
  if (text.trim() === '') return refuse('reason-missing');
  const own = notice.comments.filter(({ person }) => actor.kind === 'person' && person === actor.person);
  if (own.length >= MOST_WORDS_OF_ONE) return refuse('comments-enough', { values: { most: MOST_WORDS_OF_ONE } });
  return ok([{ kind: 'NoticeCommented', part, notice: id, comment, objects, text: text.trim() }]);
};

/** Not before its last day has ended: whoever reads it on that day may still object. */
export const decideCloseNotice = (command: CommandOf<'close-notice'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'close-notice', actor, now);
  if (!permitted.ok) return permitted;
  const { part, notice: id, result } = command;
  const notice = permitted.value.publicNotices?.find((each) => each.id === id);
  if (notice === undefined || notice.closed !== undefined) return refuse('notice-not-running');
  if (now <= endOfDay(notice.until)) return refuse('notice-running', LAW_46);
  if (result.trim() === '') return refuse('reason-missing', LAW_46);
  const closed: CaseEventBody = { kind: 'NoticeClosed', part, notice: id, result: result.trim() };
  const { stop } = notice;
  if (stop === undefined || !permitted.value.stops.some((each) => each.id === stop)) return ok([closed]);
  return ok([closed, { kind: 'Resumed', part, stop, note: '' }]);
};

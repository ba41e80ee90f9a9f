/** Before an office takes back what it granted, the holder is told on which ground and may state their case (licensing law 7, 36, 69). */
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { CommandOf } from './commands.ts';
import { LEAST_DAYS_FOR_VIEWS } from './decide-interested.ts';
import { permit } from './permit.ts';
import { findRevocationGround } from './revocation-grounds.ts';
import type { Bodies, Scene } from './scene.ts';

const ARTICLE_36 = 'administrative-licensing-law-2019/36';

export const decideAnnounce = (command: CommandOf<'announce-revocation'>, { state, definition, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'announce-revocation', actor, now);
  if (!permitted.ok) return permitted;
  const ground = findRevocationGround(command.ground);
  if (ground === undefined) return refuse('ground-not-allowed', { values: { ground: command.ground } });
  if (command.reasons.trim() === '') return refuse('reason-missing', { article: ARTICLE_36 });
  if (command.until <= dayOfInstant(now)) return refuse('date-passed', { article: ARTICLE_36 });
  // A day's notice is none: the holder has as long as everybody who is to be heard.
  const least = dueOf(dayOfInstant(now), { amount: LEAST_DAYS_FOR_VIEWS, unit: 'working-day' }, definition.calendar);
  if (command.until < least) return refuse('days-too-few', { article: ARTICLE_36, values: { days: LEAST_DAYS_FOR_VIEWS } });
  const { kind: _kind, ...said } = command;
  return ok([{ kind: 'RevocationAnnounced', ...said, basis: ground.basis }]);
};

/** The holder speaks, or the office writes down what they said at a window or a hearing. */
export const decideStateCase = (command: CommandOf<'state-case'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'state-case', actor, now);
  if (!permitted.ok) return permitted;
  if (command.way !== 'none' && command.text.trim() === '') return refuse('reason-missing', { article: ARTICLE_36 });
  // That they want to say nothing is theirs alone to say: told by the office it would end their days unheard.
  if (command.way === 'none' && actor.kind === 'officer') return refuse('holder-not-heard', { article: ARTICLE_36 });
  const { kind: _kind, recordedFor: _for, ...said } = command;
  return ok([{ kind: 'CaseStated', ...said, way: actor.kind === 'person' && said.way !== 'none' ? 'online' : said.way }]);
};

/** The simulated officer: takes up what came, decides in due time, and tells the platform under the own numbers. */
import type { InputOf } from '../client/call.ts';
import { Refused } from '../client/problem.ts';
import type { OwnFile } from './book.ts';
import { readAgain, nextOf, type Desk } from './intake.ts';
import { codeOf, nameOf, oursOf, type Words } from './profile.ts';

type Act = InputOf<'acts.push'>['body'];
type Common = Pick<Act, 'case' | 'part' | 'version' | 'externalId' | 'at' | 'officer' | 'codes'>;

const SOON = 1_000;

/**
 * The own number of an act says which act it is: where an answer got lost and the case went on meanwhile, the next act is
 * another one, and what was done already is never told under its number again.
 */
function commonOf({ profile, now }: Desk, file: OwnFile, act: Act['act']): Common {
  const officer = profile.officers[file.number.length % profile.officers.length] ?? '';
  const externalId = `${file.number}-${file.acts}-${act}`;
  return {
    case: file.case,
    part: file.part,
    version: file.version,
    externalId,
    at: new Date(now()).toISOString(),
    officer,
    codes: 'theirs',
  };
}

const nthOf = (file: OwnFile): number => Number(file.number.slice(-6));
const isEvery = (nth: number, every: number): boolean => every > 0 && nth % every === 0;

/** What comes next for a file in its state; undefined where the officer has nothing to do. */
function actOf(desk: Desk, file: OwnFile): { readonly body: Act; readonly then: string } | undefined {
  const { profile } = desk;
  const ours = oursOf(profile, file.state);
  // Asked by another office: nothing to decide, something to say.
  if (ours === 'accepted' && file.item === '')
    return {
      body: { act: 'give-opinion', ...commonOf(desk, file, 'give-opinion'), answer: 'agreed', text: profile.reasons.granted },
      then: 'ended',
    };
  if (ours === 'accepted') return { body: { act: 'begin-review', ...commonOf(desk, file, 'begin-review') }, then: 'reviewing' };
  if (ours !== 'reviewing') return undefined;
  const articles = [profile.article];
  if (isEvery(nthOf(file), profile.refusedEvery))
    return { body: { act: 'refuse', ...commonOf(desk, file, 'refuse'), reasons: profile.reasons.refused, articles }, then: 'refused' };
  return {
    body: { act: 'grant', ...commonOf(desk, file, 'grant'), reasons: profile.reasons.granted, articles, conditions: [] },
    then: 'granted',
  };
}

const without = ({ nextAt: _over, ...file }: OwnFile): OwnFile => file;

/** Tells the platform of one act; its own number makes a repeat the same act, the version in the key another body another key. */
async function push({ client, profile }: Desk, file: OwnFile, body: Act): Promise<number> {
  const key = `${body.externalId}-v${body.version}`;
  const done = await client.call('acts.push', { body }, { idempotencyKey: key });
  // As systems do that lost the answer and know nothing of keys: the number of the act alone must make it one.
  if (isEvery(nthOf(file), profile.oddities.pushTwiceEvery)) await client.call('acts.push', { body }, { idempotencyKey: `${key}-again` });
  return done.version;
}

const pushed = ({ zh, en }: Words): Words => ({ zh: `${zh} → 平台`, en: `${en} → platform` });

async function goOn(desk: Desk, file: OwnFile): Promise<void> {
  const { book, now, profile, haste } = desk;
  const act = actOf(desk, file);
  if (act === undefined) return book.keep(without(file));
  try {
    const version = await push(desk, file, act.body);
    const state = codeOf(profile, act.then) ?? file.state;
    const next = nextOf(desk, state);
    // What the platform told meanwhile may be newer already: only the own step is written over it.
    const current = book.find(file.case, file.part) ?? file;
    if (current.version > version) return book.say(current, now(), pushed(nameOf(profile, state)), { acts: file.acts + 1 });
    const after = { ...without(current), state, version: Math.max(version, current.version), acts: file.acts + 1 };
    book.say({ ...after, ...(next === undefined ? {} : { nextAt: next }) }, now(), pushed(nameOf(profile, state)));
  } catch (error) {
    if (!(error instanceof Refused)) return book.keep({ ...file, nextAt: now() + SOON });
    if (error.code === 'version-old') {
      book.keep({ ...file, nextAt: now() + SOON / haste });
      return readAgain(desk, file.case, file.part);
    }
    // The law speaking: it is tried again when something becomes of the case, and not before.
    book.say(without(book.find(file.case, file.part) ?? file), now(), {
      zh: `平台不收：${error.code}`,
      en: `Refused by the platform: ${error.code}`,
    });
  }
}

/** Everything that is due now, one after the other as one officer would. @returns how many files were taken up. */
export async function workOff(desk: Desk): Promise<number> {
  const due = desk.book.files().filter(({ nextAt }) => nextAt !== undefined && nextAt <= desk.now());
  for (const file of due) await goOn(desk, file).catch(() => undefined);
  return due.length;
}

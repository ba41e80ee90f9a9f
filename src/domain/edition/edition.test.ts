/** A version of a service on its way to the public: who may do what, in which order. */
import { describe, expect, it } from 'vitest';
import { brandAs, type DivisionCode, type EditionId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, instantOf, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import { decideEdition, type EditionContext } from './decide-edition.ts';
import type { Edition, EditionActor, EditionCommand } from './edition.ts';
import { evolveEdition } from './evolve-edition.ts';
import { standingOn } from './in-force.ts';

const now = instantOf(Date.UTC(2026, 5, 1, 2));
const today = dayOfInstant(now);
const province = brandAs<DivisionCode>(330000);
const deqing = brandAs<DivisionCode>(330521);
const id = brandAs<EditionId>('330000-one');
const text = { zh: '承诺时限由12个工作日改为8个', en: 'Promised in 8 working days instead of 12' };

const officer = (person: string, given: Partial<Extract<EditionActor, { kind: 'officer' }>> = {}): EditionActor => ({
  kind: 'officer',
  person: brandAs<PersonId>(person),
  office: brandAs<OfficeId>('zhejiang-reform'),
  department: 'reform',
  division: province,
  duty: 'handling',
  ...given,
});
const writer = officer('luo-jia');
const publisher = officer('shen-che', { duty: 'approval' });
const citizen: EditionActor = { kind: 'person', person: brandAs<PersonId>('zhou-yining') };

const publicise = (given: Partial<Extract<EditionCommand, { kind: 'publicise' }>> = {}): EditionCommand => ({
  kind: 'publicise',
  id,
  division: province,
  subject: { kind: 'item', id: 'food-permit' },
  version: 2,
  doc: { id: 'food-permit' },
  summary: text,
  authors: [brandAs<PersonId>('luo-jia')],
  commentUntil: addDays(today, 10),
  ...given,
});

type Step = {
  readonly command: EditionCommand;
  readonly actor?: EditionActor;
  readonly on?: Day;
  readonly context?: Partial<EditionContext>;
};
/** Runs commands one after the other; the last answer decides. */
function tell(steps: readonly Step[]): { readonly edition?: Edition; readonly code?: string } {
  let edition: Edition | undefined;
  for (const { command, actor = writer, on = today, context = {} } of steps) {
    const at: Instant = on === today ? now : startOfDay(on);
    const decided = decideEdition(command, edition, { actor, now: at, departments: ['market-supervision'], usedBy: [], ...context });
    if (!decided.ok) return { ...(edition === undefined ? {} : { edition }), code: decided.refusal.code };
    for (const event of decided.value) edition = evolveEdition(edition, event);
  }
  return edition === undefined ? {} : { edition };
}
const comment: Step = { command: { kind: 'comment', comment: 'c1', shown: '周**', text: '八天够吗？' }, actor: citizen };
const answer: Step = { command: { kind: 'answer', comment: 'c1', text: '去年平均用了六天。', taken: false } };
const over = addDays(today, 11);
const close: Step = { command: { kind: 'close-comments', report: text }, on: over };
const publish: Step = { command: { kind: 'publish', effectiveOn: addDays(over, 1) }, actor: publisher, on: over };

describe('a draft that becomes the standard', () => {
  it('is publicised, commented on, answered and published by a second person', () => {
    const { edition, code } = tell([{ command: publicise() }, comment, answer, close, publish]);
    expect(code).toBeUndefined();
    expect(edition).toMatchObject({ state: 'published', published: { by: 'shen-che', effectiveOn: addDays(over, 1) }, report: text });
  });
  it('is not published while people may still comment, nor while one of them waits for an answer', () => {
    expect(tell([{ command: publicise() }, publish]).code).toBe('edition-not-answered');
    expect(tell([{ command: publicise() }, { ...close, on: today }]).code).toBe('comments-open');
    expect(tell([{ command: publicise() }, comment, close]).code).toBe('comments-unanswered');
  });
  it('gives the public a week at least', () => {
    expect(tell([{ command: publicise({ commentUntil: addDays(today, 6) }) }]).code).toBe('comments-short');
    expect(tell([{ command: publicise({ commentUntil: addDays(today, 91) }) }]).code).toBe('comments-short');
  });
  it('is not published by whoever wrote it, nor by who only writes, nor from another division', () => {
    const told = [{ command: publicise() }, close];
    expect(tell([...told, { ...publish, actor: officer('luo-jia', { duty: 'approval' }) }]).code).toBe('edition-own-work');
    expect(tell([...told, { ...publish, actor: officer('tao-xi') }]).code).toBe('edition-not-publisher');
    expect(tell([...told, { ...publish, actor: officer('ji-yunzhou', { duty: 'approval', division: deqing }) }]).code).toBe(
      'edition-not-publisher',
    );
  });
  it('does not take force in the past, nor after a newer version was published', () => {
    const told = [{ command: publicise() }, close];
    expect(tell([...told, { ...publish, command: { kind: 'publish', effectiveOn: today } }]).code).toBe('effective-day-past');
    expect(tell([...told, { ...publish, context: { newest: 2 } }]).code).toBe('edition-outrun');
  });
  it('goes back to its draft with reasons, and then nothing more happens to it', () => {
    const back: Step = { command: { kind: 'return', reasons: '采纳第一条意见' } };
    expect(tell([{ command: publicise() }, comment, back]).edition?.state).toBe('returned');
    expect(tell([{ command: publicise() }, back, publish]).code).toBe('edition-ended');
  });
});

describe('a person who has something to say', () => {
  it('says it until the end of the last day, and not after', () => {
    expect(tell([{ command: publicise() }, { ...comment, on: addDays(today, 10) }]).edition?.comments).toHaveLength(1);
    expect(tell([{ command: publicise() }, { ...comment, on: over }]).code).toBe('comments-closed');
  });
  it('finds a hidden comment replaced by its reason, and it need not be answered', () => {
    const hide: Step = { command: { kind: 'hide', comment: 'c1', reason: '含他人电话' } };
    expect(tell([{ command: publicise() }, comment, hide, close]).edition).toMatchObject({
      state: 'answered',
      comments: [{ hidden: { reason: '含他人电话' } }],
    });
  });
  it('is one of many: twenty comments and no more', () => {
    const many = Array.from(
      { length: 21 },
      (_, nth): Step => ({ ...comment, command: { kind: 'comment', comment: `c${nth}`, shown: '周**', text: '又一条' } }),
    );
    expect(tell([{ command: publicise() }, ...many]).code).toBe('comment-too-many');
  });
});

describe('a county', () => {
  const local = (given = {}) => ({ command: publicise({ division: deqing, subject: { kind: 'overlay', id: 'food-permit' }, ...given }) });
  it('changes its own overlay by its reform office or the department itself, never a neighbour’s', () => {
    const at = (department: string, division: DivisionCode) => officer('ge-lan', { department, division });
    expect(tell([{ ...local(), actor: at('reform', deqing) }]).edition?.state).toBe('publicised');
    expect(tell([{ ...local(), actor: at('market-supervision', deqing) }]).edition?.state).toBe('publicised');
    expect(tell([{ ...local(), actor: at('health', deqing) }]).code).toBe('edition-not-editor');
    expect(tell([{ ...local(), actor: at('reform', brandAs<DivisionCode>(330522)) }]).code).toBe('edition-not-editor');
  });
});

describe('what holds on a day', () => {
  const first = { version: 1 };
  const second = { version: 2, effectiveOn: today };
  const third = { version: 3, effectiveOn: addDays(today, 5), retiredOn: addDays(today, 9) };
  it('is the newest whose day has come', () => {
    expect(standingOn([third, first, second], addDays(today, -1))).toBe(first);
    expect(standingOn([third, first, second], today)).toBe(second);
    expect(standingOn([third, first, second], addDays(today, 5))).toBe(third);
  });
  it('is over once it is retired, and no older one comes back', () => {
    expect(standingOn([first, second, third], addDays(today, 8))).toBe(third);
    expect(standingOn([first, second, third], addDays(today, 9))).toBe('over');
    expect(standingOn([], today)).toBeUndefined();
  });
});

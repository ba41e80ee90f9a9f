/** Who has a part in hand: claimed, given, put back; the clock never notices. */
import { describe, expect, test } from 'vitest';
import { at, officer, part, review } from '#test/support/sample-case.ts';
import { decided, running } from '#test/support/sample-restaurant.ts';
import type { Actor } from './actor.ts';
import { allowed } from './allowed.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;
const first = officer('licence') as Officer;
const second: Officer = { ...first, person: 'second' as never };
const claim = (reason = '', left = false) => ({ kind: 'claim', part: part('licence'), reason, left }) as const;
const give = (to: Officer, reason = '') =>
  ({ kind: 'assign', part: part('licence'), to: to.person, posts: [to.post], reason, left: false }) as const;
const release = { kind: 'release', part: part('licence'), reason: '' } as const;
const now = at('2026-06-09', '10:00');

describe('in whose hands a part is', () => {
  test('who claims it has it, and the clock runs as before', () => {
    const it = running();
    const before = it.of('licence')?.marks;
    expect(it.act(first, claim(), now)).toBe('ok');
    expect([it.of('licence')?.handler, it.of('licence')?.marks]).toEqual([first.person, before]);
    expect(it.act(first, claim(), now)).toBe('already-in-hand');
  });
  test('it is taken from a colleague only with a reason, unless the colleague has left', () => {
    const it = running();
    it.act(second, claim(), now);
    expect(it.act(first, claim(), now)).toBe('reason-missing');
    expect(it.act(first, claim('on leave'), now)).toBe('ok');
    expect(it.act(second, claim('', true), now)).toBe('ok');
    expect(it.of('licence')?.handler).toBe('second');
  });
  test('a review is begun by who has it, or by who stands in for them', () => {
    const it = running();
    it.act(second, claim(), now);
    expect(it.act(first, review('licence'), now)).toBe('in-other-hands');
    const substitute: Officer = { ...first, post: { ...first.post, standsInFor: second.person } };
    expect(it.act(substitute, review('licence'), now)).toBe('ok');
  });
  test('it is given only to somebody whose post of today covers the item', () => {
    const it = running();
    const elsewhere: Officer = { ...second, post: { ...second.post, office: 'another-office' as never } };
    expect(it.act(first, give(elsewhere), now)).toBe('assignee-not-entitled');
    const others: Officer = { ...second, post: { ...second.post, items: ['other-item' as never] } };
    expect(it.act(first, give(others), now)).toBe('assignee-not-entitled');
    expect(it.act(first, give(second), now)).toBe('ok');
    expect(it.act(officer('food'), give(second), now)).toBe('not-yours');
  });
  test('it is put back by who has it or by who approves, and never lies with somebody who was not there', () => {
    const it = running();
    expect(it.act(first, release, now)).toBe('in-nobodys-hands');
    it.act(second, claim(), now);
    expect(it.act(first, release, now)).toBe('in-other-hands');
    const head: Officer = { ...first, post: { ...first.post, duty: 'approval' } };
    expect(it.act(head, release, now)).toBe('ok');
    expect(it.of('licence')?.handler).toBeUndefined();
  });
  test('what is decided is in nobody’s hands to change', () => {
    const it = running();
    decided(it, 'licence');
    expect(it.act(first, claim(), at('2026-06-12', '10:00'))).not.toBe('ok');
  });
  test('claiming is offered to who has it not, putting back to who has it', () => {
    const it = running();
    const acts = (actor: Officer) => allowed(it.now(), actor, now).map(({ command }) => command);
    expect(acts(first)).toContain('claim');
    expect(acts(first)).not.toContain('release');
    it.act(first, claim(), now);
    expect(acts(first)).not.toContain('claim');
    expect(acts(first)).toContain('release');
  });
});

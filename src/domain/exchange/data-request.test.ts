/** The housing fund wants to know who is married, so that nobody brings a marriage certificate: how its request fares. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayText } from '#domain/kernel/instant.ts';
import { ask, conditional, contextOf, keptBack, officerOf, shared, sweep } from '#test/support/sample-exchange.ts';
import type { DataRequestCommand, DataRequestState } from './data-request.ts';
import { decideRequest } from './decide-request.ts';
import { evolveRequest } from './evolve-request.ts';
import type { ExchangeActor } from './exchange-actor.ts';
import { allowedActs, isLive } from './request-acts.ts';
import { lightOfRequest } from './request-terms.ts';
import type { ShareClass } from './resource.ts';

const fund = officerOf('deqing-housing-fund', 'ruan-he');
const owner = officerOf('zhejiang-civil-affairs');
const county = officerOf('deqing-data');
const province = officerOf('zhejiang-data');
const law = { law: 'administrative-licensing-law-2019', article: 5 };

const request = (share: ShareClass) => {
  let state: DataRequestState | undefined;
  const act = (actor: ExchangeActor, command: DataRequestCommand, day = '2026-06-15'): string => {
    const decided = decideRequest(command, state, contextOf(actor, share, day));
    if (!decided.ok) return decided.refusal.code;
    for (const event of decided.value) state = evolveRequest(state, event);
    return state?.state ?? '';
  };
  const now = (): DataRequestState => {
    if (state === undefined) throw new Error('nobody asked yet');
    return state;
  };
  return { act, now, due: () => dayText(now().due ?? (0 as never)) };
};

describe('what is shared with all', () => {
  test('is granted when the data office finds the request complete, for a year', () => {
    const it = request(shared);
    expect(it.act(fund, ask(shared))).toBe('asked');
    expect(it.due()).toBe('2026-06-17');
    expect(it.act(province, { kind: 'check' })).toBe('not-yours');
    expect(it.act(county, { kind: 'check' })).toBe('granted');
    expect([it.now().grant?.basis, it.due()]).toEqual(['check', '2027-06-15']);
  });
  test('is granted by silence once two working days have passed, and not before', () => {
    const it = request(shared);
    it.act(fund, ask(shared), '2026-06-17');
    // 19 June is the Dragon Boat holiday, then comes a weekend.
    expect(it.due()).toBe('2026-06-22');
    expect(it.act(sweep, { kind: 'pass-deadline' }, '2026-06-22')).toBe('not-yet-due');
    expect(it.act(sweep, { kind: 'pass-deadline' }, '2026-06-23')).toBe('granted');
    expect(it.now().grant?.basis).toBe('silence');
  });
});

test('a register that got its condition while the request waited is not opened by silence, one that was closed ends it', () => {
  const it = request(shared);
  it.act(fund, ask(shared));
  const narrower = decideRequest({ kind: 'pass-deadline' }, it.now(), contextOf(sweep, conditional, '2026-06-18'));
  expect(narrower.ok && narrower.value.map(({ kind }) => kind)).toEqual(['DataChecked']);
  const closed = decideRequest({ kind: 'pass-deadline' }, it.now(), { ...contextOf(sweep, shared, '2026-06-18'), resource: undefined });
  expect(closed.ok && closed.value.map(({ kind }) => kind)).toEqual(['DataWithdrawn']);
});

describe('what has a condition', () => {
  test('is answered by its owner; silence goes to the data office and is counted against the owner', () => {
    const it = request(conditional);
    it.act(fund, ask(conditional));
    expect(it.act(county, { kind: 'check' }, '2026-06-16')).toBe('checked');
    expect(it.due()).toBe('2026-06-24');
    expect(it.act(sweep, { kind: 'pass-deadline' }, '2026-06-25')).toBe('escalated');
    expect(it.now().silent).toEqual({ owner: true, check: false });
    expect(it.act(owner, { kind: 'refuse', reasons: '不便', basis: law }, '2026-06-26')).toBe('not-at-this-stage');
    expect(it.act(province, { kind: 'rule', outcome: 'granted', reasons: ' ' }, '2026-06-26')).toBe('reason-missing');
    expect(it.act(province, { kind: 'rule', outcome: 'granted', reasons: '办事所需' }, '2026-06-26')).toBe('granted');
  });
  test('is refused with reasons and a law only; the data office rules on a dispute brought in time', () => {
    const it = request(conditional);
    it.act(fund, ask(conditional));
    it.act(county, { kind: 'check' });
    expect(it.act(owner, { kind: 'refuse', reasons: '', basis: law })).toBe('reason-missing');
    expect(it.act(owner, { kind: 'refuse', reasons: '系统改造', basis: { law: 'no-law', article: 1 } })).toBe('bad-input');
    expect(it.act(owner, { kind: 'refuse', reasons: '系统改造', basis: law })).toBe('refused');
    expect(it.due()).toBe('2026-06-23');
    expect(it.act(fund, { kind: 'dispute', reasons: '没有法律依据' }, '2026-06-24')).toBe('dispute-late');
    expect(it.act(fund, { kind: 'dispute', reasons: '没有法律依据' }, '2026-06-23')).toBe('disputed');
    expect(it.act(owner, { kind: 'rule', outcome: 'upheld', reasons: 'x' }, '2026-06-24')).toBe('not-yours');
    expect(it.act(province, { kind: 'rule', outcome: 'upheld', reasons: '依法不共享' }, '2026-06-24')).toBe('upheld');
    expect(it.now().grant).toBeUndefined();
  });
  test('goes back to who asked when something is missing, and begins its term anew', () => {
    const it = request(conditional);
    it.act(fund, ask(conditional));
    expect(it.act(county, { kind: 'return', missing: '' })).toBe('reason-missing');
    expect(it.act(county, { kind: 'return', missing: '没有写依据' })).toBe('returned');
    const { need } = ask(conditional) as Extract<DataRequestCommand, { kind: 'ask' }>;
    expect(it.act(fund, { kind: 'complete', need }, '2026-06-18')).toBe('asked');
    expect(it.due()).toBe('2026-06-23');
  });
});

test('what a law keeps back is refused at once with that law, and only a ruling opens it', () => {
  const it = request(keptBack);
  expect(it.act(fund, ask(keptBack))).toBe('refused');
  expect(it.now().refusal?.basis.article).toBe(5);
  it.act(fund, { kind: 'dispute', reasons: '这一条不管婚姻登记' });
  expect(it.act(province, { kind: 'rule', outcome: 'granted', reasons: '所引条款不适用' })).toBe('granted');
});

test('a request without an item of the own department, a field that is there, a purpose and a law is none', () => {
  const it = request(shared);
  const wrong = ask(shared, { fields: ['salary'], items: [], purpose: ' ', basis: { law: 'no-law', article: 1 }, quotaPerDay: 0 });
  const decided = decideRequest(wrong, undefined, contextOf(fund, shared));
  expect(decided.ok ? [] : (decided.refusal.problems ?? []).map(({ pointer }) => pointer)).toEqual([
    '/fields/0',
    '/items',
    '/material',
    '/purpose',
    '/quotaPerDay',
    '/basis/law',
  ]);
  expect(it.act(officerOf('deqing-tax'), ask(shared))).toBe('not-yours');
});

test('a grant is revoked with reasons, renewed near its end, and ends by itself', () => {
  const it = request(shared);
  it.act(fund, ask(shared));
  it.act(county, { kind: 'check' });
  expect(it.act(fund, { kind: 'renew' }, '2026-08-01')).toBe('not-at-this-stage');
  expect(it.act(fund, { kind: 'renew' }, '2027-05-20')).toBe('granted');
  expect(it.due()).toBe('2028-06-15');
  expect(it.act(owner, { kind: 'revoke', reasons: '' }, '2027-06-01')).toBe('reason-missing');
  expect(it.act(owner, { kind: 'revoke', reasons: '超范围使用' }, '2027-06-01')).toBe('revoked');
  expect(isLive(it.now(), it.now().grant?.expiresOn ?? (0 as never))).toBe(false);
  const other = request(shared);
  other.act(fund, ask(shared));
  other.act(county, { kind: 'check' });
  expect(other.act(sweep, { kind: 'pass-deadline' }, '2027-06-16')).toBe('expired');
});

test('nobody checks what they asked themselves, though they hold both posts', () => {
  const it = request(shared);
  it.act(fund, ask(shared));
  expect(it.act(officerOf('deqing-data', 'ruan-he'), { kind: 'check' })).toBe('own-file');
});

test('the light is yellow on the last working day of a term and red past it', () => {
  const it = request(conditional);
  it.act(fund, ask(conditional));
  const lights = ['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18'].map((day) => {
    const { calendar, now } = contextOf(fund, conditional, day);
    return lightOfRequest('asked', it.now().due, calendar, now);
  });
  expect(lights).toEqual(['ok', 'near', 'near', 'late']);
});

const commands: readonly DataRequestCommand[] = [
  { kind: 'check' },
  { kind: 'return', missing: 'x' },
  { kind: 'grant', reasons: '' },
  { kind: 'refuse', reasons: 'x', basis: law },
  { kind: 'dispute', reasons: 'x' },
  { kind: 'rule', outcome: 'upheld', reasons: 'x' },
  { kind: 'pass-deadline' },
  { kind: 'take-key', keyHash: 'x' },
  { kind: 'renew' },
  { kind: 'withdraw', reason: '' },
];
const actors = [fund, owner, county, province, sweep, officerOf('deqing-tax')];

test('silence alone never opens what has a condition or a law, whoever else does whatever', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...actors), fc.constantFrom(...commands), fc.integer({ min: 0, max: 40 })), {
    maxLength: 15,
  });
  fc.assert(
    fc.property(fc.constantFrom(conditional, keptBack), steps, (share, acts) => {
      const it = request(share);
      it.act(fund, ask(share), '2026-03-02');
      let day = 0;
      for (const [actor, command, later] of acts) {
        day += later;
        const before = it.now().grant;
        it.act(actor, command, dayText((20_514 + day) as never));
        const made = it.now().grant;
        // Only the owner's own yes made a grant here: no ruling for it is among the commands.
        if (before === undefined && made !== undefined) expect([made.basis, actor]).toEqual(['owner', owner]);
      }
    }),
  );
});

test('what the screens offer is what the engine takes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...actors),
      fc.constantFrom(...commands),
      fc.constantFrom(shared, conditional, keptBack),
      (actor, command, share) => {
        const it = request(share);
        it.act(fund, ask(share));
        const { today } = { today: it.now().due ?? (0 as never) };
        const offered = (allowedActs(it.now(), actor, today) as readonly string[]).includes(command.kind);
        const taken = decideRequest(command, it.now(), contextOf(actor, share)).ok;
        expect(taken && actor.kind === 'officer').toBe(offered);
      },
    ),
  );
});

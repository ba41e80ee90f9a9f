/** What a grant leaves behind keeps its promises: no payment twice or outside the period, no duty lost, periods that never overlap. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandAs, type CaseNumber } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, instantOf, type Day } from '#domain/kernel/instant.ts';
import { calendar, day } from '#test/support/calendar.ts';
import { basis, FROM, holder, life, name, officer, opening, person, sweep } from '#test/support/entitlement-life.ts';
import { isOwed } from './days.ts';
import { overpaidOf } from './decide-payment.ts';
import { drawPairs } from './draw.ts';
import type { EntitlementCommand, EntitlementState, Opening } from './entitlement.ts';
import { addToMonth, monthOf, payDayOf, type Month } from './payment.ts';
import { firstDuty } from './plan-duty.ts';

describe('a promise is inspected', () => {
  const drawn = () => {
    const told = life(opening());
    told.act({ kind: 'draw-inspectors', duty: 'commitment-1', draw: 'd', officers: [person('one'), person('two')] }, officer('one'), FROM);
    return told;
  };
  const fails = (told: ReturnType<typeof life>, on: Day, rectifyBy?: Day): string => {
    const more = rectifyBy === undefined ? {} : { rectifyBy };
    const record: EntitlementCommand = {
      kind: 'record-inspection',
      duty: 'commitment-1',
      outcome: 'fail',
      findings: '冷藏柜没有',
      ...more,
    };
    const written = told.act(record, officer('one'), on);
    return written === 'ok' ? told.act({ kind: 'sign-inspection', duty: 'commitment-1' }, officer('two'), on) : written;
  };

  test('within sixty working days of the decision (2018 regulation, article 14)', () => {
    // January 19 days from the 6th, February 16 with the 14th and 28th worked and the New Year off, March 22, April 3.
    expect(opening().duties[0]).toMatchObject({ due: day('2026-04-03'), kind: 'inspection' });
  });
  test('by two who were drawn: neither signs alone, and nobody else writes', () => {
    const told = drawn();
    const record: EntitlementCommand = { kind: 'record-inspection', duty: 'commitment-1', outcome: 'pass', findings: '符合' };
    expect(told.act(record, officer('three'), FROM)).toBe('not-drawn');
    expect(told.act(record, officer('one'), FROM)).toBe('ok');
    expect(told.act({ kind: 'sign-inspection', duty: 'commitment-1' }, officer('one'), FROM)).toBe('second-signature-needed');
    expect(told.now().duties[0]?.state).toBe('open');
    expect(told.act({ kind: 'sign-inspection', duty: 'commitment-1' }, officer('two'), FROM)).toBe('ok');
    expect(told.now().duties[0]?.state).toBe('done');
  });
  test('never by who decided, nor by who is inspected', () => {
    const told = life(opening());
    const draw = (who: string) =>
      told.act({ kind: 'draw-inspectors', duty: 'commitment-1', draw: 'd', officers: [person(who), person('two')] }, officer('one'), FROM);
    expect([draw('decider'), draw('holder')]).toEqual(['own-file', 'own-file']);
  });
  test('a fail orders it put right by a day; a second one proposes the revocation; revoked, it stands in the credit file for five years or until repaired', () => {
    const told = drawn();
    expect(fails(told, FROM)).toBe('rectify-day-wrong');
    expect(fails(told, FROM, addDays(FROM, 20))).toBe('ok');
    expect(told.now().duties[0]).toMatchObject({ state: 'rectify', due: addDays(FROM, 20) });
    expect(fails(told, addDays(FROM, 21))).toBe('ok');
    expect(told.now().duties[0]?.state).toBe('failed');
    expect(told.now().credit).toBeUndefined();
    told.act({ kind: 'revoke', on: addDays(FROM, 60), reason: '整改后仍不符合', basis }, sweep, addDays(FROM, 60));
    expect(told.now()).toMatchObject({ state: 'ended', credit: { until: day('2031-03-06') } });
    expect(told.act({ kind: 'repair-credit', reason: '已改正' }, officer('head'), addDays(FROM, 90))).toBe('not-yours');
    expect(told.act({ kind: 'repair-credit', reason: '已改正' }, officer('head', 'approval'), addDays(FROM, 90))).toBe('ok');
    expect(told.now().credit?.repaired).toMatchObject({ reason: '已改正' });
  });
});

describe('a draw', () => {
  const lists = fc.record({
    objects: fc
      .uniqueArray(fc.nat(40), { minLength: 1, maxLength: 8 })
      .map((ids) => ids.map((id) => ({ id: `e${id}`, duty: 'd', barred: [person('p0')] }))),
    inspectors: fc.uniqueArray(fc.nat(9), { minLength: 4, maxLength: 9 }).map((ids) => ids.map((id) => person(`p${id}`))),
  });
  test('gives the same pairs from the same seed in whatever order the lists were read, and never who is barred', () => {
    fc.assert(
      fc.property(fc.string(), lists, (seed, given) => {
        const drawn = drawPairs(seed, given);
        const again = drawPairs(seed, { objects: given.objects.toReversed(), inspectors: given.inspectors.toReversed() });
        expect(again).toEqual(drawn);
        for (const { officers } of drawn.ok ? drawn.value : []) {
          expect(new Set(officers).size).toBe(2);
          expect(officers).not.toContain('p0');
        }
      }),
    );
  });
});

const monthly = (last: Month): Partial<Opening> => ({
  duties: [],
  until: day('2026-09-30'),
  payments: { name, basis, first: monthOf(FROM), last, payDay: 15, months: [] },
});
type Deed = { readonly what: 'pass' | 'suspend' | 'lift' | 'paid' | 'failed' | 'again' | 'end'; readonly later: number };
const deeds = fc.array(
  fc.record({
    what: fc.constantFrom<Deed['what'][]>('pass', 'pass', 'pass', 'suspend', 'lift', 'paid', 'failed', 'again', 'end'),
    later: fc.nat(40),
  }),
  { maxLength: 40 },
);

/** Whatever happens in whatever order: a command that may not be is refused. */
function play(told: ReturnType<typeof life>, list: readonly Deed[]): Day {
  let today = FROM;
  const head = officer('head', 'approval');
  for (const { what, later } of list) {
    today = addDays(today, later);
    const order = told.now().payments?.months.at(-1);
    const news = (kind: 'paid' | 'failed') =>
      told.act({ kind: 'report-payment', order: order?.order ?? '', news: kind, reason: '', reference: 'r' }, sweep, today);
    if (what === 'pass') told.act({ kind: 'pass-days' }, sweep, today);
    if (what === 'suspend') told.act({ kind: 'suspend', reason: '查实', basis }, head, today);
    if (what === 'lift') told.act({ kind: 'lift', reason: '查清' }, head, today);
    if (what === 'paid' || what === 'failed') news(what);
    if (what === 'again' && order !== undefined) told.act({ kind: 'order-again', month: order.month, reason: '再发' }, head, today);
    if (what === 'end') told.act({ kind: 'surrender', reason: '不用了' }, holder, today);
  }
  return today;
}

describe('monthly payments', () => {
  test('are never paid twice and never ordered outside the period, whatever is told in whatever order', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const told = life(opening(monthly(addToMonth(monthOf(FROM), 11))));
        told.act({ kind: 'confirm-amount', fen: 100_000 }, officer('one'), FROM);
        play(told, list);
        const { payments, until, ended } = told.now();
        const months = payments?.months ?? [];
        const paid = months.filter(({ state }) => state === 'paid').map(({ month }) => month);
        expect(new Set(paid).size).toBe(paid.length);
        expect(new Set(months.filter(({ attempt }) => attempt > 0).map(({ order }) => order)).size).toBe(
          months.filter(({ attempt }) => attempt > 0).length,
        );
        for (const { month } of months) {
          expect(payDayOf(month, 15)).toBeGreaterThanOrEqual(FROM);
          expect(payDayOf(month, 15)).toBeLessThanOrEqual(until ?? 0);
        }
        // A second try only behind one of which the provider said that it did not pay.
        for (const { month, attempt } of months.filter((each) => each.attempt > 1))
          expect(['failed', 'withheld']).toContain(months.find((each) => each.month === month && each.attempt === attempt - 1)?.state);
        if (ended !== undefined) expect(overpaidOf(told.now()).every(({ month }) => payDayOf(month, 15) > ended.on)).toBe(true);
      }),
    );
  });
  test('a month whose failed order was paid after all is not ordered a third time, though the second try failed', () => {
    const told = life(opening(monthly(addToMonth(monthOf(FROM), 11))));
    const head = officer('head', 'approval');
    told.act({ kind: 'confirm-amount', fen: 100_000 }, officer('one'), FROM);
    const later = addDays(FROM, 45);
    told.act({ kind: 'pass-days' }, sweep, later);
    const first = told.now().payments?.months[0];
    const again = (): string => told.act({ kind: 'order-again', month: first?.month ?? ('' as Month), reason: '再发' }, head, later);
    const news = (attempt: number, kind: 'paid' | 'failed'): string => {
      const order = told.now().payments?.months.find((each) => each.month === first?.month && each.attempt === attempt)?.order ?? '';
      return told.act({ kind: 'report-payment', order, news: kind, reason: '', reference: 'r' }, sweep, later);
    };
    expect([news(1, 'failed'), again(), news(1, 'paid'), news(2, 'failed')]).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(again()).toBe('payment-done');
  });
  test('news without the number of an order pay no month that was withheld', () => {
    const told = life(opening(monthly(addToMonth(monthOf(FROM), 11))));
    told.act({ kind: 'confirm-amount', fen: 100_000 }, officer('one'), FROM);
    told.act({ kind: 'suspend', reason: '查实', basis }, officer('head', 'approval'), FROM);
    const later = addDays(FROM, 45);
    told.act({ kind: 'pass-days' }, sweep, later);
    expect(told.now().payments?.months.map(({ state }) => state)).toContain('withheld');
    const nameless = { kind: 'report-payment', order: '', news: 'paid', reason: '', reference: 'r' } as const;
    expect(told.act(nameless, sweep, later)).toBe('payment-not-found');
  });
  test('wait for an officer to confirm the amount', () => {
    const told = life(opening(monthly(addToMonth(monthOf(FROM), 11))));
    told.act({ kind: 'pass-days' }, sweep, addDays(FROM, 90));
    expect(told.now().payments?.months).toEqual([]);
  });
  test('after a standstill every month is ordered, each once', () => {
    const told = life(opening(monthly(addToMonth(monthOf(FROM), 3))));
    told.act({ kind: 'confirm-amount', fen: 100_000 }, officer('one'), FROM);
    told.act({ kind: 'pass-days' }, sweep, addDays(FROM, 400));
    expect(told.now().payments?.months.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
  });
});

describe('yearly duties', () => {
  const rule = {
    id: 'check',
    kind: 'report',
    name,
    within: { amount: 1, unit: 'year' },
    every: { amount: 1, unit: 'year' },
    tellDays: 30,
    basis,
  } as const;
  test('none is lost: while it runs one is always planned ahead, and each was told or handed in', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ later: fc.nat(500), hands: fc.boolean() }), { maxLength: 8 }), (list) => {
        const told = life(opening({ commitments: [], duties: [firstDuty(rule, FROM, calendar)] }));
        let today = FROM;
        for (const { later, hands } of list) {
          today = addDays(today, later);
          told.act({ kind: 'pass-days' }, sweep, today);
          const open = told.now().duties.find(isOwed);
          if (hands && open !== undefined) told.act({ kind: 'report-duty', duty: open.id, words: '已查' }, holder, today);
        }
        const { duties } = told.now();
        expect(duties.map(({ nth }) => nth)).toEqual(duties.map((_, index) => index + 1));
        expect(duties.at(-1)?.due).toBeGreaterThanOrEqual(today);
        for (const duty of duties.filter(({ due }) => due < today)) expect(duty.overdue || duty.state === 'done').toBe(true);
      }),
    );
  });
});

describe('renewal', () => {
  const UNTIL = day('2026-12-31');
  const renewable = (): ReturnType<typeof life> =>
    life(
      opening({
        duties: [],
        until: UNTIL,
        renewal: { matter: brandAs('renew'), tellOn: addDays(UNTIL, -60), lastAsk: addDays(UNTIL, -30), basis, told: false },
      }),
    );
  const asked = (on: Day, state: 'open' | 'refused') => ({
    case: brandAs<CaseNumber>('330521-2026-0000002-0'),
    part: brandAs<EntitlementState['part']>('renewal'),
    on,
    state,
  });

  test('the holder is told more than thirty days before the end', () => {
    const told = renewable();
    told.act({ kind: 'pass-days' }, sweep, addDays(UNTIL, -61));
    expect(told.now().renewal?.told).toBe(false);
    told.act({ kind: 'pass-days' }, sweep, addDays(UNTIL, -60));
    expect(told.now().renewal?.told).toBe(true);
  });
  test('asked in time and unanswered at the end, silence renews; asked too late, it lapses (licensing law 50)', () => {
    const [inTime, late] = [renewable(), renewable()];
    inTime.act({ kind: 'note-renewal', asked: asked(addDays(UNTIL, -30), 'open') }, sweep, addDays(UNTIL, -30));
    late.act({ kind: 'note-renewal', asked: asked(addDays(UNTIL, -29), 'open') }, sweep, addDays(UNTIL, -29));
    for (const each of [inTime, late]) each.act({ kind: 'pass-days' }, sweep, addDays(UNTIL, 1));
    expect(inTime.now()).toMatchObject({ state: 'active' });
    expect(inTime.now().renewal?.deemedAt).toBeDefined();
    expect(late.now()).toMatchObject({ state: 'ended', ended: { how: 'lapsed' } });
    inTime.act({ kind: 'replace', successor: brandAs('330521-00000000000000000002') }, sweep, addDays(UNTIL, 1));
    expect(inTime.now()).toMatchObject({ state: 'ended', ended: { how: 'replaced', on: UNTIL } });
  });
  test('refused, it ends on its own day', () => {
    const told = renewable();
    told.act({ kind: 'note-renewal', asked: asked(addDays(UNTIL, -40), 'refused') }, sweep, addDays(UNTIL, -35));
    told.act({ kind: 'pass-days' }, sweep, UNTIL);
    expect(told.now().state).toBe('active');
    told.act({ kind: 'pass-days' }, sweep, addDays(UNTIL, 1));
    expect(told.now().ended?.how).toBe('lapsed');
  });
  test('nothing is done with what has ended', () => {
    const told = renewable();
    expect(told.act({ kind: 'surrender', reason: '不开了' }, holder, FROM)).toBe('ok');
    expect(told.act({ kind: 'suspend', reason: '查', basis }, officer('head', 'approval'), FROM)).toBe('entitlement-ended');
    expect(told.act({ kind: 'ask-change', change: 'c', words: '换名字' }, holder, FROM)).toBe('entitlement-ended');
    expect(dayOfInstant(told.events.at(-1)?.at ?? instantOf(0))).toBe(FROM);
  });
});

/** Visits and delivery in sentences about people: Mei's restaurant is looked at, the day is moved, the certificate goes to her sister. */
import { describe, expect, test } from 'vitest';
import { at, citizen, clerk, grant, issue, officer, part, review, signer } from '#test/support/sample-case.ts';
import { decided, mei, running } from '#test/support/sample-restaurant.ts';
import type { VisitId } from '#domain/kernel/brand.ts';
import { allowed } from './allowed.ts';
import type { CaseCommand } from './commands.ts';

const visit = 'v1' as VisitId;
const set = (when = at('2026-06-23', '09:30'), more: object = {}): CaseCommand =>
  ({
    kind: 'set-visit',
    part: part('licence'),
    visit,
    when,
    minutes: 40,
    place: 'Yanxi Road 8',
    why: 'to see the kitchen',
    ...more,
  }) as CaseCommand;
const move = (when = at('2026-06-24', '10:00')): CaseCommand => ({ kind: 'move-visit', part: part('licence'), visit, when, reason: '' });
const cancel: CaseCommand = { kind: 'cancel-visit', part: part('licence'), visit, reason: 'no longer needed' };
const office = officer('licence');
const today = at('2026-06-10');

/** A visit agreed for 23 June, a Tuesday. */
const agreed = () => {
  const it = running();
  expect(it.act(office, set(), today)).toBe('ok');
  return it;
};

describe('an officer who comes', () => {
  test('says when, where and why, on a working day in office hours', () => {
    const it = running();
    expect(it.act(office, set(at('2026-06-20', '09:30')), today)).toBe('visit-outside-hours'); // Dragon Boat
    expect(it.act(office, set(at('2026-06-23', '08:59')), today)).toBe('visit-outside-hours');
    expect(it.act(office, set(at('2026-06-23', '16:21')), today)).toBe('visit-outside-hours');
    expect(it.act(office, set(at('2026-06-09', '09:30')), today)).toBe('date-passed');
    expect(it.act(office, set(undefined, { why: ' ' }), today)).toBe('reason-missing');
    expect(it.act(officer('sign'), set(), today)).toBe('not-yours');
    expect(it.act(office, set(at('2026-06-23', '16:20')), today)).toBe('ok');
    expect(it.act(office, set(undefined, { visit: 'v2' }), today)).toBe('visit-already-set');
  });
  test('does not call anybody in to hand over on paper what was given online', () => {
    const it = running();
    expect(it.act(office, set(undefined, { why: '请携带原件到场核对' }), today)).toBe('paper-given-online');
    expect(it.act(office, set(undefined, { why: '看现场的原件陈列柜' }), today)).toBe('ok');
  });
  test('calls it off with a reason, and may then agree another', () => {
    const it = agreed();
    expect(it.act(mei, cancel, today)).toBe('not-yours');
    expect(it.act(office, { ...cancel, reason: '' } as CaseCommand, today)).toBe('reason-missing');
    expect(it.act(office, cancel, today)).toBe('ok');
    expect(it.act(mei, move(), today)).toBe('wrong-state');
    expect(it.act(office, set(undefined, { visit: 'v2' }), today)).toBe('ok');
  });
});

describe('Mei, who is visited', () => {
  test('moves it twice, to a working day within thirty days, and not again', () => {
    const it = agreed();
    expect(it.act(citizen('stranger'), move(), today)).toBe('not-yours');
    expect(it.act(mei, move(at('2026-08-03', '10:00')), today)).toBe('visit-too-far');
    expect(it.act(mei, move(at('2026-06-10', '16:00')), today)).toBe('visit-too-near');
    expect(it.act(mei, move(), today)).toBe('ok');
    expect(it.act(mei, move(at('2026-06-25', '10:00')), today)).toBe('ok');
    expect(it.act(mei, move(at('2026-06-26', '10:00')), today)).toBe('visit-moved-twice');
    expect(it.of('licence')?.visits[0]).toMatchObject({ when: at('2026-06-25', '10:00'), moves: 2 });
  });
  test('moves it the day before at the latest', () => {
    const it = agreed();
    expect(it.act(mei, move(), at('2026-06-23', '00:00'))).toBe('visit-too-near');
    expect(it.act(mei, move(), at('2026-06-22', '23:59'))).toBe('ok');
  });
});

describe('how the licence reaches Mei', () => {
  const parcel = { how: 'courier', recipient: '沈立秋', phone: '13800000028', address: '德清县乾元镇直街55号' } as const;
  const choose = (delivery: object): CaseCommand => ({ kind: 'choose-delivery', delivery }) as CaseCommand;

  test('is hers to say until it is issued, and a parcel needs an address', () => {
    const it = running({ delivery: ['electronic', 'courier'] });
    expect(it.act(mei, choose({ how: 'window' }), today)).toBe('delivery-not-offered');
    expect(it.act(mei, choose({ how: 'courier', address: '' }), today)).toBe('address-missing');
    expect(it.act(office, choose(parcel), today)).toBe('not-yours');
    expect(it.act(clerk, choose(parcel), today)).toBe('ok');
    expect(it.now().delivery).toEqual(parcel);
    expect(it.act(mei, choose({ how: 'electronic' }), today)).toBe('ok');
    expect(it.now().delivery).toEqual({ how: 'electronic' });
  });
  test('is done as she chose: a courier goes out only where she asked for one', () => {
    const it = running({ delivery: ['electronic', 'window', 'courier'] });
    it.act(mei, choose({ how: 'window' }), today);
    decided(it, 'licence');
    it.act(signer, { ...issue('licence'), delivery: 'window' } as CaseCommand, today);
    const deliver = { kind: 'deliver', part: part('licence'), how: 'courier' } as const;
    expect(it.act(office, deliver, at('2026-06-12'))).toBe('delivery-otherwise');
    expect(it.act(office, { ...deliver, how: 'window' }, at('2026-06-12'))).toBe('ok');
  });
  test('is no longer asked when everything is issued', () => {
    const it = running();
    for (const id of ['licence', 'sign', 'food']) {
      it.act(officer(id), review(id), at('2026-06-10'));
      it.act(officer(id), grant(id), at('2026-06-10', '11:00'));
      it.act(signer, issue(id), at('2026-06-10', '11:01'));
    }
    expect(it.act(mei, choose({ how: 'electronic' }), at('2026-06-11'))).toBe('nothing-to-deliver');
    expect(allowed(it.now(), mei, at('2026-06-11')).map(({ command }) => command)).not.toContain('choose-delivery');
  });
});

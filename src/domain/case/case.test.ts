/** The life of a case in sentences about people: opening, reception, stopping, deciding, lapsing, setting aside. */
import { describe, expect, test } from 'vitest';
import { dayText } from '#domain/kernel/instant.ts';
import {
  accept, applicant, at, citizen, clerk, grant, issue, itemStep, material, officer, outsideStep, part, refusal, resume, review, sampleDefinition,
  sampleItem, sampleMatter, signer, stop, story, submission, sweep,
} from '#test/support/sample-case.ts';
import { react } from './react.ts';
import { readClock } from '#domain/clock/clock-of.ts';
import { calendar } from '#test/support/calendar.ts';

const mei = citizen('mei');
const restaurant = () => story(sampleDefinition(
  sampleMatter([itemStep('licence'), itemStep('food', ['licence'], 'nothing'), itemStep('sign')]),
  [sampleItem('licence'), sampleItem('food'), sampleItem('sign', { materials: [material('sketch', 'gap-allowed')] })],
));
const running = () => {
  const it = restaurant();
  it.act(mei, submission({ given: { sketch: { by: 'commitment' } } }), at('2026-06-08'));
  it.act(clerk, accept('licence', 'sign'), at('2026-06-08', '11:00'));
  return it;
};
const decided = (it: ReturnType<typeof running>, id: string, command = grant(id), day = '2026-06-10') => {
  it.act(officer(id), review(id), at(day));
  return it.act(officer(id), command, at(day, '11:00'));
};

describe('a case opens and is received', () => {
  test('parallel parts are accepted in the same instant; the sequential one waits', () => {
    const it = running();
    expect(it.of('licence')?.marks[0]?.at).toBe(it.of('sign')?.marks[0]?.at);
    expect(it.stateOf('food')).toBe('waiting');
  });
  test('the predecessor’s grant is the acceptance of a part with nothing to give', () => {
    const it = running();
    expect(decided(it, 'licence')).toBe('ok');
    expect(it.stateOf('food')).toBe('accepted');
    expect(it.of('food')?.marks[0]?.at).toBe(at('2026-06-10', '11:00'));
  });
  test('a missing paper bars acceptance; a gap paper may follow and its lateness withdraws the acceptance', () => {
    const it = restaurant();
    it.act(mei, submission(), at('2026-06-08'));
    expect(it.act(clerk, accept('sign'), at('2026-06-08'))).toBe('material-missing');
    const until = Math.floor(at('2026-06-12') / 86_400_000) as never;
    const missing = [{ material: 'sketch' as never, what: 'sketch of the sign' }];
    expect(it.act(clerk, { kind: 'receive', receptions: [{ part: part('sign'), outcome: 'accept-with-gaps', missing, until }] }, at('2026-06-08'))).toBe('ok');
    const pass = { kind: 'pass-deadline', part: part('sign'), deadline: 'gaps' } as const;
    expect(it.act(sweep, pass, at('2026-06-12', '23:59'))).toBe('deadline-not-passed');
    expect(it.act(sweep, pass, at('2026-06-13', '00:01'))).toBe('ok');
    expect(it.stateOf('sign')).toBe('acceptance-withdrawn');
  });
  test('the one-time notice must name everything and comes once; silence to it withdraws the application', () => {
    const it = story(sampleDefinition(sampleMatter([itemStep('food')]), [sampleItem('food', { materials: [material('plan'), material('lease')] })]));
    it.act(mei, submission(), at('2026-06-08'));
    const until = Math.floor(at('2026-06-15') / 86_400_000) as never;
    const ask = (...ids: string[]) => ({
      kind: 'receive' as const,
      receptions: [{ part: part('food'), outcome: 'supplement' as const, until, missing: ids.map((id) => ({ material: id as never, what: id })) }],
    });
    expect(it.act(clerk, ask('plan'), at('2026-06-08'))).toBe('notice-incomplete');
    expect(it.act(clerk, ask('plan', 'lease'), at('2026-06-08'))).toBe('ok');
    expect(it.act(mei, { kind: 'supplement', part: part('food'), answers: {}, given: { plan: { by: 'commitment' } } }, at('2026-06-09'))).toBe('ok');
    expect(it.act(clerk, ask('lease'), at('2026-06-09'))).toBe('supplement-once');
  });
  test('an office that stays silent for five working days has accepted from the day the papers came', () => {
    const it = restaurant();
    it.act(mei, submission({ given: { sketch: { by: 'commitment' } } }), at('2026-06-08'));
    const pass = { kind: 'pass-deadline', part: part('licence'), deadline: 'acceptance' } as const;
    expect(it.act(sweep, pass, at('2026-06-15', '23:00'))).toBe('deadline-not-passed');
    expect(it.act(sweep, pass, at('2026-06-16', '00:01'))).toBe('ok');
    expect(it.of('licence')?.marks[0]?.at).toBe(at('2026-06-08'));
  });
  test('a second applicant must sign before anything is accepted', () => {
    const it = restaurant();
    it.act(mei, submission({ parties: [applicant('mei'), applicant('bo', false)], given: { sketch: { by: 'commitment' } } }), at('2026-06-08'));
    expect(it.act(clerk, accept('licence'), at('2026-06-08'))).toBe('signature-missing');
    expect(it.act(mei, { kind: 'sign', party: 'applicant.bo' }, at('2026-06-08'))).toBe('not-yours');
    expect(it.act(citizen('bo'), { kind: 'sign', party: 'applicant.bo' }, at('2026-06-08'))).toBe('ok');
    expect(it.act(clerk, accept('licence'), at('2026-06-08'))).toBe('ok');
  });
});

describe('a case is decided', () => {
  test('two officers granting at once: one grant, one refusal', () => {
    const it = running();
    expect(decided(it, 'licence')).toBe('ok');
    expect(it.act(officer('licence', 'second'), grant('licence'), at('2026-06-10', '11:00'))).toBe('already-decided');
    expect(it.events.filter((event) => event.kind === 'Granted')).toHaveLength(1);
  });
  test('a decision names the certificate and the papers it rests on, with their hash', () => {
    const it = running();
    decided(it, 'licence');
    it.act(signer, issue('licence'), at('2026-06-10', '12:00'));
    decided(it, 'food', grant('food'), '2026-06-11');
    decided(it, 'sign', grant('sign'), '2026-06-11');
    expect(it.of('food')?.decisions[0]?.reliedOn).toEqual([{ kind: 'certificate', id: 'c-licence', version: 1 }]);
    expect(it.of('sign')?.decisions[0]?.reliedOn).toEqual([{ kind: 'material', material: 'sketch' }]);
  });
  test('an officer of another office and the applicant’s own hand are refused', () => {
    const it = running();
    it.act(officer('licence'), review('licence'), at('2026-06-09'));
    expect(it.act(officer('sign'), grant('licence'), at('2026-06-09'))).toBe('not-yours');
    expect(it.act(officer('licence', 'mei'), grant('licence'), at('2026-06-09'))).toBe('own-file');
  });
  test('while the clock is stopped nothing is decided; two stops end one after the other', () => {
    const it = running();
    it.act(officer('licence'), review('licence'), at('2026-06-09'));
    expect(it.act(officer('licence'), stop('licence', 'testing', 'a'), at('2026-06-10'))).toBe('ok');
    expect(it.act(officer('licence'), stop('licence', 'expert-review', 'b'), at('2026-06-11'))).toBe('ok');
    expect(it.act(officer('licence'), grant('licence'), at('2026-06-12'))).toBe('clock-stopped');
    expect(it.act(officer('licence'), resume('licence', 'a'), at('2026-06-12'))).toBe('ok');
    expect(it.act(officer('licence'), grant('licence'), at('2026-06-12'))).toBe('clock-stopped');
    expect(it.act(officer('licence'), resume('licence', 'b'), at('2026-06-15'))).toBe('ok');
    expect(it.act(officer('licence'), grant('licence'), at('2026-06-15'))).toBe('ok');
  });
  test('the day of a stop counts, the day of a resumption does not', () => {
    const it = running();
    it.act(officer('licence'), review('licence'), at('2026-06-09'));
    it.act(officer('licence'), stop('licence'), at('2026-06-16'));
    it.act(officer('licence'), resume('licence'), at('2026-06-22'));
    const { due } = readClock(it.of('licence')?.marks ?? [], sampleItem('licence').limit, calendar, at('2026-06-22', '12:00'));
    expect(due === undefined ? '' : dayText(due)).toBe('2026-06-26');
  });
  test('a refusal lapses what stood on it, at once and with the cause', () => {
    const it = running();
    expect(decided(it, 'licence', refusal('licence'))).toBe('ok');
    expect(it.of('food')?.cause).toMatchObject({ kind: 'predecessor', part: 'licence', state: 'refused' });
  });
  test('the case ends with its last part and is rated once', () => {
    const it = running();
    for (const id of ['licence', 'food', 'sign']) {
      decided(it, id);
      it.act(signer, issue(id), at('2026-06-10', '12:00'));
    }
    expect(it.now().state).toBe('ended');
    expect(it.act(mei, { kind: 'rate', grade: 5, words: '' }, at('2026-06-11'))).toBe('ok');
    expect(it.act(mei, { kind: 'rate', grade: 1, words: '' }, at('2026-06-11'))).toBe('already-rated');
  });
});

describe('a case changes on the way', () => {
  const basis = { law: 'administrative-licensing-law-2019', article: 7 };
  const setAside = { kind: 'set-aside', part: part('licence'), reason: 'the hearing was not held', basis } as const;
  const authority = { kind: 'authority', name: 'Huzhou', reference: 'R-1' } as const;

  test('a reconsideration sets a refusal aside: decided anew, and what had lapsed waits again', () => {
    const it = running();
    decided(it, 'licence', refusal('licence'));
    expect(it.act(authority, setAside, at('2026-07-01'))).toBe('ok');
    expect([it.stateOf('licence'), it.stateOf('food')]).toEqual(['set-aside', 'waiting']);
    it.act(officer('licence'), { kind: 'reopen', part: part('licence') }, at('2026-07-02'));
    expect(it.act(officer('licence'), grant('licence'), at('2026-07-03'))).toBe('ok');
    expect(it.stateOf('food')).toBe('accepted');
  });
  test('a grant set aside stops the clock of what is under review on it; a new grant starts it again', () => {
    const it = running();
    decided(it, 'licence');
    it.act(officer('food'), review('food'), at('2026-06-11'));
    it.act(authority, setAside, at('2026-06-12'));
    expect(it.of('food')?.stops[0]?.ground).toBe('predecessor-set-aside');
    it.act(officer('licence'), { kind: 'reopen', part: part('licence') }, at('2026-06-15'));
    it.act(officer('licence'), grant('licence'), at('2026-06-16'));
    expect(it.of('food')?.stops).toEqual([]);
    expect(it.act(officer('food'), grant('food'), at('2026-06-17'))).toBe('ok');
  });
  test('a transfer changes the office, not the clock', () => {
    const it = running();
    it.act(officer('licence'), review('licence'), at('2026-06-09'));
    const before = it.of('licence')?.marks[0];
    expect(it.act(officer('licence'), {
      kind: 'transfer', part: part('licence'), office: 'anji-licence' as never, division: 330523 as never, reason: 'the shop stands in Anji', basis,
    }, at('2026-06-10'))).toBe('ok');
    expect(it.of('licence')?.marks[0]).toEqual(before);
    expect(it.act(officer('licence'), grant('licence'), at('2026-06-10'))).toBe('not-yours');
  });
  test('a part added later may hold back one that has not opened, but makes no circle', () => {
    const it = running();
    const plan = it.of('sign')?.plan;
    if (plan === undefined) throw new Error('no sign');
    const added = { ...plan, part: part('fire'), needs: [] };
    const before = [{ part: part('food'), edge: { needs: 'granted', hard: true } }] as const;
    expect(it.act(clerk, { kind: 'add-part', plan: { ...added, needs: [{ part: part('food'), needs: 'granted', hard: true }] }, before, basis }, at('2026-06-09'))).toBe('circle');
    expect(it.act(clerk, { kind: 'add-part', plan: added, before, basis }, at('2026-06-09'))).toBe('ok');
    decided(it, 'licence');
    expect(it.stateOf('food')).toBe('waiting');
  });
  test('a waived part satisfies its edges; a soft edge may be passed over, a hard one not', () => {
    const it = running();
    expect(it.act(officer('licence'), { kind: 'open-early', part: part('food'), reason: 'hurry' }, at('2026-06-09'))).toBe('not-yours');
    expect(it.act(clerk, { kind: 'open-early', part: part('food'), reason: 'hurry' }, at('2026-06-09'))).toBe('edge-hard');
    expect(it.act(officer('licence'), { kind: 'waive', part: part('licence'), ground: 'region assessed', basis }, at('2026-06-09'))).toBe('ok');
    expect(it.stateOf('food')).toBe('accepted');
  });
  test('an agent acts while the mandate lives and not a moment longer; the principal names another', () => {
    const it = restaurant();
    const mandate = { id: 'm1' as never, from: at('2026-06-01'), until: at('2026-07-01'), giver: 'mei' as never, taker: 'an' as never };
    const agent = { id: 'agent.1', role: 'agent' as never, kind: 'agent' as const, lead: false, person: 'an' as never, name: 'an', from: at('2026-06-01') };
    it.act(citizen('an', [mandate]), submission({ parties: [applicant('mei'), agent], given: { sketch: { by: 'commitment' } } }), at('2026-06-08'));
    expect(it.events[0]?.by).toMatchObject({ person: 'an', onBehalfOf: 'mei' });
    const withdraw = { kind: 'withdraw', parts: [part('sign')], reason: '' } as const;
    expect(it.act(citizen('an', [{ ...mandate, revokedAt: at('2026-06-09') }]), withdraw, at('2026-06-10'))).toBe('not-yours');
    expect(it.act(mei, { kind: 'change-agent', agent: { ...agent, id: 'agent.2', person: 'li' as never }, mandate: 'm2' as never }, at('2026-06-10'))).toBe('ok');
    expect(it.act(citizen('an', [mandate]), withdraw, at('2026-06-11'))).toBe('not-yours');
  });
  test('late filing: a part that needs papers becomes ready when the owner’s drawings are done', () => {
    const it = story(sampleDefinition(
      sampleMatter([itemStep('plan'), outsideStep('drawings', ['plan']), itemStep('permit', ['drawings~'], 'later')]),
      [sampleItem('plan'), sampleItem('permit', { materials: [material('drawing')] })],
    ));
    it.act(mei, submission(), at('2026-06-08'));
    it.act(clerk, accept('plan'), at('2026-06-08'));
    decided(it, 'plan');
    expect(it.act(mei, { kind: 'complete', part: part('drawings'), note: '' }, at('2026-06-20'))).toBe('ok');
    expect(it.stateOf('permit')).toBe('ready');
    expect(it.act(mei, { kind: 'file', parts: [part('permit')], answers: {}, given: { drawing: { by: 'commitment' } } }, at('2026-06-22'))).toBe('ok');
    expect(it.stateOf('permit')).toBe('submitted');
  });
  test('the office revokes of its own motion: no applicant, and the grant names the certificate that falls', () => {
    const matter = sampleMatter([itemStep('revocation')], { initiator: 'office', roles: [] });
    const item = sampleItem('revocation', { revokes: 'permit.number' });
    const definition = sampleDefinition(matter, [item]);
    const it = story(definition);
    expect(it.act(mei, submission({ parties: [] }), at('2026-06-08'))).toBe('not-yours');
    it.act(officer('revocation'), submission({ parties: [], answers: { 'permit.number': '330521-2026-0000003-011' } }), at('2026-06-08'));
    expect(it.stateOf('revocation')).toBe('accepted');
    decided(it, 'revocation');
    const granted = it.events.find((event) => event.kind === 'Granted');
    if (granted === undefined) throw new Error('not granted');
    expect(react(granted, it.now(), it.now())).toContainEqual({
      kind: 'certificate.revoke-named', certificateNumber: '330521-2026-0000003-011', part: 'revocation', reason: '',
    });
  });
});

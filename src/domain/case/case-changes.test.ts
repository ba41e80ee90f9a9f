/** A case changes on the way: set aside, transferred, parts added, waived, agents changed, filed late, revoked. */
import { describe, expect, test } from 'vitest';
import {
  accept,
  applicant,
  at,
  citizen,
  clerk,
  grant,
  itemStep,
  material,
  officer,
  outsideStep,
  part,
  refusal,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  story,
  submission,
} from '#test/support/sample-case.ts';
import { decided, mei, restaurant, running } from '#test/support/sample-restaurant.ts';
import { readDay, type Day } from '#domain/kernel/instant.ts';
import { react } from './react.ts';

const dayOf = (text: string): Day => readDay(text) ?? (0 as Day);

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
    expect(
      it.act(
        officer('licence'),
        {
          kind: 'transfer',
          part: part('licence'),
          office: 'anji-licence' as never,
          division: 330523 as never,
          reason: 'the shop stands in Anji',
          basis,
        },
        at('2026-06-10'),
      ),
    ).toBe('ok');
    expect(it.of('licence')?.marks[0]).toEqual(before);
    expect(it.act(officer('licence'), grant('licence'), at('2026-06-10'))).toBe('not-yours');
  });
  test('a part added later may hold back one that has not opened, but makes no circle', () => {
    const it = running();
    const plan = it.of('sign')?.plan;
    if (plan === undefined) throw new Error('no sign');
    const added = { ...plan, part: part('fire'), needs: [] };
    const before = [{ part: part('food'), edge: { needs: 'granted', hard: true } }] as const;
    expect(
      it.act(
        clerk,
        { kind: 'add-part', plan: { ...added, needs: [{ part: part('food'), needs: 'granted', hard: true }] }, before, basis },
        at('2026-06-09'),
      ),
    ).toBe('circle');
    expect(it.act(clerk, { kind: 'add-part', plan: added, before, basis }, at('2026-06-09'))).toBe('ok');
    decided(it, 'licence');
    expect(it.stateOf('food')).toBe('waiting');
  });
  test('a waived part satisfies its edges; a soft edge may be passed over, a hard one not', () => {
    const it = running();
    expect(it.act(officer('licence'), { kind: 'open-early', part: part('food'), reason: 'hurry' }, at('2026-06-09'))).toBe('not-yours');
    expect(it.act(clerk, { kind: 'open-early', part: part('food'), reason: 'hurry' }, at('2026-06-09'))).toBe('edge-hard');
    expect(it.act(officer('licence'), { kind: 'waive', part: part('licence'), ground: 'region assessed', basis }, at('2026-06-09'))).toBe(
      'ok',
    );
    expect(it.stateOf('food')).toBe('accepted');
  });
  test('an agent acts while the mandate lives and not a moment longer; the principal names another', () => {
    const it = restaurant();
    const mandate = {
      id: 'm1' as never,
      kind: 'single-matter' as const,
      from: at('2026-06-01'),
      until: at('2026-07-01'),
      giver: 'mei' as never,
      taker: 'an' as never,
    };
    const agent = {
      id: 'agent.1',
      role: 'agent' as never,
      kind: 'agent' as const,
      lead: false,
      person: 'an' as never,
      name: 'an',
      from: at('2026-06-01'),
    };
    it.act(
      citizen('an', [mandate]),
      submission({ parties: [applicant('mei'), agent], given: { sketch: { by: 'commitment' } } }),
      at('2026-06-08'),
    );
    expect(it.events[0]?.by).toMatchObject({ person: 'an', onBehalfOf: 'mei' });
    const withdraw = { kind: 'withdraw', parts: [part('sign')], reason: '' } as const;
    expect(it.act(citizen('an', [{ ...mandate, revokedAt: at('2026-06-09') }]), withdraw, at('2026-06-10'))).toBe('not-yours');
    expect(
      it.act(
        mei,
        { kind: 'change-agent', agent: { ...agent, id: 'agent.2', person: 'li' as never }, mandate: 'm2' as never },
        at('2026-06-10'),
      ),
    ).toBe('ok');
    expect(it.act(citizen('an', [mandate]), withdraw, at('2026-06-11'))).toBe('not-yours');
  });
  test('late filing: a part that needs papers becomes ready when the owner’s drawings are done', () => {
    const it = story(
      sampleDefinition(sampleMatter([itemStep('plan'), outsideStep('drawings', ['plan']), itemStep('permit', ['drawings~'], 'later')]), [
        sampleItem('plan'),
        sampleItem('permit', { materials: [material('drawing')] }),
      ]),
    );
    it.act(mei, submission(), at('2026-06-08'));
    it.act(clerk, accept('plan'), at('2026-06-08'));
    decided(it, 'plan');
    expect(it.act(mei, { kind: 'complete', part: part('drawings'), note: '' }, at('2026-06-20'))).toBe('ok');
    expect(it.stateOf('permit')).toBe('ready');
    expect(
      it.act(mei, { kind: 'file', parts: [part('permit')], answers: {}, given: { drawing: { by: 'commitment' } } }, at('2026-06-22')),
    ).toBe('ok');
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
    expect(it.stateOf('revocation')).toBe('reviewing');
    const told = {
      kind: 'announce-revocation',
      part: part('revocation'),
      ground: 'fraud',
      reasons: 'forged',
      until: dayOf('2026-06-20'),
    } as const;
    expect(it.act(officer('revocation'), told, at('2026-06-09'))).toBe('ok');
    expect(it.act(officer('revocation'), grant('revocation'), at('2026-06-20'))).toBe('holder-not-heard');
    expect(it.act(officer('revocation'), grant('revocation'), at('2026-06-21'))).toBe('ok');
    const granted = it.events.find((event) => event.kind === 'Granted');
    if (granted === undefined) throw new Error('not granted');
    expect(react(granted, it.now(), it.now())).toContainEqual({
      kind: 'certificate.revoke-named',
      certificateNumber: '330521-2026-0000003-011',
      part: 'revocation',
      reason: '',
      basis: { law: 'administrative-licensing-law-2019', article: 69 },
    });
  });
});

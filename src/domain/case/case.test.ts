/** The life of a case in sentences about people: opening, reception, stopping, deciding, ending. */
import { describe, expect, test } from 'vitest';
import { dayText } from '#domain/kernel/instant.ts';
import {
  accept,
  applicant,
  at,
  citizen,
  clerk,
  deliverer,
  grant,
  issue,
  itemStep,
  material,
  officer,
  part,
  refusal,
  resume,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  serve,
  signer,
  stop,
  story,
  submission,
  sweep,
} from '#test/support/sample-case.ts';
import { evolve } from './evolve.ts';
import { decided, mei, restaurant, running } from '#test/support/sample-restaurant.ts';
import { readClock } from '#domain/clock/clock-of.ts';
import { calendar } from '#test/support/calendar.ts';

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
    expect(
      it.act(
        clerk,
        { kind: 'receive', receptions: [{ part: part('sign'), outcome: 'accept-with-gaps', missing, until }] },
        at('2026-06-08'),
      ),
    ).toBe('ok');
    const pass = { kind: 'pass-deadline', part: part('sign'), deadline: 'gaps' } as const;
    expect(it.act(deliverer, serve('AcceptedWithGaps', 'sign', at('2026-06-08')), at('2026-06-08', '11:00'))).toBe('ok');
    expect(it.act(sweep, pass, at('2026-06-12', '23:59'))).toBe('deadline-not-passed');
    expect(it.act(sweep, pass, at('2026-06-13', '00:01'))).toBe('ok');
    expect(it.stateOf('sign')).toBe('acceptance-withdrawn');
  });
  test('the one-time notice must name everything and comes once; silence to it withdraws the application', () => {
    const it = story(
      sampleDefinition(sampleMatter([itemStep('food')]), [sampleItem('food', { materials: [material('plan'), material('lease')] })]),
    );
    it.act(mei, submission(), at('2026-06-08'));
    const until = Math.floor(at('2026-06-15') / 86_400_000) as never;
    const ask = (...ids: string[]) => ({
      kind: 'receive' as const,
      receptions: [
        { part: part('food'), outcome: 'supplement' as const, until, missing: ids.map((id) => ({ material: id as never, what: id })) },
      ],
    });
    expect(it.act(clerk, ask('plan'), at('2026-06-08'))).toBe('notice-incomplete');
    expect(it.act(clerk, ask('plan', 'lease'), at('2026-06-08'))).toBe('ok');
    expect(
      it.act(mei, { kind: 'supplement', part: part('food'), answers: {}, given: { plan: { by: 'commitment' } } }, at('2026-06-09')),
    ).toBe('ok');
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
    it.act(
      mei,
      submission({ parties: [applicant('mei'), applicant('bo', false)], given: { sketch: { by: 'commitment' } } }),
      at('2026-06-08'),
    );
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
  test('the case ends with its last part; an old history in which it was rated still folds, and says nothing of it', () => {
    const it = running();
    for (const id of ['licence', 'food', 'sign']) {
      decided(it, id);
      it.act(signer, issue(id), at('2026-06-10', '12:00'));
    }
    expect(it.now().state).toBe('ended');
    const rated = { kind: 'Rated', at: at('2026-06-11'), by: { kind: 'system', job: 'rating' } } as const;
    expect(evolve(it.now(), rated)).toEqual({ ...it.now(), seq: it.now().seq + 1 });
  });
});

/** When a case is put away, and how long it is kept. */
import { describe, expect, test } from 'vitest';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import {
  accept,
  at,
  citizen,
  clerk,
  deliverer,
  grant,
  issue,
  itemStep,
  officer,
  refusal,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  serve,
  signer,
  story,
  submission,
} from '#test/support/sample-case.ts';
import { pendingOf, retentionOf, type Outside, type RetentionRule } from './retention.ts';

const definition = sampleDefinition(sampleMatter([itemStep('licence'), itemStep('sign')]), [sampleItem('licence'), sampleItem('sign')]);
const nothing: Outside = { corrections: 0, duties: 0, questions: 0 };
const begun = () => {
  const run = story(definition);
  run.act(citizen('mei'), submission(), at('2026-06-08'));
  run.act(clerk, accept('licence', 'sign'), at('2026-06-08', '11:00'));
  for (const item of ['licence', 'sign']) run.act(officer(item), review(item), at('2026-06-09'));
  return run;
};
const waits = (run: ReturnType<typeof begun>, today: string, outside: Outside = nothing) =>
  pendingOf(run.now(), outside, dayOfInstant(at(today)), definition.calendar).map(({ code }) => code);

describe('what must be over', () => {
  test('a case under way waits', () => {
    expect(waits(begun(), '2026-06-10')).toContain('running');
  });
  test('a refusal waits until it was served and can no longer be contested: six months, to the day', () => {
    const run = begun();
    run.act(officer('licence'), refusal('licence'), at('2026-06-10'));
    run.act(officer('sign'), refusal('sign'), at('2026-06-10'));
    expect(waits(run, '2026-06-11')).toEqual(['unserved']);
    for (const item of ['licence', 'sign'])
      expect(run.act(deliverer, serve('Refused', item, at('2026-06-10')), at('2026-06-10'))).toBe('ok');
    expect(waits(run, '2026-12-10')).toEqual(['contestable']);
    expect(waits(run, '2026-12-11')).toEqual([]);
  });
  test('a granted case is ready when its results are handed over; open corrections, duties and questions hold it', () => {
    const run = begun();
    for (const item of ['licence', 'sign']) {
      expect(run.act(officer(item), grant(item), at('2026-06-10'))).toBe('ok');
      run.act(signer, issue(item), at('2026-06-10'));
    }
    expect(waits(run, '2026-06-11')).toEqual([]);
    expect(waits(run, '2026-06-11', { corrections: 1, duties: 2, questions: 3 })).toEqual([
      'correction-open',
      'duty-open',
      'question-open',
    ]);
  });
});

describe('how long', () => {
  const name = { zh: '年限', en: 'term' };
  const rules: readonly RetentionRule[] = [
    { id: 'standard', years: 10, name },
    { id: 'long', years: 30, items: ['sign'], name },
  ];
  test('the longest term of its items holds, from the day it ended', () => {
    const run = begun();
    run.act(officer('licence'), refusal('licence'), at('2026-06-10'));
    run.act(officer('sign'), refusal('sign'), at('2026-06-10'));
    const kept = retentionOf(rules, run.now());
    expect([kept?.rule.id, kept?.until === undefined ? undefined : dayText(kept.until)]).toEqual(['long', '2056-06-10']);
  });
  test('for ever is longer than any term; without a rule nothing is put away', () => {
    expect(
      retentionOf([...rules, { id: 'permanent', procedures: ['licence', 'service', 'benefit', 'confirmation'], name }], begun().now()),
    ).toMatchObject({
      rule: { id: 'permanent' },
    });
    expect(retentionOf([], begun().now())).toBeUndefined();
  });
});

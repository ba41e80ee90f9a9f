/** What is found out after a second signer read a proposal is shown to them before they sign. */
import { expect, test } from 'vitest';
import type { DecisionId } from '#domain/kernel/brand.ts';
import { licence, mei, report, reviewed, state, wang, weigh } from '#test/support/inquiry-story.ts';
import { at } from '#test/support/sample-case.ts';
import { shownOf } from './shown-proposal.ts';

test('a report, a view and how it was weighed each change what is signed', () => {
  const it = reviewed({ review: 'approval' });
  const now = at('2026-06-12', '11:00');
  const propose = {
    kind: 'propose-decision',
    parts: [licence],
    decision: 'd-1' as DecisionId,
    outcome: 'granted',
    conditions: [],
    reasons: '',
    articles: [],
    reliedOn: [],
  } as const;
  const shown = (): string => {
    const part = it.of('licence');
    return part === undefined ? '' : (shownOf(it.now(), part) ?? '');
  };
  expect(it.act(wang, propose, now)).toBe('ok');
  const read = [shown()];
  for (const [actor, command] of [
    [wang, report()],
    [mei, state],
    [wang, weigh('view', 'v1')],
  ] as const) {
    expect(it.act(actor, command, now)).toBe('ok');
    read.push(shown());
  }
  expect(new Set(read).size).toBe(4);
});

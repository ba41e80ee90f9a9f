/** Every story of the sandbox goes its way by the real engine, and tells the system what real cases would. */
import { expect, test } from 'vitest';
import { brandAs, type DecisionId, type PartId } from '#domain/kernel/brand.ts';
import { calendar } from '#test/support/calendar.ts';
import { at } from '#test/support/sample-case.ts';
import { advance, beginTest, openSandbox, pushTest, stateOfTest, findTest } from './sandbox.ts';
import { OWN_PART } from './sandbox-matter.ts';
import { sandboxStories, findStory, type StoryName } from './sandbox-stories.ts';

const monday = at('2026-06-08');
const own = brandAs<PartId>(OWN_PART);

function play(name: StoryName, days: number) {
  const story = findStory(name);
  if (story === undefined) throw new Error(name);
  const begun = beginTest(openSandbox({ office: 'an-office', item: 'a-licence' }), story, calendar, monday);
  const later = advance(begun.sandbox, days, calendar, monday);
  const found = findTest(later.sandbox, begun.number);
  return {
    ...later,
    number: begun.number,
    types: [...begun.told, ...later.told].map(({ type }) => type),
    part: found === undefined ? undefined : stateOfTest(found)?.parts.get(own),
    steps: found?.step,
  };
}

test.each(sandboxStories.map(({ name }) => name))('the story “%s” is told to its end', (name) => {
  const told = play(name, 10);
  expect(told.steps).toBe(findStory(name)?.steps.length);
  // Numbers of the sandbox can be nobody's real ones.
  expect(told.number).toMatch(/^339999-/);
});

test('each story tells the system what it is about', () => {
  expect(play('accepted', 0).types).toEqual(['part.submitted', 'part.accepted']);
  expect(play('supplemented', 1).types).toEqual(['part.submitted', 'part.supplement-asked', 'part.supplemented', 'part.accepted']);
  expect(play('withdrawn', 1).types).toContain('part.withdrawn');
  expect(play('opinion-asked', 0).types).toContain('opinion.asked');
  expect(play('stopped', 3).types).toEqual(expect.arrayContaining(['part.stopped', 'part.resumed']));
  expect(play('over-time', 20).types).toContain('part.overdue');
  expect(play('set-aside', 2).types).toEqual(expect.arrayContaining(['part.decided', 'part.set-aside']));
});

test('a system’s decision is judged as at the desk: not on one’s own file, not without reasons', () => {
  const grant = {
    kind: 'grant',
    parts: [own],
    decision: brandAs<DecisionId>('d'),
    conditions: [],
    reasons: '',
    articles: [],
    reliedOn: [],
  } as const;
  const refuse = { ...grant, kind: 'refuse' } as const;
  const review = { kind: 'begin-review', part: own } as const;
  const file = play('own-file', 0);
  expect(pushTest(file.sandbox, file.number, review, calendar, monday)).toMatchObject({ refusal: { code: 'own-file' } });
  const other = play('accepted', 0);
  const begun = pushTest(other.sandbox, other.number, review, calendar, monday);
  if (!begun.ok) throw new Error(begun.refusal.code);
  expect(pushTest(begun.value.sandbox, other.number, refuse, calendar, monday)).toMatchObject({ refusal: { code: 'reason-missing' } });
  expect(pushTest(begun.value.sandbox, other.number, grant, calendar, monday)).toMatchObject({ ok: true });
});

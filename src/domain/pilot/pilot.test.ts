import { expect, test } from 'vitest';
import { brandAs, type DivisionCode, type ItemId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, instantOf } from '#domain/kernel/instant.ts';
import { decidePilot, type PilotScene } from './decide-pilot.ts';
import { pilotActs } from './pilot-acts.ts';
import { evolvePilot } from './evolve-pilot.ts';
import { likeOf, proposedOf } from './choose-places.ts';
import type { PilotActor, PilotCommand, PilotId, PilotState, Proposal } from './pilot.ts';

const county = brandAs<DivisionCode>(330521);
const city = brandAs<DivisionCode>(330500);
const province = brandAs<DivisionCode>(330000);
const place = (code: number): DivisionCode => brandAs<DivisionCode>(code);
const now = instantOf(Date.parse('2026-03-02T09:00:00+08:00'));
const today = dayOfInstant(now);
const officer = (person: string, division: DivisionCode, duty: 'handling' | 'approval'): PilotActor => ({
  kind: 'officer',
  person: brandAs<PersonId>(person),
  office: brandAs<OfficeId>(`reform-${division}`),
  department: 'reform',
  division,
  duty,
});
const [ge, bai, shen] = [officer('ge', county, 'handling'), officer('bai', city, 'approval'), officer('shen', province, 'approval')];
const both = (zh: string) => ({ zh, en: zh });
const proposal: Proposal = {
  title: both('一天办好'),
  places: [county],
  item: brandAs<ItemId>('card'),
  tried: { source: { kind: 'in-force', id: 'card', version: 1 }, changes: {}, words: [both('1个工作日办完')] },
  hypothesis: both('快。'),
  risks: '排队。',
  owner: '葛岚',
  measures: [{ measure: 'actual.days-used', direction: 'down', size: 1 }],
  days: 60,
  comparison: { places: [place(330522)], proposed: [], reasons: '相近' },
};
const propose: PilotCommand = { kind: 'propose', id: brandAs<PilotId>('330521-1'), division: county, proposal };
const review = { kind: 'review', findings: both('快了'), lessons: both('备机'), recommendation: 'adopt', evaluations: [] } as const;
const adopt = { kind: 'adopt', reasons: '好', standard: { edition: 'e', version: 2, effectiveOn: today } } as const;

type Act = readonly [PilotCommand, PilotActor, Partial<PilotScene>?];
const sceneFor = (actor: PilotActor, more: Partial<PilotScene> = {}): PilotScene => ({
  actor,
  now,
  consultation: 'none',
  inForce: true,
  reminded: false,
  ...more,
});
/** Does one thing after the other; the first refusal, or where it stands. */
function tell(...acts: readonly Act[]): PilotState | string {
  let state: PilotState | undefined;
  for (const [command, actor, more] of acts) {
    const decided = decidePilot(command, state, sceneFor(actor, more));
    if (!decided.ok) return decided.refusal.code;
    for (const event of decided.value) state = evolvePilot(state, event);
  }
  if (state === undefined) throw new Error('nothing was done');
  return state;
}
const later = { now: instantOf(now + 61 * 86_400_000) };
const running: readonly Act[] = [
  [propose, ge],
  [{ kind: 'approve', reasons: '可' }, bai],
  [{ kind: 'begin' }, ge],
];

test('a place proposes for itself, a level above approves, and nobody approves what they wrote', () => {
  expect(tell([propose, officer('x', place(330522), 'handling')])).toBe('not-yours');
  expect(tell([propose, ge], [{ kind: 'approve', reasons: '可' }, officer('ji', county, 'approval')])).toBe('pilot-level-above');
  expect(tell([propose, ge], [{ kind: 'approve', reasons: ' ' }, bai])).toBe('bad-input');
  const own: PilotCommand = {
    ...propose,
    division: province,
    proposal: { ...proposal, places: [province], comparison: { ...proposal.comparison, places: [place(320000)] } },
  };
  expect(tell([own, shen], [{ kind: 'approve', reasons: '可' }, shen])).toBe('second-person-needed');
  expect(tell(...running)).toMatchObject({ state: 'running', until: addDays(today, 60) });
});

test('it begins only where the change holds, and its comparison stays from then on', () => {
  expect(tell(...running.slice(0, 2), [{ kind: 'begin' }, ge, { inForce: false }])).toBe('pilot-not-in-force');
  const other: PilotCommand = { kind: 'compare', comparison: { places: [place(330105)], proposed: [], reasons: '换' } };
  expect(tell(...running.slice(0, 2), [other, ge])).toMatchObject({ comparison: { places: [330105] } });
  expect(tell(...running, [other, ge])).toBe('pilot-comparison-fixed');
});

test('before its end a review may only warn', () => {
  expect(tell(...running, [review, ge])).toBe('pilot-too-early');
  expect(tell(...running, [{ ...review, recommendation: 'stop' }, ge])).toMatchObject({ state: 'reviewed' });
});

test('the province adopts after the public was heard; a city may stop or extend but not set the standard', () => {
  const reviewed: readonly Act[] = [...running, [review, ge, later]];
  expect(tell(...reviewed, [adopt, shen, later])).toBe('pilot-not-consulted');
  expect(tell(...reviewed, [adopt, shen, { ...later, consultation: 'open' }])).toBe('pilot-not-consulted');
  expect(tell(...reviewed, [adopt, bai, { ...later, consultation: 'closed' }])).toBe('pilot-level-above');
  expect(tell(...reviewed, [adopt, shen, { ...later, consultation: 'closed' }])).toMatchObject({
    state: 'adopted',
    standard: { version: 2 },
  });
  expect(tell(...reviewed, [{ kind: 'extend', reasons: '再看', until: addDays(today, 62) }, bai, later])).toBe('pilot-days');
  expect(tell(...reviewed, [{ kind: 'extend', reasons: '再看', until: addDays(today, 200) }, bai, later])).toMatchObject({
    state: 'running',
  });
});

test('an act that is offered is never refused for who asks or when', () => {
  const bodies: Readonly<Record<string, PilotCommand>> = {
    revise: { kind: 'revise', proposal },
    compare: { kind: 'compare', comparison: proposal.comparison },
    approve: { kind: 'approve', reasons: '可' },
    return: { kind: 'return', reasons: '改' },
    begin: { kind: 'begin' },
    review: { ...review, recommendation: 'stop' },
    stop: { kind: 'stop', reasons: '停' },
    extend: { kind: 'extend', reasons: '再看', until: addDays(today, 200) },
    adopt,
  };
  const stories: readonly (readonly Act[])[] = [running.slice(0, 1), running.slice(0, 2), running, [...running, [review, ge, later]]];
  for (const story of stories)
    for (const actor of [ge, bai, shen])
      for (const consultation of ['none', 'open', 'closed'] as const) {
        const state = tell(...story);
        if (typeof state === 'string') throw new Error(state);
        const scene = sceneFor(actor, { ...later, consultation });
        for (const act of pilotActs(state, scene)) {
          const command = bodies[act];
          if (command !== undefined) expect([act, decidePilot(command, state, scene)]).toMatchObject([act, { ok: true }]);
        }
      }
});

test('places are proposed by how alike they were: volume, level of the measure, no change of their own', () => {
  const known = [
    { place: county, cases: 100, level: 5, ownChange: true },
    { place: place(330522), cases: 90, level: 5.2, ownChange: false },
    { place: place(330105), cases: 800, level: 9, ownChange: false },
    { place: place(330106), cases: 100, level: 5, ownChange: true },
    { place: place(330481), cases: 0, level: null, ownChange: false },
    { place: city, cases: 100, level: 5, ownChange: false },
  ];
  const likely = likeOf(known, [county]);
  expect(likely.map((each) => each.place)).toEqual([330522, 330106, 330105, 330481]);
  expect(proposedOf(likely)).not.toContain(330481);
});

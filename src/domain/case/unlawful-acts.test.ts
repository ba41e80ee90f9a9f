/** Acts the law forbids are refused with its article: one row an act, told as what somebody tries. */
import { expect, test } from 'vitest';
import { dayOfInstant, readDay, type Day } from '#domain/kernel/instant.ts';
import { play, type Story } from '#test/support/edge-stories.ts';
import {
  accept,
  at,
  citizen,
  clerk,
  deliverer,
  grant,
  itemStep,
  material,
  officer,
  part,
  refusal,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  serve,
  stop,
  story,
  submission,
} from '#test/support/sample-case.ts';
import type { Actor } from './actor.ts';
import type { CaseCommand } from './commands.ts';
import { decide } from './decide.ts';

const mei = citizen('mei');
const office = officer('b');
const head = officer('b', 'head', 'approval');
const b = part('b');
const law = { law: 'administrative-licensing-law-2019', article: 38 };
const extension = { term: { amount: 10, unit: 'working-day' as const }, approver: 'office-head' as const, basis: { ...law, article: 42 } };
const dayOf = (text: string): Day => readDay(text) ?? dayOfInstant(at(text));
const missing = [{ material: 'drawing' as never, what: 'the drawing' }];

const bare = (more: Parameters<typeof sampleItem>[1] = {}): Story => {
  const limit = { promised: { amount: 10, unit: 'working-day' as const }, extensions: [extension], silence: 'none' as const };
  const item = sampleItem('b', { materials: [material('drawing', 'gap-allowed')], limit, ...more });
  return play(story(sampleDefinition(sampleMatter([itemStep('b')]), [item])), [[mei, submission(), '2026-03-02']]);
};
const reviewing = (more: Parameters<typeof sampleItem>[1] = {}): Story =>
  play(bare({ materials: [], ...more }), [
    [clerk, accept('b'), '2026-03-03'],
    [office, review('b'), '2026-03-04'],
  ]);
const proposed = (): Story => {
  const propose: CaseCommand = {
    kind: 'propose-decision',
    parts: [b],
    decision: 'd-1' as never,
    outcome: 'granted',
    conditions: ['keep it clean'],
    reasons: '',
    articles: [],
    reliedOn: [],
  };
  return play(reviewing({ review: 'approval' }), [[office, propose, '2026-03-05']]);
};
const sign = (more: { readonly shown?: string; readonly proposal?: string } = {}): CaseCommand => ({
  kind: 'approve-decision',
  part: b,
  proposal: (more.proposal ?? 'd-1') as never,
  shown: more.shown ?? 'h',
  current: 'h',
});
const supplement: CaseCommand = { kind: 'receive', receptions: [{ part: b, outcome: 'supplement', missing, until: dayOf('2026-03-20') }] };
const toldOnce = (): Story =>
  play(bare(), [
    [clerk, supplement, '2026-03-03'],
    [deliverer, serve('SupplementAsked', 'b', at('2026-03-03')), '2026-03-03'],
    [mei, { kind: 'supplement', part: b, answers: {}, given: { drawing: { by: 'commitment' } } }, '2026-03-04'],
  ]);
const extended = (): Story => play(reviewing(), [[head, { kind: 'extend', part: b, reason: 'a second look on site' }, '2026-03-05']]);
const asked = (): Story => play(reviewing(), [[office, { kind: 'ask-extension', part: b, reason: 'a second look' }, '2026-03-05']]);
const told = (): Story =>
  play(reviewing({ revokes: 'permit.number' }), [
    [office, { kind: 'announce-revocation', part: b, ground: 'fraud', reasons: 'forged papers', until: dayOf('2026-03-20') }, '2026-03-05'],
  ]);
const certified = (): Story => play(reviewing(), [[office, { ...grant('b'), conditions: ['keep it clean'] } as CaseCommand, '2026-03-05']]);
const slip = (after: string, it: Story): CaseCommand => ({
  kind: 'correct-decision',
  part: b,
  correction: 'c-1',
  decision: it.of('b')?.decisions.at(-1)?.id ?? ('' as never),
  slips: [{ field: 'condition:0', before: 'keep it clean', after }],
  reason: 'a slip',
});

type Row = readonly [
  act: string,
  it: Story,
  actor: Actor,
  command: CaseCommand | ((it: Story) => CaseCommand),
  code: string,
  article: string,
];
const licensing = (article: number): string => `administrative-licensing-law-2019/${article}`;
const once = (article: number): string => `zhejiang-at-most-once-2018/${article}`;

const rows: readonly Row[] = [
  ['a second notice for a new defect', toldOnce(), clerk, supplement, 'supplement-once', once(11)],
  [
    'a notice that names nothing',
    bare(),
    clerk,
    { ...supplement, receptions: [{ part: b, outcome: 'supplement', missing: [], until: dayOf('2026-03-20') }] } as CaseCommand,
    'notice-empty',
    once(11),
  ],
  ['a refusal without reasons', reviewing(), office, { ...refusal('b'), reasons: '' } as CaseCommand, 'reason-missing', licensing(38)],
  ['a refusal without an article', reviewing(), office, { ...refusal('b'), articles: [] } as CaseCommand, 'article-missing', licensing(38)],
  ['a decision on one’s own file', reviewing(), officer('b', 'mei'), grant('b'), 'own-file', licensing(5)],
  [
    'a stop that tells no planned days',
    reviewing(),
    office,
    { ...stop('b'), plannedDays: { amount: 0, unit: 'working-day' } } as CaseCommand,
    'planned-days-missing',
    licensing(45),
  ],
  ['a stop on a ground no law names', reviewing(), office, stop('b', 'short-of-staff'), 'ground-not-allowed', licensing(45)],
  ['an extension twice', extended(), head, { kind: 'extend', part: b, reason: 'again' }, 'already-extended', licensing(42)],
  [
    'an extension asked for twice',
    extended(),
    office,
    { kind: 'ask-extension', part: b, reason: 'again' },
    'already-extended',
    licensing(42),
  ],
  [
    'an extension allowed by who asked for it',
    asked(),
    office,
    { kind: 'approve-extension', part: b },
    'approver-is-handler',
    licensing(42),
  ],
  [
    'an extension allowed by somebody without the post',
    asked(),
    officer('b', 'colleague'),
    { kind: 'approve-extension', part: b },
    'approver-not-entitled',
    licensing(42),
  ],
  [
    'an extension by the handler alone',
    reviewing(),
    office,
    { kind: 'extend', part: b, reason: 'busy' },
    'approver-is-handler',
    licensing(42),
  ],
  ['an extension without a reason', reviewing(), head, { kind: 'extend', part: b, reason: ' ' }, 'reason-missing', licensing(42)],
  ['a decision alone where two must sign', reviewing({ review: 'approval' }), office, grant('b'), 'review-needed', licensing(34)],
  ['a signature under the own proposal', proposed(), office, sign(), 'approver-is-handler', licensing(34)],
  ['a signature by somebody without the post', proposed(), officer('b', 'colleague'), sign(), 'approver-not-entitled', licensing(38)],
  ['a signature under what changed since it was read', proposed(), head, sign({ shown: 'other' }), 'proposal-changed', licensing(38)],
  [
    'a permit taken back from a holder who was not told',
    reviewing({ revokes: 'permit.number' }),
    office,
    grant('b'),
    'holder-not-told',
    licensing(36),
  ],
  ['a permit taken back before its holder could speak', told(), office, grant('b'), 'holder-not-heard', licensing(36)],
  [
    'another decision in the coat of a correction',
    certified(),
    office,
    (it) => slip('close the kitchen and build it anew elsewhere', it),
    'not-a-slip',
    licensing(38),
  ],
];

test.each(rows)('%s is refused with its article', (_act, it, actor, command, code, article) => {
  const made = typeof command === 'function' ? command(it) : command;
  const decided = decide(made, it.now(), it.definition, actor, at('2026-03-06'));
  expect(decided.ok ? 'done' : [decided.refusal.code, decided.refusal.article]).toEqual([code, article]);
});

test('a substitute signs nothing together with the one they stand in for', () => {
  const it = proposed();
  const standIn: Actor = {
    ...head,
    post: { ...(head as Extract<Actor, { kind: 'officer' }>).post, standsInFor: 'officer-b' as never },
  } as Actor;
  expect(it.act(standIn, sign(), at('2026-03-06'))).toBe('approver-is-handler');
  expect(it.act(head, sign(), at('2026-03-06'))).toBe('ok');
  const decision = it.of('b')?.decisions.at(-1);
  expect([decision?.by, decision?.approvedBy, decision?.shown]).toEqual(['officer-b', 'head', 'h']);
});

test('a slip is mended beside the old words, once it is one', () => {
  const it = certified();
  expect(it.act(office, slip('keep it clear', it), at('2026-03-06'))).toBe('ok');
  const decision = it.of('b')?.decisions.at(-1);
  expect([decision?.conditions, decision?.corrections?.[0]?.slips[0]?.before]).toEqual([['keep it clear'], 'keep it clean']);
  expect(it.act(office, slip('keep it clear', it), at('2026-03-06'))).toBe('proposal-changed');
});

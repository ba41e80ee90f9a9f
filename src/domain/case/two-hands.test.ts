/** What one person tries in order to be two, and small steps that together change what was decided. */
import { describe, expect, test } from 'vitest';
import { play, type Story } from '#test/support/edge-stories.ts';
import {
  accept,
  at,
  citizen,
  clerk,
  grant,
  itemStep,
  officer,
  officeOf,
  part,
  person,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  story,
  submission,
} from '#test/support/sample-case.ts';
import type { Actor } from './actor.ts';
import type { CaseCommand } from './commands.ts';
import type { Decision } from './state.ts';

const mei = citizen('mei');
const office = officer('b');
const colleague = officer('b', 'colleague');
const head = officer('b', 'head', 'approval');
const noon = at('2026-03-05', '12:00');
const [b, c] = [part('b'), part('c')];

/** Two parts in one office; for `c` the head's signature is wanted, for `b` any second officer's. */
const two = (): Story => {
  const definition = {
    ...sampleDefinition(sampleMatter([itemStep('b'), itemStep('c')]), [
      sampleItem('b', { review: 'second-officer' }),
      sampleItem('c', { review: 'approval' }),
    ]),
  };
  const own = { ...definition, officeFor: () => definition.office(officeOf('b')) };
  return play(story(own), [
    [mei, submission(), '2026-03-02'],
    [clerk, accept('b', 'c'), '2026-03-03'],
    [office, review('b'), '2026-03-04'],
    [office, review('c'), '2026-03-04'],
  ]);
};
const propose = (id: string, parts: readonly (typeof b)[], outcome: 'granted' | 'refused' = 'granted'): CaseCommand => ({
  kind: 'propose-decision',
  parts,
  decision: id as Decision['id'],
  outcome,
  conditions: [],
  reasons: outcome === 'granted' ? '' : 'no room',
  articles: outcome === 'granted' ? [] : [{ law: 'administrative-licensing-law-2019', article: 38 }],
  reliedOn: [],
});
const sign = (id: string, of = b): CaseCommand => ({
  kind: 'approve-decision',
  part: of,
  proposal: id as Decision['id'],
  shown: 'h',
  current: 'h',
});
/** The same officer's deputy under the deputy's own name. */
const deputyOf = (who: string, duty: 'handling' | 'approval'): Actor => {
  const actor = officer('b', 'deputy', duty);
  return actor.kind === 'officer' ? { ...actor, post: { ...actor.post, standsInFor: person(who) } } : actor;
};

describe('one signature for several parts', () => {
  test('is the one that the strictest of them wants', () => {
    const it = two();
    expect(it.act(office, propose('d-1', [b, c]), noon)).toBe('ok');
    expect(it.act(colleague, sign('d-1'), noon)).toBe('approver-not-entitled');
    expect(it.stateOf('c')).toBe('reviewing');
    expect(it.act(head, sign('d-1'), noon)).toBe('ok');
    expect([it.stateOf('b'), it.stateOf('c')]).toEqual(['granted', 'granted']);
  });
  test('decides no part for which something else was proposed meanwhile, nor takes that proposal back', () => {
    const it = two();
    it.act(office, propose('d-1', [b, c]), noon);
    expect(it.act(office, propose('d-2', [c], 'refused'), noon)).toBe('ok');
    expect(it.act(head, sign('d-1'), noon)).toBe('proposal-changed');
    expect(it.act(head, { kind: 'return-proposal', part: b, proposal: 'd-1' as Decision['id'], reason: 'not yet' }, noon)).toBe('ok');
    expect([it.of('b')?.proposal, it.of('c')?.proposal?.id]).toEqual([undefined, 'd-2']);
  });
});

describe('an extension', () => {
  const asked = (): Story => {
    const it = two();
    it.act(office, { kind: 'ask-extension', part: b, reason: 'a second look' }, noon);
    return it;
  };
  test('is allowed neither by a deputy of who handles the part nor by who asked, under whatever post', () => {
    expect(asked().act(deputyOf('officer-b', 'approval'), { kind: 'approve-extension', part: b }, noon)).toBe('approver-is-handler');
    const extend: CaseCommand = { kind: 'extend', part: b, reason: 'a second look' };
    expect(two().act(deputyOf('officer-b', 'approval'), extend, noon)).toBe('approver-is-handler');
    const it = two();
    it.act(colleague, { kind: 'ask-extension', part: b, reason: 'a second look' }, noon);
    expect(it.act(officer('b', 'colleague', 'approval'), extend, noon)).toBe('approver-is-handler');
    expect(it.act(head, extend, noon)).toBe('ok');
  });
});

describe('slips of the pen', () => {
  const condition = 'the kitchen closes at ten and no smoke leaves it';
  const correct = (it: Story, ...slips: readonly (readonly [before: string, after: string])[]): string =>
    it.act(
      office,
      {
        kind: 'correct-decision',
        part: b,
        correction: `c-${it.events.length}`,
        decision: it.of('b')?.decisions.at(-1)?.id ?? ('' as Decision['id']),
        slips: slips.map(([before, after]) => ({ field: 'condition:0', before, after })),
        reason: 'a slip',
      },
      noon,
    );
  const granted = (words = condition): Story =>
    play(story(sampleDefinition(sampleMatter([itemStep('b')]), [sampleItem('b')])), [
      [mei, submission(), '2026-03-02'],
      [clerk, accept('b'), '2026-03-03'],
      [office, review('b'), '2026-03-04'],
      [office, { ...grant('b'), conditions: [words] } as CaseCommand, '2026-03-05'],
    ]);

  test('do not add up to another decision', () => {
    const it = granted();
    const once = condition.replace('the kitchen closes', 'a kitchen opened');
    expect(correct(it, [condition, once])).toBe('ok');
    expect(correct(it, [once, once.replace('no smoke leaves it', 'smoke may go out')])).toBe('not-a-slip');
    expect(correct(it, [once, condition])).toBe('ok');
  });
  test('leave most of the words as they were: another name is none', () => {
    expect(correct(granted('王小明'), ['王小明', '李国强'])).toBe('not-a-slip');
    expect(correct(granted('王小明'), ['王小明', '王晓明'])).toBe('ok');
  });
  test('are named once each, or the second would hide behind the first', () => {
    expect(correct(granted(), [condition, condition.replace('ten', 'two')], [condition, 'anything goes in this kitchen'])).toBe(
      'not-correctable',
    );
  });
});

describe('before a certificate is taken back', () => {
  test('the holder has five working days, and only they say that they say nothing', () => {
    const it = play(story(sampleDefinition(sampleMatter([itemStep('b')]), [sampleItem('b', { revokes: 'permit.number' })])), [
      [mei, submission(), '2026-03-02'],
      [clerk, accept('b'), '2026-03-03'],
      [office, review('b'), '2026-03-04'],
    ]);
    const until = Math.floor(at('2026-03-20') / 86_400_000) as never;
    const announce = { kind: 'announce-revocation', part: b, ground: 'fraud', reasons: 'forged papers' } as const;
    expect(it.act(office, { ...announce, until: (until - 14) as never }, noon)).toBe('days-too-few');
    expect(it.act(office, { ...announce, until }, noon)).toBe('ok');
    expect(it.act(office, { kind: 'state-case', part: b, text: '', way: 'none' }, noon)).toBe('holder-not-heard');
    expect(it.act(office, grant('b'), noon)).toBe('holder-not-heard');
    expect(it.act(office, { kind: 'state-case', part: b, text: 'said at the window that they agree', way: 'window' }, noon)).toBe('ok');
  });
});

/** Finding out before a decision: what is pending bars it, and unlawful acts are refused with their article. */
import { describe, expect, test } from 'vitest';
import { at, citizen, grant, officer, part, person, refusal, resume, stop, sweep } from '#test/support/sample-case.ts';
import { day } from '#test/support/calendar.ts';
import {
  ask,
  call,
  close,
  comment,
  confirm,
  convene,
  decline,
  head,
  inspection,
  licence,
  mei,
  name,
  offer,
  post,
  record,
  report,
  reviewed,
  second,
  state,
  wang,
  weigh,
} from '#test/support/inquiry-story.ts';
import { allowed } from './allowed.ts';
import { decide } from './decide.ts';

type Story = ReturnType<typeof reviewed>;
const neighbour = citizen('neighbour');
const inTime = at('2026-06-10', '11:00');

/** Code and article with which an act is refused. */
const articleOf = (it: Story, ...[actor, command, now]: Parameters<Story['act']>): readonly (string | undefined)[] => {
  const decided = decide(command, it.now(), it.definition, actor, now);
  return decided.ok ? ['ok'] : [decided.refusal.code, decided.refusal.article?.split('/').at(-1)];
};

describe('a site visit', () => {
  test('is recorded by one of two officers and counts once the other has confirmed it from their own session', () => {
    const it = reviewed();
    expect(it.act(wang, inspection(), inTime)).toBe('ok');
    expect(articleOf(it, wang, grant('licence'), inTime)).toEqual(['inspection-unconfirmed', '34']);
    expect(articleOf(it, wang, confirm, inTime)).toEqual(['second-officer-needed', '34']);
    expect(articleOf(it, officer('licence', 'third'), confirm, inTime)).toEqual(['second-officer-needed', '34']);
    expect(it.act(second, confirm, inTime)).toBe('ok');
    expect(it.act(wang, grant('licence'), inTime)).toBe('ok');
  });
  test('by one officer alone is refused, named twice or not', () => {
    const alone = person('officer-licence');
    for (const officers of [[], [alone], [alone, alone]])
      expect(articleOf(reviewed(), wang, inspection({ officers }), inTime)).toEqual(['two-officers-needed', '34']);
    expect(articleOf(reviewed(), wang, inspection({ officers: [person('second'), person('third')] }), inTime)).toEqual([
      'recorder-absent',
      '34',
    ]);
  });
  test('that was not passed lets nobody grant; mended and inspected again it does', () => {
    const it = reviewed();
    const bad = { findings: [{ point: 'floor', fits: false, note: 'wet' }] };
    expect(it.act(wang, inspection({ ...bad, result: 'passed' }), inTime)).toBe('result-contradicts');
    expect(it.act(wang, inspection({ ...bad, result: 'rectify' }), inTime)).toBe('rectify-by-missing');
    expect(it.act(wang, inspection({ ...bad, result: 'rectify', until: day('2026-06-12') }), inTime)).toBe('ok');
    it.act(second, confirm, inTime);
    expect(it.act(wang, grant('licence'), inTime)).toBe('inspection-not-passed');
    it.act(wang, inspection({ inspection: 'i2', when: at('2026-06-12') }), at('2026-06-12', '11:00'));
    it.act(second, { ...confirm, inspection: 'i2' }, at('2026-06-12', '11:00'));
    expect(it.act(wang, grant('licence'), at('2026-06-12', '12:00'))).toBe('ok');
  });
});

describe('a hearing', () => {
  test('is offered, asked for, convened, held and weighed before the decision, while the clock stands still', () => {
    const it = reviewed();
    expect(it.act(wang, offer, inTime)).toBe('ok');
    expect(articleOf(it, wang, refusal('licence'), inTime)).toEqual(['hearing-pending', '47']);
    expect(it.act(mei, ask, at('2026-06-11'))).toBe('ok');
    expect(it.of('licence')?.stops.map(({ ground, plannedDays }) => [ground, plannedDays.amount])).toEqual([['hearing', 20]]);
    expect(articleOf(it, wang, resume('licence', 'hearing:h1'), at('2026-06-11'))).toEqual(['stop-of-act', '45']);
    expect(it.act(wang, convene(at('2026-06-25')), at('2026-06-12'))).toBe('ok');
    expect(it.act(wang, record(), at('2026-06-24'))).toBe('hearing-not-held');
    expect(articleOf(it, wang, record({ confirmed: [] }), at('2026-06-25', '12:00'))).toEqual(['record-unconfirmed', '48']);
    expect(it.act(wang, record(), at('2026-06-25', '12:00'))).toBe('ok');
    expect(it.of('licence')?.stops).toEqual([]);
    expect(articleOf(it, wang, refusal('licence'), at('2026-06-26'))).toEqual(['hearing-unweighed', '48']);
    expect(it.act(wang, weigh('hearing', 'h1'), at('2026-06-26'))).toBe('ok');
    expect(it.act(wang, refusal('licence'), at('2026-06-26'))).toBe('ok');
  });
  test('nobody asked for within five working days is none, and bars nothing', () => {
    const it = reviewed();
    it.act(wang, offer, inTime);
    // Five working days from 10 June 2026: the 17th.
    expect(it.act(mei, ask, at('2026-06-18'))).toBe('hearing-not-offered');
    expect(it.act(wang, grant('licence'), at('2026-06-17'))).toBe('hearing-pending');
    expect(it.act(wang, grant('licence'), at('2026-06-18'))).toBe('ok');
  });
  test('declined bars nothing; a request taken back lets the clock go on', () => {
    const it = reviewed();
    it.act(wang, offer, inTime);
    it.act(mei, ask, inTime);
    expect(it.act(mei, decline, at('2026-06-11'))).toBe('ok');
    expect(it.of('licence')?.stops).toEqual([]);
    expect(it.act(wang, grant('licence'), at('2026-06-11'))).toBe('ok');
  });
  test('is told seven working days ahead, and one held later than twenty days is on record as late', () => {
    const it = reviewed();
    it.act(wang, offer, inTime);
    it.act(mei, ask, inTime);
    expect(articleOf(it, wang, convene(at('2026-06-18')), inTime)).toEqual(['hearing-too-soon', '48']);
    expect(it.act(wang, convene(at('2026-06-22')), inTime)).toBe('ok');
    expect(it.of('licence')?.hearings?.[0]?.convened?.late).toBe(false);
    expect(it.act(wang, convene(at('2026-08-03')), inTime)).toBe('ok');
    expect(it.of('licence')?.hearings?.[0]?.convened?.late).toBe(true);
  });
  test('is not chaired by who examines, inspects or has a stake', () => {
    const it = reviewed();
    it.act(wang, name({ person: person('officer-x') }), inTime);
    it.act(wang, inspection(), inTime);
    it.act(second, confirm, inTime);
    it.act(wang, call, inTime);
    const when = at('2026-06-25');
    for (const chair of ['officer-licence', 'second']) {
      expect(articleOf(it, wang, convene(when, person(chair)), inTime)).toEqual(['chair-examines', '48']);
    }
    for (const chair of ['mei', 'officer-x'])
      expect(articleOf(it, wang, convene(when, person(chair)), inTime)).toEqual(['chair-involved', '48']);
  });
  test('waits for the word on a challenged chair, which somebody with an approval post gives', () => {
    const it = reviewed();
    it.act(wang, call, inTime);
    expect(it.act(mei, { kind: 'challenge-chair', part: licence, hearing: 'h1', reason: 'a cousin' }, inTime)).toBe('hearing-not-convened');
    it.act(wang, convene(at('2026-06-25')), inTime);
    expect(it.act(mei, { kind: 'challenge-chair', part: licence, hearing: 'h1', reason: 'a cousin' }, inTime)).toBe('ok');
    expect(it.act(wang, record(), at('2026-06-25', '12:00'))).toBe('challenge-open');
    const settle = {
      kind: 'settle-challenge',
      part: licence,
      hearing: 'h1',
      outcome: 'replaced',
      reason: 'so it is',
      chair: person('other'),
    } as const;
    expect(articleOf(it, wang, settle, inTime)).toEqual(['approver-needed', '48']);
    expect(it.act(head, settle, inTime)).toBe('ok');
    expect(it.of('licence')?.hearings?.[0]?.convened?.chair).toBe('other');
    expect(it.act(wang, record(), at('2026-06-25', '12:00'))).toBe('ok');
  });
});

describe('an interested third party', () => {
  test('is heard before a decision, and what they said is weighed', () => {
    const it = reviewed();
    expect(it.act(wang, name(), inTime)).toBe('ok');
    expect(articleOf(it, wang, grant('licence'), inTime)).toEqual(['interested-unheard', '36']);
    expect(it.act(neighbour, state, at('2026-06-11'))).toBe('ok');
    expect(articleOf(it, wang, grant('licence'), at('2026-06-11'))).toEqual(['view-unweighed', '36']);
    expect(it.act(wang, weigh('view', 'v1'), at('2026-06-11'))).toBe('ok');
    expect(it.act(wang, grant('licence'), at('2026-06-11'))).toBe('ok');
  });
  test('who stays silent until their days have ended holds nothing up', () => {
    const it = reviewed();
    it.act(wang, name(), inTime);
    expect(it.act(wang, grant('licence'), at('2026-06-18'))).toBe('ok');
  });
  test('has five working days at least, asks for a hearing of their own, and no stranger speaks for them', () => {
    const it = reviewed();
    expect(articleOf(it, wang, name({ days: 4 }), inTime)).toEqual(['days-too-few', '36']);
    it.act(wang, name(), inTime);
    expect(it.act(wang, name({ id: 'n2' }), inTime)).toBe('already-named');
    it.act(wang, offer, inTime);
    expect(it.act(citizen('stranger'), ask, inTime)).toBe('not-yours');
    expect(it.act(neighbour, ask, inTime)).toBe('ok');
    expect(it.act(mei, decline, inTime)).toBe('ok');
    expect(it.of('licence')?.stops.length).toBe(1);
  });
  test('who chairs the hearing does not take the file in hand: chair and examiner are two', () => {
    const it = reviewed();
    it.act(wang, offer, inTime);
    it.act(mei, ask, at('2026-06-11'));
    expect(it.act(wang, convene(at('2026-06-24'), person('second')), at('2026-06-12'))).toBe('ok');
    const take = { kind: 'claim', part: licence, reason: 'I know it best', left: false } as const;
    expect(articleOf(it, second, take, at('2026-06-12'))).toEqual(['chair-examines', '48']);
  });
  test('who is an officer does not decide on it', () => {
    const it = reviewed();
    it.act(wang, name({ person: person('second') }), inTime);
    expect(it.act(second, grant('licence'), at('2026-06-18'))).toBe('own-file');
  });
});

describe('a public notice', () => {
  test('stops the clock where a statute asks for it, runs to its last day, and its objections are answered before the decision', () => {
    const it = reviewed();
    expect(it.act(wang, post(), inTime)).toBe('ok');
    expect(it.of('licence')?.stops.map(({ ground }) => ground)).toEqual(['public-notice']);
    expect(it.act(citizen('somebody'), comment(true), at('2026-06-17', '23:00'))).toBe('ok');
    expect(articleOf(it, wang, close, at('2026-06-17'))).toEqual(['notice-running', '46']);
    expect(it.act(citizen('somebody'), comment(true), at('2026-06-18'))).toBe('date-passed');
    expect(it.act(wang, close, at('2026-06-18'))).toBe('ok');
    expect(it.of('licence')?.stops).toEqual([]);
    expect(it.act(wang, grant('licence'), at('2026-06-18'))).toBe('objection-unweighed');
    it.act(wang, weigh('comment', 'c1'), at('2026-06-18'));
    expect(it.act(wang, grant('licence'), at('2026-06-18'))).toBe('ok');
  });
});

describe('a flood, and what is secret', () => {
  test('one person speaks five times on a notice; others are heard all the same', () => {
    const it = reviewed();
    it.act(wang, post(), inTime);
    const said = (who: string, count: number) =>
      Array.from({ length: count }, (_, index) => it.act(citizen(who), { ...comment(true), comment: `${who}-${index}` }, inTime));
    expect(said('loud', 7)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'comments-enough', 'comments-enough']);
    expect(said('quiet', 1)).toEqual(['ok']);
  });
  test('what law keeps secret is not put on the board', () => {
    expect(articleOf(reviewed({ secret: 'business' }), wang, post(), inTime)).toEqual(['notice-of-secret', '5']);
  });
});

describe('a report', () => {
  test('ends the stop that was made for it', () => {
    const it = reviewed();
    it.act(wang, stop('licence'), inTime);
    expect(it.act(wang, report({ ground: 'appraisal', stop: 's1' as never }), at('2026-06-12'))).toBe('unknown-stop');
    expect(it.act(wang, report({ stop: 's1' as never }), at('2026-06-12'))).toBe('ok');
    expect(it.of('licence')?.stops).toEqual([]);
  });
  test('of experts names them; who is tied to a party stands aside', () => {
    const it = reviewed();
    const tied = { name: 'A', organisation: 'an institute', conflict: 'advises the firm', vote: 'for' } as const;
    expect(it.act(wang, report({ ground: 'expert-review' }), at('2026-06-12'))).toBe('experts-missing');
    expect(it.act(wang, report({ ground: 'expert-review', experts: [tied] }), at('2026-06-12'))).toBe('expert-involved');
    expect(it.act(wang, report({ ground: 'expert-review', experts: [{ ...tied, vote: 'stood-aside' }] }), at('2026-06-12'))).toBe('ok');
  });
});

test('a question to another department is taken back by who asked it, with a reason', () => {
  const it = reviewed();
  const question = {
    kind: 'ask-opinion',
    part: licence,
    opinion: part('o1'),
    office: 'deqing-fire' as never,
    division: 330521 as never,
    question: 'is it safe',
    limit: { promised: { amount: 5, unit: 'working-day' }, extensions: [], silence: 'none' },
  } as const;
  expect(it.act(wang, question, inTime)).toBe('ok');
  expect(it.act(wang, grant('licence'), inTime)).toBe('opinion-open');
  const recall = { kind: 'recall-question', part: licence, opinion: part('o1'), reason: 'asked the wrong office' } as const;
  expect(it.act(officer('fire'), { ...recall, part: part('o1') }, inTime)).toBe('not-yours');
  expect(it.act(wang, recall, inTime)).toBe('ok');
  expect(it.stateOf('o1')).toBe('withdrawn');
  expect(it.act(wang, grant('licence'), inTime)).toBe('ok');
});

test('the desk is offered what it may do: nothing to confirm for who wrote the record is a reason on the button', () => {
  const it = reviewed();
  const offered = (command: string) =>
    allowed(it.now(), wang, inTime).find((act) => act.command === command && act.part === licence)?.because;
  expect([offered('record-inspection'), offered('confirm-inspection'), offered('convene-hearing'), offered('weigh')]).toEqual([
    undefined,
    'nothing-to-confirm',
    'hearing-not-asked',
    'nothing-to-weigh',
  ]);
});

test('a decision that a second person signs waits for the same things: neither proposed nor signed while a hearing is pending', () => {
  const it = reviewed({ review: 'approval' });
  const said = { outcome: 'granted', conditions: [], reasons: 'in order', articles: [], reliedOn: [] } as const;
  const propose = { kind: 'propose-decision', parts: [licence], decision: 'd1' as never, ...said } as const;
  it.act(wang, offer, inTime);
  expect(articleOf(it, wang, propose, inTime)).toEqual(['hearing-pending', '47']);
  it.act(mei, decline, inTime);
  expect(it.act(wang, propose, inTime)).toBe('ok');
  it.act(mei, state, inTime);
  const approve = { kind: 'approve-decision', part: licence, proposal: 'd1', shown: 'x', current: 'x' } as never;
  expect(articleOf(it, head, approve, inTime)).toEqual(['view-unweighed', '36']);
  it.act(wang, weigh('view', 'v1'), inTime);
  expect(it.act(head, approve, inTime)).toBe('ok');
  expect(it.of('licence')?.decisions[0]?.reasons).toBe('in order\na filter is made a condition');
});

test('a stop that outlasts what was told in writing is put on record once, by the sweep, and resumed like the rest', () => {
  const it = reviewed();
  it.act(wang, stop('licence'), inTime);
  const pass = { kind: 'pass-deadline', part: licence, deadline: 'stop' } as const;
  // Three working days from 10 June 2026: Monday the 15th.
  expect(it.act(sweep, pass, at('2026-06-15'))).toBe('deadline-not-passed');
  expect(it.act(sweep, pass, at('2026-06-16'))).toBe('ok');
  expect(it.act(sweep, pass, at('2026-06-17'))).toBe('deadline-not-passed');
  expect(it.events.at(-1)).toMatchObject({ kind: 'StopOverran', stop: 's1', due: day('2026-06-15') });
  expect(it.act(wang, resume('licence'), at('2026-06-17'))).toBe('ok');
});

/** Stories that bring one part into each state and out of it again, so that every arrow of the drawing is walked. */
import { brandAs, type DecisionId, type MaterialId, type PartId } from '#domain/kernel/brand.ts';
import { readDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/case/actor.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import type { PartState } from '#domain/case/state.ts';
import {
  accept,
  at,
  citizen,
  clerk,
  deliverer,
  grant,
  issue,
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
  serve,
  signer,
  story,
  submission,
  sweep,
} from './sample-case.ts';

export type Story = ReturnType<typeof story>;
type Act = readonly [actor: Actor, command: CaseCommand, day: string];

const mei = citizen('mei');
const authority: Actor = { kind: 'authority', name: 'Huzhou', reference: 'R-1' };
const law = { law: 'administrative-licensing-law-2019', article: 7 };
const day = (text: string): Day => {
  const read = readDay(text);
  if (read === undefined) throw new Error(`${text} is no day`);
  return read;
};
const drawing = { drawing: { by: 'commitment' } } as const;
const owed = [{ material: brandAs<MaterialId>('drawing'), what: 'the drawing' }];
const result = (delivery: 'electronic' | 'window') => ({
  certificate: 'permit',
  name: { zh: '证', en: 'permit' },
  fields: [],
  delivery: [delivery] as const,
});
const silent = { promised: { amount: 10, unit: 'working-day' as const }, extensions: [], silence: 'deemed-granted' as const };

/** `a` comes first, `b` builds on it and needs a drawing; `soft` may be opened early; `c` is the owner's. */
const fresh = (): Story =>
  story(
    sampleDefinition(
      sampleMatter([
        itemStep('a'),
        itemStep('b', ['a'], 'later'),
        itemStep('soft', ['a?'], 'later'),
        itemStep('now', ['a?'], 'nothing'),
        outsideStep('c', ['a']),
      ]),
      [
        sampleItem('a'),
        sampleItem('b', { materials: [material('drawing', 'gap-allowed')], limit: silent, result: result('window') as never }),
        sampleItem('soft', { materials: [material('sketch')] }),
        sampleItem('now'),
      ],
    ),
  );

const b = part('b');
const office = officer('b');
const head = officer('b', 'head', 'approval');
const before: readonly Act[] = [
  [mei, submission(), '2026-03-02'],
  [clerk, accept('a'), '2026-03-02'],
];
const opened: readonly Act[] = [...before, [officer('a'), review('a'), '2026-03-03'], [officer('a'), grant('a'), '2026-03-03']];
const filed: readonly Act[] = [...opened, [mei, { kind: 'file', parts: [b], answers: {}, given: drawing }, '2026-03-04']];
const bare: readonly Act[] = [...opened, [mei, { kind: 'file', parts: [b], answers: {}, given: {} }, '2026-03-04']];
const reviewed: readonly Act[] = [...filed, [clerk, accept('b'), '2026-03-05'], [office, review('b'), '2026-03-06']];
const asked: Act = [
  clerk,
  { kind: 'receive', receptions: [{ part: b, outcome: 'supplement', missing: owed, until: day('2026-03-20') }] },
  '2026-03-05',
];
const granted: readonly Act[] = [...reviewed, [office, grant('b'), '2026-03-09']];

/** The shortest way into each state `b` can be in while it is not ended. */
const waysTo: Readonly<Partial<Record<PartState, readonly Act[]>>> = {
  waiting: before,
  ready: opened,
  submitted: filed,
  supplement: [...bare, asked],
  accepted: [...filed, [clerk, accept('b'), '2026-03-05']],
  reviewing: reviewed,
  granted,
  refused: [...reviewed, [office, refusal('b'), '2026-03-09']],
  issued: [...granted, [signer, { ...issue('b'), delivery: 'window' } as CaseCommand, '2026-03-09']],
  delivered: [...granted, [signer, issue('b'), '2026-03-09']],
};

const apart = (state: PartState): readonly Act[] => waysTo[state] ?? [];
const setAside = (id: PartId): CaseCommand => ({ kind: 'set-aside', part: id, reason: 'no hearing', basis: law });
const late = (deadline: Extract<CaseCommand, { kind: 'pass-deadline' }>['deadline'], id = b): CaseCommand => ({
  kind: 'pass-deadline',
  part: id,
  deadline,
});
const gaps: Act = [
  clerk,
  { kind: 'receive', receptions: [{ part: b, outcome: 'accept-with-gaps', missing: owed, until: day('2026-03-20') }] },
  '2026-03-05',
];
const openNow: readonly PartState[] = ['waiting', 'ready', 'submitted', 'supplement', 'accepted', 'reviewing'];
/** What `a` was granted on falls, and is refused on the second look: what built on it lapses with it. */
const fallen: readonly Act[] = [
  [authority, setAside(part('a')), '2026-03-10'],
  [officer('a'), { kind: 'reopen', part: part('a') }, '2026-03-11'],
  [officer('a'), refusal('a'), '2026-03-12'],
];

const edgeStories: readonly (readonly Act[])[] = [
  ...openNow.map((state): readonly Act[] => [...apart(state), [mei, { kind: 'withdraw', parts: [b], reason: '' }, '2026-03-16']]),
  ...openNow.map((state): readonly Act[] => [
    ...apart(state),
    [office, { kind: 'waive', part: b, ground: 'exempt', basis: law }, '2026-03-16'],
  ]),
  ...openNow.filter((state) => state !== 'waiting').map((state): readonly Act[] => [...apart(state), ...fallen]),
  [
    ...before,
    [officer('a'), review('a'), '2026-03-03'],
    [officer('a'), refusal('a'), '2026-03-03'],
    [authority, setAside(part('a')), '2026-03-10'],
  ],
  ...(['granted', 'refused', 'issued', 'delivered'] as const).map((state): readonly Act[] => [
    ...apart(state),
    [authority, setAside(b), '2026-03-16'],
    [office, { kind: 'reopen', part: b }, '2026-03-17'],
  ]),
  [...apart('issued'), [clerk, { kind: 'deliver', part: b, how: 'window' }, '2026-03-10']],
  [
    ...filed,
    [clerk, { kind: 'receive', receptions: [{ part: b, outcome: 'not-accepted', reasons: 'no power', articles: [law] }] }, '2026-03-05'],
  ],
  [...filed, [clerk, { kind: 'receive', receptions: [{ part: b, outcome: 'not-needed', reasons: 'small' }] }, '2026-03-05']],
  [...filed, [clerk, { kind: 'receive', receptions: [{ part: b, outcome: 'wrong-office', rightOffice: 'next door' }] }, '2026-03-05']],
  [...bare, asked, [mei, { kind: 'supplement', part: b, answers: {}, given: drawing }, '2026-03-06']],
  [...bare, asked, [deliverer, serve('SupplementAsked', 'b', at('2026-03-05')), '2026-03-05'], [sweep, late('supplement'), '2026-04-20']],
  [...filed, [sweep, late('acceptance'), '2026-03-20']],
  [...bare, gaps, [deliverer, serve('AcceptedWithGaps', 'b', at('2026-03-05')), '2026-03-05'], [sweep, late('gaps'), '2026-04-20']],
  [
    ...bare,
    gaps,
    [deliverer, serve('AcceptedWithGaps', 'b', at('2026-03-05')), '2026-03-05'],
    [office, review('b'), '2026-03-06'],
    [sweep, late('gaps'), '2026-04-20'],
  ],
  [...apart('accepted'), [sweep, late('decision'), '2026-04-20']],
  [...apart('reviewing'), [sweep, late('decision'), '2026-04-20']],
  [...opened, [mei, { kind: 'complete', part: part('c'), note: '' }, '2026-03-16']],
  [
    ...reviewed,
    [
      office,
      {
        kind: 'ask-opinion',
        part: b,
        opinion: part('o'),
        office: 'deqing-o' as never,
        division: 330521 as never,
        question: 'safe?',
        limit: { ...silent, silence: 'deemed-agreed' },
      },
      '2026-03-06',
    ],
    [sweep, late('opinion', part('o')), '2026-05-20'],
  ],
  [
    ...reviewed,
    [
      office,
      {
        kind: 'ask-opinion',
        part: b,
        opinion: part('o'),
        office: 'deqing-o' as never,
        division: 330521 as never,
        question: 'safe?',
        limit: silent,
      },
      '2026-03-06',
    ],
    [officer('o'), { kind: 'give-opinion', part: part('o'), answer: 'agreed', text: '' }, '2026-03-07'],
  ],
  [...before, [officer('soft'), { kind: 'open-early', part: part('soft'), reason: 'local' }, '2026-03-03']],
  [...before, [officer('now'), { kind: 'open-early', part: part('now'), reason: 'local' }, '2026-03-03']],
];

/** Two pairs of eyes, each outcome. */
const reviewedByTwo = (outcome: 'granted' | 'refused'): Story => {
  const it = story(sampleDefinition(sampleMatter([itemStep('b')]), [sampleItem('b', { review: 'approval' })]));
  const reasons = outcome === 'refused' ? 'too small' : '';
  const proposal = 'd-two' as DecisionId;
  const acts: readonly Act[] = [
    [mei, submission(), '2026-03-02'],
    [clerk, accept('b'), '2026-03-02'],
    [office, review('b'), '2026-03-03'],
    [
      office,
      { kind: 'propose-decision', parts: [b], decision: proposal, outcome, conditions: [], reasons, articles: [law], reliedOn: [] },
      '2026-03-04',
    ],
    [head, { kind: 'approve-decision', part: b, proposal, shown: 'h', current: 'h' }, '2026-03-05'],
  ];
  play(it, acts);
  return it;
};

/** An office silent past the end of the old period: renewed by law, though nobody took the papers up (licensing law 50). */
const renewedBySilence = (): Story =>
  play(
    story(
      sampleDefinition(sampleMatter([itemStep('b')]), [sampleItem('b', { renews: { certificate: 'old.number', until: 'old.until' } })]),
    ),
    [
      [mei, submission(), '2026-03-02'],
      [{ kind: 'system', job: 'sweep' }, { kind: 'deem-renewed', part: b, decision: 'd-silent' as DecisionId }, '2026-05-05'],
    ],
  );

/** Plays acts; throws where one is refused, for a story that breaks off walks no arrow. */
export const play = (it: Story, acts: readonly Act[], now: (day: string) => Instant = at): Story => {
  for (const [actor, command, when] of acts) {
    const answer = it.act(actor, command, now(when));
    if (answer !== 'ok') throw new Error(`${command.kind} on ${when}: ${answer}`);
  }
  return it;
};

export const playAll = (): readonly Story[] => [
  ...edgeStories.map((acts) => play(fresh(), acts)),
  reviewedByTwo('granted'),
  reviewedByTwo('refused'),
  renewedBySilence(),
];

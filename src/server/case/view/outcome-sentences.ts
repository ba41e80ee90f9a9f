/** Timeline sentences of what comes around a decision. */
import type { EventOf } from '#domain/case/events.ts';
import type { OutcomeEventBody } from '#domain/case/events-outcome.ts';
import { findRevocationGround, type RevocationAct } from '#domain/case/revocation-grounds.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Names } from './sentences.ts';

type Tell = { readonly [Kind in OutcomeEventBody['kind']]: (event: EventOf<Kind>, names: Names) => Text };

/** The three acts by which an office takes back what it granted. */
const revocationActs: Readonly<Record<RevocationAct, Text>> = {
  withdrawal: { zh: '撤回', en: 'withdrawal' },
  revocation: { zh: '撤销', en: 'revocation' },
  cancellation: { zh: '注销', en: 'cancellation' },
};

type About = (names: Names, parts: readonly string[], zh: string, en: string) => Text;

export const outcomeSentences = (about: About, day: (value: Day) => Text): Tell => ({
  DecisionProposed: (event, names) =>
    about(names, event.parts, '决定已拟好，等另一人审批', 'a decision is proposed and waits for a second signature'),
  ProposalReturned: (event, names) => about(names, event.parts, '拟定的决定退回修改', 'the proposal was given back'),
  ExtensionAsked: (event, names) => about(names, [event.part], '报请延长期限', 'an extension was asked for'),
  ExtensionRefused: (event, names) => about(names, [event.part], '没有批准延长', 'the extension was not allowed'),
  DecisionCorrected: (event, names) => about(names, [event.part], '更正决定书里的笔误', 'a slip in the decision was mended'),
  Reissued: (event, names) => about(names, [event.part], '换发更正后的证照', 'the corrected certificate was issued'),
  RevocationAnnounced: (event, names) => {
    const act = revocationActs[findRevocationGround(event.ground)?.act ?? 'revocation'];
    return about(
      names,
      [event.part],
      `告知拟${act.zh}，${day(event.until).zh}前可以陈述申辩`,
      `${act.en} announced; the holder may state their case until ${day(event.until).en}`,
    );
  },
  CaseStated: (event, names) =>
    event.way === 'none'
      ? about(names, [event.part], '当事人表示不陈述申辩', 'the holder says they state nothing')
      : about(names, [event.part], '当事人作了陈述申辩', 'the holder stated their case'),
});

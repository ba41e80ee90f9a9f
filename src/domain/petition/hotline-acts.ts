/** What an actor may do with a petition of the hotline now: the same judgement that the command meets. */
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { decideHotline } from './decide-hotline.ts';
import type { HotlineScene } from './hotline-scene.ts';
import type { HotlineCommand, HotlineId, HotlineState } from './hotline.ts';

export type HotlineAct = Exclude<HotlineCommand['kind'], 'raise'>;
const text = '-';
const reasons = '-';
const office = brandAs<OfficeId>('-');
const basis = { law: '-', article: 1 };

/** A command of each kind that only the standing of actor and petition can refuse. */
const tries: readonly Exclude<HotlineCommand, { kind: 'raise' }>[] = [
  { kind: 'answer-at-once', text },
  { kind: 'send', office, joint: [], note: '' },
  { kind: 'send-to-supervision', note: '' },
  { kind: 'object', reasons },
  { kind: 'decide-objection', reasons },
  { kind: 'say-joint', text },
  { kind: 'tell-meanwhile', text },
  { kind: 'ask-extension', days: 1, reasons },
  { kind: 'decide-extension', granted: false, reasons },
  { kind: 'answer', text, outcome: 'explained', basis, finding: 'lawful' },
  { kind: 'call-back', satisfied: true, solved: true, text },
  { kind: 'not-reached', text },
  { kind: 'review', text, outcome: 'explained', basis },
  { kind: 'add', text },
  { kind: 'withdraw', reasons },
  { kind: 'join', lead: brandAs<HotlineId>('-'), cause: '' },
  { kind: 'mark-malicious', reasons },
  { kind: 'appeal', text },
  { kind: 'decide-appeal', upheld: true, reasons },
];

export const hotlineActs = (state: HotlineState, scene: HotlineScene): readonly HotlineAct[] =>
  tries.flatMap((command) => (decideHotline(command, state, scene).ok ? [command.kind] : []));

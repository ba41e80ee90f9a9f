/** One well-shaped body for every act of what comes around a decision. */
import type { OutcomeAct } from '#contract/case-act-names.ts';

const on = { part: 'food' };

export const outcomeBodies: Readonly<Record<OutcomeAct, Readonly<Record<string, unknown>>>> = {
  'propose-decision': { parts: ['food'], outcome: 'granted', conditions: ['隔油池每周清掏一次'], reasons: '', articles: [] },
  'approve-decision': { ...on, proposal: 'decision-1', shown: 'a'.repeat(64) },
  'return-proposal': { ...on, proposal: 'decision-1', reason: '条件写得不清楚' },
  'ask-extension': { ...on, reason: '现场核查排期' },
  'approve-extension': on,
  'refuse-extension': { ...on, reason: '可以按期办完' },
  'correct-decision': {
    ...on,
    decision: 'decision-1',
    slips: [{ field: 'reasons', before: '符合条建', after: '符合条件' }],
    reason: '笔误',
  },
  'announce-revocation': { ...on, ground: 'unqualified', reasons: '场所材料不实', until: '2026-07-20' },
  'state-case': { ...on, text: '场所是真实的', way: 'window' },
};

/** Moves of around a decision: review by a second person, extension, correction, revocation. */
import { licensing, type Move } from './move.ts';

const item = ['item'] as const;

export const outcomeMoves: readonly Move[] = [
  { command: 'propose-decision', kinds: item, from: ['reviewing'], to: ['reviewing'], by: ['office'], basis: licensing(34) },
  { command: 'approve-decision', kinds: item, from: ['reviewing'], to: ['granted', 'refused'], by: ['office'], basis: licensing(38) },
  { command: 'return-proposal', kinds: item, from: ['reviewing'], to: ['reviewing'], by: ['office'], basis: licensing(34) },
  {
    command: 'ask-extension',
    kinds: item,
    from: ['accepted', 'reviewing'],
    to: ['accepted', 'reviewing'],
    by: ['office'],
    basis: licensing(42),
  },
  {
    command: 'approve-extension',
    kinds: item,
    from: ['accepted', 'reviewing'],
    to: ['accepted', 'reviewing'],
    by: ['office', 'superior'],
    basis: licensing(42),
  },
  {
    command: 'refuse-extension',
    kinds: item,
    from: ['accepted', 'reviewing'],
    to: ['accepted', 'reviewing'],
    by: ['office', 'superior'],
    basis: licensing(42),
  },
  ...(['granted', 'refused', 'issued', 'delivered'] as const).map(
    (state): Move => ({ command: 'correct-decision', kinds: item, from: [state], to: [state], by: ['office'], basis: licensing(38) }),
  ),
  ...(['issued', 'delivered'] as const).map(
    (state): Move => ({ command: 'reissue', kinds: item, from: [state], to: [state], by: ['system'], basis: licensing(39) }),
  ),
  {
    command: 'deem-renewed',
    kinds: item,
    from: ['submitted', 'accepted', 'reviewing'],
    to: ['granted'],
    by: ['system'],
    basis: licensing(50),
  },
  { command: 'announce-revocation', kinds: item, from: ['reviewing'], to: ['reviewing'], by: ['office'], basis: licensing(36) },
  { command: 'state-case', kinds: item, from: ['reviewing'], to: ['reviewing'], by: ['office', 'holder'], basis: licensing(36) },
];

/** Turns the events of a rating into how it stands. */
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Rating, RatingBy, RatingEvent } from './rating.ts';

const restated = (state: Rating, round: number, correctBy: Day | undefined): Rating => {
  const { correction: _correction, callBack: _callBack, correctBy: _due, ...rest } = state;
  return { ...rest, state: 'ordered', round, ...(correctBy === undefined ? {} : { correctBy }) };
};

/** The pure fold. Throws on a log that does not begin with `Given`. */
export function evolveRating(state: Rating | undefined, event: RatingEvent): Rating {
  const { at, by } = event;
  if (event.kind === 'Given') {
    if (state !== undefined) throw new Error(`${state.id} was given twice`);
    const { kind: _kind, at: _at, by: _by, said, verifyBy, ...about } = event;
    const open = verifyBy === undefined ? { state: 'given' as const } : { state: 'verifying' as const, verifyBy };
    return { ...about, ...said, ...open, at, round: 0, sampled: false, seq: 1 };
  }
  if (state === undefined) throw new Error(`a rating begins with Given, not ${event.kind}`);
  return { ...turned(state, event, { at, by }), seq: state.seq + 1 };
}

function turned(
  state: Rating,
  event: Exclude<RatingEvent, { kind: 'Given' }>,
  { at, by }: { readonly at: Instant; readonly by: RatingBy },
): Rating {
  switch (event.kind) {
    case 'Added':
      return { ...state, added: { text: event.text, at, by } };
    case 'Verified': {
      const { outcome, ground, text, correctBy } = event;
      const verdict = { outcome, text, at, by, ...(ground === undefined ? {} : { ground }) };
      return outcome === 'valid' ? restated({ ...state, verdict }, 1, correctBy) : { ...state, verdict, state: 'invalid' };
    }
    case 'Objected':
      return { ...state, state: 'objected', objection: { text: event.text, at, by } };
    case 'Appealed':
      return { ...state, state: 'appealed', appeal: { text: event.text, at, by } };
    case 'SecondDecided': {
      const { outcome, text, correctBy } = event;
      const second = { outcome, text, at, by };
      return outcome === 'valid' ? restated({ ...state, second }, 1, correctBy) : { ...state, second, state: 'closed' };
    }
    case 'Corrected':
      return { ...state, state: 'corrected', correction: { text: event.text, at, by } };
    case 'CalledBack': {
      const { through, helped, text, correctBy } = event;
      const callBack = { by: through, text, at, ...(helped === undefined ? {} : { helped }) };
      return correctBy === undefined ? { ...state, state: 'closed', callBack } : restated(state, state.round + 1, correctBy);
    }
    case 'Sampled':
      return { ...state, sampled: true };
    case 'Published':
      return { ...state, published: { words: event.words, reply: event.reply, at } };
  }
}

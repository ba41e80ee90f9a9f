/** What a hall full of people sees and hears: every call once and in order, a recall again, none at the same time, none from before. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScreenCall } from '#contract/view/queue.ts';
import { advance, type Board, callKey, emptyBoard, FRESH_MS, hear, isNext, listed, onCard, SHOWN_MS } from './announce.ts';

const START = Date.parse('2026-06-18T10:24:00+08:00');
const callOf = (number: string, window: string, at: number, calls = 1): ScreenCall => ({
  number,
  window,
  queue: 'A',
  queueName: { zh: '综合', en: 'General' },
  booked: false,
  calledAt: new Date(at).toISOString(),
  calls,
  spoken: { zh: '', en: '' },
});
/** Lets the screen run until nothing waits; says each call for `speech` milliseconds. */
const run = (board: Board, now: number, speech: number): { readonly said: readonly string[]; readonly board: Board } => {
  const said: string[] = [];
  let [state, time, until] = [board, now, 0];
  while (state.line.length > 0) {
    if (isNext(state, time, time < until)) {
      state = advance(state, time);
      if (state.shown !== undefined) said.push(callKey(state.shown.call));
      until = time + speech;
    }
    time += 250;
  }
  return { said, board: state };
};

test('three windows call in one second: each is shown, in the order of the calls, one after the other', () => {
  const calls = [callOf('A037', '6', START), callOf('B021', '11', START + 400), callOf('C008', '8', START + 200)];
  const heard = hear(emptyBoard, calls, START + 1_000);
  expect(run(heard, START + 1_000, 3_000).said).toEqual(['A037 6 1', 'C008 8 1', 'B021 11 1']);
});

test('a call is spoken once however often the screen reloads, and again when the clerk recalls', () => {
  const first = run(hear(emptyBoard, [callOf('A037', '6', START)], START), START, 0).board;
  expect(hear(first, [callOf('A037', '6', START)], START + 3_000)).toBe(first);
  const recalled = hear(first, [callOf('A037', '6', START + 9_000, 2)], START + 9_000);
  expect(run(recalled, START + 9_000, 0).said).toEqual(['A037 6 2']);
});

test('nobody is interrupted: the next call waits for the voice and for the card', () => {
  const board = advance(hear(emptyBoard, [callOf('A001', '1', START), callOf('A002', '2', START + 1)], START + 2), START + 2);
  expect(isNext(board, START + 2 + SHOWN_MS, true)).toBe(false);
  expect(isNext(board, START + 1 + SHOWN_MS, false)).toBe(false);
  expect(isNext(board, START + 2 + SHOWN_MS, false)).toBe(true);
});

test('after half an hour without network the calls of that half hour are listed and not announced', () => {
  const before = run(hear(emptyBoard, [callOf('A001', '1', START)], START), START, 0).board;
  const later = START + 30 * 60_000;
  const calls = [callOf('A030', '2', later - 60_000), callOf('A031', '1', later - 5_000)];
  const after = hear(before, calls, later);
  expect(after.line.map(({ number }) => number)).toEqual(['A031']);
  expect(onCard(before, calls)?.number).toBe('A031');
  expect(listed(calls, calls[1], 4).map(({ number }) => number)).toEqual(['A030']);
});

test('whatever comes in whatever pieces: no fresh call is lost, doubled or out of order', () => {
  const spans = fc.array(fc.record({ gap: fc.nat(4_000), number: fc.nat(40) }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(spans, (made) => {
      let time = START;
      const counts = new Map<number, number>();
      const calls = made.map(({ gap, number }) => {
        time += gap + 1;
        counts.set(number, (counts.get(number) ?? 0) + 1);
        return callOf(`A${number}`, '1', time, counts.get(number));
      });
      let board = emptyBoard;
      const said: string[] = [];
      for (const call of calls) {
        board = hear(board, [call], Date.parse(call.calledAt));
        const ran = run(board, Date.parse(call.calledAt) + FRESH_MS * 2, 500);
        said.push(...ran.said);
        board = ran.board;
      }
      expect(said).toEqual(calls.map(callKey));
    }),
    { numRuns: 100 },
  );
});

/** Every arrow of the state graph has a command or a cause, an article, a story that walks it and a place on the drawing; nothing leaves the graph. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { playAll } from '#test/support/edge-stories.ts';
import { drawMoves } from './draw-moves.ts';
import { evolve, partsOf } from './evolve.ts';
import { consequences, edgesOf, isMove, moves } from './moves.ts';
import type { CaseState } from './state.ts';

const arrow = (from: string, to: string): string => `${from} → ${to}`;

/** The arrows that stories walk, folded event by event. */
const walked = (): ReadonlySet<string> => {
  const seen = new Set<string>();
  for (const { events } of playAll()) {
    let state: CaseState | undefined;
    for (const event of events) {
      const before = state;
      state = evolve(state, event);
      for (const id of partsOf(event)) {
        const [was, is] = [before?.parts.get(id), state.parts.get(id)];
        if (was === undefined || is === undefined || was.state === is.state) continue;
        expect([arrow(was.state, is.state), isMove(was.plan.kind, was.state, is.state)]).toContain(true);
        seen.add(arrow(was.state, is.state));
      }
    }
  }
  return seen;
};

test('each arrow of the table is walked by a story', () => {
  const wanted = new Set([...moves, ...consequences].flatMap(edgesOf).map(([from, to]) => arrow(from, to)));
  const seen = walked();
  expect([...wanted].filter((each) => !seen.has(each))).toEqual([]);
});

test('each act names the article it rests on, and who may do it', () => {
  for (const move of moves) {
    expect([move.command, move.basis.law, move.basis.article > 0, move.by.length > 0]).toEqual([move.command, move.basis.law, true, true]);
  }
});

test('each act and each state stands on the drawing in the docs', () => {
  const drawn = drawMoves();
  expect(readFileSync('docs/case-states.svg', 'utf8')).toBe(drawn);
  const missing = [...new Set(moves.filter(({ from }) => from.length > 0).map(({ command }) => command))].filter(
    (command) => !drawn.includes(command),
  );
  expect(missing).toEqual([]);
});

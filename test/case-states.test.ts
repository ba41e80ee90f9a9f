/** The picture in the docs is the engine's own table. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { drawMoves } from '#domain/case/draw-moves.ts';

test('docs/case-states.svg shows the moves as they are; draw it again with `npm run -s yici -- case draw`', async () => {
  expect(await readFile('docs/case-states.svg', 'utf8')).toBe(drawMoves());
});

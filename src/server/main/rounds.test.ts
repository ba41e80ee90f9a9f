/** Rounds of the worker: what fails in one county is nobody else's trouble. */
import { expect, test } from 'vitest';
import { inTurn } from './rounds.ts';

test('a county whose round fails keeps no other from its own, and the fault is told', async () => {
  const done: string[] = [];
  const work = async (county: string): Promise<void> => {
    await Promise.resolve();
    if (county === 'Deqing') throw new Error('a case of Deqing cannot be read');
    done.push(county);
  };
  await expect(inTurn(['Deqing', 'Anji', 'Changxing'], work)).rejects.toThrow('Deqing');
  expect(done).toEqual(['Anji', 'Changxing']);
});

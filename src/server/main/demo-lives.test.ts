/** What mothers of the demo wrote is what the hospital's register says: it has one wrong record, and that is another's. */
import { expect, test } from 'vitest';
import { readDay, type Day } from '#domain/kernel/instant.ts';
import { demoWorld } from './demo-world.ts';
import { lives } from './demo-lives.ts';
import { personOf } from './demo-restaurant.ts';

const today = readDay('2026-11-23') as Day;
const DAY = 86_400_000;

test('a told birth has the day, the sex and the hospital that the register has', () => {
  const { people } = demoWorld(today);
  const births = lives.filter(({ matter }) => matter === 'birth-of-a-child');
  expect(births.length).toBeGreaterThan(3);
  for (const { who, answers, days, situation } of births) {
    const birth = people.get(personOf(who).identifier)?.birth;
    const born = new Date(Date.parse('2026-11-23') - (days?.['newborn.born'] ?? 0) * DAY).toISOString().slice(0, 10);
    expect([who, born, answers['newborn.sex'], answers['newborn.hospital'], situation['child.registered']]).toEqual([
      who,
      birth?.on,
      birth?.sex,
      birth?.hospital,
      birth?.service !== undefined,
    ]);
  }
});

/** Who is named by number finds the case; who only guesses a number learns nothing. */
import { expect, test } from 'vitest';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import type { PartyFinder } from './find-party.ts';
import { recogniseParties } from './recognise-parties.ts';

const finder: PartyFinder = {
  nameOf: () => Promise.resolve(undefined),
  mandatesOf: () => Promise.resolve([]),
  personOf: (number, name) =>
    Promise.resolve(number === '33019919930226006X' && name === '陆小满' ? brandAs<PersonId>('lu-xiaoman') : undefined),
};
const named = (name: string, value: string) => ({ role: 'applicant', name, identifier: { kind: 'citizen', value } });

test('the bride is known by number and name, however the number was typed', async () => {
  expect(await recogniseParties(finder, [named('陆小满', ' 33019919930226006x')])).toMatchObject([{ person: 'lu-xiaoman' }]);
});

test('a number with another name, and a newborn without any, stay unknown', async () => {
  const parties = [named('别人', '33019919930226006X'), { role: 'newborn', name: '顾一一' }];
  expect(await recogniseParties(finder, parties)).toEqual(parties);
});

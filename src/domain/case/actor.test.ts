/** What the log keeps of an officer says for whom they stood in. */
import { expect, test } from 'vitest';
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { officerRef } from './actor.ts';

const person = brandAs<PersonId>('officer-1');
const post = {
  office: brandAs<OfficeId>('deqing-reform'),
  division: 330521,
  duty: 'approval',
  from: '2026-01-01',
  title: { zh: '', en: '' },
} as const;

test('an officer who stands in for a colleague is kept with both names, any other with one', () => {
  const own = { kind: 'officer', person, office: post.office, duty: 'approval' };
  expect(officerRef({ person, post: { ...post, division: brandAs(post.division) } })).toEqual(own);
  const standsInFor = brandAs<PersonId>('officer-2');
  expect(officerRef({ person, post: { ...post, division: brandAs(post.division), standsInFor } })).toEqual({ ...own, standsInFor });
});

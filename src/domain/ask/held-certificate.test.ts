/** Which of a person's certificates stands for a paper. */
import { expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import { standingOf, type HeldCertificate } from './held-certificate.ts';

const name = { zh: '食品经营许可证', en: 'Food permit' };
const held = (id: string, issuedAt: number, status: HeldCertificate['status'] = 'active', kind = 'food-permit'): HeldCertificate => ({
  id,
  kind,
  name,
  number: id,
  issuer: name,
  status,
  issuedAt: instantOf(issuedAt),
  facts: [],
});

test('the newest active one counts, whoever issued it', () => {
  const standing = standingOf('food-permit', [held('old', 1), held('new', 2), held('other', 3, 'active', 'signboard')]);
  expect(standing).toMatchObject({ kind: 'held', certificate: { id: 'new' } });
});

test('an older active one counts where the newer one was revoked', () => {
  expect(standingOf('food-permit', [held('old', 1), held('new', 2, 'revoked')])).toMatchObject({
    kind: 'held',
    certificate: { id: 'old' },
  });
});

test.each(['suspended', 'superseded', 'revoked', 'expired'] as const)('one that is %s does not count, and is named', (status) => {
  expect(standingOf('food-permit', [held('gone', 1, status)])).toMatchObject({ kind: 'lost', certificate: { id: 'gone', status } });
});

test('who never had one is told of none', () => {
  expect(standingOf('food-permit', [])).toEqual({ kind: 'none' });
});

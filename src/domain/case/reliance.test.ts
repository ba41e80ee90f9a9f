/** A certificate held elsewhere stands for a paper, and what happens to those who relied on it when it falls. */
import { expect, test } from 'vitest';
import type { CertificateId } from '#domain/kernel/brand.ts';
import {
  accept,
  at,
  citizen,
  clerk,
  grant,
  itemStep,
  material,
  officer,
  part,
  refusal,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  signer,
  story,
  submission,
} from '#test/support/sample-case.ts';
import { certificateReliance } from './reliance-of.ts';

const licence = '330500-aaaaaaaaaaaaaaaaaaaa' as CertificateId;
const item = sampleItem('food', {
  materials: [
    {
      ...material('licence-paper'),
      satisfiedBy: [
        { by: 'certificate', kind: 'business-licence', heldBy: 'market-supervision' },
        { by: 'bring', form: 'copy' },
      ],
    },
  ],
});
const definition = sampleDefinition(sampleMatter([itemStep('food')]), [item]);
const name = { zh: '营业执照', en: 'Business licence' };
const fell = {
  kind: 'break-reliance',
  certificate: licence,
  number: '330500-2026-0000001-011',
  name,
  status: 'revoked',
  reason: '以欺骗手段取得',
  basis: { law: 'administrative-licensing-law-2019', article: 69 },
} as const;

const begun = () => {
  const told = story(definition);
  told.act(citizen('mei'), submission({ given: { 'licence-paper': { by: 'certificate', certificate: licence } } }), at('2026-06-16'));
  told.act(clerk, accept('food'), at('2026-06-16', '11:00'));
  told.act(officer('food'), review('food'), at('2026-06-17'));
  return told;
};

test('a case names the certificate it holds, while open and once decided', () => {
  const told = begun();
  expect(certificateReliance(told.now())).toEqual([{ part: 'food', certificate: licence, standing: 'open' }]);
  told.act(officer('food'), grant('food'), at('2026-06-18'));
  expect(told.now().parts.get(part('food'))?.decisions[0]?.reliedOn).toContainEqual({ kind: 'certificate', id: licence, version: 1 });
  expect(certificateReliance(told.now())).toEqual([{ part: 'food', certificate: licence, standing: 'decided' }]);
});

test('nothing is granted on a licence that was revoked meanwhile; it may be refused', () => {
  const told = begun();
  expect(told.act(signer, fell, at('2026-06-18'))).toBe('ok');
  expect(told.act(officer('food'), grant('food'), at('2026-06-19'))).toBe('certificate-fell');
  expect(told.act(officer('food'), refusal('food'), at('2026-06-19'))).toBe('ok');
  expect(certificateReliance(told.now())).toEqual([]);
});

test('a licence that was only suspended bars the grant until it is restored', () => {
  const told = begun();
  expect(told.act(signer, { ...fell, status: 'suspended' }, at('2026-06-18'))).toBe('ok');
  expect(told.act(officer('food'), grant('food'), at('2026-06-19'))).toBe('certificate-fell');
  expect(told.act(signer, { kind: 'mend-reliance', certificate: licence }, at('2026-06-20'))).toBe('ok');
  expect(told.act(officer('food'), grant('food'), at('2026-06-21'))).toBe('ok');
});

test('a decision already made stays, marked with what fell under it', () => {
  const told = begun();
  told.act(officer('food'), grant('food'), at('2026-06-18'));
  expect(told.act(signer, fell, at('2026-06-19'))).toBe('ok');
  const after = told.now().parts.get(part('food'));
  expect(after?.state).toBe('granted');
  expect(after?.fallen).toMatchObject([{ certificate: licence, status: 'revoked' }]);
});

test('a job that runs twice marks once, and nobody but the certificate job may', () => {
  const told = begun();
  expect(told.act(signer, fell, at('2026-06-18'))).toBe('ok');
  expect(told.act(signer, fell, at('2026-06-18'))).toBe('not-relied-on');
  expect(told.act(officer('food'), { ...fell, status: 'suspended' }, at('2026-06-18'))).toBe('not-yours');
  expect(told.act(signer, { ...fell, certificate: 'another' as CertificateId }, at('2026-06-18'))).toBe('not-relied-on');
});

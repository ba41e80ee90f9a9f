/** Whose ledger hears of an issuing desk. */
import { expect, test } from 'vitest';
import type { Party } from '#domain/case/party.ts';
import { brandAs, type CaseNumber, type DivisionCode, type PersonId, type RoleId } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { deliveryLook } from './delivery-look.ts';

const party = (id: string, kind: Party['kind'], until?: number): Party => ({
  id,
  role: brandAs<RoleId>(id),
  kind,
  lead: false,
  person: brandAs<PersonId>(id),
  name: id,
  from: instantOf(0),
  ...(until === undefined ? {} : { until: instantOf(until) }),
});
const shop = {
  division: brandAs<DivisionCode>(330521),
  number: brandAs<CaseNumber>('330521-2026-0000001-3'),
  parties: [party('owner', 'applicant'), party('sister', 'agent'), party('clerk-before', 'agent', 1), party('neighbour', 'interested')],
};
const told = (facts: readonly string[]): readonly string[] => deliveryLook([shop], 'system', 'r-1', facts).map(({ subject }) => subject);

test('where numbers are compared, who acts for the applicant reads in their own ledger that theirs was read', () => {
  expect(told(['party.name', 'party.identifier'])).toEqual(['owner', 'sister']);
});

test('an address is the applicant’s alone', () => {
  expect(told(['delivery.parcel'])).toEqual(['owner']);
});

/** Who stands where in a case they bring. */
import { expect, test } from 'vitest';
import { leadRoleOf } from './lead-role.ts';

const employee = { id: 'employee', kind: 'applicant', party: 'person' } as const;
const employer = { id: 'employer', kind: 'applicant', party: 'firm' } as const;
const operator = { id: 'operator', kind: 'applicant', party: 'either' } as const;
const agent = { id: 'agent', kind: 'agent', party: 'person' } as const;

test('an employee who applies leads as the employee, the firm as the employer', () => {
  const roles = [employee, employer, agent];
  expect([leadRoleOf(roles, 'person')?.id, leadRoleOf(roles, 'firm')?.id]).toEqual(['employee', 'employer']);
});

test('whoever runs a shop leads, person or firm', () => {
  expect([leadRoleOf([operator], 'person'), leadRoleOf([operator], 'firm')]).toEqual([operator, operator]);
});

test('a firm that asks for what only people have still stands first, and is told so by the form', () => {
  expect(leadRoleOf([employee, agent], 'firm')).toBe(employee);
});

test('where an office starts of its own motion nobody leads', () => {
  expect(leadRoleOf([agent], 'person')).toBeUndefined();
});

/** A certificate follows from a granted decision, and ends only by those who may end it. */
import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/case/actor.ts';
import {
  brandAs,
  type CaseNumber,
  type CertificateId,
  type DecisionId,
  type DivisionCode,
  type OfficeId,
  type PartId,
  type PersonId,
} from '#domain/kernel/brand.ts';
import { dayOf, instantOf, startOfDay } from '#domain/kernel/instant.ts';
import type { CertificateCommand, CertificateState } from './certificate.ts';
import { decide } from './decide.ts';
import { evolve, statusAt } from './evolve.ts';

const now = startOfDay(dayOf(20_000));
const job: Actor = { kind: 'system', job: 'certificate' };
const basis = { law: 'administrative-licensing-law-2019', article: 69 };
const office = brandAs<OfficeId>('deqing-market-supervision');
const division = brandAs<DivisionCode>(330521);
const grant = {
  case: brandAs<CaseNumber>('330521-2026-0000001-5'),
  part: brandAs<PartId>('food-permit'),
  decision: brandAs<DecisionId>('d1'),
};
const content = {
  kind: 'food-permit',
  name: { zh: '食品经营许可证', en: 'Food business permit' },
  number: '330521-2026-0000001-021',
  holder: { name: '周以宁' },
  issuer: { office, division, name: { zh: '德清县市场监督管理局', en: 'Market Supervision' } },
  fields: [],
  conditions: [],
  decidedOn: '2024-10-04',
  grant,
};
const id = brandAs<CertificateId>('c1');
const issue = {
  kind: 'issue',
  id,
  content,
  contentHash: 'aa',
  grant: { ...grant, outcome: 'granted', contentHash: 'aa' },
  validUntil: dayOf(20_100),
} as const;
const officer = (duty: 'approval' | 'handling', at = office): Actor => ({
  kind: 'officer',
  person: brandAs<PersonId>('xu-jia'),
  post: { office: at, division, duty, from: '2020-01-01', title: { zh: '', en: '' } },
});

const after = (commands: readonly CertificateCommand[], actor: Actor = job): CertificateState => {
  let state: CertificateState | undefined;
  for (const command of commands) {
    const decided = decide(command, state, command.kind === 'issue' ? job : actor, now);
    if (!decided.ok) throw new Error(decided.refusal.code);
    for (const event of decided.value) state = evolve(state, event);
  }
  if (state === undefined) throw new Error('nothing happened');
  return state;
};
const codeOf = (command: CertificateCommand, state: CertificateState | undefined, actor: Actor, at = now) => {
  const decided = decide(command, state, actor, at);
  return decided.ok ? 'ok' : decided.refusal.code;
};

describe('a certificate', () => {
  test('is issued from a granted part, once, by the job alone', () => {
    expect(after([issue])).toMatchObject({ status: 'active', contentHash: 'aa', seq: 1 });
    expect(codeOf(issue, after([issue]), job)).toBe('already-issued');
    expect(codeOf(issue, undefined, officer('approval'))).toBe('not-yours');
  });
  test('is not issued from a refusal, from another decision, or with other words than the decision', () => {
    expect(codeOf({ ...issue, grant: { ...issue.grant, outcome: 'refused' } }, undefined, job)).toBe('not-granted');
    expect(codeOf({ ...issue, grant: { ...issue.grant, decision: brandAs<DecisionId>('d2') } }, undefined, job)).toBe('not-granted');
    expect(codeOf({ ...issue, contentHash: 'bb' }, undefined, job)).toBe('content-not-decided');
  });
  test('is suspended and restored by the issuing office with a reason, by nobody else', () => {
    const suspend = { kind: 'suspend', reason: '整改', basis } as const;
    expect(after([issue, suspend], officer('approval')).status).toBe('suspended');
    const restored = after([issue, suspend, { kind: 'restore', reason: '已整改' }], officer('approval'));
    expect(restored).toMatchObject({ status: 'active', seq: 3 });
    expect(restored.reason).toBeUndefined();
    expect(codeOf(suspend, after([issue]), officer('handling'))).toBe('not-yours');
    expect(codeOf(suspend, after([issue]), officer('approval', brandAs<OfficeId>('deqing-tax')))).toBe('not-yours');
    expect(codeOf({ ...suspend, reason: ' ' }, after([issue]), job)).toBe('reason-missing');
    expect(codeOf({ kind: 'restore', reason: 'x' }, after([issue]), job)).toBe('not-suspended');
  });
  test('once revoked stays revoked', () => {
    const revoke = { kind: 'revoke', reason: '复议撤销', basis } as const;
    const state = after([issue, revoke]);
    expect(state).toMatchObject({ status: 'revoked', reason: '复议撤销' });
    for (const command of [revoke, { kind: 'supersede', by: id }, { kind: 'expire' }] as const) {
      expect(codeOf(command, state, job)).toBe('already-ended');
    }
    expect(codeOf({ kind: 'suspend', reason: 'x', basis }, state, job)).toBe('not-active');
  });
  test('is valid through its last day and expired on the next', () => {
    const state = after([issue]);
    const last = instantOf(startOfDay(dayOf(20_101)) - 1);
    expect(statusAt(state, last)).toBe('active');
    expect(codeOf({ kind: 'expire' }, state, job, last)).toBe('not-expired');
    expect(statusAt(state, startOfDay(dayOf(20_101)))).toBe('expired');
    expect(codeOf({ kind: 'expire' }, state, job, startOfDay(dayOf(20_101)))).toBe('ok');
  });
});

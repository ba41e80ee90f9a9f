/** What must hold across the cases of one division: numbers, receipts, certificates, looks (I1, I2, I3, I15, I21, I22, I33). */
import { formatNumber } from '#domain/case/case-number.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { found, type Finding } from './finding.ts';
import { verifyLooks } from './verify-looks.ts';

const counters = statement<{ readonly year: number; readonly last: number }>(
  'verify-counter',
  'select year, last from yici.number_counter where division = $1',
);
const numbers = statement<{ readonly number: string }>(
  'verify-numbers',
  `select number from yici.case_event where division = $1 and seq = 1 order by number`,
);
const replies = statement<{ readonly key: string; readonly status: number; readonly reply: string }>(
  'verify-replies',
  'select key, status, reply from yici.idempotency where division = $1',
);
const certificates = statement<{
  readonly id: string;
  readonly case_number: string;
  readonly part: string;
  readonly status: string;
  readonly granted: boolean;
}>(
  'verify-certificates',
  `select c.id, c.case_number, c.part, c.status, exists (
     select from yici.case_event e where e.division = c.division and e.number = c.case_number and e.kind = 'Granted'
       and e.body->'parts' ? c.part and e.body->'decision'->>'id' = split_part(c.decision, '.', 1))
     and (position('.' in c.decision) = 0 or exists (
     select from yici.case_event e where e.division = c.division and e.number = c.case_number and e.kind = 'DecisionCorrected'
       and e.body->>'part' = c.part and (e.body->>'decision') || '.' || (e.body->>'correction') = c.decision)) as granted
   from yici.certificate_now c where c.division = $1`,
);

/** Every number the counter gave belongs to a case, and every case has a number the counter gave. */
const checkNumbers = async (sql: Sql, division: DivisionCode): Promise<readonly Finding[]> => {
  const [given, kept] = await Promise.all([sql.run(counters, [division]), sql.run(numbers, [division])]);
  const known = new Set(kept.map(({ number }) => number));
  const findings: Finding[] = [];
  for (const { year, last } of given) {
    for (let count = 1; count <= last; count += 1) {
      const number = formatNumber({ division, year, count });
      if (!known.delete(number)) findings.push(found('I2', number, 'the counter gave this number, no case has it'));
    }
  }
  return [...findings, ...[...known].map((number) => found('I1', number, 'the counter never gave this number'))];
};

type Acknowledged = { readonly number?: unknown; readonly hash?: unknown; readonly queryPassword?: unknown };

const readReply = (text: string): Acknowledged | undefined => {
  try {
    return JSON.parse(text) as Acknowledged;
  } catch {
    return undefined;
  }
};

/** Each receipt that left the house names exactly one case, and no two keys were answered with the same new case. */
const checkReceipts = async (sql: Sql, division: DivisionCode): Promise<readonly Finding[]> => {
  const [kept, stored] = await Promise.all([sql.run(numbers, [division]), sql.run(replies, [division])]);
  const known = new Set(kept.map(({ number }) => number));
  const receipted = new Set<string>();
  const findings: Finding[] = [];
  for (const { key, status, reply } of stored) {
    const answer = readReply(reply);
    if (answer === undefined || status < 200 || status > 299)
      findings.push(found('I33', undefined, `key ${key} keeps no reply that can be sent again`));
    if (typeof answer?.number !== 'string' || answer.queryPassword === undefined) continue;
    if (!known.has(answer.number) && answer.number.startsWith(`${division}-`))
      findings.push(found('I3', answer.number, 'acknowledged, but there is no such case'));
    if (receipted.has(answer.number)) findings.push(found('I3', answer.number, 'acknowledged under two keys'));
    receipted.add(answer.number);
  }
  return findings;
};

const checkCertificates = async (sql: Sql, division: DivisionCode): Promise<readonly Finding[]> => {
  const rows = await sql.run(certificates, [division]);
  const active = new Set<string>();
  return rows.flatMap(({ id, case_number: number, part, status, granted }) => {
    const findings: Finding[] = granted ? [] : [found('I15', number, `certificate ${id} of part ${part} has no grant`)];
    const key = `${number}/${part}`;
    if (status === 'active' && active.has(key)) findings.push(found('I15', number, `part ${part} has two active certificates`));
    if (status === 'active') active.add(key);
    return findings;
  });
};

export const verifyDivision = async (sql: Sql, division: DivisionCode): Promise<readonly Finding[]> =>
  (
    await Promise.all([
      checkNumbers(sql, division),
      checkReceipts(sql, division),
      checkCertificates(sql, division),
      verifyLooks(sql, division),
    ])
  ).flat();

/** The counter's list: one row a case, however many of its parts wait for reception. */
import type { InboxRow } from '#contract/view/case.ts';
import type { Light } from '#contract/view/plain.ts';
import { findRows, lightOrder } from '../desk/inbox-groups.ts';

export type WaitingCase = {
  readonly number: string;
  readonly title: string;
  readonly applicant: string;
  readonly parts: number;
  readonly light: Light;
  readonly since: string;
};

const worst = (lights: readonly Light[]): Light => lightOrder.find((light) => lights.includes(light)) ?? 'wait';

/** Late, then near; the rest by arrival, whether the law gives the answer a day or not. */
const urgency = (light: Light): number => (light === 'late' ? 0 : light === 'near' ? 1 : 2);

/** First come, first served; a case whose answer is late stands first (licensing law 32: five days). */
export const waitingCases = (rows: readonly InboxRow[], query: string): readonly WaitingCase[] => {
  const byNumber = new Map<string, InboxRow[]>();
  for (const row of findRows(rows, query)) byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row]);
  return [...byNumber.entries()]
    .map(
      ([number, parts]): WaitingCase => ({
        number,
        title: parts[0]?.title ?? '',
        applicant: parts[0]?.applicant ?? '',
        parts: parts.length,
        light: worst(parts.map((part) => part.light)),
        since: parts.map((part) => part.since).sort()[0] ?? '',
      }),
    )
    .sort((a, b) => urgency(a.light) - urgency(b.light) || a.since.localeCompare(b.since));
};

/** The case after this one; the first where there is none or it has gone. */
export const caseAfter = (cases: readonly WaitingCase[], number: string | undefined): WaitingCase | undefined => {
  const at = cases.findIndex((one) => one.number === number);
  return at < 0 ? cases[0] : (cases[at + 1] ?? cases.find((one) => one.number !== number));
};

/** Certificates the demo's people had before the platform: entered by their departments, so that they are reused from the first day. */
import type { DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { elsewhereId, keepElsewhere } from '#server/certificate/elsewhere-store.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

const DIVISION = brandAs<DivisionCode>(330521);

type Entry = {
  readonly kind: string;
  readonly number: string;
  readonly holder: string;
  readonly office: string;
  readonly officer: string;
  /** Days before today, and until after today. */
  readonly ago: number;
  readonly ends?: number;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
};

const entries: readonly Entry[] = [
  {
    kind: 'business-licence',
    number: 'YZ-330521-0000015',
    holder: 'yunxiu',
    office: 'deqing-market-supervision',
    officer: 'xu-jia',
    ago: 2040,
    facts: [{ label: '名称', value: '德清云岫智造有限公司' }],
  },
  {
    kind: 'health-certificate',
    number: '浙健证8842702',
    holder: 'zhou-yining',
    office: 'deqing-health',
    officer: 'jiang-yi',
    ago: 320,
    ends: 45,
    facts: [{ label: '姓名', value: '周以宁' }],
  },
];

/** Part of the transaction that begins the demo: once. */
export function enterDemoCertificates(tx: Transaction, now: Instant): void {
  const today = dayOfInstant(now);
  for (const { kind, number, holder, office, officer, ago, ends, facts } of entries) {
    keepElsewhere(tx, {
      division: DIVISION,
      id: elsewhereId(DIVISION, kind, number),
      version: 1,
      kind,
      number,
      holder: brandAs<PersonId>(holder),
      office: brandAs<OfficeId>(office),
      officer: brandAs<PersonId>(officer),
      status: 'active',
      issuedOn: dayText(addDays(today, -ago)),
      ...(ends === undefined ? {} : { validUntil: dayText(addDays(today, ends)) }),
      facts,
      at: now,
    });
  }
}

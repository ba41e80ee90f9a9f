/** Runs all checks that fit how a system hears, one after the other, and writes what was found. */
import { checkWords, type CheckId } from './check-words.ts';
import { openSession, type SessionOptions } from './session.ts';
import { webhookChecks, type Check, type Finding } from './webhook-checks.ts';
import { workChecks } from './work-checks.ts';

export type CheckResult = Finding & { readonly id: CheckId };
export type ConformanceReport = {
  readonly mode: 'webhook' | 'polling';
  readonly passed: number;
  readonly failed: number;
  /** Could not be looked at. */
  readonly open: number;
  readonly results: readonly CheckResult[];
};

const ids = Object.keys(checkWords) as CheckId[];
const checks: Partial<Readonly<Record<CheckId, Check>>> = { ...webhookChecks, ...workChecks };

/** @param tell each result as it is found. Never throws for what a vendor does. */
export async function runConformance(
  options: SessionOptions,
  tell: (result: CheckResult) => void = () => undefined,
): Promise<ConformanceReport> {
  const mode = options.webhook === undefined ? 'polling' : 'webhook';
  const session = openSession(options);
  const results: CheckResult[] = [];
  for (const id of ids) {
    const check = checks[id];
    if (check === undefined || (checkWords[id].mode !== 'both' && checkWords[id].mode !== mode)) continue;
    const result = { id, ...(await check(session)) };
    results.push(result);
    tell(result);
  }
  const count = (passed: boolean | undefined): number => results.filter((result) => result.passed === passed).length;
  return { mode, passed: count(true), failed: count(false), open: count(undefined), results };
}

/** For people: what failed comes with its remedy. */
export function writeResult({ id, passed, detail }: CheckResult, language: 'zh' | 'en'): string {
  const { says, remedy } = checkWords[id];
  const mark = passed === undefined ? '–' : passed ? '✓' : '✗';
  const line = `${mark} ${id.padEnd(24)} ${says[language]} (${detail})`;
  return passed === false ? `${line}\n    → ${remedy[language]}` : line;
}

export function writeReport(report: ConformanceReport, language: 'zh' | 'en'): string {
  const { passed, failed, open, results } = report;
  const sum =
    language === 'zh'
      ? `通过 ${passed} 项，未通过 ${failed} 项，未能检查 ${open} 项。`
      : `${passed} passed, ${failed} failed, ${open} could not be looked at.`;
  return [...results.map((result) => writeResult(result, language)), '', sum].join('\n');
}

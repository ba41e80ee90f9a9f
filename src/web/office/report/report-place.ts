/** Where reports stand in the office, and the tone of each of their states. */
import type { ReportRow } from '#contract/view/report.ts';
import type { Tone } from '#web/ui/light.tsx';

export const REPORTS = '/office/programme/reports';
export const reportTones: Readonly<Record<ReportRow['state'], Tone>> = { draft: 'plain', review: 'near', frozen: 'ok', discarded: 'line' };

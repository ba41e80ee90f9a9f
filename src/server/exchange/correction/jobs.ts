/** What each job of a correction does; the worker's table calls this one. */
import type { CaseJob } from '#domain/case/react.ts';
import type { CorrectionJob } from '#domain/exchange/react-correction.ts';
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { flowBack } from './flow-back.ts';
import { openCorrections } from './open-corrections.ts';
import type { CorrectionRoom } from './room.ts';
import { tellSystem } from './tell-system.ts';
import { verifyCorrection } from './verify-correction.ts';

type Posted = { readonly id: string; readonly division: number; readonly number: string };
export type CorrectionWork = CorrectionJob | Extract<CaseJob, { kind: 'correction.open' }>;

/** `posted.number` is the case's of `correction.open`, the correction's own id of all others. Throws on a fault: the queue tries again. */
export async function doCorrectionJob(room: CorrectionRoom, posted: Posted, job: CorrectionWork, now: Instant): Promise<void> {
  const division = brandAs<DivisionCode>(posted.division);
  const own = { id: posted.id, key: { division, id: posted.number } };
  switch (job.kind) {
    case 'correction.open':
      return openCorrections(room, { id: posted.id, division, number: brandAs<CaseNumber>(posted.number), fields: job.fields }, now);
    case 'correction.tell':
      return tellSystem(room, { ...own, what: job.what }, now);
    case 'correction.flow-back':
      return flowBack(room, own, now);
    case 'correction.verify':
      return verifyCorrection(room, own, now);
  }
}

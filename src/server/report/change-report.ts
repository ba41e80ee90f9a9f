/** Runs one command on a report; the files of a signed one are kept in the same commit. */
import type { Actor } from '#domain/case/actor.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import { decideReport } from '#domain/report/decide-report.ts';
import type { ReportCommand, ReportEvent, ReportState } from '#domain/report/report.ts';
import type { ReportDone } from '#contract/view/report.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import { byOf } from '#server/supervision/change-card.ts';
import { keepFile, lockReport, reportAggregate, type KeptFile } from './report-store.ts';

export type ReportChange = {
  readonly key: Key;
  readonly command: ReportCommand;
  readonly actor: Actor;
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
  /** What a sign-off keeps. */
  readonly files?: readonly KeptFile[];
};

/** @returns the acknowledgement as it was first given; or the refusal, with nothing changed. */
export const changeReport = (corridor: Corridor, change: ReportChange): Promise<Result<StoredReply>> => {
  const { key, command, actor, person, idempotencyKey, requestId, now, payload, files = [] } = change;
  return runCommand<ReportState, ReportEvent>(corridor, reportAggregate, {
    use: { division: key.division, person, key: idempotencyKey },
    payload,
    requestId,
    now,
    lock: (tx) => lockReport(tx, key),
    decide: (tx, state, at) => {
      const event = decideReport(command, state, { actor, by: byOf(actor), now: at });
      if (!event.ok) return event;
      for (const { format, sha256, bytes } of files) tx.send(keepFile, [key.division, key.id, format, sha256, bytes]);
      return ok({ key, events: [event.value] });
    },
    reply: ({ state }) => {
      const body: ReportDone = { id: state.id, state: state.state, version: state.seq };
      return { status: command.kind === 'draft' ? 201 : 200, body };
    },
  });
};

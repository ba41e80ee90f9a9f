/** Puts the answers on certificates together: who stands for a holder, who draws the paper, and how an office begins to take one back. */
import { isInForce, isStanding } from '#domain/party/mandate.ts';
import { look } from '#server/audit/look.ts';
import { submitHandlers } from '#server/case/submit-handlers.ts';
import { certificateHandlers } from '#server/certificate/handlers.ts';
import { pdfOf } from '#server/certificate/pdf-of.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { mandatesOf } from '#server/identity/person-store.ts';
import type { Wired } from './wire.ts';

export function certificateHandlersOf({ config, pool, cases, catalogue, certificates }: Wired): Readonly<Record<string, Handler<Caller>>> {
  return certificateHandlers({
    // A mandate for some matters or for one case does not open the whole wallet.
    standsFor: async (taker, holder, now) =>
      (await mandatesOf(pool, taker)).some(
        (each) =>
          each.giver === holder && isStanding(each) && each.matters === undefined && each.case === undefined && isInForce(each, now),
      ),
    corridor: cases.corridor,
    catalogue,
    nameOf: cases.parties.nameOf,
    personOf: cases.parties.personOf,
    sql: sqlOf(pool),
    authority: certificates.keys.authority,
    publicUrl: config.publicUrl,
    draw: (key, state, jws, now) => pdfOf(certificates, key, state, jws, now),
    noteLook: (entries, now) => look(pool, entries, now, () => undefined),
    intake: submitHandlers(cases)['case.intake'],
  });
}

/** The row of the ledger when somebody reads a contested value: whose, by which office, under PIPL article 46. */
import { CORRECTION_BASIS, type CorrectionState } from '#domain/exchange/correction.ts';
import { readNumber } from '#domain/case/case-number.ts';
import type { LookEntry } from '#server/audit/look.ts';

export const correctionLook = (
  correction: CorrectionState,
  by: { readonly person: string; readonly office: string; readonly who: string; readonly requestId: string },
): LookEntry => ({
  // The person's ledger lies with their case: it is read there, with the case's own looks.
  division: readNumber(correction.case)?.division ?? correction.division,
  number: correction.case,
  subject: correction.subject,
  officer: by.person,
  office: by.office,
  who: by.who,
  purpose: 'correction',
  facts: [correction.fact],
  basis: `${CORRECTION_BASIS.law}/${CORRECTION_BASIS.article}`,
  requestId: by.requestId,
  ...(correction.resource === undefined ? {} : { resource: correction.resource }),
});

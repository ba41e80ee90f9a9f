/** The credit code of a department as lists write it: folded, warned of, never refused (zhejiang.md 1.4). */
import { checkCreditCode, checkOrganisationCode } from '#domain/party/credit-code.ts';
import { foldIdentifier } from '#domain/party/half-width.ts';
import type { ListingProblem } from './listing-problem.ts';

/** Lists number the rooms of one department behind its code: 1151130108778239R_6918. */
const bare = (code: string): string => code.replace(/[_-]\d{1,6}$/, (room) => (room.startsWith('_') ? '' : room));

/** @param uscc the column of the credit code, where the list has one beside the department's own code. */
export function checkCode(uscc: string, code: string): { readonly folded: string; readonly problems: readonly ListingProblem[] } {
  const column = uscc === '' ? 'dept_code' : 'dept_uscc';
  const written = uscc === '' ? bare(code) : uscc;
  if (written === '') return { folded: '', problems: [{ column, code: 'uscc-missing' }] };
  const folded = foldIdentifier(written);
  const values = { code: written.slice(0, 40) };
  const lower: readonly ListingProblem[] = /[a-z]/.test(written) ? [{ column, code: 'uscc-lower-case', values }] : [];
  const checked = checkCreditCode(folded);
  if (checked.ok) {
    const doubtful = checked.value.warnings.length > 0;
    return { folded, problems: doubtful ? [...lower, { column, code: 'uscc-check', values }] : lower };
  }
  const organisation = checkOrganisationCode(folded);
  const found: ListingProblem = { column, code: organisation.ok ? 'uscc-organisation-code' : 'uscc-form', values };
  return { folded, problems: [...lower, found] };
}

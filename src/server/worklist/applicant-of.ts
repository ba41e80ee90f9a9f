/** The lead applicant's name as a list shows it: a firm's is in the public register, a person's is masked for whoever need not know it. */
import type { CaseState } from '#domain/case/state.ts';
import { maskName } from '#domain/party/mask.ts';

export function applicantOf(state: CaseState, inFull: boolean): string {
  const lead = state.parties.find((party) => party.lead) ?? state.parties[0];
  if (lead === undefined) return '';
  return inFull || lead.identifier?.kind === 'credit-code' ? lead.name : maskName(lead.name);
}

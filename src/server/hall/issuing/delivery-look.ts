/** The rows of the ledger when a hall reads whose results it hands out or where it sends them (licensing law 44). */
import type { CaseState } from '#domain/case/state.ts';
import { DELIVER_BASIS } from '#domain/hall/collect.ts';
import type { LookEntry } from '#server/audit/look.ts';
import type { Caller } from '#server/identity/caller.ts';

type Reader = Pick<Caller, 'person'> & { readonly post?: Caller['post'] };

type Told = Pick<CaseState, 'division' | 'number' | 'parties'>;

/** Whose data are read: of everybody who may take it where numbers are compared, else of the applicants. */
const subjectsOf = ({ parties }: Told, facts: readonly string[]): readonly string[] => {
  const read = parties.filter(({ kind, until }) =>
    kind === 'agent' ? until === undefined && facts.includes('party.identifier') : kind === 'applicant',
  );
  return [...new Set(read.flatMap(({ person }) => person ?? []))];
};

/** One row for each of them and each case. @param facts what is shown of them. */
export const deliveryLook = (
  states: readonly Told[],
  reader: Reader | 'system',
  requestId: string,
  facts: readonly string[],
): readonly LookEntry[] =>
  states.flatMap((state) =>
    subjectsOf(state, facts).map((subject) => ({
      division: state.division,
      number: state.number,
      subject,
      officer: reader === 'system' ? 'system' : reader.person,
      office: reader === 'system' ? '' : (reader.post?.office ?? ''),
      who: reader === 'system' ? '快递下单' : (reader.post?.title.zh ?? ''),
      purpose: 'delivery',
      facts,
      basis: `${DELIVER_BASIS.law}/${DELIVER_BASIS.article}`,
      requestId,
    })),
  );

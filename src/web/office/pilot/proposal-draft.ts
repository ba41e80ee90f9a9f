/** What is typed into the form of a proposal, and the request it becomes. */
import type { PilotView } from '#contract/view/pilot.ts';
import type { ProposalIn } from '#contract/operations/pilot-proposal.ts';

export type MeasureDraft = { readonly measure: string; readonly direction: 'up' | 'down'; readonly size: string };
export type ProposalDraft = {
  /** Kind and id, as the choice has them. */
  readonly source: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly hypothesis: { readonly zh: string; readonly en: string };
  readonly risks: string;
  readonly owner: string;
  readonly days: string;
  readonly measures: readonly MeasureDraft[];
  /** Undefined: as the rule of likeness proposes. */
  readonly places: readonly number[] | undefined;
  readonly proposed: readonly number[];
  readonly reasons: string;
};

const both = { zh: '', en: '' };
const empty: ProposalDraft = {
  source: '',
  title: both,
  hypothesis: both,
  risks: '',
  owner: '',
  days: '180',
  measures: [{ measure: '', direction: 'down', size: '' }],
  places: undefined,
  proposed: [],
  reasons: '',
};

export const draftOf = (pilot: PilotView | undefined): ProposalDraft =>
  pilot === undefined
    ? empty
    : {
        source: `${pilot.source.kind} ${pilot.source.id}`,
        title: pilot.title,
        hypothesis: pilot.hypothesis,
        risks: pilot.risks,
        owner: pilot.owner,
        days: String(pilot.days),
        measures: pilot.measures.map(({ measure, direction, size }) => ({ measure, direction, size: String(size) })),
        places: pilot.comparison.places.map(({ code }) => code),
        proposed: pilot.comparison.proposed.map(({ code }) => code),
        reasons: pilot.comparison.reasons,
      };

/** A number as typed; 0 where it is none, which is refused at its field. */
const numberOf = (typed: string): number => (/^\d+([.,]\d+)?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : 0);

export function bodyOf(draft: ProposalDraft): ProposalIn {
  const { source, title, hypothesis, risks, owner, days, measures, places, proposed, reasons } = draft;
  const [kind = '', ...id] = source.split(' ');
  return {
    source: { kind: kind as ProposalIn['source']['kind'], id: id.join(' ') },
    title,
    places: [],
    hypothesis,
    risks,
    owner,
    measures: measures.filter(({ measure }) => measure !== '').map((each) => ({ ...each, size: numberOf(each.size) })),
    days: Math.trunc(numberOf(days)),
    comparison: { places: [...(places ?? proposed)], reasons },
  };
}

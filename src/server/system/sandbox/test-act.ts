/** A pushed act as a command on a test case: codes read by the system's map, stops and decisions named. */
import type { Static } from 'typebox';
import type { PushedAct } from '#contract/operations/integration.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import type { Part } from '#domain/case/state.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import { brandAs, type DecisionId, type PartId, type StopId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { toOurs, type CodeKind, type CodePair } from '#domain/system/code-map.ts';

export type Pushed = Static<typeof PushedAct>;
type Reading = { readonly codes: readonly CodePair[] | undefined; readonly part: Part | undefined };

const units: readonly Term['unit'][] = ['working-day', 'calendar-day', 'month', 'year', 'hour'];
const answers = ['agreed', 'agreed-with-conditions', 'objected'] as const;

const read = ({ codes }: Reading, kind: CodeKind, value: string): Result<string> => {
  const found = codes === undefined ? value : toOurs(codes, kind, value)[0];
  return found === undefined ? refuse('code-unknown', { values: { value, kind } }) : ok(found);
};

function stopOf(act: Extract<Pushed, { act: 'stop' }>, reading: Reading, part: PartId): Result<CaseCommand> {
  const ground = read(reading, 'ground', act.ground);
  if (!ground.ok) return ground;
  const unit = read(reading, 'unit', act.plannedDays.unit);
  if (!unit.ok) return unit;
  const known = units.find((each) => each === unit.value);
  if (known === undefined) return refuse('code-unknown', { values: { value: act.plannedDays.unit, kind: 'unit' } });
  return ok({
    kind: 'stop',
    part,
    stop: brandAs<StopId>(`stop-${act.externalId}`),
    ground: ground.value,
    plannedDays: { amount: act.plannedDays.amount, unit: known },
    commissionedBy: act.commissionedBy,
    requiredByLaw: act.requiredByLaw,
    note: act.note,
  });
}

function opinionOf(act: Extract<Pushed, { act: 'give-opinion' }>, reading: Reading, part: PartId): Result<CaseCommand> {
  const said = read(reading, 'answer', act.answer);
  if (!said.ok) return said;
  const answer = answers.find((each) => each === said.value);
  if (answer === undefined) return refuse('code-unknown', { values: { value: act.answer, kind: 'answer' } });
  return ok({ kind: 'give-opinion', part, answer, text: act.text });
}

/** Where the part stands there: the one step that a mere state may mean is that the review began. */
function reportOf(act: Extract<Pushed, { act: 'report-state' }>, reading: Reading, part: PartId): Result<CaseCommand> {
  const state = read(reading, 'state', act.state);
  if (!state.ok) return state;
  if (state.value === 'reviewing' && reading.part?.state === 'accepted') return ok({ kind: 'begin-review', part });
  if (['granted', 'refused'].includes(state.value)) return refuse('decision-needed', { article: 'administrative-licensing-law-2019/38' });
  return refuse('state-differs', { values: { state: reading.part?.state ?? '' } });
}

const proposalOf = ({ part }: Reading): DecisionId => part?.proposal?.id ?? brandAs<DecisionId>('');

type Deciding = Extract<Pushed, { act: 'propose-decision' | 'approve-decision' | 'return-proposal' | 'grant' | 'refuse' }>;

function decisionOf(act: Deciding, part: PartId, reading: Reading): CaseCommand {
  const decision = brandAs<DecisionId>(`decision-${act.externalId}`);
  switch (act.act) {
    case 'propose-decision': {
      const { outcome, conditions, reasons, articles } = act;
      return { kind: 'propose-decision', parts: [part], decision, outcome, conditions, reasons, articles, reliedOn: [] };
    }
    // Who signs saw this version of the case and no other: a later one was refused before.
    case 'approve-decision':
      return { kind: 'approve-decision', part, proposal: proposalOf(reading), shown: '', current: '' };
    case 'return-proposal':
      return { kind: 'return-proposal', part, proposal: proposalOf(reading), reason: act.reason };
    case 'grant': {
      const { conditions, reasons, articles } = act;
      return { kind: 'grant', parts: [part], decision, conditions, reasons, articles, reliedOn: [] };
    }
    case 'refuse':
      return { kind: 'refuse', parts: [part], decision, reasons: act.reasons, articles: act.articles, reliedOn: [] };
  }
}

/** The command a pushed act means, or why it means none. */
export function commandOfTest(act: Pushed, reading: Reading): Result<CaseCommand> {
  const part = brandAs<PartId>(act.part);
  switch (act.act) {
    case 'begin-review':
      return ok({ kind: 'begin-review', part });
    case 'stop':
      return stopOf(act, reading, part);
    case 'resume':
      return ok({ kind: 'resume', part, stop: brandAs<StopId>(act.stop ?? reading.part?.stops[0]?.id ?? ''), note: act.note });
    case 'ask-extension':
      return ok({ kind: 'ask-extension', part, reason: act.reason });
    case 'approve-extension':
      return ok({ kind: 'approve-extension', part });
    case 'give-opinion':
      return opinionOf(act, reading, part);
    case 'complete':
      return ok({ kind: 'complete', part, note: act.note });
    case 'propose-decision':
    case 'approve-decision':
    case 'return-proposal':
    case 'grant':
    case 'refuse':
      return ok(decisionOf(act, part, reading));
    case 'report-state':
      return reportOf(act, reading, part);
  }
}

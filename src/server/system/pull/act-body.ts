/** What a system pushed as the act of our engine it is: codes read, the stop, the proposal and the state found. */
import type { Part } from '#domain/case/state.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { kindNames, toOurs, type CodeKind, type CodePair } from '#domain/system/code-map.ts';
import type { CaseAct } from '#contract/case-act-names.ts';

type Text = Readonly<Record<string, unknown>>;
/** As the contract has it; members beyond these belong to the act. */
export type Pushed = {
  readonly act: string;
  readonly case: string;
  readonly part: string;
  readonly version: number;
  readonly externalId: string;
  readonly at: string;
  readonly officer: string;
  readonly codes?: 'ours' | 'theirs';
} & Text;

/** What is asked of the engine; undefined where what was reported is so already. */
export type Asked = { readonly act: CaseAct; readonly body: Text } | undefined;
export type UnknownCode = { readonly kind: CodeKind; readonly value: string };

/** One code of theirs as ours; of several that fit, the one that `fits` says, else the first. */
const read = (
  pushed: Pushed,
  codes: readonly CodePair[],
  kind: CodeKind,
  value: string,
  fits?: (code: string) => boolean,
): Result<string> => {
  const found = pushed.codes === 'theirs' || kind === 'state' ? toOurs(codes, kind, value) : [value];
  const [first] = found;
  const fitting = fits === undefined ? undefined : found.find(fits);
  if (first !== undefined) return ok(fitting ?? first);
  return refuse('code-unknown', { values: { value, kind: kindNames[kind].zh, kindId: kind } });
};

type Reader = (pushed: Pushed, part: Part, codes: readonly CodePair[], shown: string) => Result<Asked>;
const asked = (act: CaseAct, body: Text): Result<Asked> => ok({ act, body });
const plain =
  (act: CaseAct, ...members: readonly string[]): Reader =>
  (pushed) =>
    asked(act, { part: pushed.part, ...Object.fromEntries(members.map((name) => [name, pushed[name]])) });
const decision =
  (act: 'grant' | 'refuse' | 'propose-decision', ...members: readonly string[]): Reader =>
  (pushed) =>
    asked(act, {
      parts: [pushed.part],
      reliedOn: [],
      ...Object.fromEntries(['reasons', 'articles', ...members].map((name) => [name, pushed[name]])),
    });

const readers: Readonly<Record<string, Reader>> = {
  'begin-review': plain('begin-review'),
  stop: (pushed, _part, codes) => {
    const { amount, unit } = pushed['plannedDays'] as { readonly amount: number; readonly unit: string };
    const [ground, own] = [read(pushed, codes, 'ground', String(pushed['ground'])), read(pushed, codes, 'unit', unit)];
    if (!ground.ok) return ground;
    if (!own.ok) return own;
    const { note, requiredByLaw, commissionedBy } = pushed;
    return asked('stop', {
      part: pushed.part,
      ground: ground.value,
      plannedDays: { amount, unit: own.value },
      note,
      requiredByLaw,
      commissionedBy,
    });
  },
  resume: (pushed, { stops }) => {
    const [only, ...others] = stops;
    const stop = pushed['stop'] ?? (others.length === 0 ? only?.id : undefined);
    return stop === undefined ? refuse('unknown-stop') : asked('resume', { part: pushed.part, stop, note: pushed['note'] });
  },
  'ask-extension': plain('ask-extension', 'reason'),
  'approve-extension': plain('approve-extension'),
  'give-opinion': (pushed, _part, codes) => {
    const answer = read(pushed, codes, 'answer', String(pushed['answer']));
    return answer.ok ? asked('give-opinion', { part: pushed.part, answer: answer.value, text: pushed['text'] }) : answer;
  },
  complete: plain('complete', 'note'),
  grant: decision('grant', 'conditions'),
  refuse: decision('refuse'),
  'propose-decision': decision('propose-decision', 'conditions', 'outcome'),
  // The version they name is what they were shown; anything since is another version.
  'approve-decision': (pushed, { proposal }, _codes, shown) =>
    asked('approve-decision', { part: pushed.part, proposal: proposal?.id ?? '', shown }),
  'return-proposal': (pushed, { proposal }) =>
    asked('return-proposal', { part: pushed.part, proposal: proposal?.id ?? '', reason: pushed['reason'] }),
  'report-state': reportState,
};

/** Says where it stands there: the same as here is nothing to do, a begun review begins here, a decision needs its reasons. */
function reportState(pushed: Pushed, part: Part, codes: readonly CodePair[]): Result<Asked> {
  const state = read(pushed, codes, 'state', String(pushed['state']), (code) => code === part.state);
  if (!state.ok) return state;
  if (state.value === part.state) return ok(undefined);
  if (state.value === 'reviewing' && part.state === 'accepted') return asked('begin-review', { part: pushed.part });
  // Licensing law 38: a decision is given in writing, with its reasons.
  if ((state.value === 'granted' || state.value === 'refused') && part.state === 'reviewing')
    return refuse('decision-needed', { article: 'administrative-licensing-law-2019/38' });
  return refuse('state-differs', { values: { state: part.state } });
}

/** @param shown the hash of the proposal as it stands now. */
export function askedOf(pushed: Pushed, part: Part, codes: readonly CodePair[], shown: string): Result<Asked> {
  const reader = readers[pushed.act];
  return reader === undefined
    ? refuse('bad-input', { problems: [{ pointer: '/act', code: 'not-allowed-value' }] })
    : reader(pushed, part, codes, shown);
}

/** The code nobody mapped, for the count. */
export const unknownCodeIn = (result: Result<unknown>): UnknownCode | undefined => {
  if (result.ok || result.refusal.code !== 'code-unknown') return undefined;
  const { value, kindId } = result.refusal.values ?? {};
  return { kind: String(kindId) as CodeKind, value: String(value) };
};

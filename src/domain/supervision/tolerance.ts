/** A record of a tolerated error (容错): five conditions, all needed, found by one and decided by a second person, then published. */
import { belongsTo } from '#domain/case/actor.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { namesSomebody } from './names-somebody.ts';
import { stamp, supervisesPlace, worksIn, type RecordRefusal, type RecordScene, type SaidOn, type Stamp } from './record.ts';

/** The words of the 2018 regulation, article 46, items 1 to 5. */
export const TOLERANCE_CONDITIONS = ['direction', 'no-breach', 'procedure', 'diligence', 'remedy'] as const;
export type ToleranceCondition = (typeof TOLERANCE_CONDITIONS)[number];
export const toleranceBasis: Basis = { law: 'zhejiang-at-most-once-2018', article: 46 };
export const conditionWords: Readonly<Record<ToleranceCondition, Text>> = {
  direction: { zh: '符合国家和省确定的改革方向', en: 'it follows the direction of reform set by the state and the province' },
  'no-breach': { zh: '未违反法律、法规禁止性、义务性规定', en: 'no prohibition and no duty of law was breached' },
  procedure: { zh: '决策程序符合法律、法规规定', en: 'it was decided in the procedure of the law' },
  diligence: { zh: '勤勉尽责、未牟取私利', en: 'with diligence, and for nobody’s own gain' },
  remedy: {
    zh: '主动挽回损失、消除不良影响或者有效阻止危害结果发生',
    en: 'the loss was made good, the effect undone or the harm kept from happening',
  },
};

export type ConditionFound = { readonly id: ToleranceCondition; readonly met: boolean; readonly evidence: string };
export type ToleranceAbout = {
  readonly id: string;
  readonly division: DivisionCode;
  readonly office: OfficeId;
  readonly title: string;
  readonly what: string;
  readonly conditions: readonly ConditionFound[];
};
export type ToleranceState = ToleranceAbout & {
  readonly state: 'filed' | 'confirmed' | 'granted' | 'refused';
  readonly filed: Stamp;
  readonly confirmed?: SaidOn;
  readonly decided?: SaidOn;
  readonly published?: SaidOn;
  readonly seq: number;
};
export type ToleranceCommand =
  | ({ readonly kind: 'file-tolerance' } & ToleranceAbout)
  | { readonly kind: 'confirm-tolerance' | 'grant-tolerance' | 'refuse-tolerance' | 'publish-tolerance'; readonly text: string };
export type ToleranceEvent =
  | ({ readonly kind: 'ToleranceFiled' } & ToleranceAbout & Stamp)
  | ({
      readonly kind: 'ToleranceConfirmed' | 'ToleranceGranted' | 'ToleranceRefused' | 'TolerancePublished';
      readonly text: string;
    } & Stamp);

/** The pure fold. Throws on a log that does not begin with the filing. */
export const evolveTolerance = (before: ToleranceState | undefined, event: ToleranceEvent): ToleranceState => {
  if (event.kind === 'ToleranceFiled') {
    const { kind: _kind, at, by, person, ...about } = event;
    return { ...about, state: 'filed', filed: { at, by, person }, seq: 1 };
  }
  if (before === undefined) throw new Error(`a record begins with its filing, not ${event.kind}`);
  const said: SaidOn = { text: event.text, person: event.person, at: event.at };
  const state = { ...before, seq: before.seq + 1 };
  switch (event.kind) {
    case 'ToleranceConfirmed':
      return { ...state, state: 'confirmed', confirmed: said };
    case 'ToleranceGranted':
      return { ...state, state: 'granted', decided: said };
    case 'ToleranceRefused':
      return { ...state, state: 'refused', decided: said };
    case 'TolerancePublished':
      return { ...state, published: said };
  }
};

/** All five, each with its evidence: one that is missing leaves the liability where it is (2018 regulation 46). */
export const allConditionsMet = ({ conditions }: Pick<ToleranceAbout, 'conditions'>): boolean =>
  TOLERANCE_CONDITIONS.every((id) => conditions.some((each) => each.id === id && each.met && each.evidence.trim() !== ''));

/** The event, or why not. Who filed it does not find it true, and who found it true does not decide. */
export function decideTolerance(
  command: ToleranceCommand,
  state: ToleranceState | undefined,
  scene: RecordScene,
): Result<ToleranceEvent, RecordRefusal> {
  const { actor } = scene;
  if (command.kind === 'file-tolerance') {
    if (state !== undefined) return refuse('record-there-already');
    if (!worksIn(command.office, actor)) return refuse('record-not-yours');
    if (command.title.trim() === '' || command.what.trim() === '') return refuse('order-words-missing');
    const { kind: _kind, ...about } = command;
    return ok({ kind: 'ToleranceFiled', ...about, ...stamp(actor, scene) });
  }
  if (state === undefined) return refuse('record-not-found');
  if (!supervisesPlace(state.division, actor)) return refuse('record-not-yours');
  if (belongsTo(state.office, actor) || actor.person === state.filed.person) return refuse('order-own-unit');
  if (command.text.trim() === '') return refuse('order-words-missing');
  const own = { text: command.text, ...stamp(actor, scene) };
  const lacking = refuse('tolerance-condition-missing', { article: 'zhejiang-at-most-once-2018/46' });
  switch (command.kind) {
    case 'confirm-tolerance':
      if (state.state !== 'filed') return refuse('record-wrong-stage');
      return allConditionsMet(state) ? ok({ kind: 'ToleranceConfirmed', ...own }) : lacking;
    case 'grant-tolerance':
      if (state.state !== 'confirmed') return refuse('record-wrong-stage');
      return state.confirmed?.person === actor.person ? refuse('second-person-needed') : ok({ kind: 'ToleranceGranted', ...own });
    case 'refuse-tolerance':
      if (state.state !== 'filed' && state.state !== 'confirmed') return refuse('record-wrong-stage');
      return ok({ kind: 'ToleranceRefused', ...own });
    case 'publish-tolerance':
      if (state.state !== 'granted' || state.published !== undefined) return refuse('record-wrong-stage');
      return namesSomebody(command.text) ? refuse('order-words-personal') : ok({ kind: 'TolerancePublished', ...own });
  }
}

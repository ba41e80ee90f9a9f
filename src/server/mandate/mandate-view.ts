/** A mandate as one of its sides sees it: names of those who agreed, the other as typed until they did. */
import { instantOf, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import { basisOfKind } from '#domain/party/mandate.ts';
import { allowedOnMandate, type MandateSide } from '#domain/party/mandate-decide.ts';
import type { MandateEvent, MandateState } from '#domain/party/mandate-event.ts';
import type { MandateAct, MandateLine, MandateView } from '#contract/view/mandate.ts';
import type { BasisView } from '#contract/view/plain.ts';
import { findMatter, lawTitle, type Catalogue } from '#server/catalogue/catalogue.ts';

export type Known = { readonly name: string; readonly masked: string };
export type ViewScene = {
  readonly catalogue: Catalogue;
  readonly people: ReadonlyMap<string, Known>;
  readonly side: MandateSide;
  readonly now: Instant;
  /** Whoever holds the code may answer and is neither side yet. */
  readonly byCode?: boolean;
};

const nobody: Known = { name: '', masked: '' };

function personView(state: MandateState, which: 'giver' | 'taker', { people, side }: ViewScene): MandateView['giver'] {
  const person = state[which];
  const typedByMe = state.begunBy !== which && state.state !== 'live' && state.acceptedAt === undefined && !isMine(side, person);
  if (typedByMe) return { person: null, ...(state.named ?? nobody) };
  return { person: person ?? null, ...(people.get(person ?? '') ?? nobody) };
}

const isMine = (side: MandateSide, person: PersonId | undefined): boolean =>
  person !== undefined && (person === side.person || side.adminOf.includes(person));

function stateOf({ state, scope, lapsesAt }: MandateState, now: Instant): MandateView['state'] {
  if (state === 'waiting' && now >= lapsesAt) return 'lapsed';
  return state === 'live' && scope.until !== undefined && now >= scope.until ? 'expired' : state;
}

const basisView = (catalogue: Catalogue, { law, article }: { readonly law: string; readonly article: number }): BasisView => ({
  law,
  article,
  title: lawTitle(catalogue, law),
});

/** The last millisecond that counts, for people: a mandate until the 5th ends with the 5th. */
const lastText = (until: Instant): string => instantText(instantOf(until - 1));

export function mandateView(state: MandateState, scene: ViewScene): MandateView {
  const { catalogue, side, now } = scene;
  const { scope } = state;
  const takes = state.taker === side.person || (state.taker === undefined && !isMine(side, state.giver));
  return {
    id: state.mandate,
    kind: state.type,
    state: stateOf(state, now),
    side: takes ? 'taker' : 'giver',
    giver: personView(state, 'giver', scene),
    taker: personView(state, 'taker', scene),
    begunBy: state.begunBy,
    matters: scope.matters?.map((id) => ({ id, name: findMatter(catalogue, id)?.name ?? { zh: id, en: id } })) ?? null,
    case: scope.case ?? null,
    role: state.role ?? null,
    byLaw: state.byLaw,
    from: instantText(state.from),
    until: scope.until === undefined ? null : lastText(scope.until),
    begunAt: instantText(state.begunAt),
    lapsesAt: instantText(state.lapsesAt),
    acceptedAt: state.acceptedAt === undefined ? null : instantText(state.acceptedAt),
    endedAt: state.endedAt === undefined ? null : instantText(state.endedAt),
    basis: basisView(catalogue, basisOfKind(state.type, state.byLaw)),
    allowed: allowedOnMandate(state, side, now, scene.byCode).filter((act): act is MandateAct => act !== 'ask' && act !== 'give'),
  };
}

const text = (zh: string, en: string): Text => ({ zh, en });

function lineText(event: MandateEvent): Text {
  switch (event.kind) {
    case 'Asked':
      return text('请求代办', 'Asked to act for the other');
    case 'Offered':
      return text('请对方代办', 'Offered the other to act');
    case 'Accepted':
      return event.byLaw
        ? text('登记信息相符，即时生效', 'The register agrees; in force at once')
        : text('同意，开始生效', 'Agreed; in force');
    case 'Declined':
      return text('没有同意', 'Declined');
    case 'Limited':
      return text('缩小了范围', 'Narrowed');
    case 'Ended':
      return text('终止', 'Ended');
  }
}

export const mandateHistory = (events: readonly MandateEvent[], { catalogue, people }: ViewScene): readonly MandateLine[] =>
  events.map((event) => {
    const name = (person: string | undefined): string => people.get(person ?? '')?.name ?? '';
    return {
      at: instantText(event.at),
      kind: event.kind,
      text: lineText(event),
      who: event.by.onBehalfOf === undefined ? name(event.by.person) : `${name(event.by.person)} · ${name(event.by.onBehalfOf)}`,
      basis: basisView(catalogue, event.basis),
    };
  });

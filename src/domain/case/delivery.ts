/** How results reach the person beside the wallet: not at all, at the window, or by courier; who may choose it, and what a parcel must be told. */
import type { ItemResult } from '#domain/catalogue/item.ts';
import { checkAnswer } from '#domain/form/check-answers.ts';
import type { Field } from '#domain/catalogue/item.ts';
import { checkName } from '#domain/party/check-name.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import { isOwnFile, standsForApplicant } from './capacity.ts';
import type { CommandOf } from './commands.ts';
import type { CaseDefinition } from './definition.ts';
import type { CaseEventBody } from './events.ts';
import { openStates } from './moves.ts';
import type { CaseRefusal } from './refusals.ts';
import type { CaseState, Part } from './state.ts';

/** The electronic certificate is issued in any case; paper comes beside it where the person asks (2018 provisions art. 15). */
export type DeliveryWay = ItemResult['delivery'][number];
export type Delivery = {
  readonly how: DeliveryWay;
  /** For a parcel: to whom, reachable where, and the address. */
  readonly recipient?: string;
  readonly phone?: string;
  readonly address?: string;
  /** Of cases filed together at a window: one delivery for all of them. */
  readonly together?: true;
};

/** What the people of a case are told of its delivery: all is there, some is, it waits, it was sent, it came back. */
export type DeliveryNews = 'ready' | 'part-ready' | 'waiting' | 'courier-offered' | 'sent' | 'returned' | 'lost';

const undecided: readonly string[] = [...openStates, 'granted'];

/** Parts whose result has not been issued yet: for them a choice still matters. */
export const partsToDeliver = (state: CaseState): readonly Part[] =>
  [...state.parts.values()].filter(
    ({ plan, state: at }) => plan.kind === 'item' && plan.certificate !== undefined && undecided.includes(at),
  );

const resultOf = (part: Part, definition: CaseDefinition): ItemResult | undefined =>
  part.plan.kind === 'item' ? definition.items.get(part.plan.item)?.result : undefined;

/** The ways at least one result that is still to come can take. */
export const waysOffered = (state: CaseState, definition: CaseDefinition): readonly DeliveryWay[] => {
  const offered = new Set(partsToDeliver(state).flatMap((part) => resultOf(part, definition)?.delivery ?? []));
  return (['electronic', 'window', 'courier'] as const).filter((way) => offered.has(way));
};

/** For results that were issued and did not arrive: the window always, a courier where one of them can go by courier. */
export const waysAgain = (state: CaseState, definition: CaseDefinition): readonly DeliveryWay[] => {
  const issued = [...state.parts.values()].filter((part) => part.state === 'issued');
  if (issued.length === 0) return [];
  return issued.some((part) => resultOf(part, definition)?.delivery.includes('courier')) ? ['window', 'courier'] : ['window'];
};

/** How one result goes out: as chosen where its item can, else electronically. */
export const deliveryOf = (state: CaseState, result: ItemResult | undefined): DeliveryWay => {
  const chosen = state.delivery?.how ?? 'electronic';
  return result?.delivery.includes(chosen) === true ? chosen : 'electronic';
};

/** The applicant, who stands for them, and the clerk of the case's own hall, for people without a phone. */
export const mayChoose = (state: CaseState, actor: Actor, now: Instant): boolean =>
  actor.kind === 'officer'
    ? actor.post.duty === 'reception' && actor.post.division === state.division
    : standsForApplicant(state, actor, now);

const ask = (id: string, type: Field['type']): Field => ({ id, type, label: { zh: id, en: id }, required: true });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is wrong with the address of a parcel, field by field; `clean` is the choice as it is kept. */
export const checkDelivery = (wish: Delivery): { readonly problems: readonly Problem[]; readonly clean: Delivery } => {
  const together = wish.together === true ? { together: true as const } : {};
  if (wish.how !== 'courier') return { problems: [], clean: { how: wish.how, ...together } };
  const recipient = (wish.recipient ?? '').trim();
  const name = checkName(recipient);
  const phone = checkAnswer(ask('phone', 'phone'), wish.phone, '/phone');
  const address = checkAnswer(ask('address', 'address'), wish.address?.trim(), '/address');
  return {
    problems: [...(name.ok ? [] : [{ pointer: '/recipient', ...name.refusal }]), ...phone.problems, ...address.problems],
    clean: { how: 'courier', recipient, phone: textOf(phone.clean), address: textOf(address.clean), ...together },
  };
};

/** Licensing law 44 makes the office deliver within ten days; how is the person's to say, until it is issued (2018 provisions art. 15). */
export const decideChooseDelivery = (
  command: CommandOf<'choose-delivery'>,
  state: CaseState,
  definition: CaseDefinition,
  actor: Actor,
  now: Instant,
): Result<readonly CaseEventBody[], CaseRefusal> => {
  if (!mayChoose(state, actor, now)) return refuse('not-yours');
  if (isOwnFile(state, actor)) return refuse('own-file');
  const ways = command.again === true ? waysAgain(state, definition) : waysOffered(state, definition);
  if (command.again !== true && partsToDeliver(state).length === 0) return refuse('nothing-to-deliver');
  if (!ways.includes(command.delivery.how)) return refuse('delivery-not-offered');
  const { problems, clean } = checkDelivery(command.delivery);
  return problems.length > 0 ? refuse('address-missing', { problems }) : ok([{ kind: 'DeliveryChosen', delivery: clean }]);
};

/** The delivery job tells the case what its people are to hear; nothing of the case changes by it. */
export const decideTellDelivery = (command: CommandOf<'tell-delivery'>, actor: Actor): Result<readonly CaseEventBody[], CaseRefusal> =>
  actor.kind === 'system' && actor.job === 'delivery'
    ? ok([{ kind: 'DeliveryTold', parts: command.parts, news: command.news }])
    : refuse('not-yours');

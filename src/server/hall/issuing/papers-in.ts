/** The papers of a delivery by name and number, as its readers see them. */
import type { CaseState } from '#domain/case/state.ts';
import type { Results } from '#domain/hall/collect.ts';
import { brandAs, type DivisionCode, type PartId } from '#domain/kernel/brand.ts';
import type { DeliveryPaper } from '#contract/view/issuing.ts';
import { findCertificate } from '#server/certificate/store.ts';
import { findCases } from '#server/case/store.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { IssuingRoom } from './issuing-room.ts';

export type StatesOf = ReadonlyMap<string, CaseState>;

/** The cases of a delivery as they stand. */
export async function statesOf(room: Pick<IssuingRoom, 'pool'>, division: DivisionCode, numbers: readonly string[]): Promise<StatesOf> {
  const found = await findCases(sqlOf(room.pool), division, numbers);
  return new Map([...found].map(([number, { state }]) => [number, state]));
}

type Room = Pick<IssuingRoom, 'pool'>;

async function certificateOf({ pool }: Room, state: CaseState, part: PartId): Promise<string | null> {
  const id = state.parts.get(part)?.certificate;
  if (id === undefined) return null;
  const certificate = await findCertificate(sqlOf(pool), { division: state.division, id });
  return certificate?.content.number ?? null;
}

const reached = new Set(['issued', 'delivered']);

/** Set aside since it was laid out. A letter stays what it is. */
const isVoid = (state: CaseState | undefined, part: PartId, kind: DeliveryPaper['kind']): boolean =>
  kind === 'certificate' && !reached.has(state?.parts.get(part)?.state ?? '');

/** The same papers judged by newer states, e.g. under a lock; names and numbers of a paper do not change. */
export const papersNow = (papers: readonly DeliveryPaper[], states: StatesOf): DeliveryPaper[] =>
  papers.map((paper) => ({ ...paper, void: isVoid(states.get(paper.number), brandAs<PartId>(paper.part), paper.kind) }));

async function paperOf(room: Room, state: CaseState, part: PartId, kind: DeliveryPaper['kind']): Promise<DeliveryPaper> {
  const at = state.parts.get(part);
  const name = at?.plan.name ?? { zh: part, en: part };
  return {
    number: state.number,
    part,
    name,
    kind,
    certificate: kind === 'certificate' ? await certificateOf(room, state, part) : null,
    void: isVoid(state, part, kind),
  };
}

/** In the order of the cases, certificates before letters. */
export async function papersIn(room: Room, cases: readonly Results[], states: StatesOf): Promise<DeliveryPaper[]> {
  const papers: DeliveryPaper[] = [];
  for (const { number, parts, letters } of cases) {
    const state = states.get(number);
    if (state === undefined) continue;
    for (const part of parts) papers.push(await paperOf(room, state, part, 'certificate'));
    for (const part of letters) papers.push(await paperOf(room, state, part, 'letter'));
  }
  return papers;
}

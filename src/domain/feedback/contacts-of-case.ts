/** The contacts of a case that can be rated now: "each time, each matter" (GB/T 39734, 39735). */
import type { CaseState, Part } from '#domain/case/state.ts';
import type { ItemId, OfficeId, PartId } from '#domain/kernel/brand.ts';

export type CaseContact = {
  /** `accept`, `part.<id>`, `issue`, `whole`. */
  readonly contact: string;
  readonly office: OfficeId;
  readonly part?: PartId;
  readonly item?: ItemId;
};

const DECIDED: ReadonlySet<Part['state']> = new Set(['granted', 'issued', 'delivered', 'refused', 'lapsed', 'set-aside']);
const ISSUED: ReadonlySet<Part['state']> = new Set(['issued', 'delivered']);
const BEFORE_ACCEPT: ReadonlySet<Part['state']> = new Set(['waiting', 'ready', 'submitted', 'supplement', 'withdrawn', 'waived']);

const placed = (contact: string, { id, office, plan }: Part): CaseContact => ({
  contact,
  office,
  part: id,
  ...(plan.kind === 'item' ? { item: plan.item } : {}),
});

/**
 * Done at once: one rating. Promised: acceptance and the whole. A bundle: acceptance, each decision, the handing over, and one of the whole.
 * Acceptance is said of who received it, the whole of who decided last.
 */
export function contactsOfCase(state: CaseState): readonly CaseContact[] {
  const items = state.order.flatMap((id) => {
    const part = state.parts.get(id);
    return part?.plan.kind === 'item' ? [part] : [];
  });
  const [first] = items;
  if (first === undefined) return [];
  const decided = items.filter((part) => DECIDED.has(part.state)).toSorted((a, b) => a.since - b.since);
  const ended = state.state !== 'running';
  const whole = ended ? [withoutPart(placed('whole', decided.at(-1) ?? first), items.length)] : [];
  const [only] = items;
  if (items.length === 1 && only?.plan.kind === 'item' && only.plan.handling === 'instant') return whole;
  const accepted = items.find(({ state: at }) => !BEFORE_ACCEPT.has(at));
  const accept = accepted === undefined ? [] : [withoutPart(placed('accept', accepted), items.length)];
  if (items.length === 1) return [...accept, ...whole];
  const issued = items.find(({ state: at }) => ISSUED.has(at));
  const issue = issued === undefined ? [] : [withoutPart(placed('issue', issued), items.length)];
  return [...accept, ...decided.map((part) => placed(`part.${part.id}`, part)), ...issue, ...whole];
}

/** Of a bundle, acceptance, handing over and the whole are of no single item. */
const withoutPart = (contact: CaseContact, items: number): CaseContact =>
  items === 1 ? contact : { contact: contact.contact, office: contact.office };

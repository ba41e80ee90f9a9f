/** What departments know about what was answered, as it came with the case: the register's own value with source and time, beside the answer. */
import type { Field } from '#domain/catalogue/item.ts';
import type { Party } from '#domain/case/party.ts';
import { maskIdentifier } from '#domain/party/mask.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { CaseView } from '#contract/view/case.ts';
import type { CaseRoom, KnownFact } from '../case-room.ts';
import { groundOf } from '../draft-view.ts';
import { readsInFull } from '../reader.ts';
import { answerText, sourceName } from '../words.ts';
import type { CaseScene } from './case-view.ts';

/** By party, where the case kept none of it; read only inside `look`, for officers: people see their own data in their wallet. */
export type KnownOfParties = ReadonlyMap<Party, readonly KnownFact[]>;

export async function knownOfParties(
  { profileOf }: Pick<CaseRoom, 'profileOf'>,
  { state, actor }: Pick<CaseScene, 'state' | 'actor'>,
): Promise<KnownOfParties> {
  if (actor.kind !== 'officer' || Object.keys(state.provenance).length > 0) return new Map();
  const known = state.parties.flatMap((party) => {
    const { person } = party;
    return person === undefined ? [] : [profileOf(person).then((facts): [Party, readonly KnownFact[]] => [party, facts])];
  });
  return new Map(await Promise.all(known));
}

/** `mother.person.phone` is the mother's; without a role the lead applicant's. */
function knownFor({ state }: Pick<CaseScene, 'state'>, known: KnownOfParties, fact: string): KnownFact | undefined {
  const owner = state.parties.find((party) => fact.startsWith(`${party.role}.`));
  const party = owner ?? state.parties.find((each) => each.lead);
  const id = owner === undefined ? fact : fact.slice(owner.role.length + 1);
  return party === undefined ? undefined : known.get(party)?.find((each) => each.fact === id);
}

/** As a person reads it; numbers of identity are masked. */
const words = ({ language }: Pick<CaseScene, 'language'>, field: Field, value: unknown): string => {
  const text = answerText(field, value, language);
  return field.type === 'identifier' ? maskIdentifier(text) : text;
};

type Row = CaseView['shared'][number];

/** What came with the case: the register's value as it was then, not as it may be by now. */
function keptRow(scene: CaseScene, field: Field): Row | undefined {
  const { state, catalogue } = scene;
  const from = state.provenance[field.id];
  const answer = state.answers[field.id] ?? state.situation[field.id];
  if (from === undefined || from.standing.kind === 'later' || answer === undefined) return undefined;
  const contested = from.standing.kind === 'contested' ? from.standing : undefined;
  return {
    field: field.id,
    label: field.label,
    value: words(scene, field, contested === undefined ? answer : contested.was),
    source: sourceName(catalogue, from),
    at: instantText(from.at),
    same: contested === undefined,
    claimed: contested === undefined ? null : words(scene, field, answer),
    settled: contested?.settled === undefined ? null : { outcome: contested.settled.outcome, reasons: contested.settled.reasons },
    basis: groundOf(catalogue, from.basis),
  };
}

/** Of a case that was filed before provenance was kept: what the account says now. */
function knownRow(scene: CaseScene, known: KnownOfParties, field: Field): Row | undefined {
  const answer = scene.state.answers[field.id];
  const fact = field.fact === undefined || answer === undefined ? undefined : knownFor(scene, known, field.fact);
  if (fact === undefined) return undefined;
  const same = fact.value === answer;
  return {
    field: field.id,
    label: field.label,
    value: words(scene, field, fact.value),
    source: fact.source,
    at: instantText(fact.at),
    same,
    claimed: same ? null : words(scene, field, answer),
    settled: null,
    basis: null,
  };
}

/** Fields this reader sees that name a fact somebody knows; each once, as answered or not. */
export function sharedView(scene: CaseScene, known: KnownOfParties): CaseView['shared'] {
  const { state, definition, actor } = scene;
  if (actor.kind !== 'officer') return [];
  const own = [...state.parts.values()].filter((part) => readsInFull(scene, part));
  const items = own.flatMap(({ plan }) => (plan.kind === 'item' ? (definition.items.get(plan.item)?.fields ?? []) : []));
  const all = [...definition.matter.situation, ...definition.matter.fields, ...items];
  const fields = new Map(all.map((field): [string, Field] => [field.id, field]));
  return [...fields.values()].flatMap((field) => keptRow(scene, field) ?? knownRow(scene, known, field) ?? []);
}

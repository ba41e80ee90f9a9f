/** What departments know about what was answered: the register's own value with source and time, beside the answer, so that an officer need not ask. */
import type { Field } from '#domain/catalogue/item.ts';
import type { Party } from '#domain/case/party.ts';
import { maskIdentifier } from '#domain/party/mask.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { CaseView } from '#contract/view/case.ts';
import type { CaseRoom, KnownFact } from '../case-room.ts';
import { seesInFull } from '../reader.ts';
import { answerText } from '../words.ts';
import type { CaseScene } from './case-view.ts';

/** By party; read only inside `look`, for officers: people see their own data in their wallet. */
export type KnownOfParties = ReadonlyMap<Party, readonly KnownFact[]>;

export async function knownOfParties(
  { profileOf }: Pick<CaseRoom, 'profileOf'>,
  { state, actor }: Pick<CaseScene, 'state' | 'actor'>,
): Promise<KnownOfParties> {
  if (actor.kind !== 'officer') return new Map();
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

/** Fields this reader sees that name a fact somebody knows; each once, as answered or not. */
export function sharedView(scene: CaseScene, known: KnownOfParties): CaseView['shared'] {
  const { state, definition, actor, reader, language } = scene;
  const own = [...state.parts.values()].filter((part) => seesInFull(state, part, actor, reader));
  const items = own.flatMap(({ plan }) => (plan.kind === 'item' ? (definition.items.get(plan.item)?.fields ?? []) : []));
  const fields = new Map([...definition.matter.fields, ...items].map((field): [string, Field] => [field.id, field]));
  return [...fields.values()].flatMap((field) => {
    const answer = state.answers[field.id];
    const fact = field.fact === undefined || answer === undefined ? undefined : knownFor(scene, known, field.fact);
    if (fact === undefined) return [];
    const text = answerText(field, fact.value, language);
    const value = field.type === 'identifier' ? maskIdentifier(text) : text;
    return [{ field: field.id, label: field.label, value, source: fact.source, at: instantText(fact.at), same: fact.value === answer }];
  });
}

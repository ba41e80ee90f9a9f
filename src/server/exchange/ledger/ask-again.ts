/** An officer asks the sources of an own part again: only while the case lives, or under a code of law; the ledger's row comes first. */
import type { Part } from '#domain/case/state.ts';
import { factOfLead } from '#domain/ask/ask.ts';
import { groundToAsk } from '#domain/exchange/ask-again.ts';
import type { Field } from '#domain/catalogue/item.ts';
import { brandAs, type PartId } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { maskIdentifier } from '#domain/party/mask.ts';
import type { LookUpAnswer } from '#contract/view/look.ts';
import { definitionOf, type CaseRoom, type KnownFact } from '#server/case/case-room.ts';
import { openCase, type Opened } from '#server/case/open-case.ts';
import { answerText } from '#server/case/words.ts';
import { factNamer } from '#server/catalogue/name-facts.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';

type Facts = RequestFacts<Caller>;
type Body = { readonly part: string; readonly fields?: readonly string[]; readonly code?: string };

export const askAgainHandlers = (room: CaseRoom): Readonly<Record<'look-up.ask', Handler<Caller>>> => ({
  'look-up.ask': (facts) => askAgain(room, facts),
});

/** The own part of an officer who decides; siblings' parts are not theirs to ask for (model.md 7). */
function ownPart({ state, actor }: Opened, id: string): Result<Part, 'not-yours' | 'unknown-part' | 'own-file'> {
  if (actor.kind !== 'officer' || actor.post.duty === 'administration') return refuse('not-yours');
  const part = state.parts.get(brandAs<PartId>(id));
  if (part === undefined || part.office !== actor.post.office || part.plan.kind !== 'item') return refuse('unknown-part');
  if (actor.post.duty !== 'handling' && actor.post.duty !== 'approval') return refuse('not-yours');
  return state.parties.some(({ person }) => person === actor.person) ? refuse('own-file') : ok(part);
}

/** A question with the fact as registers know it: of `employee.pension.years` the employee's own `pension.years`. */
type Wanted = { readonly field: Field; readonly fact: string };

/** Questions of the part's own item whose value a department has; the matter's own are those of every item. */
function wantedOf(room: CaseRoom, { state }: Opened, part: Part, wanted: readonly string[] | undefined): readonly Wanted[] {
  const { matter, items } = definitionOf(room.catalogue, state);
  const item = part.plan.kind === 'item' ? items.get(part.plan.item) : undefined;
  const all = [...matter.situation, ...matter.fields, ...(item?.fields ?? [])];
  const role = state.parties.find(({ lead }) => lead)?.role;
  return [...new Map(all.map((field): [string, Field] => [field.id, field])).values()].flatMap((field) =>
    field.fact === undefined || wanted?.includes(field.id) === false ? [] : [{ field, fact: factOfLead(field.fact, role) }],
  );
}

const rowsOf = (
  wanted: readonly Wanted[],
  known: readonly KnownFact[],
  answerOf: (field: string) => unknown,
  language: Facts['language'],
): LookUpAnswer['rows'] =>
  wanted.flatMap(({ field, fact }) => {
    const found = known.find((each) => each.fact === fact);
    if (found === undefined) return [];
    const text = answerText(field, found.value, language);
    return [
      {
        field: field.id,
        label: field.label,
        value: field.type === 'identifier' ? maskIdentifier(text) : text,
        source: found.source,
        at: instantText(found.at),
        same: answerOf(field.id) === found.value,
      },
    ];
  });

async function askAgain(room: CaseRoom, facts: Facts): Promise<Result<LookUpAnswer>> {
  const { caller, body, requestId, now, language } = facts;
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { part: id, fields: named, code } = body as Body;
  const part = ownPart(opened.value, id);
  if (!part.ok) return part;
  const ground = groundToAsk(part.value.state, code);
  if (!ground.ok) return ground;
  const { state } = opened.value;
  const subject = state.parties.find(({ lead }) => lead)?.person;
  if (caller?.post === undefined || subject === undefined) return refuse('not-yours');
  const wanted = wantedOf(room, opened.value, part.value, named);
  const { known, sources } = await room.lookUp({
    definition: definitionOf(room.catalogue, state),
    division: state.division,
    subject,
    account: await room.profileOf(subject),
    facts: [...new Set(wanted.map(({ fact }) => fact))],
    fresh: true,
    by: { person: caller.person, who: caller.post.title.zh, office: caller.post.office },
    purpose: 'handling',
    number: state.number,
    requestId,
    ...(ground.value === undefined ? {} : { code: ground.value }),
    now,
  });
  const nameOf = factNamer(room.catalogue);
  return ok({
    rows: rowsOf(wanted, known, (field) => state.answers[field] ?? state.situation[field], language),
    sources: sources.map((source) => ({
      resource: source.resource,
      name: source.name,
      state: source.state,
      facts: source.facts.map(nameOf),
    })),
  });
}

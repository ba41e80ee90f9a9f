/** A draft as its owner sees it: ask once, computed anew each time from the catalogue and what was looked up when it began. */
import type { Confirm } from '#domain/ask/ask.ts';
import type { Provenance, SourceAsked } from '#domain/ask/provenance.ts';
import { planCase } from '#domain/case/plan-case.ts';
import type { Field, Material } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { maskIdentifier, maskPhone } from '#domain/party/mask.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Draft as DraftView, DraftMaterial, KnownRow } from '#contract/view/draft.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { factNamer } from '#server/catalogue/name-facts.ts';
import type { Draft } from './draft-store.ts';
import { lostCertificates } from './lost-certificates.ts';
import { longestEnd } from './promise.ts';
import { applyingOf, isStale, resolveDraft, type Resolved } from './resolve-draft.ts';
import { answerText, basisView, departmentName, fieldView, officeName, sourceName } from './words.ts';

/** A value as it may stand on a screen: numbers and telephones covered. */
export const shown = (field: Field, value: unknown, language: 'zh' | 'en' = 'zh'): string => {
  const { type } = field;
  const text = answerText(field, value, language);
  if (type === 'identifier') return maskIdentifier(text);
  return type === 'phone' ? maskPhone(text) : text;
};

/** `<law>/<article>` as it stands in the catalogue. */
export function groundOf(catalogue: Catalogue, basis: string | undefined): KnownRow['basis'] {
  const [law, article] = (basis ?? '').split('/');
  return law === undefined || article === undefined ? null : basisView(catalogue, { law, article: Number(article) });
}

/** `mother.residence` is about the mother: what is known is shown under whom it is about, not under which office said it. */
const aboutOf = ({ roles }: Matter, field: Field): Text | undefined => roles.find(({ id }) => field.id.startsWith(`${id}.`))?.name;

/** What the account itself says of the applicant stands under no role's name: not under that of the office that first said it. */
const ofAccount = ({ resource }: Provenance, fact: string): Text | undefined => {
  if (resource !== undefined) return undefined;
  if (fact.startsWith('firm.')) return { zh: '企业', en: 'The firm' };
  return fact.startsWith('person.') ? { zh: '申请人', en: 'Applicant' } : undefined;
};

const knownRow =
  (catalogue: Catalogue, matter: Matter, sources: readonly SourceAsked[]) =>
  ({ field, known: { fact, value, provenance } }: Confirm<Provenance>): KnownRow => {
    const source = sources.find(({ resource }) => resource === provenance.resource);
    return {
      field: field.id,
      label: field.label,
      value,
      shown: shown(field, value),
      source: sourceName(catalogue, provenance),
      at: instantText(provenance.at),
      group: aboutOf(matter, field) ?? ofAccount(provenance, fact) ?? provenance.source,
      question: fieldView(field),
      fact,
      resource: source === undefined ? null : { id: source.resource, name: source.name },
      basis: groundOf(catalogue, provenance.basis),
    };
  };

/** Whether a fact of the form is one of a register's: `mother.person.residence` is its `person.residence`. */
const isAmong =
  (facts: readonly string[]) =>
  (fact = ''): boolean =>
    facts.some((each) => fact === each || fact.endsWith(`.${each}`));

/**
 * Whether the steps that the situation leaves want anything of a register, also those for which nothing is filed: nobody is
 * asked to consent to what is of no use (PIPL article 6).
 */
function isWanted({ definition, asked }: Resolved, { facts }: SourceAsked): boolean {
  const has = isAmong(facts);
  const items = asked.steps.flatMap((step) => (step.kind === 'item' ? (definition.items.get(step.item) ?? []) : []));
  const ways = items.flatMap(({ materials }) => materials.flatMap(({ satisfiedBy }) => satisfiedBy));
  const fields = [...asked.askFirst, ...asked.ask, ...items.flatMap((item) => item.fields)];
  return fields.some(({ fact }) => has(fact)) || ways.some((way) => way.by === 'fact' && way.facts.some(has));
}

/** One register as people see it: what it was asked, how it stands. */
export const sourceView =
  (catalogue: Catalogue, later: readonly Field[] = [], instead: readonly Field[] = []) =>
  ({ resource, name, department, facts, state, at, retryUntil }: SourceAsked): DraftView['sources'][number] => ({
    resource,
    name,
    department: sourceName(catalogue, { department, source: name }),
    facts: facts.map(factNamer(catalogue)),
    fields: later.flatMap(({ id, fact }) => (isAmong(facts)(fact) ? [id] : [])),
    instead: state === 'answered' ? [] : instead.flatMap(({ id, fact }) => (isAmong(facts)(fact) ? [id] : [])),
    state,
    at: instantText(at),
    retryUntil: retryUntil === undefined ? null : instantText(retryUntil),
  });

const sourcesOf = (catalogue: Catalogue, { sources }: Draft, resolved: Resolved, now: Instant): DraftView['sources'] =>
  sources
    .filter((source) => source.state !== 'consent' || isWanted(resolved, source))
    .map((source) => (isStale(source, now) ? { ...source, state: 'pending' as const } : source))
    .map(sourceView(catalogue, resolved.asked.later, resolved.asked.askFirst));

/** A paper with the ways it can be given; `heldBy` where a department has it. */
export function materialView(catalogue: Catalogue, material: Material, heldBy: string | undefined, barred = false): DraftMaterial {
  const offered = material.satisfiedBy.filter((way) => !(barred && way.by === 'commitment'));
  const commitment = offered.find((way) => way.by === 'commitment');
  const ways = offered.flatMap((way): DraftMaterial['ways'] => {
    if (way.by === 'commitment') return ['commitment'];
    if (way.by !== 'bring') return [];
    return way.form === 'original' ? ['original'] : ['file'];
  });
  return {
    id: material.id,
    name: material.name,
    need: material.need,
    ways: [...new Set(ways)],
    ...(heldBy === undefined ? {} : { heldBy: departmentName(catalogue, heldBy) }),
    ...(commitment === undefined
      ? {}
      : { commitment: { text: commitment.text, consequence: commitment.consequence, basis: basisView(catalogue, commitment.basis) } }),
  };
}

/** For whom and by whom, by name, where applicant and reader or writer are two people. */
/** `barred`: no promise is taken from the applicant in place of a paper (2018 regulation 14). */
export type DraftPeople = Pick<DraftView, 'onBehalfOf' | 'agent'> & { readonly barred?: boolean };
const alone: DraftPeople = { onBehalfOf: null, agent: null };

/** The whole view; `now` gives the promise. */
export function draftView(catalogue: Catalogue, kept: Draft, now: Instant, people: DraftPeople = alone): DraftView {
  const resolved = resolveDraft(catalogue, kept, now);
  const { definition, draft, asked, answers } = resolved;
  const { matter } = definition;
  const lost = lostCertificates(definition, asked, draft.certificates ?? []);
  const plans = planCase(definition, draft.division, { ...asked.situation, ...answers });
  const end = plans.ok ? longestEnd(plans.value, dayOfInstant(now), definition.calendar) : undefined;
  return {
    id: draft.id,
    matter: matter.id,
    name: matter.name,
    kind: matter.kind,
    division: { code: draft.division, name: divisionName(catalogue, draft.division) },
    revision: draft.revision,
    savedAt: instantText(draft.saved_at),
    situation: { ...draft.situation },
    answers: { ...draft.answers },
    contested: [...draft.contested],
    given: draft.given as DraftView['given'],
    parties: draft.parties as DraftView['parties'],
    applying: applyingOf(draft),
    wanted: matter.roles.flatMap(({ id, wanted }) => (wanted !== undefined && definition.holds(wanted, asked.situation) ? [id] : [])),
    onBehalfOf: people.onBehalfOf,
    agent: people.agent,
    evidence: { ...draft.evidence },
    situationKnown: Object.fromEntries(asked.confirmFirst.map(({ field }) => [field.id, asked.situation[field.id]])),
    situationFields: asked.askFirst.map(fieldView),
    ask: asked.ask.map(fieldView),
    confirm: [...asked.confirmFirst, ...asked.confirm].map(knownRow(catalogue, matter, draft.sources)),
    later: asked.later.map(fieldView),
    sources: sourcesOf(catalogue, draft, resolved, now),
    bring: asked.bring.map((material) => materialView(catalogue, material, undefined, people.barred)),
    // A paper whose certificate fell is neither asked for nor held: its note says what became of it.
    held: asked.held
      .filter(({ material }) => !lost.some((each) => each.material === material.id))
      .map(({ material, heldBy }) => materialView(catalogue, material, heldBy, people.barred)),
    lost,
    parts: plans.ok ? plans.value.map((plan) => ({ id: plan.part, name: plan.name, office: officeName(catalogue, plan.office) })) : [],
    doneBy: end === undefined ? null : dayText(end),
  };
}

export const divisionName = (catalogue: Catalogue, code: Draft['division']): Text =>
  catalogue.divisions.get(code)?.name ?? { zh: String(code), en: String(code) };

/** What registers said after the application was in: values that came late, a source that stayed silent, a contest that was settled (2018 regulation, article 7). */
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { FieldProvenance, ProvenanceOfFields } from '#domain/ask/provenance.ts';
import type { Actor } from './actor.ts';
import { standsForApplicant } from './capacity.ts';
import type { CommandOf } from './commands.ts';
import type { CaseDefinition } from './definition.ts';
import type { CaseEventBody } from './events.ts';
import type { CaseRefusal } from './refusals.ts';
import type { CaseState, Part } from './state.ts';

type Bodies = Result<readonly CaseEventBody[], CaseRefusal>;

/** Fields whose source had not answered when the case was sent, and that nobody has answered since. */
export const openFacts = (state: CaseState): readonly string[] =>
  Object.entries(state.provenance).flatMap(([field, { standing }]) =>
    standing.kind === 'later' && state.answers[field] === undefined ? [field] : [],
  );

/** Those of them that a part's item must know before it can be granted. */
export const openFactsOf = (state: CaseState, part: Part, definition: CaseDefinition): readonly string[] => {
  const item = part.plan.kind === 'item' ? definition.items.get(part.plan.item) : undefined;
  const required = new Set(item?.fields.filter((field) => field.required).map(({ id }) => id));
  return openFacts(state).filter((field) => required.has(field));
};

const isExchange = (actor: Actor): boolean => actor.kind === 'system' && actor.job === 'exchange';

/** The source's word beside the person's own, where they gave one while it was silent: theirs holds, as in any contest. */
const standingOf = (state: CaseState, field: string, value: unknown): FieldProvenance['standing'] => {
  const own = state.answers[field];
  return own === undefined || own === value ? { kind: 'confirmed' } : { kind: 'contested', was: value };
};

/** Papers that rested on the word of a silent register, now that it has spoken. */
const checkedPapers = (state: CaseState, facts: readonly string[]): CaseState['given'] => {
  const said = new Set(facts);
  return Object.fromEntries(
    Object.entries(state.given).flatMap(([material, way]) =>
      way.by === 'fact' && way.unchecked === true && way.facts.some((fact) => said.has(fact))
        ? [[material, { by: 'fact', facts: way.facts } as const]]
        : [],
    ),
  );
};

/** What is said of a fact answers every open field about it: nobody is asked for one address twice. */
function ofOneFact(state: CaseState, values: Readonly<Record<string, unknown>>, wanted: ReadonlySet<string>): readonly [string, unknown][] {
  const own = Object.entries(values).filter(([field]) => wanted.has(field));
  const said = new Map(own.map(([field, value]) => [state.provenance[field]?.fact, value]));
  const twins = openFacts(state).flatMap((field): readonly [string, unknown][] => {
    const fact = state.provenance[field]?.fact;
    return field in values || !said.has(fact) ? [] : [[field, said.get(fact)]];
  });
  return [...own, ...twins];
}

/** Where late values come from. One fact is contested once, however many fields it answers: its source is told once. */
function provenanceOfLate(
  { values, sources }: { readonly values: readonly [string, unknown][]; readonly sources: CommandOf<'supply-facts'>['sources'] },
  state: CaseState,
  now: Instant,
): ProvenanceOfFields {
  const contested = new Set<string>();
  return Object.fromEntries(
    values.flatMap(([field, value]) => {
      const before = state.provenance[field];
      if (before === undefined) return [];
      const standing = standingOf(state, field, value);
      if (standing.kind === 'contested' && contested.has(before.fact)) return [];
      if (standing.kind === 'contested') contested.add(before.fact);
      return [[field, { ...before, ...sources?.[field], at: now, standing }]];
    }),
  );
}

/** Values that a source gave late, or that the applicant gives because it stays silent. Only what is still open is taken. */
export const decideSupplyFacts = (command: CommandOf<'supply-facts'>, state: CaseState, actor: Actor, now: Instant): Bodies => {
  const byPerson = !isExchange(actor);
  if (byPerson && !standsForApplicant(state, actor, now)) return refuse('not-yours');
  if (state.state !== 'running') return refuse('wrong-state', { values: { state: state.state } });
  const wanted = new Set(
    byPerson ? openFacts(state) : Object.keys(state.provenance).filter((field) => state.provenance[field]?.standing.kind === 'later'),
  );
  const values = ofOneFact(state, command.values, wanted);
  const given = byPerson ? {} : checkedPapers(state, command.facts ?? []);
  if (values.length === 0 && Object.keys(given).length === 0) return refuse('nothing-given');
  const provenance = byPerson ? {} : provenanceOfLate({ values, sources: command.sources }, state, now);
  const answers = Object.fromEntries(values.filter(([field]) => state.answers[field] === undefined));
  return ok([{ kind: 'FactsSupplied', answers, provenance, given, from: byPerson ? 'applicant' : 'source' }]);
};

/** The source was silent to the end: only now, and once, is the applicant asked (model.md 4). */
export const decideMissFacts = (command: CommandOf<'miss-facts'>, state: CaseState, actor: Actor): Bodies => {
  if (!isExchange(actor)) return refuse('not-yours');
  const open = new Set(openFacts(state));
  const fields = command.fields.filter((field) => open.has(field) && !state.factsMissed.includes(field));
  if (fields.length === 0 || state.state !== 'running') return refuse('nothing-given');
  return ok([{ kind: 'FactsMissed', fields, source: command.source }]);
};

/** The source answered the contest; for this case the applicant's value held and holds. */
export const decideSettleContest = (command: CommandOf<'settle-contest'>, state: CaseState, actor: Actor): Bodies => {
  if (!isExchange(actor)) return refuse('not-yours');
  const standing = state.provenance[command.field]?.standing;
  if (standing?.kind !== 'contested' || standing.settled !== undefined) return refuse('not-contested');
  const { field, outcome, reasons, office } = command;
  return ok([{ kind: 'ContestSettled', field, outcome, reasons, office }]);
};

/** Makes the engine's command from what a story writes: short forms for papers, days and new parts are spelled out. */
import {
  brandAs,
  type CaseNumber,
  type DivisionCode,
  type ItemId,
  type MandateId,
  type PartId,
  type RoleId,
  type StepId,
} from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { CaseCommand, Submit } from '#domain/case/commands.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { Party, PartyKind } from '#domain/case/party.ts';
import type { ItemPlan, PartEdge } from '#domain/case/plan.ts';
import type { MaterialGiven } from '#domain/case/state.ts';
import type { ActOfStory, StoryFile } from '#contract/catalogue/story-file.ts';
import { storyPerson } from './story-actor.ts';
import { storyDay } from './story-time.ts';

type Words = Readonly<Record<string, unknown>>;

const givenOf = (given: Words): Readonly<Record<string, MaterialGiven>> =>
  Object.fromEntries(
    Object.entries(given).map(([id, way]): [string, MaterialGiven] => {
      if (way === 'commitment') return [id, { by: 'commitment' }];
      return [id, way === 'original' ? { by: 'original', pages: 1 } : { by: 'file', file: `${id}.jpg`, sha256: '0'.repeat(64) }];
    }),
  );

/** A party's id is its role, or `<role>.<n>` where the role has several. */
export const partiesOf = (story: StoryFile, definition: CaseDefinition, now: Instant): readonly Party[] =>
  story.parties.map((party, index) => {
    const role = definition.matter.roles.find((candidate) => candidate.id === brandAs<RoleId>(party.role));
    const same = story.parties.filter((candidate) => candidate.role === party.role);
    const nth = story.parties.slice(0, index + 1).filter((candidate) => candidate.role === party.role).length;
    const kind: PartyKind = role?.kind ?? 'applicant';
    const mandate = story.mandates?.find((candidate) => kind === 'agent' && candidate.taker === party.person);
    return {
      id: same.length > 1 ? `${party.role}.${nth}` : party.role,
      role: brandAs<RoleId>(party.role),
      kind,
      lead: party.lead ?? false,
      name: party.name,
      from: now,
      ...(party.person === undefined ? {} : { person: storyPerson(party.person) }),
      ...(mandate === undefined ? {} : { mandate: brandAs<MandateId>(mandate.id) }),
    };
  });

const submit = (words: Words, story: StoryFile, definition: CaseDefinition, now: Instant): Submit => ({
  kind: 'submit',
  number: brandAs<CaseNumber>(`${story.division}-2026-0000001-0`),
  division: brandAs<DivisionCode>(story.division),
  matter: definition.matter.id,
  title: definition.matter.name.zh,
  parties: partiesOf(story, definition, now),
  situation: story.situation,
  answers: story.answers ?? {},
  given: givenOf(story.given ?? {}),
  channel: 'online',
  ...words,
});

/** A part that joins a running case: `{ part, item, needs: [licence], before: [food] }`. */
const addedPlan = (words: Words, story: StoryFile, definition: CaseDefinition): ItemPlan => {
  const item = definition.items.get(brandAs<ItemId>(String(words['item'])));
  if (item === undefined) throw new Error(`no item ${String(words['item'])}`);
  const office = definition.officeFor(item.department, item.level, brandAs<DivisionCode>(story.division));
  if (office === undefined) throw new Error(`no office for ${item.id}`);
  const part = String(words['part']);
  const needs = (words['needs'] as readonly string[] | undefined) ?? [];
  return {
    kind: 'item',
    part: brandAs<PartId>(part),
    step: brandAs<StepId>(part),
    name: item.name,
    division: office.division,
    office: office.id,
    needs: needs.map((id): PartEdge => ({ part: brandAs<PartId>(id), needs: 'granted', hard: true })),
    counted: true,
    limit: item.limit,
    item: item.id,
    itemVersion: item.version,
    procedure: item.procedure,
    handling: item.handling,
    files: 'later',
    stopGrounds: item.stopGrounds,
    materials: [],
    ...(item.result === undefined ? {} : { certificate: item.result.certificate }),
  };
};

const addPart = (words: Words, story: StoryFile, definition: CaseDefinition): Words => ({
  plan: addedPlan(words, story, definition),
  before: ((words['before'] as readonly string[] | undefined) ?? []).map((part) => ({ part, edge: { needs: 'granted', hard: true } })),
  basis: words['basis'],
});

const changeAgent = (words: Words, now: Instant): Words => {
  const { person, name, mandate } = words;
  return person === undefined
    ? {}
    : {
        mandate,
        agent: { id: 'agent', role: 'agent', kind: 'agent', lead: false, name, person, from: now },
      };
};

const days = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(days);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'until' && typeof inner === 'string' ? storyDay(inner) : days(inner)]),
  );
};

/** What an act needs besides what the story says: ids, and the lists most acts leave empty. */
const defaults = (act: ActOfStory, nth: number): Words => {
  const words = act.with ?? {};
  const one = typeof words['part'] === 'string' ? [words['part']] : words['parts'];
  switch (act.do) {
    case 'grant':
      return { parts: one, decision: `decision-${nth}`, conditions: [], reasons: '', articles: [], reliedOn: [] };
    case 'refuse':
      return { parts: one, decision: `decision-${nth}`, articles: [], reliedOn: [] };
    case 'stop':
      return { stop: `stop-${nth}`, commissionedBy: 'none', requiredByLaw: true, note: '' };
    case 'file':
      return { parts: one, answers: {}, given: {} };
    case 'supplement':
      return { answers: {}, given: {} };
    case 'resume':
    case 'complete':
      return { note: '' };
    case 'withdraw':
      return { parts: one };
    default:
      return {};
  }
};

/**
 * The command of one act. The story's words are trusted to fit: a story is part of the catalogue's own tests,
 * and the engine refuses what it cannot take.
 */
export const commandOf = (act: ActOfStory, nth: number, story: StoryFile, definition: CaseDefinition, now: Instant): CaseCommand => {
  const words = days(act.with ?? {}) as Words;
  if (act.do === 'submit') return submit(words, story, definition, now);
  const spelled =
    act.do === 'add-part'
      ? addPart(words, story, definition)
      : act.do === 'change-agent'
        ? changeAgent(words, now)
        : { ...defaults(act, nth), ...words, ...('given' in words ? { given: givenOf(words['given'] as Words) } : {}) };
  return { kind: act.do, ...spelled } as unknown as CaseCommand;
};

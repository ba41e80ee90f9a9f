/** What somebody of the demo's year files: the parties, the answers of the form, the papers, checked as every application is. */
import { ask, type KnownValue } from '#domain/ask/ask.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { MaterialGiven } from '#domain/case/state.ts';
import type { Field } from '#domain/catalogue/item.ts';
import type { Matter, RoleSpec } from '#domain/catalogue/matter.ts';
import { brandAs, type FactId } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { refuse, type Result } from '#domain/kernel/result.ts';
import { checkComplete } from '#server/case/check-draft.ts';
import { partiesOf, submissionOf, type PartyWish } from '#server/case/submission.ts';
import type { Submission } from '#server/case/submit-case.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { answerFor, wayFor, type Writer } from './answers.ts';
import type { Arrival } from './arrivals.ts';
import { firmOf } from './firms.ts';
import { ageOn, HOW_MANY, yearPerson, type YearPerson } from './people.ts';
import { randomFrom, type Random } from './random.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Old enough for the matter: pensioners retire, parents and founders are of the age for it. */
const agesOf = (matter: Matter): readonly [number, number] => (matter.id === 'retirement' ? [55, 66] : [23, 52]);

const someone = (matter: Matter, place: string, day: number, random: Random, not?: YearPerson): YearPerson => {
  const [from, to] = agesOf(matter);
  for (let tries = 0; tries < 60; tries += 1) {
    const person = yearPerson(random.between(0, HOW_MANY - 1), place);
    const age = ageOn(person, day as Parameters<typeof ageOn>[1]);
    if (age >= from && age <= to && person.id !== not?.id) return person;
  }
  throw new Error(`Nobody of the year is ${from} to ${to} years old`);
};

const knownOf = (person: YearPerson): readonly KnownValue<undefined>[] =>
  Object.entries(factsOf(person)).map(([fact, value]) => ({ fact: brandAs<FactId>(fact), value, provenance: undefined }));

/** What the registers hold of a person; ids of catalogue/dictionary. */
export const factsOf = ({ name, identifier, phone, address }: YearPerson): Readonly<Record<string, string>> => ({
  'person.name': name,
  'person.identifier': identifier,
  'person.phone': phone,
  'person.residence': address,
  'household.address': address,
});

const personWish = ({ id, name, identifier }: YearPerson): PartyWish => ({
  person: id,
  name,
  identifier: { kind: 'citizen', value: identifier },
});

const textIn = (answers: Answers, names: readonly string[]): string | undefined => {
  const found = names.map((name) => answers[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : undefined;
};

const wishFor = (role: RoleSpec, writer: Writer, answers: Answers, random: Random): PartyWish => {
  if (role.party === 'newborn') return { role: role.id, name: textIn(answers, ['newborn.name']) ?? `${writer.person.name[0]}小宝` };
  if (role.party === 'thing') return { role: role.id, name: textIn(answers, ['project.name', 'shop.name']) ?? role.name.zh };
  if (role.party === 'firm') return { role: role.id, ...firmOf(random) };
  return { role: role.id, ...personWish(writer.other) };
};

const wantedIn =
  (holds: CaseDefinition['holds'], situation: Answers) =>
  ({ wanted }: RoleSpec): boolean =>
    wanted !== undefined && holds(wanted, situation);

/** The lead first, then every role the matter cannot do without; a second applicant of the same role where it wants two. */
const wishesFor = (
  matter: Matter,
  writer: Writer,
  answers: Answers,
  random: Random,
  isWanted: (role: RoleSpec) => boolean,
): readonly PartyWish[] => {
  const [leading, ...others] = [...matter.roles].sort(
    (one, other) => Number(other.kind === 'applicant') - Number(one.kind === 'applicant'),
  );
  const lead = leading?.party === 'firm' ? firmOf(random) : personWish(writer.person);
  const second = leading !== undefined && leading.min > 1 ? [wishFor(leading, writer, answers, random)] : [];
  const rest = others.filter(
    (role) => role.kind !== 'agent' && (role.min > 0 || isWanted(role) || (role.kind === 'applicant' && random.chance(0.85))),
  );
  return [lead, ...second, ...rest.map((role) => wishFor(role, writer, answers, random))];
};

const answersFor = (fields: readonly Field[], writer: Writer, holds: CaseDefinition['holds'], before: Answers, random: Random): Answers => {
  let answers: Answers = {};
  for (const field of fields) {
    if (field.when !== undefined && !holds(field.when, { ...before, ...answers })) continue;
    answers = { ...answers, [field.id]: answerFor(field, writer, random) };
  }
  return answers;
};

const writerOf = (catalogue: Catalogue, { matter, division, at }: Arrival, random: Random): Writer => {
  const place = catalogue.divisions.get(division)?.name.zh ?? '';
  const day = dayOfInstant(at);
  const person = someone(matter, place, day, random);
  return { person, other: someone(matter, place, day, random, person), place, division, day };
};

/** The submission and who sends it. A refusal means the form cannot be filled by its kinds of questions alone. */
export const filingOf = (
  catalogue: Catalogue,
  definition: CaseDefinition,
  arrival: Arrival,
): { readonly writer: Writer; readonly submission: Result<Submission> } => {
  const random = randomFrom(`filing ${arrival.id}`);
  const writer = writerOf(catalogue, arrival, random);
  const { matter, items, holds } = definition;
  const situation = answersFor(matter.situation, writer, holds, {}, random);
  const known = matter.roles.some(({ kind, party }) => kind === 'applicant' && party === 'firm') ? [] : knownOf(writer.person);
  const input = { matter, items, situation, known, contested: new Set<string>(), holds };
  const answers = answersFor(ask({ ...input, answers: {} }).ask, writer, holds, situation, random);
  const asked = ask({ ...input, answers });
  const given: Record<string, MaterialGiven> = {};
  for (const material of asked.bring) {
    // Some forget a paper that may come later: the counter accepts with a gap, or says once what is missing.
    if (material.need !== 'required' && random.chance(0.35)) continue;
    const way = wayFor(material, random);
    if (way !== undefined) given[material.id] = way;
  }
  const checked = checkComplete(definition, asked, { situation, answers, given, contested: [] });
  if (checked.problems.length > 0) return { writer, submission: refuse('bad-input', { problems: checked.problems }) };
  const parties = partiesOf(matter, wishesFor(matter, writer, checked.answers, random, wantedIn(holds, checked.situation)), arrival.at);
  if (!parties.ok) return { writer, submission: parties };
  const submission = submissionOf(catalogue, {
    matter,
    asked,
    situation: checked.situation,
    answers: checked.answers,
    given,
    parties: parties.value,
    channel: arrival.channel,
    residence: arrival.division,
    title: undefined,
    papersNow: arrival.channel === 'online',
    ...(arrival.channel === 'counter'
      ? { visit: random.pick(['不会用手机，来大厅办', '要当面问清楚', '材料要看原件', '路过大厅，顺便办']) }
      : {}),
  });
  return { writer, submission };
};

/** What a draft or a walk-in's form becomes: parties, home division, answers and papers, checked before the engine judges. */
import type { Asked } from '#domain/ask/ask.ts';
import type { ProvenanceOfFields } from '#domain/ask/provenance.ts';
import type { Party } from '#domain/case/party.ts';
import type { MaterialGiven } from '#domain/case/state.ts';
import { maskName } from '#domain/party/mask.ts';
import { homeDivisionOf } from '#domain/routing/home-division.ts';
import { brandAs, type DivisionCode, type MandateId, type MatterId, type PersonId, type RoleId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { leadRoleOf } from '#domain/catalogue/lead-role.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { checkParty } from './check-party.ts';
import type { Submission } from './submit-case.ts';

type Answers = Readonly<Record<string, unknown>>;
/** A person named in a submission; the lead comes first. */
export type PartyWish = {
  readonly role?: string;
  readonly person?: string;
  readonly name: string;
  /** Of an agent: under which mandate. */
  readonly mandate?: MandateId;
  readonly identifier?: { readonly kind: string; readonly value: string };
};

/** A firm is known by its credit code; everybody else applies as a person. */
const leadRole = (matter: Matter, { identifier }: PartyWish) =>
  leadRoleOf(matter.roles, identifier?.kind === 'credit-code' ? 'firm' : 'person');

/** Numbers parties within their role (`mother`, `buyer`, `buyer.2`); the first applicant leads, papers are served on them. */
export function partiesOf(matter: Matter, wishes: readonly PartyWish[], at: Instant): Result<readonly Party[]> {
  const counts = new Map<string, number>();
  const parties: Party[] = [];
  // Who signed in leads without a role of their own and stands in the register already; the sender typed only the others.
  const typed = wishes.filter((wish) => wish.role !== undefined);
  for (const wish of wishes) {
    const pointer = `/parties/${typed.indexOf(wish)}`;
    const role = wish.role === undefined ? leadRole(matter, wish) : matter.roles.find((each) => each.id === wish.role);
    if (role === undefined) return refuse('bad-input', { problems: [{ pointer: `${pointer}/role`, code: 'unknown-role' }] });
    const identifier = wish.role === undefined ? ok(wish.identifier) : checkParty(role, wish, pointer, at);
    if (!identifier.ok) return identifier;
    const count = (counts.get(role.id) ?? 0) + 1;
    counts.set(role.id, count);
    const lead = role.kind === 'applicant' && !parties.some((party) => party.lead);
    parties.push({
      id: count === 1 ? role.id : `${role.id}.${count}`,
      role: brandAs<RoleId>(role.id),
      kind: role.kind,
      lead,
      name: wish.name,
      from: at,
      ...(wish.person === undefined ? {} : { person: brandAs<PersonId>(wish.person) }),
      ...(wish.mandate === undefined ? {} : { mandate: wish.mandate }),
      ...(identifier.value === undefined ? {} : { identifier: identifier.value }),
    });
  }
  return ok(parties);
}

/** Papers that must be there when a case is sent: required, not gap-allowed, asked of the person, and not given. */
const missingMaterials = (asked: Asked<unknown>, given: Readonly<Record<string, MaterialGiven>>): readonly Problem[] =>
  asked.bring
    .filter((material) => material.need === 'required' && given[material.id] === undefined)
    .map((material) => ({ pointer: `/given/${material.id}`, code: 'material-missing' }));

/** What the government holds is on record as given by it: a fact of the case, counted as a paper nobody had to bring. */
const heldGiven = (asked: Asked<unknown>): Readonly<Record<string, MaterialGiven>> =>
  Object.fromEntries(
    asked.held.flatMap(({ material, certificate, waits }): readonly (readonly [string, MaterialGiven])[] => {
      if (certificate !== undefined) return [[material.id, { by: 'certificate', certificate }]];
      const first = material.satisfiedBy.find((way) => way.by === 'fact');
      return first?.by === 'fact'
        ? [[material.id, { by: 'fact', facts: first.facts, ...(waits === true ? { unchecked: true } : {}) }]]
        : [];
    }),
  );

export type SubmissionInput = {
  readonly matter: Matter;
  readonly asked: Asked<unknown>;
  readonly situation: Answers;
  readonly answers: Answers;
  readonly given: Readonly<Record<string, MaterialGiven>>;
  readonly parties: readonly Party[];
  readonly channel: 'online' | 'counter';
  readonly device?: 'phone';
  readonly residence: DivisionCode;
  readonly title: string | undefined;
  readonly visit?: string;
  /** The provisional number under which it was taken without a line. */
  readonly offline?: string;
  readonly provenance?: ProvenanceOfFields;
  /** At the counter papers may still be taken while the clerk receives. */
  readonly papersNow: boolean;
};

/** Problems of the answers are found by the caller with the form's own check. */
export function submissionOf(catalogue: Catalogue, input: SubmissionInput): Result<Submission> {
  const { matter, asked, situation, answers, parties } = input;
  const problems = input.papersNow ? missingMaterials(asked, input.given) : [];
  if (problems.length > 0) return refuse('bad-input', { problems });
  const home = homeDivisionOf(matter.routing, { ...situation, ...answers }, input.residence);
  if (!home.ok) return refuse('division-missing', { ...(home.refusal.problems === undefined ? {} : { problems: home.refusal.problems }) });
  if (!catalogue.divisions.has(home.value)) return refuse('matter-not-here');
  // A paper whose register is silent may be brought all the same; nobody is asked to.
  const waiting = asked.held.flatMap(({ material, waits }) => (waits === true ? [material] : []));
  const asks = new Set([...asked.bring, ...waiting].map((material): string => material.id));
  return ok({
    division: home.value,
    matter: brandAs<MatterId>(matter.id),
    title: input.title ?? titleOf(matter, answers, parties),
    parties,
    situation,
    answers,
    given: { ...heldGiven(asked), ...Object.fromEntries(Object.entries(input.given).filter(([id]) => asks.has(id))) },
    channel: input.channel,
    ...(input.device === undefined ? {} : { device: input.device }),
    ...(input.provenance === undefined ? {} : { provenance: input.provenance }),
    ...(input.visit === undefined ? {} : { visit: input.visit }),
    ...(input.offline === undefined ? {} : { offline: input.offline }),
  });
}

/** What the case is called on every list: the name of the shop or project, else the matter and whose it is. */
function titleOf(matter: Matter, answers: Answers, parties: readonly Party[]): string {
  for (const field of ['shop.name', 'company.name', 'project.name', 'firm.name']) {
    const name = answers[field];
    if (typeof name === 'string' && name.trim() !== '') return name.trim();
  }
  const lead = parties.find((party) => party.lead) ?? parties[0];
  if (lead === undefined) return matter.name.zh;
  // Lists show it to people who have not looked at the case: a person's name is covered, a firm's is public.
  const whose = lead.identifier?.kind === 'credit-code' ? lead.name : maskName(lead.name);
  return `${whose} · ${matter.name.zh}`;
}

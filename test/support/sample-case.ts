/** A small matter and its people for tests of the engine: compact to write, built through the engine's own commands. */
import type {
  CaseNumber,
  CertificateId,
  DecisionId,
  DivisionCode,
  ItemId,
  MaterialId,
  MatterId,
  OfficeId,
  PartId,
  PersonId,
  RoleId,
  StepId,
  StopId,
} from '#domain/kernel/brand.ts';
import { dayOfInstant, instantOf, type Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/case/actor.ts';
import type { CaseCommand, CommandOf, Submit } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { Party } from '#domain/case/party.ts';
import type { Mandate } from '#domain/party/mandate.ts';
import type { BindingNotice } from '#domain/case/served.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Item, Material } from '#domain/catalogue/item.ts';
import type { Limit } from '#domain/catalogue/limit.ts';
import type { Matter, RoleSpec, Step } from '#domain/catalogue/matter.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import { calendar } from './calendar.ts';

export const deqing = 330521 as DivisionCode;
export const part = (id: string): PartId => id as PartId;
export const person = (id: string): PersonId => id as PersonId;
const law = { law: 'administrative-licensing-law-2019', article: 42 };
const same = (word: string): { zh: string; en: string } => ({ zh: `${word}（中）`, en: word });

export const workingDays = (amount: number, more: Partial<Limit> = {}): Limit => ({
  promised: { amount, unit: 'working-day' },
  statutory: { amount: 20, unit: 'working-day', basis: law },
  silence: 'none',
  extensions: [{ term: { amount: 10, unit: 'working-day' }, approver: 'office-head', basis: law }],
  ...more,
});

export const material = (id: string, need: Material['need'] = 'required'): Material => ({
  id: id as MaterialId,
  name: same(id),
  need,
  satisfiedBy: [{ by: 'bring', form: 'photo' }],
});

export const sampleItem = (id: string, more: Partial<Item> = {}): Item => ({
  id: id as ItemId,
  version: 1,
  code: id,
  name: same(id),
  department: id,
  level: 'county',
  procedure: 'licence',
  handling: 'promised',
  basis: [law],
  limit: workingDays(10),
  fields: [],
  materials: [],
  conditions: [],
  fees: [],
  stopGrounds: ['testing', 'expert-review', 'inspection'],
  opinions: [],
  visits: { count: 0 },
  remedies: { reconsideration: same('reconsideration'), litigation: same('court') },
  result: { certificate: id, name: same(id), fields: [], delivery: ['electronic'] },
  ...more,
});

type Needs = readonly string[];
/** `needs` words: `a` = hard granted, `a?` = soft granted, `a~` = hard ended, `a!` = hard issued. */
const edge = (word: string): Step['needs'][number] => ({
  step: word.replace(/[?~!]$/, '') as StepId,
  hard: !word.endsWith('?'),
  needs: word.endsWith('~') ? 'ended' : word.endsWith('!') ? 'issued' : 'granted',
});
export const itemStep = (id: string, needs: Needs = [], files: 'at-submit' | 'later' | 'nothing' = 'at-submit'): Step => ({
  id: id as StepId,
  kind: 'item',
  item: id as ItemId,
  needs: needs.map(edge),
  counted: true,
  files,
});
export const outsideStep = (id: string, needs: Needs, by: 'owner' | 'market' = 'owner'): Step => ({
  id: id as StepId,
  kind: 'outside',
  name: same(id),
  needs: needs.map(edge),
  counted: false,
  by,
  limit: workingDays(20),
});

const applicantRole: RoleSpec = { id: 'applicant' as RoleId, kind: 'applicant', party: 'person', name: same('applicant'), min: 1, max: 2 };
const otherRoles: readonly RoleSpec[] = [
  { id: 'agent' as RoleId, kind: 'agent', party: 'person', name: same('agent'), min: 0, max: 1 },
  { id: 'child' as RoleId, kind: 'subject', party: 'newborn', name: same('child'), min: 0, max: 1 },
];

export const sampleMatter = (steps: readonly Step[], more: Partial<Matter> = {}): Matter => ({
  id: 'sample' as MatterId,
  version: 1,
  kind: 'life-event',
  name: same('sample'),
  summary: same('sample'),
  seal: '一',
  keywords: [],
  initiator: 'applicant',
  roles: [applicantRole, ...otherRoles],
  routing: { by: 'answer', field: 'division' },
  situation: [],
  fields: [],
  steps,
  basis: [law],
  ...more,
});

export const officeOf = (item: string): OfficeId => `deqing-${item}` as OfficeId;

export const sampleDefinition = (matter: Matter, items: readonly Item[]): CaseDefinition => {
  const office = (id: OfficeId): ReturnType<CaseDefinition['office']> => ({
    id,
    division: (id.startsWith('anji') ? 330523 : deqing) as DivisionCode,
    department: id,
    kind: 'office',
    name: same(id),
  });
  return {
    matter,
    items: new Map(items.map((item) => [item.id, item])),
    calendar,
    holds: (condition, answers) => answers[condition] === true,
    officeFor: (department) => office(officeOf(department)),
    office,
  };
};

export const citizen = (id: string, mandates: readonly Mandate[] = []): Actor => ({ kind: 'person', person: person(id), mandates });
export const officer = (office: string, id = `officer-${office}`, duty: Post['duty'] = 'handling'): Actor => ({
  kind: 'officer',
  person: person(id),
  post: { office: officeOf(office), division: deqing, duty, from: '2020-01-01', title: same(duty) },
});
export const clerk = officer('hall', 'clerk', 'reception');
export const sweep: Actor = { kind: 'system', job: 'sweep' };
export const deliverer: Actor = { kind: 'system', job: 'delivery' };
export const signer: Actor = { kind: 'system', job: 'certificate' };

export const applicant = (id: string, lead = true): Party => ({
  id: `applicant.${id}`,
  role: 'applicant' as RoleId,
  kind: 'applicant',
  lead,
  person: person(id),
  name: id,
  from: instantOf(0),
});
export const submission = (more: Partial<Submit> = {}): Submit => ({
  kind: 'submit',
  number: '330521-2026-0000001-x' as CaseNumber,
  division: deqing,
  matter: 'sample' as MatterId,
  title: 'sample',
  parties: [applicant('mei')],
  situation: {},
  answers: {},
  given: {},
  channel: 'online',
  ...more,
});

/** 10:00 in Shanghai on a day written `2026-06-08`. */
export const at = (day: string, clock = '10:00'): Instant => instantOf(Date.parse(`${day}T${clock}:00+08:00`));

/** A case under way: acts through `decide` only, so no test can build an impossible state. */
export const story = (definition: CaseDefinition) => {
  const events: CaseEvent[] = [];
  let state: CaseState | undefined;
  const act = (actor: Actor, command: CaseCommand, now: Instant): string => {
    const decided = decide(command, state, definition, actor, now);
    if (!decided.ok) return decided.refusal.code;
    for (const event of decided.value) {
      events.push(event);
      state = evolve(state, event);
    }
    return 'ok';
  };
  const now = (): CaseState => {
    if (state === undefined) throw new Error('nothing was submitted yet');
    return state;
  };
  return {
    act,
    definition,
    events,
    now,
    of: (id: string) => now().parts.get(part(id)),
    stateOf: (id: string) => now().parts.get(part(id))?.state,
  };
};

type ServeCommand = CommandOf<'serve'>;
let count = 0;
const decision = (): DecisionId => `d-${(count += 1)}` as DecisionId;
export const grant = (...parts: string[]): CaseCommand => ({
  kind: 'grant',
  parts: parts.map(part),
  decision: decision(),
  conditions: [],
  reasons: '',
  articles: [],
  reliedOn: [],
});
export const refusal = (...parts: string[]): CaseCommand => ({
  kind: 'refuse',
  parts: parts.map(part),
  decision: decision(),
  reasons: 'the premises are under a staircase',
  articles: [law],
  reliedOn: [],
});
export const accept = (...parts: string[]): CaseCommand => ({
  kind: 'receive',
  receptions: parts.map((id) => ({ part: part(id), outcome: 'accept' })),
});
export const review = (id: string): CaseCommand => ({ kind: 'begin-review', part: part(id) });
export const issue = (id: string): CaseCommand => ({
  kind: 'issue',
  part: part(id),
  certificate: `c-${id}` as CertificateId,
  delivery: 'electronic',
});
/** The delivery job finds the notice in the account. */
export const serve = (
  event: BindingNotice,
  id: string,
  written: Instant,
  on = written,
  more: Partial<ServeCommand> = {},
): ServeCommand => ({
  kind: 'serve',
  notice: `${event}-${id}`,
  event,
  parts: [part(id)],
  written: dayOfInstant(written),
  on: dayOfInstant(on),
  how: 'account',
  ...more,
});
export const stop = (id: string, ground = 'testing', name = 's1'): CaseCommand => ({
  kind: 'stop',
  part: part(id),
  stop: name as StopId,
  ground,
  plannedDays: { amount: 3, unit: 'working-day' },
  commissionedBy: 'office',
  requiredByLaw: true,
  note: 'water test',
});
export const resume = (id: string, name = 's1'): CaseCommand => ({
  kind: 'resume',
  part: part(id),
  stop: name as StopId,
  note: 'result is in',
});

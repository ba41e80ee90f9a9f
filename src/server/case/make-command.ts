/** Makes a command of the engine from the body of an act: ids are given here, days are read, plans of added parts are resolved. */
import type { Reliance } from '#domain/case/actor.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import { checkDelivery, type Delivery } from '#domain/case/delivery.ts';
import type { PartEdge, PartPlan } from '#domain/case/plan.ts';
import { effectsPinned, materialsAsked, overlaysPinned } from '#domain/case/plan-case.ts';
import { readMoment } from '#domain/case/visit.ts';
import type { ItemId, PartId, StepId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { readDay } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { lateFilingProblems } from './check-late-filing.ts';
import { relianceProblems } from './check-reliance.ts';
import { checkHandedIn, type HandedIn } from './check-given.ts';
import { findParty } from './find-party.ts';
import { handlingMakers } from './make-handling.ts';
import { inquiryMakers } from './make-inquiry.ts';
import { outcomeMakers } from './make-outcome.ts';
import { made, type Body, type Makers, type Making } from './making.ts';

/**
 * The command. The contract's schema has checked every member's shape, so the body is read as the command it spells;
 * what the schema cannot know (a day that is none, an unknown item, a question nobody asks) is refused here.
 */
export async function makeCommand(making: Making): Promise<Result<CaseCommand>> {
  const { body, state, definition } = making;
  const handed = checkHandedIn(state, definition, body as HandedIn);
  const problems = [...handed.problems, ...(making.act === 'file' ? lateProblems(making, handed.answers) : [])];
  if (problems.length > 0) return refuse('bad-input', { problems });
  return commandOf('answers' in body ? { ...making, body: { ...body, answers: handed.answers } } : making);
}

/** Acts whose command says more than their body; every other body is the command it spells. */
const makers: Makers = {
  receive: ({ body }) => receive(body),
  stop: ({ body, newId }) => made(body, 'stop', { stop: `stop-${newId()}` }),
  grant: (making) => decision(making, 'grant'),
  refuse: (making) => decision(making, 'refuse'),
  'set-aside': ({ body: { authority: _authority, reference: _reference, ...rest } }) => made(rest, 'set-aside'),
  'set-visit': ({ body, newId }) => momentOf('set-visit', body, newId),
  'move-visit': ({ body, newId }) => momentOf('move-visit', body, newId),
  'supply-facts': ({ body }) => ok({ kind: 'supply-facts', values: body['answers'] as Body }),
  'choose-delivery': ({ body }) => chooseDelivery(body),
  'add-part': addPart,
  'change-agent': changeAgent,
  ...handlingMakers,
  ...inquiryMakers,
  ...outcomeMakers,
};

const lateProblems = ({ body, state, definition }: Making, answers: Body): readonly Problem[] =>
  lateFilingProblems(state, definition, body['parts'] as readonly string[], answers);

/** What it stands on is named by the engine; what the officer names beside it must be among that, and is not written twice. */
function decision({ body, state, newId }: Making, kind: 'grant' | 'refuse'): Result<CaseCommand> {
  const problems = relianceProblems(state, body['parts'] as readonly string[], body['reliedOn'] as readonly Reliance[]);
  if (problems.length > 0) return refuse('bad-input', { problems });
  return made(body, kind, { decision: `decision-${newId()}`, reliedOn: [] });
}

async function commandOf(making: Making): Promise<Result<CaseCommand>> {
  const make = makers[making.act];
  return make === undefined ? made(making.body, making.act) : make(making);
}

/** A minute the calendar has; the engine judges whether it lies in office hours. */
function momentOf(act: 'set-visit' | 'move-visit', body: Body, newId: () => string): Result<CaseCommand> {
  const when = readMoment(String(body['when']));
  if (when === undefined) return refuse('bad-input', { problems: [{ pointer: '/when', code: 'wrong-format' }] });
  return ok({ ...body, kind: act, when, ...(act === 'set-visit' ? { visit: `visit-${newId()}` } : {}) } as unknown as CaseCommand);
}

/** What is wrong with an address is said at its fields; the engine itself would only refuse it. */
function chooseDelivery(body: Body): Result<CaseCommand> {
  const { problems, clean } = checkDelivery(body as unknown as Delivery);
  return problems.length > 0 ? refuse('bad-input', { problems }) : ok({ kind: 'choose-delivery', delivery: clean });
}

type ReceptionIn = { readonly until?: string } & Body;

function receive(body: Body): Result<CaseCommand> {
  const problems: Problem[] = [];
  const receptions = (body['receptions'] as readonly ReceptionIn[]).map((reception, index) => {
    if (reception.until === undefined) return reception;
    const until = readDay(reception.until);
    if (until === undefined) problems.push({ pointer: `/receptions/${index}/until`, code: 'wrong-format' });
    return { ...reception, until };
  });
  if (problems.length > 0) return refuse('bad-input', { problems });
  return ok({ ...body, kind: 'receive', receptions } as unknown as CaseCommand);
}

type EdgeIn = Omit<PartEdge, 'basis'>;

/** A part added later is one of the catalogue's items, planned as at submit (model.md 2). */
function addPart({ body, state, definition, newId }: Making): Result<CaseCommand> {
  const item = definition.items.get(brandAs<ItemId>(String(body['item'])));
  if (item === undefined) return refuse('bad-input', { problems: [{ pointer: '/item', code: 'not-allowed-value' }] });
  const office = definition.officeFor(item.department, item.level, state.division);
  if (office === undefined) return refuse('office-missing', { values: { item: item.id } });
  const part = brandAs<PartId>(`${item.id}-${newId().slice(0, 8)}`);
  const basis = body['basis'] as Basis;
  const answers = { ...state.situation, ...state.answers };
  const plan: PartPlan = {
    kind: 'item',
    part,
    step: part as unknown as StepId,
    name: item.name,
    division: office.division,
    office: office.id,
    needs: (body['needs'] as readonly EdgeIn[]).map((edge) => ({ ...edge, basis })),
    counted: body['counted'] === true,
    limit: item.limit,
    item: item.id,
    itemVersion: item.version,
    ...overlaysPinned(definition, item),
    procedure: item.procedure,
    handling: item.handling,
    files: 'later',
    stopGrounds: item.stopGrounds,
    materials: materialsAsked(definition, item, answers).map(({ id, name, need }) => ({
      id,
      name,
      gap: need === 'gap-allowed',
      required: need !== 'optional',
    })),
    ...(item.result === undefined ? {} : { certificate: item.result.certificate }),
    ...effectsPinned(item),
  };
  const before = (body['before'] as readonly EdgeIn[]).map(({ part: id, ...edge }) => ({ part: id, edge: { ...edge, basis } }));
  return ok({ kind: 'add-part', plan, before, basis });
}

async function changeAgent({ body, state, now, parties }: Making): Promise<Result<CaseCommand>> {
  const agent = body['agent'] as { readonly person: string; readonly mandate: string } | undefined;
  if (agent === undefined) return ok({ kind: 'change-agent' });
  return findParty(parties, state, agent, now);
}

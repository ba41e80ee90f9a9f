/** Commands of finding out before a decision whose body does not spell them whole. */
import { readMoment } from '#domain/case/visit.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { readDay } from '#domain/kernel/instant.ts';
import { refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import type { CaseAct } from '#contract/case-act-names.ts';
import { made, type Body, type Makers, type Making } from './making.ts';

/** Ids are short: they stand in notices and addresses. */
const idOf = (newId: () => string): string => newId().slice(0, 13);

const given =
  (act: CaseAct, member: string) =>
  ({ body, newId }: Making) =>
    made(body, act, { [member]: `${member}-${idOf(newId)}` });

const moment = (act: CaseAct, { body }: Pick<Making, 'body'>, more: Body = {}): Result<CaseCommand> => {
  const problems: Problem[] = [];
  const when = readMoment(String(body['when']));
  if (when === undefined) problems.push({ pointer: '/when', code: 'wrong-format' });
  const until = typeof body['until'] === 'string' ? readDay(body['until']) : undefined;
  if (body['until'] !== undefined && until === undefined) problems.push({ pointer: '/until', code: 'wrong-format' });
  if (problems.length > 0) return refuse('bad-input', { problems });
  return made(body, act, { when, ...(until === undefined ? {} : { until }), ...more });
};

/** A person is looked up by the number of their document and their name; who is not known here is named all the same. */
const nameInterested = async ({ body, newId, parties }: Making): Promise<Result<CaseCommand>> => {
  const { identifier, ...rest } = body;
  const person = typeof identifier === 'string' ? await parties.personOf(identifier, String(body['name'])) : undefined;
  return made(rest, 'name-interested', { id: `interested-${idOf(newId)}`, ...(person === undefined ? {} : { person }) });
};

const recordReport = ({ body, newId }: Making): Result<CaseCommand> => {
  const on = readDay(String(body['on']));
  if (on === undefined) return refuse('bad-input', { problems: [{ pointer: '/on', code: 'wrong-format' }] });
  return made(body, 'record-report', { id: `report-${idOf(newId)}`, on });
};

/**
 * The item's own rule where it has one for that department: its days and what silence means. Anybody else answers within the
 * days asked for, and their silence is no consent (licensing law 34 knows none).
 */
const askOpinion = ({ body, state, definition, newId }: Making): Result<CaseCommand> => {
  const { term, ...rest } = body;
  const plan = [...state.parts.values()].find(({ id }) => id === body['part'])?.plan;
  const item = plan?.kind === 'item' ? definition.items.get(plan.item) : undefined;
  const department = definition.office(brandAs<OfficeId>(String(body['office'])))?.department;
  const rule = item?.opinions.find((each) => each.department === department)?.limit;
  const limit = rule ?? { promised: term, extensions: [], silence: 'none' };
  return made(rest, 'ask-opinion', { opinion: `opinion-${newId()}`, limit });
};

export const inquiryMakers: Makers = {
  'ask-opinion': askOpinion,
  'record-inspection': (making) => moment('record-inspection', making, { inspection: `inspection-${idOf(making.newId)}` }),
  'name-interested': nameInterested,
  'state-view': given('state-view', 'view'),
  'offer-hearing': given('offer-hearing', 'hearing'),
  'call-hearing': given('call-hearing', 'hearing'),
  'convene-hearing': (making) => moment('convene-hearing', making),
  'record-report': recordReport,
  'post-notice': given('post-notice', 'notice'),
};

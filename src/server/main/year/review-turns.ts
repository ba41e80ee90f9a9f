/** What happens after acceptance in the demo's year: review, stops, opinions, decisions mostly in time, results handed over. */
import type { CaseCommand } from '#domain/case/commands.ts';
import type { Part } from '#domain/case/state.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import { readClock } from '#domain/clock/clock-of.ts';
import { dueOf } from '#domain/clock/due.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import { brandAs, type DecisionId, type OfficeId, type StopId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantOf } from '#domain/kernel/instant.ts';
import { homeTime, officeTime } from './office-hours.ts';
import { clerkOf, diceOf, leadOf, officerOf, type Life, type Turn } from './turn.ts';

const turnOf = (life: Life, part: Part, key: string, days: number, command: CaseCommand, from = part.since): readonly Turn[] => {
  const actor = officerOf(life, part);
  return actor === undefined ? [] : [{ key, at: officeTime(from, days, life.definition.calendar, diceOf(life, key)), actor, command }];
};

const isInstant = ({ plan }: Part): boolean => plan.kind === 'item' && (plan.handling === 'instant' || plan.limit.promised.amount === 0);
/** What is decided at the desk is decided while the person waits, whatever the hour. */
const atOnce = (life: Life, part: Part, key: string, command: CaseCommand): readonly Turn[] => {
  const actor = officerOf(life, part);
  return actor === undefined ? [] : [{ key, at: instantOf(part.since + diceOf(life, key).between(1, 9) * 60_000), actor, command }];
};

/** Working days from a part's last move to the end of a share of a term. */
const daysOf = (life: Life, part: Part, term: Term, share: number): number => {
  const from = dayOfInstant(part.since);
  return Math.round(workingDaysBetween(from, dueOf(from, term, life.definition.calendar), life.definition.calendar) * share);
};

/** Working days from a part's last move to the day it is due. */
const leftOf = (life: Life, part: Part): number => {
  const { calendar } = life.definition;
  const { due } = readClock(part.marks, part.plan.limit, calendar, part.since);
  return due === undefined ? 0 : workingDaysBetween(dayOfInstant(part.since), due, calendar);
};

const conditionOf = (part: Part): readonly string[] => (part.id.length % 2 === 0 ? ['按批准的内容经营'] : ['变更地址须重新申请']);

const decideTurn = (life: Life, part: Part): readonly Turn[] => {
  if (part.plan.kind !== 'item') return [];
  const key = `decide ${part.id} ${part.decisions.length} ${part.marks.length}`;
  const dice = diceOf(life, `decide ${part.id} ${part.decisions.length}`);
  // Three in a hundred are late, the rest finish well before the promise: the figures the reform offices publish look so.
  const days = dice.chance(0.03) ? leftOf(life, part) + dice.between(1, 3) : Math.floor(leftOf(life, part) * (0.1 + dice.next() * 0.9));
  const decision = brandAs<DecisionId>(`decision-${life.id}-${part.id}-${part.decisions.length + 1}`);
  const common = { parts: [part.id], decision, reliedOn: [] };
  const command: CaseCommand = dice.chance(0.03)
    ? {
        ...common,
        kind: 'refuse',
        reasons: '不符合法定条件：现场与申请材料不一致。',
        articles: [{ law: 'administrative-licensing-law-2019', article: 38 }],
      }
    : { ...common, kind: 'grant', conditions: dice.chance(0.08) ? conditionOf(part) : [], reasons: '', articles: [] };
  return isInstant(part) ? atOnce(life, part, key, command) : turnOf(life, part, key, days, command);
};

const stopTurn = (life: Life, part: Part): readonly Turn[] => {
  const dice = diceOf(life, `stop ${part.id}`);
  const grounds = part.plan.kind === 'item' ? part.plan.stopGrounds.filter((ground) => ground !== 'predecessor-set-aside') : [];
  if (grounds.length === 0 || !dice.chance(0.12)) return [];
  const plannedDays = { amount: dice.between(3, 8), unit: 'working-day' } as const;
  return turnOf(life, part, `stop ${part.id}`, 1, {
    kind: 'stop',
    part: part.id,
    stop: brandAs<StopId>(`stop-${life.id}-${part.id}`),
    ground: dice.pick(grounds),
    plannedDays,
    commissionedBy: 'office',
    requiredByLaw: true,
    note: '依法需要，已书面告知申请人。',
  });
};

const opinionTurn = (life: Life, part: Part): readonly Turn[] => {
  const dice = diceOf(life, `opinion ${part.id}`);
  const item = part.plan.kind === 'item' ? life.definition.items.get(part.plan.item) : undefined;
  const wanted = item?.opinions[0];
  const office = wanted === undefined ? undefined : life.definition.officeFor(wanted.department, 'county', life.state.division);
  if (wanted === undefined || office === undefined || !dice.chance(0.5)) return [];
  const opinion = brandAs<Part['id']>(`opinion-${part.id}`);
  const question = '请就选址和排放提出意见。';
  return turnOf(life, part, `ask ${part.id}`, 0, {
    kind: 'ask-opinion',
    part: part.id,
    opinion,
    office: brandAs<OfficeId>(office.id),
    division: office.division,
    question,
    limit: wanted.limit,
  });
};

const reviewTurns = (life: Life, part: Part): readonly Turn[] => {
  const open = part.stops[0];
  if (open !== undefined) {
    return turnOf(
      life,
      part,
      `resume ${open.id}`,
      open.plannedDays.amount,
      { kind: 'resume', part: part.id, stop: open.id, note: '' },
      open.from,
    );
  }
  const waits =
    part.gaps !== undefined ||
    [...life.state.parts.values()].some(({ plan, state }) => plan.kind === 'opinion' && plan.of === part.id && state === 'accepted');
  return [...stopTurn(life, part), ...opinionTurn(life, part), ...(waits ? [] : decideTurn(life, part))];
};

const outsideTurns = (life: Life, part: Part): readonly Turn[] => {
  const actor = leadOf(life);
  const dice = diceOf(life, `outside ${part.id}`);
  const days = Math.max(1, daysOf(life, part, part.plan.limit.promised, 0.4 + dice.next() * 0.7));
  if (actor === undefined) return [];
  return [
    {
      key: `complete ${part.id}`,
      at: officeTime(part.since, days, life.definition.calendar, dice),
      actor,
      command: { kind: 'complete', part: part.id, note: '' },
    },
  ];
};

const handOver = (life: Life, part: Part): readonly Turn[] => {
  const actor = clerkOf(life);
  const dice = diceOf(life, `deliver ${part.id}`);
  const at = officeTime(part.since, dice.between(0, 3), life.definition.calendar, dice);
  return actor === undefined ? [] : [{ key: `deliver ${part.id}`, at, actor, command: { kind: 'deliver', part: part.id, how: 'window' } }];
};

const partTurns = (life: Life, part: Part): readonly Turn[] => {
  if (part.state === 'issued') return handOver(life, part);
  if (part.state === 'reviewing') return reviewTurns(life, part);
  if (part.state === 'set-aside') return turnOf(life, part, `reopen ${part.id}`, 2, { kind: 'reopen', part: part.id });
  if (part.state !== 'accepted') return [];
  if (part.plan.kind === 'outside') return outsideTurns(life, part);
  if (part.plan.kind === 'opinion') {
    const days = diceOf(life, `give ${part.id}`).between(1, 4);
    return turnOf(life, part, `give ${part.id}`, days, { kind: 'give-opinion', part: part.id, answer: 'agreed', text: '没有意见。' });
  }
  const begin = { kind: 'begin-review', part: part.id } as const;
  if (isInstant(part)) return atOnce(life, part, `begin ${part.id}`, begin);
  return turnOf(life, part, `begin ${part.id}`, leftOf(life, part) > 1 ? diceOf(life, `begin ${part.id}`).between(0, 1) : 0, begin);
};

/** Another authority sets few refusals aside; the office then decides anew. */
const setAsideTurns = (life: Life): readonly Turn[] =>
  [...life.state.parts.values()].flatMap((part): Turn[] => {
    const dice = diceOf(life, `set-aside ${part.id}`);
    if (part.state !== 'refused' || part.decisions.length > 1 || !dice.chance(0.08)) return [];
    const command = {
      kind: 'set-aside',
      part: part.id,
      reason: '认定事实不清',
      basis: { law: 'administrative-licensing-law-2019', article: 7 },
    } as const;
    const actor = { kind: 'authority', name: '德清县人民政府', reference: `德政复〔${life.id}〕` } as const;
    return [
      { key: `set-aside ${part.id}`, at: officeTime(part.since, dice.between(12, 30), life.definition.calendar, dice), actor, command },
    ];
  });

export const reviewTurnsOf = (life: Life): readonly Turn[] => [
  ...[...life.state.parts.values()].flatMap((part) => partTurns(life, part)),
  ...setAsideTurns(life),
];

/** Some want it no more. */
export const applicantTurns = (life: Life): readonly Turn[] => {
  const actor = leadOf(life);
  const dice = diceOf(life, 'applicant');
  if (actor === undefined || !dice.chance(0.015)) return [];
  const open = [...life.state.parts.values()].filter(({ state }) =>
    ['waiting', 'ready', 'submitted', 'supplement', 'accepted', 'reviewing'].includes(state),
  );
  if (open.length === 0) return [];
  return [
    {
      key: 'withdraw',
      at: homeTime(life.state.submittedAt, dice.between(1, 6), dice),
      actor,
      command: { kind: 'withdraw', parts: open.map(({ id }) => id), reason: '不想办了' },
    },
  ];
};

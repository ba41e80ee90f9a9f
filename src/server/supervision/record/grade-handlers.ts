/** Answers the operations on quarterly grades. */
import { dueOf } from '#domain/clock/due.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { weakestParts, type PartPoints } from '#domain/supervision/grade.ts';
import { decideGrades, OBJECTION_TERM, type GradeCommand, type GradedLine, type GradeRoundState } from '#domain/supervision/grade-round.ts';
import type { RecordScene } from '#domain/supervision/record.ts';
import type { Actor } from '#domain/case/actor.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { GradeLineView, GradeList, GradeRoundView } from '#contract/view/record.ts';
import { officeName } from '#server/case/words.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { orderBy } from '../change-order.ts';
import { divisionsWithin } from '../order-lists.ts';
import { divisionName } from '../order-views.ts';
import { gradesLaw } from './laws.ts';
import { isQuarterOver, lastQuarter } from './period.ts';
import { reckonGrade, reckonGrades } from './reckon-grades.ts';
import { mayRead, personName, recordKey, runRecord, saidView, type RecordFacts, type RecordRoom } from './record-room.ts';
import { findRecord, listRecords } from './record-store.ts';

type Names = 'list' | 'propose' | 'object' | 'decide' | 'publish';

export const gradeHandlers = (records: RecordRoom): Readonly<Record<`grade.${Names}`, Handler<Caller>>> => ({
  'grade.list': (facts) => list(records, facts),
  'grade.propose': (facts) => propose(records, facts),
  'grade.object': (facts) => {
    const { text, office } = facts.body as { readonly text: string; readonly office: string };
    return run(records, facts, { kind: 'object-grade', office: brandAs<OfficeId>(office), text });
  },
  'grade.decide': (facts) => decide(records, facts),
  'grade.publish': (facts) => run(records, facts, { kind: 'publish-grades' }),
});

const run = (records: RecordRoom, facts: RecordFacts, command: GradeCommand): Promise<Result<unknown>> =>
  runRecord(records, gradesLaw, facts, recordKey(facts.params['id'] ?? ''), (state, scene) => decideGrades(command, state, scene));

async function propose(records: RecordRoom, facts: RecordFacts): Promise<Result<unknown>> {
  const { caller, body, now } = facts;
  const { quarter } = body as { readonly quarter: number };
  if (caller?.post === undefined) return refuse('sign-in-needed');
  const { division } = caller.post;
  if (caller.post.duty !== 'supervision') return refuse('record-not-yours');
  if (!isQuarterOver(quarter, now)) return refuse('record-too-early');
  const id = `${division}-grades-${quarter}`;
  const lines = await reckonGrades(records, division, quarter);
  const scheme = records.room.catalogue.supervision.scheme.version;
  const command: GradeCommand = { kind: 'propose-grades', id, division, quarter, scheme, lines };
  return runRecord(records, gradesLaw, facts, { division, id }, (state, scene) => decideGrades(command, state, scene));
}

async function decide(records: RecordRoom, facts: RecordFacts): Promise<Result<unknown>> {
  const { text, office, kept } = facts.body as { readonly text: string; readonly office: string; readonly kept: boolean };
  const key = recordKey(facts.params['id'] ?? '');
  const round = key === undefined ? undefined : await findRecord(sqlOf(records.room.pool), gradesLaw, key);
  const own = round?.lines.find((each) => each.office === office);
  if (round === undefined || own === undefined) return refuse('record-not-found');
  const line = kept ? own : ((await reckonGrade(records, round.division, round.quarter, own.office)) ?? own);
  const { office: unit, parts, points, grade } = line;
  return run(records, facts, { kind: 'decide-objection', office: unit, kept, line: { office: unit, parts, points, grade }, text });
}

async function list(records: RecordRoom, facts: RecordFacts): Promise<Result<unknown>> {
  const { caller, now } = facts;
  if (caller?.post === undefined || !mayRead(facts)) return refuse('record-not-yours');
  const { catalogue, pool } = records.room;
  const { division, duty } = caller.post;
  const rounds = await listRecords(sqlOf(pool), gradesLaw, divisionsWithin(catalogue, division));
  const actor = await records.room.actorOf(caller);
  const quarter = lastQuarter(now);
  const isGraded = rounds.some((each) => each.division === division && each.quarter === quarter);
  const { scheme } = catalogue.supervision;
  const body: GradeList = {
    rounds: await Promise.all(rounds.map((round) => roundView(records, round, actor, now))),
    mayPropose: duty === 'supervision' && !isGraded ? quarter : null,
    scheme: {
      version: scheme.version,
      ...scheme.from,
      parts: scheme.parts.map(({ id, name, weight, from }) => ({
        id,
        name,
        weight,
        measure: typeof from === 'string' ? null : from.measure,
      })),
    },
  };
  return ok(body);
}

type Scened = { readonly records: RecordRoom; readonly round: GradeRoundState; readonly scene: RecordScene };

async function roundView(records: RecordRoom, round: GradeRoundState, actor: Actor, now: Instant): Promise<GradeRoundView> {
  const { catalogue } = records.room;
  const calendar = calendarAt(catalogue.calendar, round.division);
  const scene = { actor, by: orderBy(actor), calendar, now };
  return {
    id: round.id,
    division: divisionName(catalogue, round.division),
    quarter: round.quarter,
    scheme: round.scheme,
    state: round.state,
    proposedBy: await personName(records, round.proposed.person),
    proposedAt: instantText(round.proposed.at),
    objectBy: dayText(dueOf(dayOfInstant(round.proposed.at), OBJECTION_TERM, calendar)),
    lines: await Promise.all(round.lines.map((line) => lineView({ records, round, scene }, line))),
    mayPublish: decideGrades({ kind: 'publish-grades' }, round, scene).ok,
  };
}

async function lineView({ records, round, scene }: Scened, line: GradedLine): Promise<GradeLineView> {
  const { catalogue } = records.room;
  const parts = line.parts.map((part) => {
    const found = catalogue.supervision.scheme.parts.find(({ id }) => id === part.id);
    const measure = found === undefined || typeof found.from === 'string' ? null : found.from.measure;
    return { ...part, name: found?.name ?? { zh: part.id, en: part.id }, measure };
  });
  const { office, points, grade } = line;
  const object: GradeCommand = { kind: 'object-grade', office, text: '-' };
  const settle: GradeCommand = { kind: 'decide-objection', office, kept: true, line, text: '-' };
  return {
    office,
    name: officeName(catalogue, office),
    points,
    grade,
    parts,
    objection: await saidView(records, line.objection),
    decided: await saidView(records, line.decided),
    proposal: grade === 'fail' ? proposalWords(officeName(catalogue, office), round.quarter, points, parts) : null,
    mayObject: decideGrades(object, round, scene).ok,
    mayDecide: decideGrades(settle, round, scene).ok,
  };
}

const TEN = 10;
const FEW = 3;
/** What a supervision proposal says, in words that follow from the figures alone. */
function proposalWords(office: Text, quarter: number, points: number, parts: readonly (PartPoints & { readonly name: Text })[]): Text {
  const named = weakestParts(parts)
    .slice(0, FEW)
    .map(({ id, points: own, numerator, denominator }) => {
      const name = parts.find((part) => part.id === id)?.name ?? { zh: id, en: id };
      const shown = Math.round((own ?? 0) * TEN) / TEN;
      return { zh: `${name.zh}${shown}分（${numerator}/${denominator}）`, en: `${name.en} ${shown} (${numerator}/${denominator})` };
    });
  const [year, nth] = [Math.floor(quarter / TEN), quarter % TEN];
  return {
    zh: `${office.zh}${year}年第${nth}季度考核${points}分，不合格。失分最多：${named.map(({ zh }) => zh).join('；')}。建议就以上各项在下一季度内整改，并在月报中逐项说明。`,
    en: `${office.en}: ${points} points in quarter ${nth} of ${year}, a fail. Lost most on ${named.map(({ en }) => en).join('; ')}. Proposed: put these right within the next quarter and report on each in the monthly reports.`,
  };
}

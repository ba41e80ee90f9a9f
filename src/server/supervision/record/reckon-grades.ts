/** Reckons the grades of a division's offices for a quarter: every point from two numbers that were counted, none typed. */
import { gradeOf, gradePoints, type PartPoints, type SchemePart } from '#domain/supervision/grade.ts';
import type { GradeLine } from '#domain/supervision/grade-round.ts';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import type { FigureLine } from '#domain/supervision/record.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { monthsOfQuarter, spanOfMonth, spanOfQuarter } from './period.ts';
import { ordersByUnit, reportsByUnit, unitsWithOrders, type UnitOrders } from './record-figures.ts';
import type { RecordRoom } from './record-room.ts';

const HUNDRED = 100;
type Own = {
  readonly orders: UnitOrders | undefined;
  readonly reportsDue: number;
  readonly reportsInTime: number;
};
type Numbers = readonly [numerator: number, denominator: number];

const ownNumbers = (from: 'orders-on-time' | 'order-points' | 'reports-on-time', own: Own): Numbers => {
  switch (from) {
    case 'orders-on-time':
      return [own.orders?.in_time ?? 0, own.orders?.orders ?? 0];
    case 'order-points':
      return [own.orders?.points ?? 0, (own.orders?.marked ?? 0) * HUNDRED];
    case 'reports-on-time':
      return [Math.min(own.reportsInTime, own.reportsDue), own.reportsDue];
  }
};

const partOf = ({ id, weight, from }: SchemePart, figures: ReadonlyMap<string, FigureLine>, own: Own): PartPoints => {
  if (typeof from !== 'string') {
    const found = figures.get(from.measure);
    return { id, weight, points: found?.value ?? null, numerator: found?.numerator ?? 0, denominator: found?.denominator ?? 0 };
  }
  const [numerator, denominator] = ownNumbers(from, own);
  return { id, weight, points: denominator === 0 ? null : (numerator * HUNDRED) / denominator, numerator, denominator };
};

/** The lines of all offices of the division of which anything was counted, best first. */
export async function reckonGrades(records: RecordRoom, division: DivisionCode, quarter: number): Promise<readonly GradeLine[]> {
  const { catalogue, pool } = records.room;
  const { scheme } = catalogue.supervision;
  const [from, to] = monthsOfQuarter(quarter);
  const sql = sqlOf(pool);
  const months = [from, from + 1, to];
  const [orders, reports, ...due] = await Promise.all([
    sql.run(ordersByUnit, [division, ...spanOfQuarter(quarter)]),
    sql.run(reportsByUnit, [division, from, to]),
    ...months.map((month) => sql.run(unitsWithOrders, [[division], ...spanOfMonth(month)])),
  ]);
  const measures = scheme.parts.flatMap((part) => (typeof part.from === 'string' ? [] : [part.from.measure]));
  const offices = [...catalogue.offices.values()].filter((each) => each.division === division && each.kind === 'office');
  const lines = await Promise.all(
    offices.map(async ({ id: office }) => {
      const figures = new Map((await records.figures({ measures, division, office, from, to })).map((each) => [each.measure, each]));
      const own: Own = {
        orders: orders.find(({ unit }) => unit === office),
        reportsDue: due.filter((units) => units.some(({ unit }) => unit === office)).length,
        reportsInTime: reports.find((each) => each.office === office)?.in_time ?? 0,
      };
      const parts = scheme.parts.map((part) => partOf(part, figures, own));
      const points = gradePoints(parts);
      return points === null ? undefined : { office, parts, points, grade: gradeOf(points, scheme) };
    }),
  );
  return lines.flatMap((line) => (line === undefined ? [] : [line])).toSorted((one, other) => other.points - one.points);
}

/** One office's line anew, e.g. after an objection that was right; undefined where nothing is counted of it any more. */
export const reckonGrade = async (
  records: RecordRoom,
  division: DivisionCode,
  quarter: number,
  office: OfficeId,
): Promise<GradeLine | undefined> => (await reckonGrades(records, division, quarter)).find((line) => line.office === office);

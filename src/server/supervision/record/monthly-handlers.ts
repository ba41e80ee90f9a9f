/** Answers the operations on monthly reports: figures are reckoned here, at the filing, and never taken from what is sent. */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { decideMonthly, reportDue, type MonthlyCommand, type MonthlyState } from '#domain/supervision/monthly-report.ts';
import type { Evidence } from '#domain/supervision/order.ts';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import { dayText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { MonthlyList, MonthlyPreview, MonthlyView } from '#contract/view/record.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { orderBy } from '../change-order.ts';
import { areOwnFiles, readEvidence } from '../evidence.ts';
import { divisionsWithin } from '../order-lists.ts';
import { monthlyLaw } from './laws.ts';
import { isMonth, lastMonth, spanOfMonth } from './period.ts';
import { unitsWithOrders } from './record-figures.ts';
import { mayRead, recordKey, runRecord, saidView, type RecordFacts, type RecordRoom } from './record-room.ts';
import { findRecord, listRecords } from './record-store.ts';
import { idOf, missingRow, rowOf } from './monthly-rows.ts';

type Names = 'list' | 'get' | 'paper' | 'preview' | 'file' | 'accept' | 'return';
export const monthlyHandlers = (records: RecordRoom): Readonly<Record<`monthly.${Names}`, Handler<Caller>>> => {
  const settle =
    (kind: 'accept-report' | 'return-report'): Handler<Caller> =>
    (facts) => {
      const command: MonthlyCommand = { kind, text: (facts.body as { readonly text: string }).text };
      return runRecord(records, monthlyLaw, facts, recordKey(facts.params['id'] ?? ''), (state, scene) =>
        decideMonthly(command, state, scene),
      );
    };
  return {
    'monthly.list': (facts) => list(records, facts),
    'monthly.get': (facts) => get(records, facts),
    'monthly.paper': async (facts) => {
      const state = await seen(records, facts);
      return state === undefined
        ? refuse('record-not-found')
        : readEvidence(sqlOf(records.room.pool), state.files, facts.params['file'] ?? '');
    },
    'monthly.preview': (facts) => preview(records, facts),
    'monthly.file': (facts) => file(records, facts),
    'monthly.accept': settle('accept-report'),
    'monthly.return': settle('return-report'),
  };
};

const figuresOf = (records: RecordRoom, division: DivisionCode, office: OfficeId, month: number) => {
  const measures = records.room.catalogue.supervision.monthly;
  return records.figures({ measures, division, office, from: month, to: month });
};

async function list(records: RecordRoom, facts: RecordFacts): Promise<Result<unknown>> {
  const { caller, query, now } = facts;
  if (caller?.post === undefined || !mayRead(facts)) return refuse('record-not-yours');
  const { room } = records;
  const { division, office, duty } = caller.post;
  const month = Number(query['month'] ?? lastMonth(now));
  if (!isMonth(month)) return refuse('bad-input', { problems: [{ pointer: '/query/month', code: 'not-a-day' }] });
  const own = duty === 'supervision' ? null : office;
  const divisions = divisionsWithin(room.catalogue, division);
  const sql = sqlOf(room.pool);
  const [filed, units] = await Promise.all([
    listRecords(sql, monthlyLaw, divisions, own),
    sql.run(unitsWithOrders, [divisions, ...spanOfMonth(month)]),
  ]);
  const there = filed.filter((each) => each.month === month);
  const missing = units
    .filter(({ unit }) => (own === null || unit === own) && !there.some((each) => each.office === unit))
    .flatMap(({ unit }) => missingRow(records, unit, month, now) ?? []);
  const body: MonthlyList = {
    rows: [...missing.toSorted((one, other) => Number(other.late) - Number(one.late)), ...there.map((state) => rowOf(records, state))],
    month,
    own,
  };
  return ok(body);
}

/** A report of the own office, or of a division one supervises; all others do not exist. */
async function seen(records: RecordRoom, facts: RecordFacts): Promise<MonthlyState | undefined> {
  const { caller, params } = facts;
  const key = recordKey(params['id'] ?? '');
  if (caller?.post === undefined || key === undefined || !mayRead(facts)) return undefined;
  const { duty, division, office } = caller.post;
  const { catalogue, pool } = records.room;
  const state = await findRecord(sqlOf(pool), monthlyLaw, key);
  if (state === undefined) return undefined;
  const sees = duty === 'supervision' ? divisionsWithin(catalogue, division).includes(state.division) : state.office === office;
  return sees ? state : undefined;
}

async function get(records: RecordRoom, facts: RecordFacts): Promise<Result<unknown>> {
  const { caller, now } = facts;
  const state = await seen(records, facts);
  if (caller === undefined || state === undefined) return refuse('record-not-found');
  const { room } = records;
  const actor = await room.actorOf(caller);
  const scene = { actor, by: orderBy(actor), calendar: calendarAt(room.catalogue.calendar, state.division), now };
  const may = (command: MonthlyCommand): boolean => decideMonthly(command, state, scene).ok;
  const filing = { id: state.id, division: state.division, office: state.office, month: state.month };
  const body: MonthlyView = {
    ...rowOf(records, state),
    text: state.text,
    figures: [...state.figures],
    files: [...state.files],
    settled: await saidView(records, state.settled),
    acts: [
      ...(may({ kind: 'accept-report', text: '-' }) ? (['accept'] as const) : []),
      ...(may({ kind: 'return-report', text: '-' }) ? (['return'] as const) : []),
      ...(may({ kind: 'file-report', ...filing, text: '-', files: [], figures: [] }) ? (['file'] as const) : []),
    ],
  };
  return ok(body);
}

async function preview(records: RecordRoom, { caller, query }: RecordFacts): Promise<Result<unknown>> {
  const post = caller?.post;
  const month = Number(query['month']);
  if (post === undefined || (post.duty !== 'handling' && post.duty !== 'approval')) return refuse('record-not-yours');
  if (!isMonth(month)) return refuse('bad-input', { problems: [{ pointer: '/query/month', code: 'not-a-day' }] });
  const body: MonthlyPreview = {
    month,
    due: dayText(reportDue(month, calendarAt(records.room.catalogue.calendar, post.division))),
    figures: [...(await figuresOf(records, post.division, post.office, month))],
  };
  return ok(body);
}

async function file(records: RecordRoom, facts: RecordFacts): Promise<Result<unknown>> {
  const { caller, body } = facts;
  if (caller?.post === undefined) return refuse('sign-in-needed');
  const { text, month, files } = body as { readonly text: string; readonly month: number; readonly files: readonly Evidence[] };
  if (!isMonth(month)) return refuse('bad-input', { problems: [{ pointer: '/month', code: 'not-a-day' }] });
  if (!(await areOwnFiles(sqlOf(records.room.pool), files, caller.person))) return refuse('file-not-found');
  const { division, office } = caller.post;
  const id = idOf(division, office, month);
  const figures = await figuresOf(records, division, office, month);
  const command: MonthlyCommand = { kind: 'file-report', id, division, office, month, text, files, figures };
  return runRecord(records, monthlyLaw, facts, { division, id }, (state, scene) => decideMonthly(command, state, scene));
}

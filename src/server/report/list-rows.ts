/** Lists of a report: orders, tasks and pilots as they stand, in words without persons. */
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { dayText, type Day } from '#domain/kernel/instant.ts';
import type { Language } from '#domain/kernel/text.ts';
import type { ListRow } from '#domain/report/report-model.ts';
import type { ListName } from '#domain/report/template.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { officeName } from '#server/case/words.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { countiesBelow } from '#server/measure/counties-below.ts';

export type Lists = (
  names: readonly ListName[],
  division: DivisionCode,
  language: Language,
) => Promise<ReadonlyMap<ListName, readonly ListRow[]>>;

type OrderRow = { readonly id: string; readonly number: string; readonly unit: string; readonly what: string; readonly due_on: Day };
const orders = statement<OrderRow>(
  'report-orders',
  `select id, number, unit, what, due_on from yici.order_now
   where division = any ($1) and running and (not $2::boolean or (with_unit and due_on < $3)) order by due_on, division, id limit 30`,
);
type TaskRow = { readonly plan: string; readonly id: string; readonly lead: string; readonly due: Day };
const tasks = statement<TaskRow>(
  'report-tasks',
  `select plan, id, lead, due from yici.task_now where division = any ($1) and state <> 'done' and due < $2 order by due, division, plan, id limit 30`,
);
type PilotRow = { readonly id: string; readonly item: string; readonly state: string; readonly until_on: Day | null };
const pilots = statement<PilotRow>(
  'report-pilots',
  `select id, item, state, until_on from yici.pilot_now where division = any ($1) and state in ('approved', 'running', 'reviewed', 'adopted')
   order by at desc, id limit 30`,
);
const bad = statement<{ readonly office: string; readonly open: number; readonly closed: number }>(
  'report-bad-ratings',
  `select office, (count(*) filter (where corrected_at is null))::int as open, (count(*) filter (where corrected_at is not null))::int as closed
   from yici.rating_now where division = any ($1) and valid and grade <= 2 group by office having count(*) >= 5 order by 2 desc, 1 limit 30`,
);

const PILOT_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  approved: { zh: '已批准', en: 'approved' },
  running: { zh: '进行中', en: 'running' },
  reviewed: { zh: '待结论', en: 'awaiting its outcome' },
  adopted: { zh: '已成为全省标准', en: 'adopted as the standard' },
};

type Of = (divisions: readonly DivisionCode[], language: Language) => Promise<readonly ListRow[]>;

/** Names of lists the measures' own room cannot see are handed in by wiring. */
export const listsOf =
  (catalogue: Catalogue, sql: Sql, today: () => Day, islands: Of): Lists =>
  async (names, division, language) => {
    const office = (id: string): string => officeName(catalogue, brandAs<OfficeId>(id))[language];
    const ordersOf =
      (late: boolean): Of =>
      async (divisions) =>
        (await sql.run(orders, [divisions, late, today()])).map(({ id, number, unit, what, due_on: due }) => ({
          text:
            language === 'zh'
              ? `${number}　${office(unit)}：${what}（限${dayText(due)}）`
              : `${number} ${office(unit)}: ${what} (due ${dayText(due)})`,
          ref: `/office/programme/orders/${id}`,
        }));
    const all: Readonly<Record<ListName, Of>> = {
      'orders-late': ordersOf(true),
      'orders-running': ordersOf(false),
      'tasks-late': async (divisions) =>
        (await sql.run(tasks, [divisions, today()])).map(({ id, lead, due }) => ({
          text: language === 'zh' ? `${id}　${office(lead)}（限${dayText(due)}）` : `${id} ${office(lead)} (due ${dayText(due)})`,
        })),
      pilots: async (divisions) =>
        (await sql.run(pilots, [divisions])).map(({ item, state, until_on: until }) => {
          const name = catalogue.items.get(brandAs(item))?.name[language] ?? item;
          const word = PILOT_WORDS[state]?.[language] ?? state;
          const end = until === null ? '' : language === 'zh' ? `，至${dayText(until)}` : `, until ${dayText(until)}`;
          return { text: language === 'zh' ? `${name}：${word}${end}` : `${name}: ${word}${end}` };
        }),
      'bad-ratings': async (divisions) =>
        (await sql.run(bad, [divisions])).map(({ office: id, open, closed }) => ({
          text:
            language === 'zh' ? `${office(id)}：已整改${closed}件，未整改${open}件` : `${office(id)}: ${closed} put right, ${open} open`,
        })),
      islands,
    };
    const divisions = countiesBelow(catalogue, division);
    const rows = await Promise.all(names.map(async (name) => [name, await all[name](divisions, language)] as const));
    return new Map(rows);
  };

/** Puts work reports together: their templates, their figures, and the islands of a room they may not look into. */
import { reportOperations } from '#contract/operations/report.ts';
import type { Operation } from '#contract/operation.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { Template } from '#domain/report/template.ts';
import { readMap } from '#server/exchange/map/read-map.ts';
import { scopeOf } from '#server/exchange/map/scope.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { listsOf } from '#server/report/list-rows.ts';
import { judgeTemplates, loadTemplates } from '#server/report/load-templates.ts';
import { reportHandlers } from '#server/report/report-handlers.ts';
import type { ReportRoom } from '#server/report/report-room.ts';
import { tellReports } from './demo-report.ts';
import type { Round } from './rounds.ts';
import type { Wired } from './wire.ts';

export const reportsOperations: readonly Operation[] = [...reportOperations];

/** Small data shipped with the code, the same in every process; judged against the measures at the start. */
const templates: ReadonlyMap<string, Template> = await loadTemplates();

export const reportRoomOf = ({ cases, pool, catalogue, clock }: Pick<Wired, 'cases' | 'pool' | 'catalogue' | 'clock'>): ReportRoom => ({
  cases,
  templates,
  lists: listsOf(
    catalogue,
    sqlOf(pool),
    () => dayOfInstant(clock()),
    async (divisions, language) => {
      const [place] = divisions;
      if (place === undefined) return [];
      const today = dayOfInstant(clock());
      const { map } = await readMap(pool, catalogue, scopeOf(place), today, today);
      return map.islands.slice(0, 30).map(({ facts, items }) => ({
        text: `${facts.map((fact) => catalogue.facts.get(fact)?.name[language] ?? fact).join(language === 'zh' ? '、' : ', ')}${language === 'zh' ? '：' : ': '}${items.map(({ item }) => catalogue.items.get(item)?.name[language] ?? item).join(language === 'zh' ? '、' : ', ')}`,
      }));
    },
  ),
});

export function reportHandlersOf(wired: Wired): Readonly<Record<string, Handler<Caller>>> {
  judgeTemplates(templates, wired.catalogue.measures);
  return reportHandlers(reportRoomOf(wired));
}

/** Figures come with the count, which begins when the demo's cases are told. */
const DEMO_MS = 5_000;

/** Of a demo alone: its reports, once there is something to report on. */
export const reportRounds = (wired: Wired): readonly Round[] =>
  wired.config.demo && !wired.config.empty
    ? [{ name: 'report-demo', ms: DEMO_MS, work: () => tellReports({ room: reportRoomOf(wired), now: wired.clock() }) }]
    : [];

/** The demo's work reports of Deqing: last month's signed off, this month's drafted; told once the figures of its cases are counted. */
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/case/actor.ts';
import { addToMonth, monthOf } from '#domain/measure/figure.ts';
import { periodKey, periodOf, type Period } from '#domain/report/period.ts';
import { worded } from '#domain/report/report-model.ts';
import type { ReportCommand, ReportId } from '#domain/report/report.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeReport } from '#server/report/change-report.ts';
import { drawAll } from '#server/report/draw-file.ts';
import { build, type ReportRoom } from '#server/report/report-room.ts';
import { findReport, reportKey, type KeptFile } from '#server/report/report-store.ts';
import { demoOfficer } from './demo-officer.ts';

const DEQING = brandAs<DivisionCode>(330_521);
const OFFICE = brandAs<OfficeId>('deqing-reform');
const KIND = 'government-office';

/** Something is counted, and nothing waits to be. */
const counted = statement<{ readonly ready: boolean }>(
  'demo-report-ready',
  `select exists (select 1 from yici.measure_cell where division = $1 and about = 'case')
     and not exists (select 1 from yici.measure_dirty where division = $1) as ready`,
);

type Telling = { readonly room: ReportRoom; readonly now: Instant };

async function run({ room, now }: Telling, id: ReportId, actor: Actor, command: ReportCommand, files?: readonly KeptFile[]): Promise<void> {
  const person = actor.kind === 'officer' ? actor.person : 'system';
  const name = `demo ${id} ${command.kind}${command.kind === 'reword' ? ` ${command.block}` : ''}`;
  const asked = { key: { division: DEQING, id }, command, actor, person, idempotencyKey: name, requestId: name, now, payload: name };
  const done = await changeReport(room.cases.corridor, files === undefined ? asked : { ...asked, files });
  if (!done.ok) throw new Error(`the demo's report refused ${command.kind}: ${done.refusal.code}`);
}

async function draft(telling: Telling, period: Period): Promise<ReportId> {
  const id = brandAs<ReportId>(`${DEQING}-report-${periodKey(period)}`);
  const template = telling.room.templates.get(KIND);
  if (template === undefined) throw new Error(`the demo tells of a report ${KIND}`);
  const built = await build(telling.room, { template, division: DEQING, period, language: 'zh', office: OFFICE });
  const about = { id, division: DEQING, office: OFFICE, template: KIND, templateVersion: template.version, built, wording: {} };
  await run(telling, id, demoOfficer('ge-lan'), { kind: 'draft', ...about });
  return id;
}

const reword = (block: string, words: string): ReportCommand => ({ kind: 'reword', block, pieces: [words] });

/** Told once: ids and keys are those of the month, so that a start again tells nothing twice. */
export async function tellReports(telling: Telling): Promise<void> {
  const { room, now } = telling;
  const sql = sqlOf(room.cases.pool);
  const month = monthOf(dayOfInstant(now));
  const current = reportKey(`${DEQING}-report-${periodKey(periodOf('month', month))}`);
  if (current === undefined || (await findReport(sql, current)) !== undefined) return;
  if ((await sql.run(counted, [DEQING])).at(0)?.ready !== true) return;
  const last = await draft(telling, periodOf('month', addToMonth(month, -1)));
  const ge = demoOfficer('ge-lan');
  await run(telling, last, ge, reword('s1b2', '窗口收件前由系统核对材料清单，清单外的一律不收；多要的已退还并致歉。'));
  await run(telling, last, ge, reword('s5b1', '把殡葬数据接进共享平台；排水许可的水样检测改由窗口代约，不让企业自己跑。'));
  await run(telling, last, ge, { kind: 'submit' });
  const state = await findReport(sql, { division: DEQING, id: last });
  if (state?.state === 'review') {
    const files = await drawAll(worded(state.built, state.wording));
    const hash = (format: KeptFile['format']): string => files.find((each) => each.format === format)?.sha256 ?? '';
    const hashes = { web: hash('web'), docx: hash('docx'), pdf: hash('pdf') };
    await run(telling, last, demoOfficer('ji-yunzhou'), { kind: 'sign-off', hashes, seq: state.seq }, files);
  }
  await draft(telling, periodOf('month', month));
}

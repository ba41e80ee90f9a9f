/** What reports are given at wiring: the cases' world, the templates, and lists of rooms they may not look into. */
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import type { Language } from '#domain/kernel/text.ts';
import { buildReport } from '#domain/report/build-report.ts';
import type { Period } from '#domain/report/period.ts';
import type { ReportModel } from '#domain/report/report-model.ts';
import type { Template } from '#domain/report/template.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { basisView, officeName } from '#server/case/words.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { gatherFigures } from './gather-figures.ts';
import type { Lists } from './list-rows.ts';

export type ReportRoom = {
  readonly cases: Pick<CaseRoom, 'pool' | 'corridor' | 'catalogue' | 'actorOf' | 'parties' | 'newId'>;
  readonly templates: ReadonlyMap<string, Template>;
  readonly lists: Lists;
};

export type Wish = {
  readonly template: Template;
  readonly division: DivisionCode;
  readonly period: Period;
  readonly language: Language;
  readonly office: OfficeId;
};

/** The report as the figures of now make it. */
export async function build({ cases: { catalogue, pool }, lists }: ReportRoom, wish: Wish): Promise<ReportModel> {
  const { template, division, period, language, office } = wish;
  const answers = await gatherFigures({ catalogue, sql: sqlOf(pool), lists }, wish);
  return buildReport(template, answers, {
    language,
    division,
    place: catalogue.divisions.get(division)?.name[language] ?? String(division),
    body: officeName(catalogue, office)[language],
    period,
    asOf: answers.asOf,
    measures: catalogue.measures,
    titleOfLaw: (law, article) => {
      const { title } = basisView(catalogue, { law, article });
      return language === 'zh' ? `${title.zh}第${article}条` : `${title.en}, article ${article}`;
    },
  });
}

/** The same report with the figures of now; undefined where its kind is no more. */
export const buildAgain = async (
  room: ReportRoom,
  { template: id, built, office }: { readonly template: string; readonly built: ReportModel; readonly office: OfficeId },
): Promise<{ readonly model: ReportModel; readonly version: number } | undefined> => {
  const template = room.templates.get(id);
  if (template === undefined) return undefined;
  const division = brandAs<DivisionCode>(built.division);
  const model = await build(room, { template, division, period: built.period, language: built.language, office });
  return { model, version: template.version };
};

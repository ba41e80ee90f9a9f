/** Answers the head of the overview: what is true, what was before, what was promised, and the number that keeps each honest. */
import { dayOfInstant, dayText, type Day } from '#domain/kernel/instant.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Figure } from '#domain/measure/figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import type { Goal } from '#domain/programme/goal.ts';
import { isInForce } from '#domain/programme/plan.ts';
import type { HeadFigure, Overview } from '#contract/view/overview.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { asOf, figuresOf } from '#server/measure/figures.ts';
import { standing } from '#server/measure/measure-view.ts';
import { findPlan, plansOf } from '../plan-store.ts';
import { askedOf, measuresFor, pathOf, sceneOf, type Asked, type Facts } from './asked.ts';
import type { OverviewRoom } from './overview-room.ts';
import { nameOf, said } from './say-figure.ts';

/** Each with the bad number beside the good one (design, principle 7). */
const HEADS: readonly (readonly [id: string, beside: string])[] = [
  ['actual.once', 'actual.made-to-return'],
  ['actual.reused', 'actual.papers-asked'],
  ['actual.satisfied', 'actual.rated'],
  ['declared.compression', 'actual.days-used'],
  ['actual.zero-visit', 'actual.visits-per-case'],
  ['actual.on-time', 'actual.days-over'],
];

type Target = { readonly goal: Goal; readonly title: Text };

/** What the plans in force promise of all cases of the division; of two, the nearer day. */
async function targetsOf(sql: Sql, division: DivisionCode, today: Day): Promise<readonly Target[]> {
  const rows = await sql.run(plansOf, [[division]]);
  const plans = await Promise.all(rows.filter(({ standing: stands }) => stands !== null).map((row) => findPlan(sql, row)));
  return plans
    .flatMap((plan): readonly Target[] =>
      plan === undefined || !isInForce(plan, today) || plan.standing === undefined
        ? []
        : plan.standing.content.goals.map((goal) => ({ goal, title: plan.standing?.content.title ?? { zh: '', en: '' } })),
    )
    .filter(({ goal }) => Object.values(goal.slice).every((facet) => facet === undefined))
    .toSorted((one, other) => one.goal.due - other.goal.due);
}

type Found = { readonly now: readonly Figure[]; readonly before: readonly Figure[]; readonly targets: readonly Target[] };

function headOf(
  measures: readonly Measure[],
  [id, other]: readonly [string, string],
  found: Found,
  running: boolean,
  today: Day,
): HeadFigure[] {
  const at = measures.findIndex((each) => each.id === id);
  const [measure, now, before] = [measures[at], found.now[at], found.before[at]];
  if (measure === undefined || now === undefined || before === undefined) return [];
  const own = found.targets.filter(({ goal }) => goal.measure === id);
  const target = own.find(({ goal }) => goal.due >= today) ?? own.at(-1);
  const second = measures.findIndex((each) => each.id === other);
  const [besideMeasure, besideFigure] = [measures[second], found.now[second]];
  const was = measure.kind === 'sum' && running ? null : said(measure, before).value;
  const shown = said(measure, now);
  return [
    {
      measure: nameOf(measure),
      figure: shown,
      before: was,
      change: shown.value === null || was === null ? null : shown.value - was,
      target: target === undefined ? null : { value: target.goal.target, due: dayText(target.goal.due), plan: target.title },
      beside:
        besideMeasure === undefined || besideFigure === undefined
          ? null
          : { measure: nameOf(besideMeasure), figure: said(besideMeasure, besideFigure) },
    },
  ];
}

export async function headFigures({ pool, catalogue }: OverviewRoom, facts: Facts): Promise<Result<Overview>> {
  const asked = askedOf(catalogue, facts);
  return asked.ok ? ok(await read({ pool, catalogue }, facts, asked.value)) : asked;
}

async function read({ pool, catalogue }: Pick<OverviewRoom, 'pool' | 'catalogue'>, { now }: Facts, asked: Asked): Promise<Overview> {
  const sql = sqlOf(pool);
  const { slice, spans, division, post } = asked;
  const measures = measuresFor(catalogue, asked, HEADS.flat());
  const today = dayOfInstant(now);
  const [present, before, at, targets] = await Promise.all([
    figuresOf(sql, measures, slice, spans.now.from, spans.now.to),
    figuresOf(sql, measures, slice, spans.before.from, spans.before.to),
    asOf(sql, slice.divisions),
    asked.all ? targetsOf(sql, division, today) : [],
  ]);
  const found = { now: present, before, targets };
  return {
    ...standing(at, now),
    ...sceneOf(catalogue, asked),
    path: pathOf(catalogue, asked),
    mayOrder: post.duty === 'supervision',
    figures: HEADS.flatMap((pair) => headOf(measures, pair, found, spans.running, today)),
  };
}

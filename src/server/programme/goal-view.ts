/** A goal as people see it: what was promised beside what cases show, in words and a light. */
import type { OfficeId } from '#domain/kernel/brand.ts';
import { dayText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { lightOfOutlook, sentenceOfOutlook, wordOfOutlook } from '#domain/programme/outlook-words.ts';
import type { PlanContent } from '#domain/programme/plan.ts';
import type { GoalRow } from '#contract/view/programme.ts';
import { officeName } from '#server/case/words.ts';
import type { Measured } from './measured-goals.ts';
import { divisionName, type ProgrammeRoom } from './programme-room.ts';

const UNMEASURED: Text = { zh: '本平台没有办件能显示这一项，不给数。', en: 'No case of this platform shows it, so no figure is given.' };
const ONLY_FEW: Text = { zh: '件数太少，不公布。', en: 'Too few to be shown.' };
const NOT_MEASURED: Text = { zh: '没有实测', en: 'Not measured' };

/** An office by its name, and as people call it where a column is narrow. */
export const named = (
  { cases }: Pick<ProgrammeRoom, 'cases'>,
  id: OfficeId,
): { readonly id: string; readonly name: Text; readonly short: Text } => {
  const name = officeName(cases.catalogue, id);
  const department = cases.catalogue.departments.get(cases.catalogue.offices.get(id)?.department ?? '');
  return { id, name, short: department?.short ?? name };
};

export function goalRow(room: ProgrammeRoom, { goal, measure, points, projection, few }: Measured, content: PlanContent): GoalRow {
  const { outlook, last } = projection;
  const { id, name, unit, direction, target, slice, system, from, part } = goal;
  return {
    id,
    name,
    counts: measure === undefined ? goal.counts : measure.formula,
    measure: goal.measure,
    unit,
    direction,
    target,
    due: dayText(goal.due),
    owner: named(room, goal.owner),
    slice,
    system,
    part: part ?? null,
    value: last?.value ?? null,
    month: last?.month ?? null,
    series: points.map(({ month, value }) => ({ month, value })),
    light: measure === undefined ? 'wait' : lightOfOutlook(outlook),
    word: measure === undefined ? NOT_MEASURED : wordOfOutlook(outlook),
    sentence: measure === undefined ? UNMEASURED : few && points.length === 0 ? ONLY_FEW : sentenceOfOutlook(outlook, unit),
    tasks: content.tasks.filter(({ goals }) => goals.includes(id)).length,
    from: from === undefined ? null : { division: divisionName(room, from.division), plan: from.plan, id: from.id },
  };
}

/** What is drawn in a step's row: days that ran, were stopped, are still to come; each with its place. */
import type { ProjectStepView } from '#contract/view/project.ts';
import { addDays, type Day } from '#domain/kernel/instant.ts';
import type { Outlook } from '#domain/project/outlook.ts';
import { readDayOrThrow } from './project-model.ts';

export type BarKind = 'ran' | 'stop' | 'come';
export type Bar = { readonly kind: BarKind; readonly from: Day; readonly to: Day };

/** Bars of one step, in order of time. A step at once is drawn on its day. */
export function barsOf(step: ProjectStepView, outlook: Outlook, today: Day): readonly Bar[] {
  const stretch =
    (kind: BarKind) =>
    (each: { readonly from: string; readonly to: string }): Bar => ({
      kind,
      from: readDayOrThrow(each.from),
      to: readDayOrThrow(each.to),
    });
  const past = [...step.ran.map(stretch('ran')), ...step.stopped.map(stretch('stop'))].toSorted((a, b) => a.from - b.from);
  const dated = outlook.forecast.steps.find(({ id }) => id === step.id);
  if (dated === undefined || step.out) return past;
  if (step.ended !== null) {
    const day = readDayOrThrow(step.ended);
    return past.length > 0 ? past : [{ kind: 'ran', from: day, to: day }];
  }
  const resumes = step.resumes === null ? undefined : readDayOrThrow(step.resumes);
  const paused = resumes !== undefined && resumes > today ? [{ kind: 'stop', from: addDays(today, 1), to: resumes } as const] : [];
  const from = addDays(Math.max(dated.opens, step.opened === null ? dated.opens : today, resumes ?? 0) as Day, 1);
  const come: readonly Bar[] =
    from <= dated.ends
      ? [{ kind: 'come', from, to: dated.ends }]
      : step.opened === null
        ? [{ kind: 'come', from: dated.ends, to: dated.ends }]
        : [];
  return [...past, ...paused, ...come];
}

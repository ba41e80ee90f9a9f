/** One step of a project for one reader; what only the own office may read of it stays out for all others (model.md 7). */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { findStopGround } from '#domain/clock/grounds.ts';
import type { DayRange } from '#domain/clock/day-range.ts';
import { dayText, type Day } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Outlook } from '#domain/project/outlook.ts';
import type { ProjectStepView } from '#contract/view/project.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { basisOrNull, basisView, dayOrNull, officeName, officeView } from '#server/case/words.ts';
import { lightOf } from '#server/case/view/part-view.ts';
import { clockView } from '#server/case/view/clock-view.ts';
import type { Part } from '#domain/case/state.ts';
import { outsiders } from './outsiders.ts';
import type { Placed, ProjectScene } from './project-steps.ts';

export type StepScene = ProjectScene & {
  readonly catalogue: Catalogue;
  readonly events: readonly CaseEvent[];
  readonly seesInFull: (part: Part) => boolean;
};

export function stepView(
  scene: StepScene,
  step: Placed,
  outlook: Outlook,
  planned: ProjectStepView['planned'] | undefined,
): ProjectStepView {
  const { catalogue, definition, now } = scene;
  const { part } = step;
  const drawn = clockView(part, calendarAt(definition.calendar, part.division), now, (basis) => basisView(catalogue, basis));
  return {
    ...whatView(catalogue, step),
    state: part.state,
    light: lightOf(part, drawn),
    planned: planned ?? null,
    forecast: forecastView(step, outlook),
    ...whenView(step),
    slack: outlook.slack.get(step.id) ?? null,
    waived: waivedView(scene, part),
    full: scene.seesInFull(part),
  };
}

/** What the plan says of the step: whose it is, how long it may take, what it waits for. */
function whatView(catalogue: Catalogue, { id, part, counted, needs, out }: Placed) {
  const { plan } = part;
  const { statutory, promised } = plan.limit;
  return {
    id,
    name: plan.name,
    by: plan.kind === 'outside' ? plan.by : 'office',
    office: officeView(catalogue, part.office, part.division),
    who: shortName(catalogue, part),
    counted,
    needs: [...needs],
    promised,
    statutory: statutory === undefined ? null : { amount: statutory.amount, unit: statutory.unit },
    statutoryBasis: basisOrNull(catalogue, statutory?.basis),
    out,
  };
}

/** What has happened and how the clock stands. */
function whenView({ part, clock, opened, ended, due, resumes, out, ran, stopped }: Placed) {
  const runs = opened !== undefined && ended === undefined && !out;
  return {
    opened: dayOrNull(opened),
    ended: dayOrNull(ended),
    due: runs ? dayOrNull(due) : null,
    resumes: runs ? dayOrNull(resumes) : null,
    stop: stopName(part),
    left: runs ? clock.left : null,
    unit: clock.unit,
    ran: ran.map(stretch),
    stopped: stopped.map(stretch),
  };
}

function forecastView({ id }: Placed, { forecast }: Outlook): ProjectStepView['forecast'] {
  const dated = forecast.steps.find((step) => step.id === id);
  return dated === undefined ? null : { opens: dayText(dated.opens), ends: dayText(dated.ends) };
}

const shortName = (catalogue: Catalogue, { plan, office }: Part): Text => {
  if (plan.kind === 'outside') return outsiders[plan.by];
  const department = catalogue.offices.get(office)?.department;
  return (department === undefined ? undefined : catalogue.departments.get(department)?.short) ?? officeName(catalogue, office);
};

const stretch = ({ from, to }: DayRange): { readonly from: string; readonly to: string } => ({
  from: dayText(from),
  to: dayText(to as Day),
});

const stopName = (part: Part): ProjectStepView['stop'] => {
  const [stop] = part.stops;
  return stop === undefined ? null : (findStopGround(stop.ground)?.name ?? { zh: stop.ground, en: stop.ground });
};

/** The article of a waiver is a date's reason and shown to all; its words are the office's own. */
function waivedView({ catalogue, events, seesInFull }: StepScene, part: Part): ProjectStepView['waived'] {
  const event = events.findLast((each) => each.kind === 'PartWaived' && each.part === part.id);
  if (event?.kind !== 'PartWaived' || part.state !== 'waived') return null;
  return { ground: seesInFull(part) ? event.ground : '', basis: basisView(catalogue, event.basis) };
}

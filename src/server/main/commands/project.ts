/** `yici project forecast`: when a matter's last step ends, how many days count, and what drives the date. */
import type { Text } from '#domain/kernel/text.ts';
import { dayText } from '#domain/kernel/instant.ts';
import type { Matter, Step } from '#domain/catalogue/matter.ts';
import type { Forecast } from '#domain/project/forecast.ts';
import { forecast } from '#domain/project/forecast.ts';
import { planStepsOf } from '#domain/project/plan-steps-of.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import type { Noun, Verb, VerbInput } from '../command-line.ts';
import { requiredOption, textOption, UsageError } from '../command-line.ts';
import { dayArgument, wordArgument } from '../read-arguments.ts';

/**
 * `--without T04 C05`, `--without T04,C05` and repeated options mean the same; steps and items may be named.
 * A step that only other matters have is dropped already (the same call then serves all classes of projects);
 * one that no matter has is a slip of the pen.
 */
const droppedSteps = (input: VerbInput, matter: Matter, catalogue: Catalogue): readonly string[] => {
  const given = input.options['without'];
  if (given === undefined && input.words.length > 0) throw new UsageError(`unexpected: ${input.words.join(' ')}`);
  const named = [...(Array.isArray(given) ? given : []), ...input.words]
    .flatMap((each) => String(each).split(','))
    .filter((each) => each !== '');
  const means =
    (name: string) =>
    (step: Step): boolean =>
      step.id === name || (step.kind === 'item' && step.item === name);
  return named.flatMap((name) => {
    if (![...catalogue.matters.values()].some((each) => each.steps.some(means(name)))) {
      throw new UsageError(`--without ${name} is no step of any matter; ${matter.id} has: ${matter.steps.map(({ id }) => id).join(' ')}`);
    }
    return matter.steps.filter(means(name)).map(({ id }) => id);
  });
};

const nameOfStep = (catalogue: Catalogue, matter: Matter, id: string): Text => {
  const step = matter.steps.find((each) => each.id === id);
  const name = step?.kind === 'item' ? catalogue.items.get(step.item)?.name : step?.name;
  return name ?? { zh: id, en: id };
};

const jsonOf = (catalogue: Catalogue, matter: Matter, { start, last, steps, ...rest }: Forecast) => ({
  start: dayText(start),
  last: dayText(last),
  ...rest,
  steps: steps.map(({ opens, ends, ...step }) => ({
    ...step,
    name: nameOfStep(catalogue, matter, step.id),
    opens: dayText(opens),
    ends: dayText(ends),
  })),
  ...(matter.budget === undefined ? {} : { budget: matter.budget.term }),
});

const tell = (catalogue: Catalogue, matter: Matter, run: Forecast): string => {
  const { longestCountedChain: longest } = run;
  return [
    `${matter.name.zh} ${matter.name.en}`,
    `${dayText(run.start)} to ${dayText(run.last)}, ${run.wallDays} days in all${run.provisional ? ' (provisional)' : ''}`,
    `counted: ${run.unionDays} calendar days, ${run.unionWorkingDays} of them working days`,
    `longest counted chain: ${longest.workingDays} working days, ${longest.chains.map((chain) => chain.join(' ')).join(' | ')}`,
    `driven by: ${run.drivingPath.join(' ')}`,
    ...run.steps.map(({ id, counted, opens, ends }) => {
      const { zh, en } = nameOfStep(catalogue, matter, id);
      return `  ${id.padEnd(14)}${counted ? '+' : ' '} ${dayText(opens)} ${dayText(ends)} ${zh} ${en}`;
    }),
  ].join('\n');
};

const forecastVerb: Verb = {
  about: 'forecasts a matter: dates, union of counted days, longest counted chain, driving path',
  options: {
    matter: { type: 'string', value: '<id>', about: 'e.g. project-filing' },
    start: { type: 'string', value: '<YYYY-MM-DD>', about: 'the day before the first day that counts' },
    limits: { type: 'string', value: 'promised|statutory', about: 'which limits (default: promised)' },
    serial: { type: 'boolean', value: '', about: 'counted steps one after the other, as before the reform' },
    without: { type: 'string', multiple: true, value: '<item>…', about: 'leave out steps, by step or item' },
  },
  run: async (input) => {
    const id = requiredOption(input, 'matter');
    const start = dayArgument('start', requiredOption(input, 'start'));
    const limits = wordArgument('limits', textOption(input, 'limits') ?? 'promised', ['promised', 'statutory'] as const);
    const catalogue = await loadCatalogue();
    const matter = findMatter(catalogue, id);
    if (matter === undefined) throw new UsageError(`unknown matter "${id}"; there are: ${[...catalogue.matters.keys()].join(', ')}`);
    const without = droppedSteps(input, matter, catalogue);
    const serial = input.options['serial'] === true;
    const run = forecast(planStepsOf(matter, catalogue.items, limits), start, catalogue.calendar, { serial, without });
    if (!run.ok) throw new UsageError(`nothing to forecast: ${run.refusal.code}`);
    const json = {
      matter: matter.id,
      version: matter.version,
      limits,
      serial,
      without,
      ...jsonOf(catalogue, matter, run.value),
    };
    return { json, text: tell(catalogue, matter, run.value), exit: 0 };
  },
};

export const project: Noun = { about: 'matters with a budget of days', verbs: { forecast: forecastVerb } };

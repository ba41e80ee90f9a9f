/** `yici calendar list|propose|publish|withdraw`: versions of the working-day calendar; who proposes one does not publish it. */
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { problemWords } from '#contract/problem-words.ts';
import { refusals } from '#contract/refusals.ts';
import type { CalendarCommand, CalendarVersion } from '#domain/clock/calendar-version.ts';
import type { HolidayFile } from '#domain/clock/build-calendar.ts';
import { dayText } from '#domain/kernel/instant.ts';
import { changeCalendar } from '#server/clock/change-calendar.ts';
import type { Noun, Verb, VerbAnswer, VerbInput } from '../command-line.ts';
import { requiredOption, textOption, UsageError } from '../command-line.ts';
import { wholeArgument } from '../read-arguments.ts';
import { withWired } from '../with-wired.ts';
import type { Wired } from '../wire.ts';

const lineOf = ({ version, year, state, notice, proposedBy, settledBy }: CalendarVersion): string =>
  `${String(version).padStart(3)} ${year} ${state.padEnd(9)} ${notice.number} · proposed by ${proposedBy}${settledBy === undefined ? '' : `, ${state} by ${settledBy}`}`;

const list: Verb = {
  about: 'the version in force and all that were proposed',
  options: {},
  run: () =>
    withWired(({ calendar }) => {
      const { version, coveredUntil } = calendar.current();
      const { versions } = calendar.versions();
      const head = `in force: ${version}, covered until ${dayText(coveredUntil)}`;
      const json = { inForce: version, coveredUntil: dayText(coveredUntil), versions };
      return Promise.resolve({ json, text: [head, ...versions.map(lineOf)].join('\n'), exit: 0 } as const);
    }),
};

/** The operating system says who types; a second person is a second account there. */
async function change({ cases, calendar, clock }: Wired, command: CalendarCommand): Promise<VerbAnswer> {
  const key = `cli-${cases.newId()}`;
  const by = `operator:${userInfo().username}`;
  const done = await changeCalendar(
    { corridor: cases.corridor, calendar },
    { command, by, idempotencyKey: key, requestId: key, now: clock() },
  );
  if (done.ok) return { json: JSON.parse(done.value.text), text: `${command.kind}: version ${done.value.text}`, exit: 0 };
  const { code, problems = [] } = done.refusal;
  const told = problems.map((problem) => `  ${problem.pointer}: ${problemWords[problem.code]?.en ?? problem.code}`);
  return { json: done.refusal, text: [`Refused: ${refusals[code]?.en ?? code}`, ...told].join('\n'), exit: 1 };
}

const readHolidays = async (path: string): Promise<HolidayFile> => {
  try {
    const file = JSON.parse(await readFile(path, 'utf8')) as HolidayFile;
    if (!Number.isInteger(file.year) || !Array.isArray(file.days)) throw new Error('no year or days');
    return file;
  } catch (error) {
    throw new UsageError(`${path} is no file of holidays: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const propose: Verb = {
  about: 'proposes a year from a file in the form of catalogue/calendars/<year>.json',
  words: '<file.json>',
  options: {
    notice: { type: 'string', value: '<number>', about: 'number of the official notice' },
    title: { type: 'string', value: '<text>', about: 'its title' },
  },
  run: async (input) => {
    const [path] = input.words;
    if (path === undefined) throw new UsageError('name the file of the year');
    const notice = { number: requiredOption(input, 'notice'), title: textOption(input, 'title') ?? '' };
    const { year, days } = await readHolidays(path);
    return withWired((wired) => change(wired, { kind: 'propose-calendar', year, days, notice }));
  },
};

const settling = (kind: 'publish-calendar' | 'withdraw-calendar', about: string): Verb => ({
  about,
  words: '<version>',
  options: {},
  run: (input: VerbInput) => {
    const version = wholeArgument('version', input.words[0] ?? '', 999_999);
    return withWired((wired) => change(wired, { kind, version }));
  },
});

export const calendarNoun: Noun = {
  about: 'versions of the working-day calendar',
  verbs: {
    list,
    propose,
    publish: settling('publish-calendar', 'puts another person’s version in force; open clocks are re-dated by the worker'),
    withdraw: settling('withdraw-calendar', 'takes a proposal back'),
  },
};

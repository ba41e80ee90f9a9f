/** `yici clock due`: the last day of a term and why, day by day. */
import type { Day } from '#domain/kernel/instant.ts';
import { dayText, instantText, startOfDay } from '#domain/kernel/instant.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Limit, Unit } from '#domain/catalogue/limit.ts';
import type { Clock } from '#domain/clock/clock-of.ts';
import { clockOf } from '#domain/clock/clock-of.ts';
import type { TraceDay } from '#domain/clock/trace.ts';
import { loadCalendar } from '#server/catalogue/load-calendar.ts';
import type { Noun, Verb } from '../command-line.ts';
import { requiredOption, textOption } from '../command-line.ts';
import { dayArgument, divisionArgument, wholeArgument, wordArgument } from '../read-arguments.ts';

const UNITS: readonly Unit[] = ['working-day', 'calendar-day', 'month', 'year', 'hour'];
/** Ten years of days, the longest limit the catalogue takes. */
const LARGEST = 3650;

const traceLine = ({ day, counted, why, holiday, basis, provisional }: TraceDay) => ({
  day: dayText(day),
  counted,
  why,
  ...(holiday === undefined ? {} : { holiday }),
  ...(basis === undefined ? {} : { basis }),
  provisional,
});

const tell = (start: Day, amount: number, unit: Unit, due: string, { trace, provisional }: Clock): string =>
  [
    `${dayText(start)} + ${amount} ${unit} = ${due}${provisional ? ' (provisional: holidays not announced yet)' : ''}`,
    ...trace.map(
      ({ day, counted, why, holiday }) => `  ${dayText(day)} ${counted ? '+' : ' '} ${why}${holiday === undefined ? '' : ` ${holiday}`}`,
    ),
  ].join('\n');

const due: Verb = {
  about: 'the last day of a term counted from a day, which itself does not count, and why',
  options: {
    start: { type: 'string', value: '<YYYY-MM-DD>', about: 'the day of acceptance' },
    amount: { type: 'string', value: '<number>', about: `0 (at once) to ${LARGEST}` },
    unit: { type: 'string', value: '<unit>', about: UNITS.join(', ') },
    division: { type: 'string', value: '<code>', about: 'where; the holidays are the same in all of China' },
  },
  run: async (input) => {
    const start = dayArgument('start', requiredOption(input, 'start'));
    const amount = wholeArgument('amount', requiredOption(input, 'amount'), LARGEST);
    const unit = wordArgument('unit', requiredOption(input, 'unit'), UNITS);
    const place = textOption(input, 'division');
    const division = place === undefined ? undefined : divisionArgument('division', place);
    const calendar = await loadCalendar();
    const limit: Limit = { promised: { amount, unit }, extensions: [], silence: 'none' };
    const at = startOfDay(start);
    const clock = clockOf([{ mark: 'accepted', at, office: brandAs<OfficeId>('none') }], limit, calendar, at);
    if (clock.due === undefined || clock.dueAt === undefined) throw new Error('an accepted part has a last day');
    const json = {
      start: dayText(start),
      amount,
      unit,
      ...(division === undefined ? {} : { division }),
      due: dayText(clock.due),
      dueAt: instantText(clock.dueAt),
      provisional: clock.provisional,
      calendar: { version: calendar.version, coveredUntil: dayText(calendar.coveredUntil) },
      trace: clock.trace.map(traceLine),
    };
    return { json, text: tell(start, amount, unit, json.due, clock), exit: 0 };
  },
};

export const clock: Noun = { about: 'legal time limits', verbs: { due } };

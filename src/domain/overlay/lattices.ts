/** The lattices of better-only fields: the better of two values for whoever applies, and whether one is at least as good. */
import type { Satisfaction } from '#domain/catalogue/item.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import { fenOf } from '#domain/fee/total-fees.ts';
import type { LatticeName } from './field-rule.ts';
import { joinAppointments, placesADay, readAppointment, type Appointment } from './appointments.ts';
import { readCount, readList, readTerm, readWay, readWord } from './readable.ts';
import { hasAllWays, joinWays } from './ways.ts';

export type Lattice = {
  /** The better of both; undefined where nothing can be said (what cannot be read, or a standard that is silent). */
  readonly join: (standard: unknown, wanted: unknown) => unknown;
  /** Why `wanted` may not be published; undefined when it is at least as good. */
  readonly fault: (standard: unknown, wanted: unknown) => string | undefined;
};

type Order<Value> = {
  readonly read: (value: unknown) => Value | undefined;
  readonly join: (standard: Value, wanted: Value) => Value;
  /** Whether the first is at least as good as the second. */
  readonly isAtLeast: (wanted: Value, standard: Value) => boolean;
  readonly rule: string;
  /** What silence of the province means; where left out nothing may be said either. */
  readonly silent?: () => Value | undefined;
  readonly otherwise?: (wanted: Value, standard: Value) => string | undefined;
};

const latticeOf = <Value>(order: Order<Value>): Lattice => {
  const standardOf = (value: unknown): Value | undefined => order.read(value) ?? order.silent?.();
  return {
    join: (standard, wanted) => {
      const [ours, theirs] = [standardOf(standard), order.read(wanted)];
      return ours === undefined || theirs === undefined ? undefined : order.join(ours, theirs);
    },
    fault: (standard, wanted) => {
      const [ours, theirs] = [standardOf(standard), order.read(wanted)];
      if (theirs === undefined) return 'unreadable';
      if (ours === undefined) return 'standard-silent';
      if (order.isAtLeast(theirs, ours)) return undefined;
      return order.otherwise?.(theirs, ours) ?? order.rule;
    },
  };
};

/** Values in a row, worst first. */
const chain = <Value>(
  read: Order<Value>['read'],
  isAtLeast: (wanted: Value, standard: Value) => boolean,
  rule: string,
  silent?: Order<Value>['silent'],
): Lattice =>
  latticeOf({
    read,
    isAtLeast,
    rule,
    join: (standard, wanted) => (isAtLeast(wanted, standard) && !isAtLeast(standard, wanted) ? wanted : standard),
    ...(silent === undefined ? {} : { silent }),
  });

const wordOf =
  (words: readonly string[]) =>
  (value: unknown): string | undefined =>
    typeof value === 'string' && words.includes(value) ? value : undefined;
const along = (words: readonly string[]) => (wanted: string, standard: string) => words.indexOf(wanted) >= words.indexOf(standard);

/**
 * Terms of different units are not compared but for "at once": a stop takes other days from each of them, and of two that
 * cannot be ordered the standard stands, so that a later improvement of the province would undo the locality's (decision 0072).
 */
const isShorter = (wanted: Term, standard: Term): boolean =>
  wanted.amount === 0 || (wanted.unit === standard.unit && wanted.amount <= standard.amount);

const NEEDS = ['required', 'gap-allowed', 'optional'];
const AREAS = ['county', 'city', 'province', 'nation'];
const FORMS: Readonly<Record<string, readonly string[]>> = { paper: ['paper'], electronic: ['electronic'], both: ['paper', 'electronic'] };
const formOf = (names: ReadonlySet<string>): string => (names.size > 1 ? 'both' : ([...names][0] ?? 'both'));
const formsIn = (form: string): readonly string[] => FORMS[form] ?? [];

const fen = (amount: string): number => {
  const read = fenOf(amount);
  return read.ok ? read.value : Number.POSITIVE_INFINITY;
};
const readAmount = (value: unknown): string | undefined => (typeof value === 'string' && fenOf(value).ok ? value : undefined);
const readYes = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const readLevel =
  (least: number, most: number) =>
  (value: unknown): number | undefined =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;

const atLeast = (wanted: number, standard: number) => wanted >= standard;
const atMost = (wanted: number, standard: number) => wanted <= standard;
const DEEPEST = 4;
const STRICTEST = 2;

export const LATTICES: Readonly<Record<LatticeName, Lattice>> = {
  shorter: latticeOf<Term>({
    read: readTerm,
    isAtLeast: isShorter,
    join: (standard, wanted) => (isShorter(wanted, standard) && !isShorter(standard, wanted) ? wanted : standard),
    rule: 'only-shorter',
    otherwise: (wanted, standard) => (wanted.unit === standard.unit ? undefined : 'other-unit'),
  }),
  fewer: chain<number>(readCount, atMost, 'only-fewer'),
  cheaper: chain<string>(readAmount, (wanted, standard) => fen(wanted) <= fen(standard), 'only-cheaper'),
  'easier-need': chain<string>(wordOf(NEEDS), along(NEEDS), 'only-easier'),
  'more-ways': latticeOf<readonly Satisfaction[]>({
    read: (value) => readList(value, readWay),
    join: joinWays,
    isAtLeast: (wanted, standard) => hasAllWays(standard, wanted),
    rule: 'only-more-ways',
  }),
  'not-asked': chain<boolean>(
    (value) => (value === false || value === true ? value : undefined),
    (wanted, standard) => !wanted || standard,
    'never-added',
  ),
  'more-forms': latticeOf<string>({
    read: wordOf(Object.keys(FORMS)),
    join: (standard, wanted) => formOf(new Set([...formsIn(standard), ...formsIn(wanted)])),
    isAtLeast: (wanted, standard) => formsIn(standard).every((form) => formsIn(wanted).includes(form)),
    rule: 'only-more',
  }),
  more: latticeOf<readonly string[]>({
    read: (value) => readList(value, readWord),
    join: (standard, wanted) => [...new Set([...standard, ...wanted])],
    isAtLeast: (wanted, standard) => standard.every((word) => wanted.includes(word)),
    rule: 'only-more',
    silent: () => [],
  }),
  // Whoever adds words need not repeat the standard's.
  adds: latticeOf<readonly string[]>({
    read: (value) => readList(value, readWord),
    join: (standard, wanted) => [...new Set([...standard, ...wanted])],
    isAtLeast: () => true,
    rule: 'only-more',
    silent: () => [],
  }),
  wider: chain<string>(wordOf(AREAS), along(AREAS), 'only-wider', () => 'county'),
  deeper: chain<number>(readLevel(1, DEEPEST), atLeast, 'only-deeper', () => 1),
  'lower-identity': chain<number>(readLevel(0, STRICTEST), atMost, 'only-lower', () => STRICTEST),
  offered: chain<boolean>(
    readYes,
    (wanted, standard) => wanted || !standard,
    'only-offered',
    () => false,
  ),
  'more-appointments': latticeOf<Appointment>({
    read: readAppointment,
    join: joinAppointments,
    isAtLeast: (wanted, standard) => placesADay(wanted) >= placesADay(standard),
    rule: 'only-higher',
    silent: () => ({ offered: false }),
    otherwise: (wanted, standard) => (standard.offered && !wanted.offered ? 'only-offered' : undefined),
  }),
};

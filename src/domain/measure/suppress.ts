/** Keeps small counts out of what is published, and out of what can be computed from it: each sum that is published is an equation (bar P10). */

/** A published count: of a cell itself or of a sum of cells. */
export type Count = { readonly id: string; readonly numerator: number; readonly denominator: number };
/** `total` is the sum of `parts`; all are ids of counts. */
export type Equation = { readonly total: string; readonly parts: readonly string[] };

/** Fewer than five could be known by their neighbours. */
export const LEAST = 5;

const isFew = (count: number, least: number): boolean => count > 0 && count < least;
/** Few counted, few of them meant, or few of them not meant. */
export const isSmall = ({ numerator, denominator }: Count, least: number = LEAST): boolean =>
  isFew(denominator, least) || isFew(numerator, least) || (numerator <= denominator && isFew(denominator - numerator, least));

const membersOf = ({ total, parts }: Equation): readonly string[] => [total, ...parts];

/** What one equation still tells: a single hidden member, or hidden parts that are few together. */
export function isOpen(equation: Equation, hidden: ReadonlySet<string>, counts: ReadonlyMap<string, Count>, least: number): boolean {
  const unknown = membersOf(equation).filter((id) => hidden.has(id));
  if (unknown.length === 0) return false;
  if (unknown.length === 1) return true;
  if (hidden.has(equation.total)) return false;
  const sum = unknown.reduce((total, id) => total + (counts.get(id)?.denominator ?? 0), 0);
  return isFew(sum, least);
}

/** The smallest count of the equation that is still shown; a part before the total. */
export function nextToHide(
  { total, parts }: Equation,
  hidden: ReadonlySet<string>,
  counts: ReadonlyMap<string, Count>,
): string | undefined {
  const shown = parts.filter((id) => !hidden.has(id) && (counts.get(id)?.denominator ?? 0) > 0);
  const [smallest] = shown.toSorted((one, other) => (counts.get(one)?.denominator ?? 0) - (counts.get(other)?.denominator ?? 0));
  return smallest ?? (hidden.has(total) ? undefined : total);
}

const EPSILON = 1e-9;

/** Which hidden counts follow from the shown ones when all equations are taken together: solved the way a reader with a pencil would. */
export function followFrom(equations: readonly Equation[], hidden: ReadonlySet<string>): ReadonlySet<string> {
  const unknown = [...hidden];
  const column = new Map(unknown.map((id, at) => [id, at]));
  const rows = equations
    .map((equation) => {
      const row = unknown.map(() => 0);
      for (const [nth, id] of membersOf(equation).entries()) {
        const at = column.get(id);
        if (at !== undefined) row[at] = (row[at] ?? 0) + (nth === 0 ? -1 : 1);
      }
      return row;
    })
    .filter((row) => row.some((cell) => cell !== 0));
  const reduced = reduce(rows, unknown.length);
  return new Set(
    reduced.flatMap((row) => {
      const in_ = row.flatMap((cell, at) => (Math.abs(cell) > EPSILON ? [at] : []));
      return in_.length === 1 ? [unknown[in_[0] ?? 0] ?? ''] : [];
    }),
  );
}

/** Gauss and Jordan: each row is left with its own leading unknown. */
function reduce(rows: readonly (readonly number[])[], columns: number): readonly (readonly number[])[] {
  const left = rows.map((row) => [...row]);
  const done: number[][] = [];
  for (let at = 0; at < columns; at += 1) {
    const index = left.findIndex((row) => Math.abs(row[at] ?? 0) > EPSILON);
    const [pivot] = index === -1 ? [] : left.splice(index, 1);
    if (pivot === undefined) continue;
    const lead = pivot[at] ?? 1;
    const unit = pivot.map((cell) => cell / lead);
    for (const row of [...left, ...done]) {
      const times = row[at] ?? 0;
      if (Math.abs(times) > EPSILON) for (let cell = 0; cell < columns; cell += 1) row[cell] = (row[cell] ?? 0) - times * (unit[cell] ?? 0);
    }
    done.push(unit);
  }
  return done;
}

/**
 * The counts that are not published. Small ones, and as many others as it takes that none of them follows from what is shown:
 * by one sum, or by any combination of the sums.
 */
export function suppress(list: readonly Count[], equations: readonly Equation[], least: number = LEAST): ReadonlySet<string> {
  const counts = new Map(list.map((count) => [count.id, count]));
  const hidden = new Set(list.filter((count) => isSmall(count, least)).map(({ id }) => id));
  for (;;) {
    const open = equations.find((equation) => isOpen(equation, hidden, counts, least)) ?? findOpen(equations, hidden);
    if (open === undefined) return hidden;
    const next = nextToHide(open, hidden, counts);
    if (next === undefined) return new Set(list.filter(({ denominator }) => denominator > 0).map(({ id }) => id));
    hidden.add(next);
  }
}

/** An equation in which something that follows stands beside something still shown. */
function findOpen(equations: readonly Equation[], hidden: ReadonlySet<string>): Equation | undefined {
  const known = followFrom(equations, hidden);
  if (known.size === 0) return undefined;
  const withIt = equations.filter((equation) => membersOf(equation).some((id) => known.has(id)));
  return withIt.find((equation) => membersOf(equation).some((id) => !hidden.has(id))) ?? withIt[0];
}

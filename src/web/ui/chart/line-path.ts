/** Paths of a series: a month without a value is a gap, never a zero. */
export type Spot = { readonly x: number; readonly y: number };

const at = ({ x, y }: Spot): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Pieces of a series between its gaps. */
export function piecesOf(spots: readonly (Spot | null)[]): readonly (readonly Spot[])[] {
  const pieces: Spot[][] = [];
  let piece: Spot[] = [];
  for (const spot of spots) {
    if (spot !== null) {
      if (piece.length === 0) pieces.push(piece);
      piece.push(spot);
    } else piece = [];
  }
  return pieces;
}

/** A lone value between two gaps is drawn as a point: a short stroke with round ends. */
export const linePath = (spots: readonly (Spot | null)[]): string =>
  piecesOf(spots)
    .map((piece) => (piece.length === 1 ? piece.map((spot) => `M${at(spot)}h0.01`).join('') : `M${piece.map(at).join('L')}`))
    .join('');

/** The area between two series, where both have a value. */
export function bandPath(upper: readonly (Spot | null)[], lower: readonly (Spot | null)[]): string {
  const both = upper.map((spot, index) => {
    const other = lower[index] ?? null;
    return spot === null || other === null ? null : ([spot, other] as const);
  });
  const pieces: (readonly [Spot, Spot])[][] = [[]];
  for (const pair of both) {
    if (pair === null) pieces.push([]);
    else pieces.at(-1)?.push(pair);
  }
  return pieces
    .filter(({ length }) => length > 1)
    .map((piece) => `M${[...piece.map(([one]) => at(one)), ...piece.toReversed().map(([, other]) => at(other))].join('L')}Z`)
    .join('');
}

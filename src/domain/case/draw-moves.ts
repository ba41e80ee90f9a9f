/** Draws the table of moves as a picture (SVG), so that the drawing in the docs can never differ from the engine. */
import { consequences, moves, openStates } from './moves.ts';
import type { PartState } from './state.ts';

type Place = readonly [column: number, row: number];

/** Where each state stands; a state without a place is a gap in the drawing, and the compiler says so. */
const places: Readonly<Record<PartState, Place>> = {
  waiting: [0, 1],
  ready: [1, 0],
  submitted: [2, 1],
  supplement: [2, 2],
  accepted: [3, 1],
  reviewing: [4, 1],
  granted: [5, 0],
  issued: [6, 0],
  delivered: [7, 0],
  refused: [5, 1],
  'set-aside': [6, 1],
  'not-accepted': [0, 4],
  'not-needed': [1, 4],
  'wrong-office': [2, 4],
  'acceptance-withdrawn': [3, 4],
  ended: [4, 4],
  lapsed: [5, 4],
  withdrawn: [6, 4],
  waived: [7, 4],
};
const WIDTH = 132;
const HEIGHT = 44;
const left = ([column]: Place): number => 40 + column * 208;
const top = ([, row]: Place): number => 70 + row * 130;

type Arrow = { readonly from: PartState; readonly to: PartState; readonly labels: Set<string> };

const isOpen = (state: PartState): boolean => (openStates as readonly PartState[]).includes(state);
const fromEveryOpen = (from: readonly PartState[]): boolean => openStates.every((state) => from.includes(state));

const arrowsOf = (): readonly Arrow[] => {
  const arrows = new Map<string, Arrow>();
  const add = (from: PartState, to: PartState, label: string): void => {
    if (from === to) return;
    const key = `${from}>${to}`;
    const arrow = arrows.get(key) ?? { from, to, labels: new Set<string>() };
    arrow.labels.add(label);
    arrows.set(key, arrow);
  };
  for (const { command, from, to } of moves) {
    if (fromEveryOpen(from)) continue;
    for (const start of from) for (const end of to) if (!isOpen(start) || !from.includes(end)) add(start, end, command);
  }
  for (const { from, to } of consequences) if (!fromEveryOpen(from)) for (const start of from) for (const end of to) add(start, end, '');
  return [...arrows.values()];
};

const box = (state: PartState): string => {
  const place = places[state];
  const ends = place[1] === 4 ? ' class="end"' : '';
  const x = left(place);
  const y = top(place);
  return `<g${ends}><rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="8"/><text x="${x + WIDTH / 2}" y="${y + 27}">${state}</text></g>`;
};

/** From the middle of one box's edge to the middle of the other's, along the longer direction. */
const ends = (from: Place, to: Place): readonly [number, number, number, number] => {
  const across = from[1] === to[1];
  const forward = across ? Math.sign(to[0] - from[0]) : Math.sign(to[1] - from[1]);
  const middle = (place: Place, out: number): [number, number] =>
    across
      ? [left(place) + (out > 0 ? WIDTH : 0), top(place) + HEIGHT / 2]
      : [left(place) + WIDTH / 2, top(place) + (out > 0 ? HEIGHT : 0)];
  return [...middle(from, forward), ...middle(to, -forward)];
};

const line = ({ from, to, labels }: Arrow): string => {
  const [x1, y1, x2, y2] = ends(places[from], places[to]);
  const words = [...labels].filter((label) => label !== '');
  const bend = Math.abs(places[to][0] - places[from][0]) > 1 && y1 === y2 ? 96 : 0;
  const path = `<path d="M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 - bend} ${x2} ${y2}" marker-end="url(#tip)"/>`;
  const near = 0.62;
  const [x, y] = [x1 + (x2 - x1) * near, y1 + (y2 - y1) * near - 6 - bend / 2];
  return `${path}${words.map((word, index) => `<text class="act" x="${x}" y="${y + index * 13}">${word}</text>`).join('')}`;
};

const list = (): string => {
  const whole = [
    ...new Set(
      moves
        .filter((move) => fromEveryOpen(move.from))
        .map((move) => `${move.command} → ${fromEveryOpen(move.to) ? 'stays' : move.to.join(', ') || 'leaves the case'}`),
    ),
  ];
  const loops = [
    ...new Set(
      moves.filter((move) => !fromEveryOpen(move.from) && move.to.some((to) => move.from.includes(to))).map((move) => move.command),
    ),
  ];
  const rows = [`any open state: ${whole.join(' · ')} · a broken edge → lapsed`, `without changing the state: ${loops.join(' · ')}`];
  return rows.map((row, index) => `<text class="note" x="40" y="${690 + index * 22}">${row}</text>`).join('');
};

const style =
  'rect{fill:#fff;stroke:#0e6a5a}.end rect{fill:#e8edeb;stroke:#7a8783}text{font:13px sans-serif;text-anchor:middle;fill:#13201d}' +
  'path{fill:none;stroke:#586561}.act{font-size:11px;fill:#0e6a5a;stroke:#fff;stroke-width:4px;paint-order:stroke}.note{text-anchor:start;font-size:13px;fill:#3b4945}';

/** The picture; the same text for the same table. */
export const drawMoves = (): string => {
  const states = Object.keys(places) as PartState[];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1640 730" role="img" aria-label="States of a part and the moves between them"><style>${style}</style>` +
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>' +
    `<rect x="0" y="0" width="1640" height="730" stroke="none"/>${arrowsOf().map(line).join('')}${states.map(box).join('')}${list()}</svg>\n`
  );
};

/** Draws the end of a paper: the code to follow it at the left, each office's name, day and seal at the right. */
import { drawCode, drawHallSeal, drawSeal } from './draw-marks.ts';
import { END, PAGE, room, WIDTH } from './page.ts';
import type { Block, Paper, Sealed } from './paper.ts';
import { heightOf, write, type Sheet } from './pen.ts';

type Seals = Extract<Block, { kind: 'seals' }>;
type Code = NonNullable<Paper['code']>;

const CODE = 84;
/** A seal's diameter with the air around it. */
const SEAL = 112;

/** Width of one office's place, by how many stand beside the code. */
const PLACES: Readonly<Record<number, number>> = { 0: 0, 1: 200, 2: 143, 3: 128 };

/** Up to three offices stand beside the code, as a signature would; more have rows of their own above it. */
export function drawFoot(sheet: Sheet, seals: Seals | undefined, code: Code | undefined, y: number): void {
  const offices = seals?.offices ?? [];
  const purpose = seals?.purpose ?? '';
  // A round seal lies over name and day, as it is pressed; the counter's rectangle stands below them.
  const stamp: Stamp = seals?.shape === 'hall' ? { purpose, draw: drawHallSeal, middle: 90 } : { purpose, draw: drawSeal, middle: 54 };
  const width = PLACES[offices.length];
  if (width === undefined) {
    let top = y + 4;
    for (let first = 0; first < offices.length; first += 3) {
      const row = offices.slice(first, first + 3);
      top = room(sheet, top, heightOfRow(sheet, row, WIDTH / 3));
      top = drawRow(sheet, row, stamp, { x: PAGE.left, top, width: WIDTH / 3 });
    }
    if (code !== undefined) drawCodeAt(sheet, code, Math.max(room(sheet, top, CODE + 8), END - CODE - 8), WIDTH - CODE - 14);
    return;
  }
  const tall = code !== undefined && offices.length === 3 ? code.lines.length * 12 : 0;
  const height = Math.max(heightOfRow(sheet, offices, width), CODE + tall);
  const top = Math.max(room(sheet, y + 4, height), END - height);
  drawRow(sheet, offices, stamp, {
    x: PAGE.width - PAGE.right - width * offices.length,
    top: END - heightOfRow(sheet, offices, width),
    width,
  });
  if (code === undefined) return;
  if (tall > 0) drawCodeAbove(sheet, code, top);
  else drawCodeAt(sheet, code, top + height - CODE - 8, WIDTH - width * offices.length - CODE - 20);
}

const aboutOf = (sheet: Sheet, row: readonly Sealed[], width: number): number =>
  Math.max(0, ...row.map(({ about }) => (about === '' ? 0 : heightOf(sheet, [about], { width: width - 16, size: 9 }) + 4)));

const heightOfRow = (sheet: Sheet, row: readonly Sealed[], width: number): number =>
  row.length === 0 ? 0 : aboutOf(sheet, row, width) + SEAL;

type Spot = { readonly x: number; readonly top: number; readonly width: number };

/** Draws the offices of one row and returns the y below them. */
type Stamp = { readonly purpose: string; readonly draw: typeof drawSeal; readonly middle: number };

function drawRow(sheet: Sheet, row: readonly Sealed[], { purpose, draw, middle }: Stamp, { x: left, top, width }: Spot): number {
  const about = aboutOf(sheet, row, width);
  row.forEach((each, index) => {
    const x = left + width * index;
    if (each.about !== '') write(sheet, [each.about], { x: x + 8, y: top, width: width - 16, size: 9, align: 'center', colour: '#3B4945' });
    const below = write(sheet, [each.office], { x, y: top + about + 34, width, size: 11, align: 'center' });
    write(sheet, [each.day], { x, y: below + 4, width, size: 11, align: 'center' });
    draw(sheet, x + width / 2, top + about + middle, each.seal, purpose);
  });
  return top + about + SEAL + 2;
}

function drawCodeAt(sheet: Sheet, code: Code, top: number, width: number): void {
  drawCode(sheet, code.url, PAGE.left, top, CODE);
  let line = top + 6;
  for (const run of code.lines) line = write(sheet, [run], { x: PAGE.left + CODE + 12, y: line, width, size: 10, lineGap: 3 });
}

/** Beside three seals there is room for the words only under the code. */
function drawCodeAbove(sheet: Sheet, code: Code, top: number): void {
  drawCode(sheet, code.url, PAGE.left, top, CODE);
  let line = top + CODE + 2;
  for (const run of code.lines) line = write(sheet, [run], { x: PAGE.left, y: line, width: 98, size: 8 });
}

/** Charts of a report as vector paths on a PDF page (design, section 12): bars from 0, lines with ticks, values at the bars and at the last point. */
import type { Block, Series } from '#domain/report/report-model.ts';
import { PAGE, room, WIDTH } from '#server/document/page.ts';
import { write, type Sheet } from '#server/document/pen.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

const COLOURS = ['#0E6A5A', '#85C4B2'];
const colourOf = (at: number): string => COLOURS[at % COLOURS.length] ?? '#0E6A5A';
const NAME = 92;
const VALUE = 62;
const BAR = 8;

/** The caption is drawn by the caller; returns the y below. */
export const drawChart = (sheet: Sheet, chart: Chart, y: number): number =>
  chart.shape === 'bars' ? drawBars(sheet, chart, y) : drawLines(sheet, chart, y);

function drawKey(sheet: Sheet, series: readonly Series[], y: number): number {
  if (series.length < 2) return y;
  let x = PAGE.left;
  for (const [at, { name }] of series.entries()) {
    sheet.rect(x, y + 3, 8, 8).fill(colourOf(at));
    write(sheet, [name], { x: x + 12, y, width: 200, size: 9, colour: '#3B4945' });
    x += 220;
  }
  return y + 16;
}

/** The first series' order holds for all; a row has a bar for each series. */
function drawBars(sheet: Sheet, { series }: Chart, y: number): number {
  const most = Math.max(1e-9, ...series.flatMap(({ points }) => points.map(({ figure: { value } }) => value ?? 0)));
  const length = WIDTH - NAME - VALUE;
  let top = drawKey(sheet, series, room(sheet, y, 60));
  for (const [index, { label }] of (series[0]?.points ?? []).entries()) {
    const height = Math.max(15, series.length * (BAR + 2) + 5);
    top = room(sheet, top, height);
    write(sheet, [label.length > 14 ? `${label.slice(0, 13)}…` : label], {
      x: PAGE.left,
      y: top,
      width: NAME - 6,
      size: 8.5,
      colour: '#3B4945',
    });
    for (const [at, { points }] of series.entries()) {
      const figure = points.find((point) => point.label === label)?.figure ?? points[index]?.figure;
      const long = ((figure?.value ?? 0) / most) * length;
      const barTop = top + 3 + at * (BAR + 2);
      if (long > 0) sheet.rect(PAGE.left + NAME, barTop, long, BAR).fill(colourOf(at));
      write(sheet, [figure?.text ?? '—'], { x: PAGE.left + NAME + long + 4, y: barTop - 3, width: VALUE, size: 8.5 });
    }
    top += height;
  }
  sheet.lineWidth(1);
  return top + 10;
}

const HIGH = 130;

function drawLines(sheet: Sheet, { series, unit }: Chart, y: number): number {
  const labels = [...new Set(series.flatMap(({ points }) => points.map(({ label }) => label)))].toSorted();
  const values = series.flatMap(({ points }) => points.flatMap(({ figure: { value } }) => (value === null ? [] : [value])));
  const top = drawKey(sheet, series, room(sheet, y, HIGH + 50)) + 6;
  const least = unit === 'percent' ? Math.max(0, Math.floor(Math.min(...values, 100) / 10) * 10) : 0;
  const most = unit === 'percent' ? 100 : Math.max(1, ...values) * 1.1;
  const xOf = (label: string): number =>
    PAGE.left + 34 + (labels.length < 2 ? 0.5 : labels.indexOf(label) / (labels.length - 1)) * (WIDTH - 34 - VALUE);
  const yOf = (value: number): number => top + HIGH - ((value - least) / Math.max(1e-9, most - least)) * HIGH;
  for (const tick of [least, (least + most) / 2, most]) {
    sheet
      .lineWidth(0.5)
      .moveTo(PAGE.left + 30, yOf(tick))
      .lineTo(PAGE.width - PAGE.right - VALUE + 8, yOf(tick))
      .stroke('#DBE2DF');
    write(sheet, [tick.toFixed(unit === 'percent' ? 0 : 1)], {
      x: PAGE.left,
      y: yOf(tick) - 7,
      width: 26,
      size: 8.5,
      align: 'right',
      colour: '#586561',
    });
  }
  for (const [at, { points }] of series.entries()) drawLine(sheet, points, { colour: colourOf(at), xOf, yOf });
  labels.forEach((label, index) => {
    if (labels.length > 6 && index % 2 === 1 && index < labels.length - 1) return;
    write(sheet, [label], { x: xOf(label) - 24, y: top + HIGH + 6, width: 48, size: 8.5, align: 'center', colour: '#586561' });
  });
  return top + HIGH + 30;
}

type Scale = { readonly colour: string; readonly xOf: (label: string) => number; readonly yOf: (value: number) => number };

function drawLine(sheet: Sheet, points: Series['points'], { colour, xOf, yOf }: Scale): void {
  const known = points.flatMap(({ label, figure: { value, text } }) => (value === null ? [] : [{ x: xOf(label), y: yOf(value), text }]));
  known.forEach(({ x, y }, index) => (index === 0 ? sheet.moveTo(x, y) : sheet.lineTo(x, y)));
  if (known.length > 1) sheet.lineWidth(1.6).stroke(colour);
  for (const { x, y } of known) sheet.circle(x, y, 2).fill(colour);
  const last = known.at(-1);
  if (last !== undefined) write(sheet, [{ bold: last.text }], { x: last.x + 6, y: last.y - 7, width: VALUE, size: 9, colour });
}

/** Writes text on a PDF page, changing the font within a line where a character needs it. */
import { fontFor, stretchesOf, type Face } from './fonts.ts';

export type Sheet = PDFKit.PDFDocument;
export type Run = string | { readonly bold: string };
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly indent?: number;
  readonly lineGap?: number;
  readonly colour?: string;
  readonly spacing?: number;
};

const used = new WeakMap<Sheet, Set<Face>>();
function useFace(sheet: Sheet, face: Face): void {
  const faces = used.get(sheet) ?? new Set<Face>();
  used.set(sheet, faces);
  if (!faces.has(face)) sheet.registerFont(face, fontFor(face).source);
  faces.add(face);
  sheet.font(face);
}

/** Writes runs into a column from `place` on and returns the y below them. */
export function write(sheet: Sheet, runs: readonly Run[], place: Place): number {
  const stretches = runs.flatMap((run) => (typeof run === 'string' ? stretchesOf(run, 'regular') : stretchesOf(run.bold, 'bold')));
  const { x, y, width, size, align = 'left', indent = 0, lineGap = 0, colour = '#13201D', spacing = 0 } = place;
  if (stretches.length === 0) return y;
  sheet.fontSize(size).fillColor(colour);
  stretches.forEach(({ text, face }, index) => {
    useFace(sheet, face);
    // HanaMinB's own top lies lower than Noto's: its characters are set as deep as Noto draws its own.
    const baseline = face === 'rare' ? { baseline: -1.1 * size } : { baseline: 'top' as const };
    const options = { width, align, lineGap, characterSpacing: spacing, continued: index < stretches.length - 1, ...baseline };
    if (index === 0) sheet.text(text, x, y, { ...options, indent });
    else sheet.text(text, options);
  });
  return sheet.y;
}

/** Height of runs in a column, for rows and page breaks; a rare ideograph is as wide as a common one. */
export function heightOf(
  sheet: Sheet,
  runs: readonly Run[],
  { width, size, indent = 0, lineGap = 0 }: Pick<Place, 'width' | 'size' | 'indent' | 'lineGap'>,
): number {
  const text = runs
    .map((run) => (typeof run === 'string' ? run : run.bold))
    .join('')
    .replace(/[\u{20000}-\u{3ffff}]/gu, '国');
  useFace(sheet, 'regular');
  return sheet.fontSize(size).heightOfString(text, { width, indent, lineGap });
}

/** The signature of a window on a paper: as it was written, with its time and the hash that binds it to the text (2018 regulation art. 10). */
import { boxOfStrokes, pathOfStrokes, type Stroke } from '#domain/hall/signature.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { PAGE, room, WIDTH } from './page.ts';
import { write, type Sheet } from './pen.ts';

export type PaperSignature = {
  /** Null where the name was typed before the clerk as witness. */
  readonly strokes: readonly Stroke[] | null;
  readonly name: string | null;
  readonly at: Instant;
  readonly sha256: string;
};
export type SignatureBlock = {
  readonly kind: 'signature';
  readonly label: string;
  readonly strokes: readonly Stroke[];
  readonly name: string;
  readonly note: string;
};

/** As large as a signature on a line of paper. */
const [BOX_WIDTH, BOX_HEIGHT] = [150, 44];
const LABEL = 96;

/** Draws label, strokes or name, and the note beside them; returns the y below. */
export function drawSignature(sheet: Sheet, { label, strokes, name, note }: SignatureBlock, y: number): number {
  const top = room(sheet, y + 4, BOX_HEIGHT + 6);
  write(sheet, [label], { x: PAGE.left, y: top + 14, width: LABEL, size: 11 });
  const left = PAGE.left + LABEL;
  if (strokes.length === 0) write(sheet, [{ bold: name }], { x: left, y: top + 12, width: BOX_WIDTH, size: 14 });
  else {
    const box = boxOfStrokes(strokes);
    const scale = Math.min(BOX_WIDTH / box.width, BOX_HEIGHT / box.height);
    sheet.save().translate(left, top).scale(scale).translate(-box.x, -box.y);
    sheet
      .lineWidth(1.3 / scale)
      .lineCap('round')
      .lineJoin('round')
      .path(pathOfStrokes(strokes))
      .stroke('#13201D')
      .restore();
  }
  const beside = left + BOX_WIDTH + 14;
  write(sheet, [note], { x: beside, y: top + 8, width: PAGE.left + WIDTH - beside, size: 8.5, colour: '#444444' });
  return top + BOX_HEIGHT + 8;
}

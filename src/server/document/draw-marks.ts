/** The drawn marks of a paper: the red brush stroke under its title, an office's seal, a QR code. */
import QRCode from 'qrcode';
import { fontFor } from './fonts.ts';
import type { Sheet } from './pen.ts';

export const SEAL_RED = '#B8322A';
const strokeHead =
  'M.2 4.6C1.8 3.4 3.6 2.8 5 3C8.5 4.9 13 5.6 20 5.6V16C15 16.3 11.5 17.2 8.5 18.6C7 19 5.8 18.2 4.8 16.6C2.8 13.2 1.2 9.2 .1 5.6Z';
const strokeTail = 'M0 5.6C4 5.3 6.5 3.6 8.6 1.6C9.6 1.2 10.4 1.7 11.2 2.6L19.3 12.6C20.4 14.6 19.6 16.6 17 16.7C11 16.9 6 16 0 16Z';

/** The stroke 一 from x over `width`, `height` high: head and tail of the design's tokens, a bar between them. */
export function drawStroke(sheet: Sheet, x: number, y: number, width: number, height: number): void {
  const scale = height / 20;
  sheet.fillColor(SEAL_RED);
  sheet.save().translate(x, y).scale(scale).path(strokeHead).fill().restore();
  sheet
    .save()
    .translate(x + width - height, y)
    .scale(scale)
    .path(strokeTail)
    .fill()
    .restore();
  sheet.rect(x + height - 0.5, y + 5.6 * scale, width - 2 * height + 1, 10.4 * scale).fill();
}

/**
 * An office's seal around (x, y): its name on the arc, the star, what the seal is for. It is a drawing that says 演示 (demo)
 * wherever it is not the office's own; the signature, not the drawing, proves anything.
 */
export function drawSeal(sheet: Sheet, x: number, y: number, office: string, purpose: string): void {
  const radius = 52;
  sheet.save().translate(x, y).fillOpacity(0.92).strokeOpacity(0.92);
  sheet.circle(0, 0, radius).lineWidth(2.2).stroke(SEAL_RED);
  sheet.path(star(14)).fill(SEAL_RED);
  sheet.registerFont('seal', fontFor('bold').source).font('seal').fillColor(SEAL_RED);
  const letters = [...office];
  const size = Math.min(11.5, 205 / letters.length);
  const step = Math.min(26, 262 / letters.length);
  letters.forEach((letter, index) => {
    const angle = (index - (letters.length - 1) / 2) * step;
    sheet.save().rotate(angle).fontSize(size);
    sheet.text(letter, -sheet.widthOfString(letter) / 2, -radius + 5, { lineBreak: false }).restore();
  });
  sheet.fontSize(8).text(purpose, -radius, radius * 0.46, { width: 2 * radius, align: 'center', lineBreak: false });
  sheet.restore();
}

/**
 * The rectangular seal of a counter around (x, y): what it is for, between lines, under the department's name. A drawing,
 * like the round one.
 */
export function drawHallSeal(sheet: Sheet, x: number, y: number, office: string, purpose: string): void {
  const [width, height] = [104, 52];
  const left = x - width / 2;
  const top = y - height / 2;
  sheet.save().fillOpacity(0.92).strokeOpacity(0.92);
  sheet.roundedRect(left, top, width, height, 3).lineWidth(2).stroke(SEAL_RED);
  sheet
    .roundedRect(left + 3.5, top + 3.5, width - 7, height - 7, 2)
    .lineWidth(0.7)
    .stroke(SEAL_RED);
  sheet.registerFont('seal', fontFor('bold').source).font('seal').fillColor(SEAL_RED);
  const letters = [...office].length;
  // A long name stands on two lines.
  const lines =
    letters > 12 ? [[...office].slice(0, Math.ceil(letters / 2)).join(''), [...office].slice(Math.ceil(letters / 2)).join('')] : [office];
  const size = Math.min(9, 90 / Math.max(...lines.map((line) => [...line].length)));
  const centred = { width, align: 'center' as const, lineBreak: false };
  lines.forEach((line, index) => {
    sheet.fontSize(size).text(line, left, top + (lines.length === 1 ? 9 : 6) + index * (size + 3), centred);
  });
  sheet.fontSize(10.5).text(purpose, left, top + height - 21, { ...centred, characterSpacing: 1 });
  sheet.restore();
}

/** A five-pointed star around the origin. */
const star = (outer: number): string => {
  const points = Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? outer : outer * 0.382;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return `${(reach * Math.cos(angle)).toFixed(2)} ${(reach * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
};

/** A QR code of `text`, `size` points wide with its quiet zone, always dark on white. */
export function drawCode(sheet: Sheet, text: string, x: number, y: number, size: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const unit = size / (modules.size + 4);
  sheet.rect(x, y, size, size).fill('#FFFFFF');
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) sheet.rect(x + (column + 2) * unit, y + (row + 2) * unit, unit + 0.05, unit + 0.05);
    }
  }
  sheet.fill('#0B1413');
}

/** Draws a code 128 barcode (ISO/IEC 15417, code set B): start, characters, check character, stop; black on white with its quiet zones. */
import type { Sheet } from './pen.ts';

/** Widths of bars and spaces of values 0 to 105, each of eleven modules, beginning with a bar (ISO/IEC 15417, table 1). */
const PATTERNS =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232';
const START_B = 104;
const STOP = '2331112';

const patternOf = (value: number): string => PATTERNS.slice(value * 6, value * 6 + 6);

/** Widths in modules, beginning with a bar. Throws for what set B does not have: a tracking number is checked where it comes in. */
export function code128(text: string): readonly number[] {
  const values = [...text].map((letter) => {
    const value = letter.charCodeAt(0) - 32;
    if (value < 0 || value > 94) throw new Error('code 128 B takes printable ASCII');
    return value;
  });
  const check = values.reduce((sum, value, index) => sum + value * (index + 1), START_B) % 103;
  return [START_B, ...values, check].map(patternOf).concat(STOP).join('').split('').map(Number);
}

/** Bars over `width` points from x on, with ten modules of quiet zone on each side inside it. */
export function drawCode128(
  sheet: Sheet,
  text: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  const widths = code128(text);
  const unit = width / (widths.reduce((sum, each) => sum + each, 0) + 20);
  sheet.rect(x, y, width, height).fill('#FFFFFF');
  let at = x + 10 * unit;
  widths.forEach((modules, index) => {
    if (index % 2 === 0) sheet.rect(at, y, modules * unit, height);
    at += modules * unit;
  });
  sheet.fill('#000000');
}

/** The sheet's measures in points, and when a new page begins. */
import type { Sheet } from './pen.ts';

/** A4 with 20 and 18 mm at the sides and top; below `bottom` stands the foot of each page. */
export const PAGE = { width: 595.28, height: 841.89, left: 56.7, right: 56.7, top: 51, bottom: 80 } as const;
export const WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** Where a page's text ends. */
export const END = PAGE.height - PAGE.bottom;

/** The y to go on at: `y` itself, or the top of a new page where less than `height` is left. */
export function room(sheet: Sheet, y: number, height: number): number {
  if (y + height <= END) return y;
  sheet.addPage();
  return PAGE.top + 34;
}

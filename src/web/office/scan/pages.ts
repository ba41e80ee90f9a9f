/** The pages of one scan while they are put in order: a pure reducer. */
import type { Fault } from '#web/ui/picture/quality.ts';

export type Turn = 0 | 90 | 180 | 270;
export type CapturedPage = {
  readonly key: string;
  /** What is sent; absent where the server has it already. */
  readonly blob?: Blob;
  readonly stored?: { readonly file: string; readonly sha256: string };
  /** Where it is shown from. */
  readonly url: string;
  readonly kind: 'picture' | 'pdf';
  readonly turn: Turn;
  readonly faults: readonly Fault[];
  /** Why it is kept although it is hard to read. */
  readonly reason: string;
};
export type PagesAct =
  | { readonly kind: 'add'; readonly pages: readonly CapturedPage[] }
  | { readonly kind: 'retake'; readonly key: string; readonly page: CapturedPage }
  | { readonly kind: 'move'; readonly key: string; readonly to: number }
  | { readonly kind: 'turn'; readonly key: string }
  | { readonly kind: 'explain'; readonly key: string; readonly reason: string }
  | { readonly kind: 'drop'; readonly key: string };

const turns: readonly Turn[] = [0, 90, 180, 270];
const nextTurn = (turn: Turn): Turn => turns[(turns.indexOf(turn) + 1) % turns.length] ?? 0;

/** A place outside the list is its nearest end. */
function moved(pages: readonly CapturedPage[], key: string, to: number): readonly CapturedPage[] {
  const page = pages.find((each) => each.key === key);
  if (page === undefined) return pages;
  const rest = pages.filter((each) => each.key !== key);
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), page, ...rest.slice(place)];
}

const change = (pages: readonly CapturedPage[], key: string, how: (page: CapturedPage) => CapturedPage): readonly CapturedPage[] =>
  pages.map((page) => (page.key === key ? how(page) : page));

export function pagesAfter(pages: readonly CapturedPage[], act: PagesAct): readonly CapturedPage[] {
  switch (act.kind) {
    case 'add':
      return [...pages, ...act.pages];
    case 'retake':
      return change(pages, act.key, () => act.page);
    case 'move':
      return moved(pages, act.key, act.to);
    case 'turn':
      return change(pages, act.key, (page) => ({ ...page, turn: nextTurn(page.turn) }));
    case 'explain':
      return change(pages, act.key, (page) => ({ ...page, reason: act.reason }));
    case 'drop':
      return pages.filter(({ key }) => key !== act.key);
  }
}

/** What stands in the way of keeping it: nothing captured, a PDF among pictures, a poor page nobody explained. */
export const openProblem = (pages: readonly CapturedPage[]): 'empty' | 'mixed' | 'unexplained' | undefined => {
  if (pages.length === 0) return 'empty';
  if (pages.length > 1 && pages.some(({ kind }) => kind === 'pdf')) return 'mixed';
  return pages.some(({ faults, reason }) => faults.length > 0 && reason.trim() === '') ? 'unexplained' : undefined;
};

/** Goes to the input at a place of the document, through closed rows and parts; the nearest one above it where it has none of its own. */
import { idOf } from '../field/place.ts';

/** Tabs and their lists are loaded when they are opened: what lies deeper may be drawn a moment later. */
const TRIES = 20;
const PAUSE_MS = 100;

function nearest(pointer: string): { readonly at: string; readonly input: HTMLElement } | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const input = document.getElementById(idOf(at));
    if (input !== null) return { at, input };
  }
  return undefined;
}

/** A row of a list is opened by its one line, a part by its summary. */
function unfold(input: HTMLElement): void {
  const part = input.closest('details');
  if (part !== null) part.open = true;
  const line = input.matches('[aria-expanded]') ? input : input.querySelector<HTMLElement>(':scope > .o-str__b > .o-str__o');
  if (line?.getAttribute('aria-expanded') === 'false') line.click();
}

/** Whoever moves on meanwhile is left alone. */
export function goTo(pointer: string, tries = TRIES, last?: HTMLElement): void {
  if (last !== undefined && document.activeElement !== last) return;
  const found = nearest(pointer);
  if (found !== undefined && found.input !== last) {
    unfold(found.input);
    found.input.scrollIntoView({ block: 'center' });
    found.input.focus({ preventScroll: true });
  }
  if (found?.at !== pointer && tries > 0) setTimeout(() => goTo(pointer, tries - 1, found?.input), PAUSE_MS);
}

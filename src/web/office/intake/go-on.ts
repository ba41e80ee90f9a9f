/** Enter goes on: from a field that was filled in to the next one that must be and is not; so a whole form is asked without leaving the keys. */
import { useEffect, useRef, type KeyboardEvent } from 'react';

const WORK = '.o-col--work';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The first button of a set that nobody chose from stands for the whole set. */
const isOpenRadio = (radio: HTMLInputElement): boolean => {
  const set = radio.closest('fieldset');
  if (set === null || set.querySelector('.y-field__o') !== null) return false;
  return set.querySelector('input:checked') === null && set.querySelector('input') === radio;
};

const isOpen = (control: Control): boolean => {
  if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) return isOpenRadio(control);
  // The two lists of a place are filled by the hall's own, and are empty until the lists have come.
  if (control.closest('.y-two') !== null) return false;
  return control.getAttribute('aria-required') === 'true' && control.value.trim() === '';
};

const openControls = (): readonly Control[] =>
  [...document.querySelectorAll<Control>(`${WORK} .o-ask :is(input, select, textarea):not([type=file])`)].filter(isOpen);

/** Whether the keyboard was led somewhere. */
export const focusFirstOpen = (): boolean => {
  const [first] = openControls();
  first?.focus();
  return first !== undefined;
};

const isAfter = (one: Element, other: Element): boolean => (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The next open one behind it, else the first; when none is left, the button that signs. */
const focusNext = (from: Element): void => {
  const open = openControls().filter((control) => control !== from);
  const next = open.find((control) => isAfter(control, from)) ?? open[0];
  if (next !== undefined) next.focus();
  else document.querySelector<HTMLElement>('.o-go .y-btn--p')?.focus();
};

/** For the section that holds the form. In a longer text Shift and Enter is a new line; on a button Enter is a press. */
export const goOnAtEnter = (event: KeyboardEvent): void => {
  const { target } = event;
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLElement) || !target.matches('.o-ask :is(input, select, textarea)')) return;
  event.preventDefault();
  // What was chosen may show or hide questions: they are drawn first.
  requestAnimationFrame(() => focusNext(target));
};

/**
 * Once the departments have answered, the keyboard is led to the first question left, and again where their answer took that question
 * away; nobody who is typing is interrupted. `drawn` changes with every answer of the engine, `answered` is how many questions have one.
 */
export function useFirstOpen(ready: boolean, { matters, answered, drawn }: { matters: number; answered: number; drawn: unknown }): void {
  const led = useRef({ matters: 0, answered: 0 });
  useEffect(() => {
    if (!ready || matters === 0) return;
    if (led.current.matters === matters && led.current.answered < answered) return;
    const active = document.activeElement;
    if (active instanceof HTMLElement && active.closest('.o-ask, .o-mats, dialog') !== null) return;
    led.current = { matters, answered };
    focusFirstOpen();
  }, [ready, matters, answered, drawn]);
}

/** The keyboard goes with a contest: to the question that takes the value's place, and back to what is known when it is dropped. */
import { useEffect, useRef } from 'react';
import { questionId } from '#web/ui/form/answer.ts';

const controlOf = (field: string): HTMLElement | null => {
  const ids = ['ask', 'situation'].map((idPrefix) => `#${questionId({ field: { id: field }, idPrefix })}`);
  const found = document.querySelector<HTMLElement>(ids.join(', '));
  return found === null || found.matches('input, select, textarea') ? found : found.querySelector('input, select, textarea');
};

export function useContestFocus(contested: readonly string[]): void {
  const before = useRef(contested);
  const going = useRef<string>(undefined);
  useEffect(() => {
    const added = contested.find((field) => !before.current.includes(field));
    const isDropped = before.current.some((field) => !contested.includes(field));
    before.current = contested;
    if (added !== undefined) going.current = added;
    if (isDropped) document.querySelector<HTMLElement>('.o-known summary')?.focus();
  }, [contested]);
  // After every drawing: the question comes with a later preview, whenever that is.
  useEffect(() => {
    const control = going.current === undefined ? null : controlOf(going.current);
    if (control === null) return;
    going.current = undefined;
    control.focus();
  });
}

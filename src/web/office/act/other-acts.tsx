/** Buttons of the acts that have a form of their own; pressing one puts its form in their place, Esc puts it away with what was typed. */
import { useEffect, useRef, useState } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { Guide } from '#contract/view/guide.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { isGoing } from '../shell/go-key.ts';
import { useEscape } from '../shell/use-escape.ts';
import { useKeys } from '../shell/use-keys.ts';
import { labelled } from '../shell/words.ts';
import { becauseWords } from './because.ts';
import { isIdle } from './inquiry/because.ts';
import { otherForms } from './other-forms.tsx';
import { actNames, actTexts } from './texts.ts';
import type { Acting } from './use-act.ts';

type Props = {
  readonly view: CaseView;
  readonly part: PartView;
  readonly guide: Guide | undefined;
  readonly acting: Acting;
  readonly title?: string;
};

/** Which form is shown, and which were begun and put away: nothing typed is lost by Esc. Who leaves a form stands where it was opened. */
function useForms() {
  const [open, setOpen] = useState<string>();
  const [begun, setBegun] = useState<readonly string[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const left = useRef<string>(undefined);
  const touch = (act: string): void => setBegun((before) => (before.includes(act) ? before : [...before, act]));
  const putAway = (): void => {
    left.current = open;
    setOpen(undefined);
  };
  const close = (act: string): void => {
    putAway();
    setBegun((before) => before.filter((one) => one !== act));
  };
  useEscape(open !== undefined, putAway);
  useEffect(() => {
    if (open !== undefined) box.current?.querySelector<HTMLElement>('[data-form]:not([hidden]) h2')?.focus();
    else if (left.current !== undefined) {
      const button = box.current?.querySelector<HTMLElement>(`[data-act="${left.current}"] button:not(:disabled, [aria-disabled="true"])`);
      (button ?? box.current?.querySelector<HTMLElement>('h2'))?.focus();
      left.current = undefined;
    }
  }, [open]);
  return { open, begun, box, show: setOpen, touch, close };
}

/** Acts with a form of their own, in a fixed order; those that have their own box are left out. */
export function OtherActs(props: Props) {
  const { say } = useLanguage();
  const { open: shown, begun, box, show, touch, close } = useForms();
  const acts = props.view.allowed.filter(
    (one) => one.part === props.part.id && otherForms[one.act] !== undefined && one.because !== 'wrong-state' && !isIdle(one.because),
  );
  // An act that somebody else made impossible meanwhile closes its form.
  const open = acts.some((one) => one.act === shown) ? shown : undefined;
  const openAt = (at: number): void => {
    const one = acts[at];
    if (one !== undefined && one.because === null && open === undefined) show(one.act);
  };
  useKeys(
    Object.fromEntries(
      Array.from({ length: 9 }, (_, at): [string, () => void] => [
        String(at + 1),
        () => {
          // After G a digit is a light of the list.
          if (!isGoing()) openAt(at);
        },
      ]),
    ),
  );
  if (acts.length === 0) return null;
  return (
    <div ref={box} className="o-others">
      {[...new Set([...begun, ...(open === undefined ? [] : [open])])].map((name) => {
        const Form = acts.some((one) => one.act === name) ? otherForms[name] : undefined;
        return Form === undefined ? null : (
          <div key={name} data-form={name} hidden={open !== name} onInput={() => touch(name)}>
            <Form view={props.view} part={props.part} guide={props.guide} acting={props.acting} onClose={() => close(name)} />
          </div>
        );
      })}
      <section className="o-box" hidden={open !== undefined}>
        <h2 tabIndex={-1}>{props.title ?? say(actTexts.more)}</h2>
        <div className="o-acts">
          {acts.map((one, at) => {
            const act = actNames[one.act] ?? actTexts.acts;
            return (
              <span key={one.act} data-act={one.act}>
                <Button
                  size="s"
                  onPress={() => show(one.act)}
                  {...(one.because === null ? {} : { why: say(labelled(act, becauseWords(one.because))) })}
                >
                  {say(begun.includes(one.act) ? labelled(act, actTexts.goOn) : act)}
                  {at < 9 && one.because === null ? (
                    <kbd className="o-digit" aria-hidden="true">
                      {at + 1}
                    </kbd>
                  ) : null}
                </Button>
              </span>
            );
          })}
        </div>
      </section>
    </div>
  );
}

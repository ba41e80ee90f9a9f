/** Finds an article: by words over all texts, or law by law; shows its text and the terms it sets before it is cited. */
import './law.css';
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { Basis } from '#domain/kernel/text.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { LawHits } from './law-hits.tsx';
import { LawShelf } from './law-shelf.tsx';
import { lawTexts } from './texts.ts';

export type LawPickerProps = {
  readonly value: Basis | undefined;
  readonly onPick: (basis: Basis) => void;
  /** Where the place is a limit: the term of the article may be taken over with it. */
  readonly onPickTerm?: (term: Term, basis: Basis) => void;
};

/** A button that opens the picker; what is picked closes it. */
export function LawPicker(props: LawPickerProps) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const { onPickTerm } = props;
  return (
    <>
      <button type="button" className="y-lnk o-lp__open" onClick={() => setOpen(true)}>
        <Icon name="search" />
        {say(lawTexts.open)}
      </button>
      <Sheet open={open} wide title={say(lawTexts.title)} onClose={close}>
        <Picking
          {...props}
          onPick={(basis) => {
            props.onPick(basis);
            close();
          }}
          {...(onPickTerm === undefined
            ? {}
            : {
                onPickTerm: (term: Term, basis: Basis) => {
                  onPickTerm(term, basis);
                  close();
                },
              })}
        />
      </Sheet>
    </>
  );
}

/** Arrow keys walk the articles shown, from the box too. */
const walkBy = (list: HTMLElement, event: KeyboardEvent): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const all = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const at = all.findIndex((each) => each === document.activeElement);
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

function Picking({ value, onPick, onPickTerm }: LawPickerProps) {
  const { say, language } = useLanguage();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = whole.current;
    const walk = (event: KeyboardEvent): void => (shown === null ? undefined : walkBy(shown, event));
    shown?.addEventListener('keydown', walk);
    return () => shown?.removeEventListener('keydown', walk);
  }, []);
  const box = useId();
  const acts = onPickTerm === undefined ? { value, onPick } : { value, onPick, onPickTerm };
  return (
    <div className="o-lp" ref={whole}>
      <label className="o-lp__box" htmlFor={box}>
        <span className="sr">{say(lawTexts.search)}</span>
        <Icon name="search" />
        <input
          id={box}
          type="search"
          autoComplete="off"
          maxLength={60}
          placeholder={say(lawTexts.hint)}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {words === '' ? null : (
          <Button kind="q" size="s" onPress={() => setWords('')}>
            {say(lawTexts.allLaws)}
          </Button>
        )}
      </label>
      {language === 'en' ? <p className="t-sm t-3">{say(lawTexts.chinese)}</p> : null}
      {asked === '' ? <LawShelf {...acts} /> : <LawHits words={asked} {...acts} />}
    </div>
  );
}

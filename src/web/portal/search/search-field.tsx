/** The search field with suggestions while typing: a combobox by keys, thumb and reader (ARIA 1.2). */
import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useState } from 'react';
import type { SearchReply, SearchRow } from '#contract/view/search.ts';
import type { Text } from '#domain/kernel/text.ts';
import { IconButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { home } from '../home/texts.ts';
import { usePlace } from '../shell/place.tsx';

/** Fetched with the first letter; without network the field still leads to the results page. */
const loadSuggestions = () => import('./suggestions.tsx');
const Suggestions = lazy(() =>
  loadSuggestions().then(
    (module) => ({ default: module.Suggestions }),
    () => ({ default: () => <></> }),
  ),
);

/** Waits until typing has paused, so that one search goes out for a word and not for each letter. */
function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** Here and not with the other sentences: they come with the suggestions, and home must stay light. */
const suggestedText = (count: number): Text => ({
  zh: count === 0 ? '没有建议' : `${count}条建议，用上下键选择`,
  en: count === 0 ? 'no suggestions' : `${count} ${count === 1 ? 'suggestion' : 'suggestions'}, use the arrow keys`,
});

export const resultsAddress = (words: string): string => `/search?q=${encodeURIComponent(words)}`;

async function open(reply: SearchReply, at: number, words: string, division: number): Promise<void> {
  const [{ optionsOf }, { addressOfRow, noteOpened }] = await Promise.all([loadSuggestions(), import('./search-row.tsx')]);
  const chosen: SearchRow | 'all' | undefined = optionsOf(reply)[at];
  if (chosen === undefined || chosen === 'all') return navigate(resultsAddress(words));
  noteOpened(chosen, division);
  navigate(addressOfRow(chosen));
}

type Props = {
  /** Words to begin with. */
  readonly words?: string;
  /** Told while typing, so that a page can make room. */
  readonly onTyping?: (words: string) => void;
};

export function SearchField({ words: first = '', onTyping }: Props) {
  const { say } = useLanguage();
  const id = useId();
  const division = usePlace();
  const [words, setWords] = useState(first);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const settled = useSettled(words.trim(), 120);
  const wanted = isOpen && settled !== '';
  const reply = useReply('search.suggest', wanted ? { query: { q: settled.slice(0, 100), division } } : undefined).value;
  const [last, setLast] = useState<SearchReply>();
  if (wanted && reply !== undefined && reply !== last) setLast(reply);
  if (!wanted && last !== undefined) setLast(undefined);
  // The last answer stays until the next one is there: a list that blinks with every letter cannot be read.
  const shown = wanted ? (reply ?? last) : undefined;
  const count = shown === undefined ? 0 : shown.rows.length + 1;
  const change = (next: string): void => {
    setWords(next);
    setActive(-1);
    setOpen(next.trim() !== '');
    onTyping?.(next);
  };
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (at: number): void => {
    close();
    if (words.trim() === '') return;
    if (shown === undefined || at === -1) navigate(resultsAddress(words.trim()));
    else void open(shown, at, words.trim(), division);
  };
  const step = (by: number): void => {
    if (count === 0) return setOpen(words.trim() !== '');
    const next = active + by;
    setActive(next < -1 ? count - 1 : next >= count ? -1 : next);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => choose(active),
    Escape: () => (isOpen ? close() : change('')),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Safari ends the composition before the key that ended it; only 229 tells that Enter took a candidate.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    const act = composing ? undefined : keys[event.key];
    // Who goes on by Tab has left the suggestions.
    if (event.key === 'Tab') close();
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <search>
      <div className="y-find">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
          aria-autocomplete="list"
          aria-expanded={shown !== undefined}
          aria-controls={shown === undefined ? undefined : id}
          aria-activedescendant={shown !== undefined && active >= 0 ? `${id}-${active}` : undefined}
          aria-label={say(home.searchLabel)}
          value={words}
          placeholder={say(home.search)}
          onChange={(event) => change(event.target.value)}
          onFocus={() => setOpen(words.trim() !== '' && words !== first)}
          onKeyDown={onKeyDown}
        />
        {words === '' ? null : (
          <IconButton label={say(home.clear)} onPress={() => change('')}>
            <Icon name="x" />
          </IconButton>
        )}
      </div>
      <p className="sr" role="status">
        {shown === undefined ? '' : say(suggestedText(shown.rows.length))}
      </p>
      {shown === undefined ? null : (
        <Suspense>
          <Suggestions id={id} words={words.trim()} reply={shown} active={active} onChoose={choose} />
        </Suspense>
      )}
    </search>
  );
}

/** The bar's search: narrows the list on the page; at the counter it also finds every case of the own division. */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { CasesFound } from '#contract/view/case-found.ts';
import { shortDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { navigate, useAddress } from '#web/ui/router.tsx';
import { findTexts } from './find-texts.ts';
import { useOffice } from './session-context.tsx';
import { shellTexts } from './texts.ts';
import { useFoundCases } from './use-found-cases.ts';
import { useKeys } from './use-keys.ts';

/** A whole case number opens the case, whether it is in the list or not. */
const isNumber = (query: string): boolean => /^\d{6}-\d{4}-\d{7}-\w$/.test(query.trim());

const toCase = (number: string): void => navigate(`/office/counter/${number}`);

function Found(props: {
  readonly id: string;
  readonly found: CasesFound;
  readonly active: number;
  readonly onOpen: (number: string) => void;
}) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { rows, more } = props.found;
  return (
    <div className="o-found">
      {rows.length === 0 ? <p className="o-found__note">{say(findTexts.none)}</p> : null}
      <div role="listbox" id={props.id} aria-label={say(findTexts.cases)}>
        {rows.map((row, at) => (
          <div
            key={row.number}
            id={`${props.id}-${at}`}
            role="option"
            aria-selected={at === props.active}
            // Pressed, not clicked: the field must not lose the focus first.
            onPointerDown={(event) => {
              event.preventDefault();
              props.onOpen(row.number);
            }}
          >
            <b>{row.applicant}</b>
            <span className="o-found__title">{row.title}</span>
            <span className="num t-xs t-3">{row.number}</span>
            <span className="t-xs t-3">
              {shortDayText(row.since, language, today)} · {say(row.ended ? findTexts.ended : findTexts.running)}
            </span>
          </div>
        ))}
      </div>
      {more ? <p className="o-found__note">{say(findTexts.more)}</p> : null}
    </div>
  );
}

/** What the keys do in the field; the list's keys only while it is open. */
function useFindKeys(found: CasesFound | undefined, open: (number: string) => void) {
  const [active, setActive] = useState(-1);
  const { query, setQuery } = useOffice();
  const { path } = useAddress();
  const area = ['/office/counter', '/office/projects'].find((one) => path.startsWith(one)) ?? '/office/desk';
  const count = found?.rows.length ?? 0;
  const leave = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.currentTarget.blur();
    document.querySelector<HTMLElement>('[data-list]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // 229: the key belongs to the input method that still composes a character.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      setActive(((active + step + count + 1 + 1) % (count + 1)) - 1);
    } else if (event.key === 'Escape') {
      setQuery('');
      leave(event);
    } else if (event.key === 'Enter') {
      const chosen = found?.rows[active]?.number;
      if (chosen !== undefined) open(chosen);
      else if (isNumber(query)) {
        navigate(`${area}/${query.trim()}`);
        setQuery('');
      }
      leave(event);
    }
  };
  return { active: Math.min(active, count - 1), reset: () => setActive(-1), onKeyDown };
}

const hintOf = (path: string) =>
  path.startsWith('/office/exchange')
    ? shellTexts.searchExchange
    : path.startsWith('/office/catalogue')
      ? shellTexts.searchCatalogue
      : path.startsWith('/office/counter')
        ? findTexts.hint
        : shellTexts.search;

export function Find() {
  const { path } = useAddress();
  const { say } = useLanguage();
  const { query, setQuery, session } = useOffice();
  const [focused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const asks = session.post?.duty === 'reception' && path.startsWith('/office/counter');
  const found = useFoundCases(query, asks && focused);
  const open = (number: string): void => {
    setQuery('');
    input.current?.blur();
    toCase(number);
  };
  const { active, reset, onKeyDown } = useFindKeys(found, open);
  useKeys({ '/': () => input.current?.focus() });
  const list = found === undefined ? undefined : id;
  return (
    <search className="y-bar__find" onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        value={query}
        aria-label={say(hintOf(path))}
        placeholder={say(hintOf(path))}
        {...(asks
          ? {
              role: 'combobox',
              'aria-autocomplete': 'list',
              'aria-expanded': list !== undefined,
              'aria-controls': list,
              'aria-activedescendant': list !== undefined && active >= 0 ? `${id}-${active}` : undefined,
            }
          : {})}
        onChange={(event) => {
          reset();
          setQuery(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <kbd className="y-kbd" aria-hidden="true">
        /
      </kbd>
      {found === undefined ? null : <Found id={id} found={found} active={active} onOpen={open} />}
      <span className="sr" role="status">
        {found === undefined ? '' : say(findTexts.count(found.rows.length))}
      </span>
    </search>
  );
}

/** The search field: Chinese, pinyin, initials, English. <SearchBox value onChange autoFocus/>; results are drawn by MatterResults. */
import { IconButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { home } from './texts.ts';

export function SearchBox(props: { readonly value: string; readonly onChange: (words: string) => void }) {
  const { say } = useLanguage();
  return (
    <search>
      <div className="y-find">
        <Icon name="search" />
        <input
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          value={props.value}
          placeholder={say(home.search)}
          aria-label={say(home.searchLabel)}
          onChange={(event) => props.onChange(event.target.value)}
        />
        {props.value === '' ? null : (
          <IconButton label={say(home.clear)} onPress={() => props.onChange('')}>
            <Icon name="x" />
          </IconButton>
        )}
      </div>
    </search>
  );
}

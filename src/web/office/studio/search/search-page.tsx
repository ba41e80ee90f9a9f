/** The page 检索: what people ask in vain gets a meaning, with a look at what it would find. */
import './search.css';
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { searchTexts as texts } from './texts.ts';
import { WordForm, type Chosen } from './word-form.tsx';
import { AskedWords, Synonyms } from './word-lists.tsx';

const LISTS = ['missed', 'found', 'synonyms'] as const;

export function SearchWordsPage() {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const division = useOffice().session.post?.office.division ?? 330_000;
  const [list, setList] = useState<(typeof LISTS)[number]>('missed');
  const [chosen, setChosen] = useState<Chosen>();
  const [saved, setSaved] = useState<string>();
  const [round, setRound] = useState(0);
  const [words, setWords] = useState('');
  const choose = (next: Chosen | undefined): void => {
    setSaved(undefined);
    setChosen(next);
  };
  return (
    <div className="o-stp o-sw">
      <header>
        <h1 tabIndex={-1} ref={heading}>
          {say(texts.title)}
        </h1>
        <p className="t-2">{say(texts.hint)}</p>
      </header>
      <div className="o-sw__tools">
        <div className="y-seg" role="group" aria-label={say(texts.lists)}>
          {LISTS.map((each) => (
            <button key={each} type="button" aria-pressed={each === list} onClick={() => setList(each)}>
              {say(texts[each])}
            </button>
          ))}
        </div>
        {list === 'synonyms' ? (
          <InputBox>
            <Icon name="search" />
            <input
              type="search"
              aria-label={say(texts.find)}
              placeholder={say(texts.find)}
              value={words}
              maxLength={60}
              onChange={(event) => setWords(event.target.value)}
            />
          </InputBox>
        ) : null}
        <Button size="s" onPress={() => choose({ word: '', means: [], revision: 0 })}>
          {say(texts.add)}
        </Button>
      </div>
      {saved === undefined ? null : (
        <Note role="status" icon="checkc">
          {say(texts.saved(saved))}
        </Note>
      )}
      <div className={`o-sw__body ${chosen === undefined ? '' : 'is-open'}`}>
        {chosen === undefined ? null : (
          <WordForm
            key={`${chosen.word} ${chosen.revision}`}
            chosen={chosen}
            division={division}
            onClose={() => choose(undefined)}
            onSaved={(word) => {
              choose(undefined);
              setSaved(word);
              setRound(round + 1);
            }}
          />
        )}
        <div key={round}>
          {list === 'synonyms' ? (
            <Synonyms words={words} division={division} onChoose={choose} />
          ) : (
            <AskedWords key={list} of={list} onChoose={choose} />
          )}
        </div>
      </div>
    </div>
  );
}

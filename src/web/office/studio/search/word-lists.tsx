/** The lists of the page 检索: words asked in vain, words asked most, everyday words. */
import type { SearchWordRow, SynonymRow } from '#contract/view/search.ts';
import { Button } from '#web/ui/button.tsx';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { searchTexts as texts } from './texts.ts';
import type { Chosen } from './word-form.tsx';

export function AskedWords(props: { readonly of: 'missed' | 'found'; readonly onChoose: (chosen: Chosen) => void }) {
  const { say, language } = useLanguage();
  const { value, refused, reload } = useReply('search.words', { query: { of: props.of, limit: 100 } });
  useSignInAgain(refused);
  const known = useReply('synonym.list', {}).value?.rows ?? [];
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={6} />;
  if (value.rows.length === 0) return <Empty title={say(props.of === 'missed' ? texts.noMissed : texts.noFound)} />;
  const chosenOf = ({ words }: SearchWordRow): Chosen => {
    const word = words.replaceAll(' ', '').slice(0, 30);
    return known.find((row) => row.word === word && row.revision > 0) ?? { word, means: [], revision: 0 };
  };
  return (
    <ul className="o-sw__rows">
      {value.rows.map((row) => (
        <li key={row.words}>
          <b className="o-sw__word">{row.words}</b>
          <span className="t-sm t-3">
            <span className="num">{say(texts.times(row.count))}</span> · {say(texts.last(fullDayText(row.last, language)))}
          </span>
          <Button size="s" label={say(texts.giveTo(row.words))} onPress={() => props.onChoose(chosenOf(row))}>
            {say(texts.give)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

const tagOf = ({ division, means }: SynonymRow) =>
  division === null ? { tone: 'line', text: texts.shipped } : means.length === 0 ? { tone: 'near', text: texts.off } : undefined;

export function Synonyms(props: { readonly words: string; readonly division: number; readonly onChoose: (chosen: Chosen) => void }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('synonym.list', { query: { q: props.words.slice(0, 60) } });
  useSignInAgain(refused);
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={6} />;
  if (value.rows.length === 0) return <Empty title={say(texts.noSynonyms)} />;
  return (
    <ul className="o-sw__rows">
      {value.rows.map((row) => {
        const tag = tagOf(row);
        // Another division's word is taken over as one of the own.
        const revision = row.division?.code === props.division ? row.revision : 0;
        return (
          <li key={`${row.division?.code ?? ''} ${row.word}`}>
            <b className="o-sw__word">{row.word}</b>
            <span className="t-sm t-2">
              {row.means.join('、')} {tag === undefined ? null : <Tag tone={tag.tone === 'near' ? 'near' : 'line'}>{say(tag.text)}</Tag>}
              {row.division === null ? null : <small className="t-3"> {say(texts.changed(say(row.division.name)))}</small>}
            </span>
            <Button
              size="s"
              label={say(texts.changeOf(row.word))}
              onPress={() => props.onChoose({ word: row.word, means: row.means, revision })}
            >
              {say(texts.change)}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

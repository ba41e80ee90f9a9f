/** Articles found by words: law, number, the words in their place; one opens to its whole text. */
import { useState } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { ArticleText } from './article-text.tsx';
import type { LawPickerProps } from './law-picker.tsx';
import { lawTexts } from './texts.ts';

/** The first of the words where it stands, marked. */
function Marked(props: { readonly text: string; readonly words: string }) {
  const word = props.words.split(/\s+/).find((each) => props.text.includes(each));
  if (word === undefined) return props.text;
  const at = props.text.indexOf(word);
  return (
    <>
      {props.text.slice(0, at)}
      <mark>{word}</mark>
      {props.text.slice(at + word.length)}
    </>
  );
}

export function LawHits(props: LawPickerProps & { readonly words: string }) {
  const { say } = useLanguage();
  const { words } = props;
  const { value: found, refused, reload } = useReply('law.search', { query: { text: words } });
  const [open, setOpen] = useState('');
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (found === undefined) return <Waiting rows={4} />;
  if (found.hits.length === 0) return <Empty title={say(lawTexts.nothing)} />;
  return (
    <>
      <p className="t-sm t-3" role="status">
        {say(lawTexts.found(found.hits.length))}
      </p>
      <ul className="o-lp__list">
        {found.hits.map((hit) => {
          const key = `${hit.law} ${hit.article}`;
          return (
            <li key={key}>
              <button
                type="button"
                data-row
                className="o-lp__row"
                aria-expanded={open === key}
                onClick={() => setOpen(open === key ? '' : key)}
              >
                <b>
                  {say(hit.title)} {say(lawTexts.article(hit.article))}
                </b>
                <span className="t-sm t-2" lang="zh-CN">
                  <Marked text={hit.excerpt} words={words} />
                </span>
              </button>
              {open === key ? <ArticleText {...props} law={hit.law} number={hit.article} /> : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}

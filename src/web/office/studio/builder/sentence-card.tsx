/** One sentence: Chinese beside English, where people read it, what could be better, the article beside it. */
import type { Sentence } from '#domain/edition/sentences.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { ReactNode } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { Line } from './form-parts.tsx';
import { walkTexts } from './walk-texts.ts';

/** The first article lies open; whoever wants the next one opens it. */
function Article(props: { readonly basis: Basis; readonly open: boolean }) {
  const { say } = useLanguage();
  const { value, refused } = useReply('law.get', { params: { id: props.basis.law } });
  const article = value?.articles.find(({ number }) => number === props.basis.article);
  if (value === undefined) return refused === undefined ? <Waiting rows={2} /> : <p className="t-xs t-3">{say(walkTexts.noText)}</p>;
  return (
    <details className="o-walk__law" open={props.open}>
      <summary>{say(common.article(say(value.title), props.basis.article))}</summary>
      <div lang="zh-CN">
        {(article?.paragraphs ?? []).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {article === undefined ? <p className="t-xs t-3">{say(walkTexts.noText)}</p> : null}
    </details>
  );
}

/** A language that is missing first, then what the lint says of this place: length, officialese, punctuation. */
export const hintsOf = (text: Text, findings: readonly Text[]): readonly Text[] => [
  ...(text.zh.trim() === '' ? [walkTexts.emptyZh] : []),
  ...(text.en.trim() === '' ? [walkTexts.emptyEn] : []),
  ...findings,
];

const MOST_ARTICLES = 4;

export function SentenceCard(props: {
  readonly sentence: Sentence;
  readonly hints: readonly Text[];
  readonly locked: boolean;
  readonly label: Text;
  readonly onChange: (text: Text) => void;
  /** What is done with it, between the words and the law. */
  readonly children: ReactNode;
}) {
  const { say } = useLanguage();
  const { sentence, hints, locked, onChange } = props;
  const { text, seen, basis } = sentence;
  const rows = Math.min(8, Math.max(2, Math.ceil(Math.max(text.zh.length / 18, text.en.length / 38))));
  return (
    <div className="o-walk__c">
      <p className="t-sm t-2">
        <Icon name="eye" /> {say(seen === 'progress' ? walkTexts.progressSeen : walkTexts[seen])} · {say(props.label)}{' '}
        <span className="code t-3">{sentence.pointer}</span>
      </p>
      {locked ? (
        <div className="o-bd__two">
          <p lang="zh-CN" className="t-body">
            {text.zh}
          </p>
          <p lang="en" className="t-body">
            {text.en}
          </p>
        </div>
      ) : (
        <div className="o-bd__two">
          <Line
            label={say(walkTexts.chinese)}
            lang="zh-CN"
            rows={rows}
            longest={2000}
            value={text.zh}
            onChange={(zh) => onChange({ ...text, zh })}
          />
          <Line
            label={say(walkTexts.english)}
            lang="en"
            rows={rows}
            longest={3000}
            value={text.en}
            onChange={(en) => onChange({ ...text, en })}
          />
        </div>
      )}
      {hints.length === 0 ? null : (
        <ul className="o-walk__h">
          {hints.map((hint) => (
            <li key={hint.zh}>
              <Icon name="alert" />
              {say(hint)}
            </li>
          ))}
        </ul>
      )}
      {props.children}
      <section aria-label={say(walkTexts.law)}>
        {basis.length === 0 ? <p className="t-xs t-3">{say(walkTexts.noLaw)}</p> : null}
        {basis.slice(0, MOST_ARTICLES).map((each, at) => (
          <Article key={`${each.law} ${each.article}`} basis={each} open={at === 0} />
        ))}
      </section>
    </div>
  );
}

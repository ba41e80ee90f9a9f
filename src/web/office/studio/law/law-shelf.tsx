/** The laws one by one: a law opens to its chapters, a chapter to its articles; one without a text takes a number. */
import { useEffect, useRef, useState } from 'react';
import type { ArticleView, LawRow } from '#contract/view/law.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { ArticleBody } from './article-text.tsx';
import type { LawPickerProps } from './law-picker.tsx';
import { lawTexts } from './texts.ts';

type Acts = Pick<LawPickerProps, 'value' | 'onPick' | 'onPickTerm'>;

const chaptersOf = (articles: readonly ArticleView[]): readonly { readonly name: string; readonly articles: readonly ArticleView[] }[] => {
  const chapters: { name: string; articles: ArticleView[] }[] = [];
  for (const article of articles) {
    const name = [article.chapter, article.section].filter(Boolean).join(' ');
    const last = chapters.at(-1);
    if (last?.name === name) last.articles.push(article);
    else chapters.push({ name, articles: [article] });
  }
  return chapters;
};

function Articles(props: Acts & { readonly law: string; readonly articles: readonly ArticleView[] }) {
  const { say } = useLanguage();
  const { law, value } = props;
  const cited = value?.law === law ? value.article : 0;
  const [open, setOpen] = useState(cited);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-article="${cited}"]`)?.scrollIntoView({ block: 'center' });
  }, [cited]);
  return (
    <ul className="o-lp__list" ref={list}>
      {props.articles.map((article) => (
        <li key={article.number} data-article={article.number}>
          <button
            type="button"
            data-row
            className="o-lp__row"
            aria-expanded={open === article.number}
            onClick={() => setOpen(open === article.number ? 0 : article.number)}
          >
            <b>
              {say(lawTexts.article(article.number))}
              {cited === article.number ? <span className="o-lp__now">{say(lawTexts.cited)}</span> : null}
            </b>
            {open === article.number ? null : (
              <span className="t-sm t-2 o-lp__first" lang="zh-CN">
                {article.paragraphs[0]}
              </span>
            )}
          </button>
          {open === article.number ? <ArticleBody {...props} article={article} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** A law whose text is not here is cited by its number alone. */
function ByNumber(props: Acts & { readonly row: LawRow }) {
  const { say } = useLanguage();
  const { row, value, onPick } = props;
  const [number, setNumber] = useState(value?.law === row.id ? String(value.article) : '');
  const article = Number(number);
  const isOne = Number.isInteger(article) && article >= 1 && article <= row.articles;
  return (
    <div className="o-lp__text">
      <p className="t-sm t-2">{say(lawTexts.noText)}</p>
      <label className="o-lp__num">
        {say(lawTexts.number)}
        <input
          inputMode="numeric"
          maxLength={4}
          value={number}
          onChange={(event) => setNumber(event.target.value.replace(/\D/g, ''))}
          placeholder={`1–${row.articles}`}
        />
        <Button
          kind="plain"
          size="s"
          {...(isOne ? {} : { why: say(lawTexts.giveNumber) })}
          onPress={() => onPick({ law: row.id, article })}
        >
          {say(lawTexts.cite(article))}
        </Button>
      </label>
    </div>
  );
}

function OneLaw(props: Acts & { readonly row: LawRow }) {
  const { row, value } = props;
  const { value: law, refused, reload } = useReply('law.get', row.hasText ? { params: { id: row.id } } : undefined);
  if (!row.hasText) return <ByNumber {...props} />;
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (law === undefined) return <Waiting rows={3} />;
  const chapters = chaptersOf(law.articles);
  if (chapters.length < 2) return <Articles {...props} law={row.id} articles={law.articles} />;
  return (
    <div className="o-lp__chapters">
      {chapters.map((chapter) => (
        <details
          key={chapter.name}
          open={value?.law === row.id && chapter.articles.some(({ number }) => number === value.article) ? true : undefined}
        >
          <summary data-row lang="zh-CN">
            {chapter.name} <span className="t-3 num">{chapter.articles.length}</span>
          </summary>
          <Articles {...props} law={row.id} articles={chapter.articles} />
        </details>
      ))}
    </div>
  );
}

export function LawShelf(props: Acts) {
  const { say } = useLanguage();
  const { value: laws, refused, reload } = useReply('law.list', {});
  const [open, setOpen] = useState(props.value?.law ?? '');
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (laws === undefined) return <Waiting rows={6} />;
  return (
    <ul className="o-lp__list">
      {laws.rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            data-row
            className="o-lp__row"
            aria-expanded={open === row.id}
            onClick={() => setOpen(open === row.id ? '' : row.id)}
          >
            <b>{say(row.title)}</b>
            <span className="t-sm t-3">{say(lawTexts.articles(row.articles))}</span>
          </button>
          {open === row.id ? <OneLaw {...props} row={row} /> : null}
        </li>
      ))}
    </ul>
  );
}

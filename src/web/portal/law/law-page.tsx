/** A law by chapter and article: plain to read, each article with an address of its own, marked when one came for it. */
import { useEffect, useState } from 'react';
import type { ArticleView, LawView } from '#contract/view/law.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useAddress } from '#web/ui/router.tsx';
import { termText } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { PageTools, PrintedCode } from '../guide/page-tools.tsx';
import { Page } from '../shell/page.tsx';
import { law as texts } from './texts.ts';

const inAddress = (): number | undefined => {
  const [, number] = /^#article-(\d+)$/.exec(location.hash) ?? [];
  return number === undefined ? undefined : Number(number);
};

/** The article one came for; it changes with the address and when a link on the page is pressed. */
function useWanted(): number | undefined {
  useAddress();
  const [wanted, setWanted] = useState(inAddress);
  useEffect(() => {
    const hear = () => setWanted(inAddress());
    hear();
    window.addEventListener('hashchange', hear);
    return () => window.removeEventListener('hashchange', hear);
  }, []);
  return wanted;
}

export function LawPage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['id'] ?? '';
  const { value, refused, reload } = useReply('law.get', { params: { id } });
  const address = `/law/${encodeURIComponent(id)}`;
  const title = value === undefined ? say(texts.title) : say(value.title);
  return (
    <Page title={title} back="/matters" barTitle={title} tools={<PageTools title={title} address={address} />}>
      {value === undefined ? (
        <div className="y-pad">
          <h1 className="sr">{title}</h1>
          {refused === undefined ? <Waiting rows={8} /> : <RefusedNote refused={refused} onRetry={reload} />}
        </div>
      ) : (
        <Shown law={value} />
      )}
      <PrintedCode address={address} />
    </Page>
  );
}

function Shown(props: { readonly law: LawView }) {
  const { say, language } = useLanguage();
  const { law } = props;
  const wanted = useWanted();
  useEffect(() => {
    if (wanted !== undefined) document.getElementById(`article-${wanted}`)?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  const chapters = [...new Set(law.articles.map(({ chapter }) => chapter))].filter((chapter) => chapter !== '');
  return (
    <article className="p-lawtext">
      <h1>{say(law.title)}</h1>
      {law.making.length === 0 ? null : (
        <p className="t-sm t-3" lang="zh-CN">
          {law.making.join(' ')}
        </p>
      )}
      {language === 'en' && law.hasText ? <p className="t-sm t-3">{say(texts.original)}</p> : null}
      {law.hasText ? null : <Empty title={say(texts.noText)}>{wanted === undefined ? null : <p>{say(texts.wanted(wanted))}</p>}</Empty>}
      {chapters.length < 2 ? null : (
        <details className="no-print">
          <summary>{say(texts.chapters)}</summary>
          <ul lang="zh-CN">
            {chapters.map((chapter) => (
              <li key={chapter}>
                <a className="y-lnk" href={`#article-${law.articles.find((each) => each.chapter === chapter)?.number ?? 1}`}>
                  {chapter}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {law.articles.map((article, at) => (
        <Article
          key={article.number}
          article={article}
          before={law.articles[at - 1]}
          wanted={article.number === wanted}
          under={chapters.length > 0}
        />
      ))}
    </article>
  );
}

function Article(props: {
  readonly article: ArticleView;
  readonly before: ArticleView | undefined;
  readonly wanted: boolean;
  readonly under: boolean;
}) {
  const { say } = useLanguage();
  const { article, before } = props;
  // A short regulation has no chapters: then its articles are the headings below the title.
  const Heading = props.under ? 'h3' : 'h2';
  return (
    <>
      {article.chapter !== '' && article.chapter !== before?.chapter ? <h2 lang="zh-CN">{article.chapter}</h2> : null}
      {article.section !== '' && article.section !== before?.section ? (
        <p className="p-lawtext__s" lang="zh-CN">
          {article.section}
        </p>
      ) : null}
      <section id={`article-${article.number}`} className={props.wanted ? 'is-wanted' : ''} aria-current={props.wanted || undefined}>
        <Heading className="p-lawtext__n">
          <a href={`#article-${article.number}`} aria-label={say(texts.link(article.number))}>
            {say(texts.article(article.number))}
          </a>
        </Heading>
        <div lang="zh-CN">
          {article.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        {article.limits.length === 0 ? null : (
          <ul className="p-lawtext__l">
            {article.limits.map((limit) => (
              <li key={limit.what.zh}>
                <Icon name="clock" className="p-tiny" /> {say(limit.what)} · <b>{say(termText(limit.term))}</b>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

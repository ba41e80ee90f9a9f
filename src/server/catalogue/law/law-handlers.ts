/** Answers what the law says: the list, one text, articles found by words. */
import { ok, refuse } from '#domain/kernel/result.ts';
import type { StatuteLimit } from '#domain/lint/lint-context.ts';
import type { LawFound, LawHit, LawRow, LawView, StatuteLimitView } from '#contract/view/law.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Catalogue } from '../catalogue.ts';
import type { LawBook } from './load-law-book.ts';
import { searchLaw } from './search-law.ts';

const MOST = 30;

const limitView = ({ for: kind, term, what, joint }: StatuteLimit): StatuteLimitView => ({ for: kind, term, what, joint: joint === true });

const limitsAt = ({ limits }: LawBook, law: string, article: number): StatuteLimitView[] =>
  limits.filter(({ basis }) => basis.law === law && basis.article === article).map(limitView);

/** One law with its articles and the terms they set. */
export const lawView = (book: LawBook, { id, title }: { readonly id: string; readonly title: LawView['title'] }): LawView => {
  const text = book.texts.get(id);
  const articles = (text?.articles ?? []).map(({ paragraphs, ...article }) => ({
    ...article,
    paragraphs: [...paragraphs],
    limits: limitsAt(book, id, article.number),
  }));
  return { id, title, making: [...(text?.making ?? [])], hasText: text !== undefined, articles };
};

export function lawHandlers(catalogue: Pick<Catalogue, 'laws'>, book: LawBook): Readonly<Record<string, Handler<Caller>>> {
  return {
    'law.list': () => {
      const rows = [...catalogue.laws.values()].map(
        ({ id, title, articles }): LawRow => ({ id, title, articles, hasText: book.texts.has(id) }),
      );
      return Promise.resolve(ok({ rows, next: null }));
    },
    'law.get': ({ params }) => {
      const law = catalogue.laws.get(params['id'] ?? '');
      return Promise.resolve(law === undefined ? refuse('law-not-found') : ok(lawView(book, law)));
    },
    'law.search': ({ query }) => {
      const text = String(query['text'] ?? '');
      const hits = searchLaw(book, catalogue.laws, text, MOST).map(
        ({ law, article, excerpt }): LawHit => ({
          law,
          title: catalogue.laws.get(law)?.title ?? { zh: law, en: law },
          article: article.number,
          chapter: article.chapter,
          excerpt,
          limits: limitsAt(book, law, article.number),
        }),
      );
      return Promise.resolve(ok({ hits, words: null } satisfies LawFound));
    },
  };
}

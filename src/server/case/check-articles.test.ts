/** An officer cites the law: only laws and articles that exist are taken. */
import { expect, test } from 'vitest';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { articleProblems } from './check-articles.ts';

const law = 'administrative-licensing-law-2019';

test('a law nobody knows and an article beyond the last are named where they stand', async () => {
  const catalogue = await loadCatalogue();
  expect(articleProblems(catalogue, { articles: [{ law, article: 38 }], basis: { law, article: 45 } })).toEqual([]);
  expect(
    articleProblems(catalogue, {
      articles: [
        { law, article: 38 },
        { law: 'law-of-the-jungle', article: 1 },
      ],
    }),
  ).toEqual([{ pointer: '/articles/1/law', code: 'unknown-law' }]);
  const receptions = [{ outcome: 'accept' }, { outcome: 'not-accepted', articles: [{ law, article: 999 }] }];
  expect(articleProblems(catalogue, { receptions })).toMatchObject([
    { pointer: '/receptions/1/articles/0/article', code: 'unknown-article' },
  ]);
});

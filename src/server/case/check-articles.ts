/** Whether the articles an officer relies on exist: a refusal that cites no real article gives no reasons (licensing law 38). */
import type { Problem } from '#domain/kernel/result.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

type Members = Readonly<Record<string, unknown>>;

const judge = (catalogue: Catalogue, pointer: string, { law, article }: Basis): readonly Problem[] => {
  const known = catalogue.laws.get(law);
  if (known === undefined) return [{ pointer: `${pointer}/law`, code: 'unknown-law' }];
  return article > known.articles ? [{ pointer: `${pointer}/article`, code: 'unknown-article', values: { articles: known.articles } }] : [];
};

const judgeAll = (catalogue: Catalogue, pointer: string, articles: unknown): readonly Problem[] =>
  Array.isArray(articles) ? articles.flatMap((basis: Basis, index) => judge(catalogue, `${pointer}/articles/${index}`, basis)) : [];

/** Problems of every law reference in the body of an act; its shape was checked by the contract. */
export const articleProblems = (catalogue: Catalogue, body: Members): readonly Problem[] => {
  const receptions = Array.isArray(body['receptions']) ? (body['receptions'] as readonly Members[]) : [];
  return [
    ...(body['basis'] === undefined ? [] : judge(catalogue, '/basis', body['basis'] as Basis)),
    ...judgeAll(catalogue, '', body['articles']),
    ...receptions.flatMap((reception, index) => judgeAll(catalogue, `/receptions/${index}`, reception['articles'])),
  ];
};

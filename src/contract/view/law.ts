/** Laws as people and authors read them: the list, one text by chapter and article, articles found by words. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);
export const LawRow = Type.Object({
  id: Type.String(),
  title: Text,
  articles: Type.Number(),
  /** Whether its text ships with the platform; without one an article is cited by number alone. */
  hasText: Type.Boolean(),
});
/** The longest term an article sets. */
export const StatuteLimitView = Type.Object({
  for: Type.String(),
  term: Type.Object({ amount: Type.Number(), unit: Type.String() }),
  what: Text,
  joint: Type.Boolean(),
});
export const ArticleView = Type.Object({
  number: Type.Number(),
  chapter: Type.String(),
  section: Type.String(),
  paragraphs: Type.Array(Type.String()),
  limits: Type.Array(StatuteLimitView),
});
export const LawView = Type.Object({
  id: Type.String(),
  title: Text,
  /** Passed, published, amended: a line each. */
  making: Type.Array(Type.String()),
  hasText: Type.Boolean(),
  articles: Type.Array(ArticleView),
});
export const LawHit = Type.Object({
  law: Type.String(),
  title: Text,
  article: Type.Number(),
  chapter: Type.String(),
  excerpt: Type.String(),
  limits: Type.Array(StatuteLimitView),
});
export const LawFound = Type.Object({ hits: Type.Array(LawHit), words: orNull(Type.String()) });
export type LawRow = Static<typeof LawRow>;
export type StatuteLimitView = Static<typeof StatuteLimitView>;
export type ArticleView = Static<typeof ArticleView>;
export type LawView = Static<typeof LawView>;
export type LawHit = Static<typeof LawHit>;
export type LawFound = Static<typeof LawFound>;

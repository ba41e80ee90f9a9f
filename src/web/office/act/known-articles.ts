/** Articles an officer may cite on a part: those the catalogue and the clock already name, and the two laws every part stands on. */
import type { PartView } from '#contract/view/case.ts';
import type { Guide } from '#contract/view/guide.ts';
import type { BasisView } from '#contract/view/plain.ts';

export type Article = { readonly law: string; readonly article: number };

/** The general laws behind every decision; their ids are those of the catalogue's table of laws. */
export const generalLaws: readonly Omit<BasisView, 'article'>[] = [
  { law: 'administrative-licensing-law-2019', title: { zh: '行政许可法', en: 'Administrative Licensing Law' } },
  {
    law: 'zhejiang-at-most-once-2018',
    title: { zh: '浙江省保障“最多跑一次”改革规定', en: 'Zhejiang “At Most Once” Regulation' },
  },
];

export const sameArticle = (a: Article, b: Article): boolean => a.law === b.law && a.article === b.article;

const titled = (law: string, article: number): BasisView => ({
  law,
  article,
  title: generalLaws.find((one) => one.law === law)?.title ?? { zh: law, en: law },
});

/** @param extra articles this kind of act always rests on, e.g. licensing law 38. */
export const knownArticles = (part: PartView, guide: Guide | undefined, extra: readonly Article[]): readonly BasisView[] => {
  const step = guide?.steps.find((one) => one.id === part.id);
  const all = [
    ...extra.map((one) => titled(one.law, one.article)),
    ...(step?.basis ?? []),
    ...(part.clock?.statutoryBasis === null || part.clock === null ? [] : [part.clock.statutoryBasis]),
    ...part.stopGrounds.map((ground) => ground.basis),
  ];
  return all.filter((one, at) => all.findIndex((other) => sameArticle(one, other)) === at);
};

/** Laws to choose from when the article wanted is not among the known ones. */
export const lawsOf = (known: readonly BasisView[]): readonly Omit<BasisView, 'article'>[] => {
  const all = [...generalLaws, ...known];
  return all.filter((one, at) => all.findIndex((other) => other.law === one.law) === at);
};

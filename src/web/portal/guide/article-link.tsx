/** The article a sentence rests on, linked to its text on the law's page. */
import type { BasisView } from '#contract/view/plain.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';

export const articleHref = ({ law, article }: Pick<BasisView, 'law' | 'article'>): string =>
  `/law/${encodeURIComponent(law)}#article-${article}`;

export function ArticleLink(props: { readonly basis: BasisView }) {
  const { say } = useLanguage();
  const { basis } = props;
  return (
    <Link className="y-lnk p-article" to={articleHref(basis)}>
      {say(common.article(say(basis.title), basis.article))}
    </Link>
  );
}

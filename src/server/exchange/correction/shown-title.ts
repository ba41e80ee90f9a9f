/** What an office that checks a value learns of the matter in which it was contested: of a sealed one nothing (PIPL article 25). */
import type { CaseState } from '#domain/case/state.ts';
import type { Text } from '#domain/kernel/text.ts';
import { findMatter, type Catalogue } from '#server/catalogue/catalogue.ts';

const SEALED: Text = { zh: '依法保密的事项', en: 'A matter that stays closed by law' };

/** Whoever contests a decision of the police must not be found out by the police because their telephone was wrong too. */
export function shownTitle(
  catalogue: Catalogue,
  { matter: id, title }: Pick<CaseState, 'matter' | 'title'>,
): { readonly title: string; readonly matter: Text } {
  const matter = findMatter(catalogue, id);
  if (matter?.sealed !== undefined) return { title: SEALED.zh, matter: SEALED };
  return { title, matter: matter?.name ?? { zh: title, en: title } };
}

/** The ledger with the names it is read in: offices, facts, matters, articles from the catalogue, resources from the exchange. */
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Ledger } from '#server/audit/handlers.ts';
import type { LookWords } from '#server/audit/look-view.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { basisView, officeName } from '#server/case/words.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { factNamer } from '#server/catalogue/name-facts.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { resourceNames } from '../store/resource-names.ts';

const platform: Text = { zh: '本平台', en: 'This platform' };

export function ledgerOf({ pool, catalogue }: Pick<CaseRoom, 'pool' | 'catalogue'>, questionsOf: Ledger['questionsOf']): Ledger {
  const factName = factNamer(catalogue);
  const words = async (): Promise<LookWords> => {
    const resources = await resourceNames(sqlOf(pool));
    return {
      factName,
      officeName: (id) => (id === '' ? platform : officeName(catalogue, brandAs<OfficeId>(id))),
      matterName: (id) => findMatter(catalogue, id)?.name,
      basisOf: (reference) => {
        const [law = '', article = '0'] = reference.split('/');
        return basisView(catalogue, { law, article: Number(article) });
      },
      resourceName: (id) => resources.get(id) ?? { zh: id, en: id },
    };
  };
  return { pool, words, questionsOf };
}

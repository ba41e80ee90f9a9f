/** Names of departments, divisions, items and classes of sharing, as the views of the exchange say them. */
import type { Static } from 'typebox';
import type { ExchangeActorRef } from '#domain/exchange/exchange-actor.ts';
import type { ShareClass } from '#domain/exchange/resource.ts';
import type { DivisionCode, ItemId, OfficeId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { ShareView } from '#contract/view/exchange.ts';
import type { OfficeView } from '#contract/view/plain.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { basisView, officeName, officeView } from '#server/case/words.ts';

export type Named = { id: string; name: Text };

/** As people say it: 公安, not 公安局. */
export const departmentNamed = ({ departments }: Catalogue, kind: string): Named => ({
  id: kind,
  name: departments.get(kind)?.short ?? { zh: kind, en: kind },
});
export const itemNamed = ({ items }: Catalogue, id: ItemId): Named => ({ id, name: items.get(id)?.name ?? { zh: id, en: id } });
export const divisionNamed = ({ divisions }: Catalogue, code: DivisionCode): { code: number; name: Text } => ({
  code,
  name: divisions.get(code)?.name ?? { zh: String(code), en: String(code) },
});
export const officeNamed = (catalogue: Catalogue, id: OfficeId): Static<typeof OfficeView> =>
  officeView(catalogue, id, catalogue.offices.get(id)?.division ?? 0);

export const shareView = (catalogue: Catalogue, share: ShareClass): ShareView => ({
  kind: share.kind,
  ground: share.kind === 'conditional' ? share.ground : null,
  consent: share.kind === 'conditional' && share.consent,
  law: share.kind === 'not-shared' ? basisView(catalogue, share.basis) : null,
});

const SYSTEM: Readonly<Record<string, Text>> = {
  sweep: { zh: '期限到了', en: 'The term passed' },
  directory: { zh: '数据目录', en: 'The directory' },
  demo: { zh: '演示数据', en: 'Demo data' },
  operator: { zh: '运行人员', en: 'The operator' },
};

/** Who did it: an office, never a name. */
export const actorNamed = (catalogue: Catalogue, by: ExchangeActorRef): Text =>
  by.kind === 'officer' ? officeName(catalogue, by.office) : (SYSTEM[by.job] ?? { zh: by.job, en: by.job });

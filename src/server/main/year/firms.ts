/** The firms of the demo's year. */
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { creditCheckOf } from '#domain/party/credit-code.ts';
import { randomFrom, type Random } from './random.ts';

export type YearFirm = {
  readonly person: PersonId;
  readonly name: string;
  readonly identifier: { readonly kind: 'credit-code'; readonly value: string };
};

export const FIRMS = 40;
const NAMES = ['禾一', '望舒', '远帆', '立本', '正合', '天工', '万象', '启明', '同心', '巨木'];
const TRADES = ['传动', '精密制造', '新材料', '生物科技', '电子'];

export const yearFirm = (nth: number): YearFirm => {
  const random = randomFrom(`firm ${nth}`);
  const body = `91330199MA9${String(nth).padStart(6, '0')}`;
  return {
    person: brandAs<PersonId>(`year-firm-${nth}`),
    name: `湖州${random.pick(NAMES)}${random.pick(TRADES)}有限公司`,
    identifier: { kind: 'credit-code', value: `${body}${creditCheckOf(body)}` },
  };
};

export const firmOf = (random: Random): YearFirm => yearFirm(random.between(0, FIRMS - 1));

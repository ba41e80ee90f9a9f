/** Those beside the offices who hold steps of a project, in short. */
import type { OutsideStep } from '#domain/catalogue/matter.ts';
import type { Text } from '#domain/kernel/text.ts';

export const outsiders: Readonly<Record<OutsideStep['by'] | 'uncounted', Text>> = {
  uncounted: { zh: '部门，不计时', en: 'Offices, not counted' },
  notice: { zh: '公示', en: 'Public notice' },
  market: { zh: '市场', en: 'Market' },
  agency: { zh: '中介', en: 'Agency' },
  owner: { zh: '业主', en: 'Owner' },
  utility: { zh: '公用企业', en: 'Utility' },
};

export const nameOfOutsider = (who: string): Text | undefined => (who in outsiders ? outsiders[who as keyof typeof outsiders] : undefined);

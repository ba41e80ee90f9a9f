/** Seals applications as a window without a line does, for tests of the server: the web's own code, its numbers, a drawer in memory. */
import type { NumberBlock, OfflineApplication, OfflineContent } from '#contract/view/offline.ts';
import { sealContent } from '#web/office/offline/seal.ts';

export const SHOP: OfflineApplication['cases'][number] = {
  matter: 'open-restaurant',
  parties: [],
  situation: {
    'premises.division': '330521',
    'shop.service': 'takeaway',
    'premises.area': 30,
    'shop.signboard': false,
    'shop.wasteWater': false,
  },
  answers: {
    'shop.name': '沈记馄饨',
    'shop.scope': 'hot-dishes',
    'premises.address': '乾元镇直街57号',
    'shop.hours': '06:00–13:00',
    'shop.safetyManager': '沈立秋',
  },
};

export const SHEN: OfflineApplication['person'] = { name: '沈立秋', identifier: { kind: 'citizen', value: '330199196107080049' } };

export const applicationOf = (more: Partial<OfflineApplication> = {}): OfflineApplication => ({
  person: SHEN,
  cases: [SHOP],
  given: {},
  scans: [],
  visit: '窗口断网',
  delivery: 'window',
  complete: false,
  ...more,
});

export const contentOf = (number: string, takenAt: string, application: OfflineApplication = applicationOf()): OfflineContent => ({
  number,
  code: 'ABCD2345',
  takenAt,
  application,
});

export const sealed = (block: Pick<NumberBlock, 'key' | 'secret'>, content: OfflineContent): Promise<string> =>
  sealContent(block, JSON.stringify(content));

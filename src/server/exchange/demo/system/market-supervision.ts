/** The register of firms of market supervision: JSON by credit code, kinds of firm in code, capital in yuan as text. */
import type { DemoSystem, SystemRecord } from '../system.ts';
import type { WorldFirm } from '../world.ts';

/** The register's own codes: limited company, sole proprietor. */
const KIND = { limited: '1130', sole: '9500' } as const;

const recordOf = (firm: WorldFirm): SystemRecord => ({
  uniscid: firm.code,
  entname: firm.name,
  enttype: KIND[firm.kind],
  lerep: firm.representative.name,
  lerepcerno: firm.representative.identifier,
  dom: firm.address,
  opscope: firm.scope,
  regcap: firm.capital,
  estdate: firm.founded,
  opstate: '1',
  regorg: '德清县市场监督管理局',
  lictext: `营业执照 ${firm.code}，${firm.founded} 成立，存续`,
});

export const marketSupervision: DemoSystem = {
  id: 'market-supervision',
  name: { zh: '市监 · 企业登记库（演示）', en: 'Market Supervision register of firms (demo)' },
  department: 'market-supervision',
  protocol: 'http-json',
  oddity: {
    zh: '只能按统一社会信用代码查；企业类型和状态是代码，注册资本按万元。',
    en: 'Asked by credit code alone; kind and state are codes, the capital counts in ten thousand yuan.',
  },
  services: [{ path: 'ent/base', resource: 'market.firm', key: 'uniscid', records: ({ firms }) => [...firms.values()].map(recordOf) }],
};

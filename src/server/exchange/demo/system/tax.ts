/** Tax: taxpayers by credit code and paid deed tax by the buyer's number, in codes unlike everybody else's. */
import type { DemoSystem, SystemRecord } from '../system.ts';
import type { WorldFirm, WorldPerson } from '../world.ts';

const TAXPAYER = { general: 'YBNSR', small: 'XGM' } as const;
/** Deed tax on a first dwelling above 90 square metres (deed tax law and its notices). */
const RATE = 0.015;

const taxpayerOf = (firm: WorldFirm): SystemRecord => ({
  nsrsbh: firm.code,
  nsrmc: firm.name,
  nsrlx: TAXPAYER[firm.taxpayer],
  nsrzt: '03',
  swjg: '国家税务总局德清县税务局',
  djrq: firm.founded,
  nsxydj: firm.taxpayer === 'general' ? 'A' : 'B',
});

const deedOf = ({ identifier, name, sale }: WorldPerson): readonly SystemRecord[] =>
  sale === undefined
    ? []
    : [
        {
          zjhm: identifier,
          nsrmc: name,
          htbh: sale.number,
          sjje: Math.round(sale.price * RATE),
          wsxx: `契税完税证明，合同 ${sale.number}，实缴${Math.round(sale.price * RATE)}元`,
        },
      ];

export const tax: DemoSystem = {
  id: 'tax',
  name: { zh: '税务 · 征管系统（演示）', en: 'Tax administration system (demo)' },
  department: 'tax',
  protocol: 'http-json',
  oddity: {
    zh: '代码和别家都不一样：YBNSR 是一般纳税人，03 是正常。',
    en: 'Codes unlike all others: YBNSR is a general taxpayer, 03 is in order.',
  },
  services: [
    { path: 'nsr/jbxx', resource: 'tax.payer', key: 'nsrsbh', records: ({ firms }) => [...firms.values()].map(taxpayerOf) },
    { path: 'qs/wsxx', resource: 'tax.deed', key: 'zjhm', records: ({ people }) => [...people.values()].flatMap(deedOf) },
  ],
  wrap: { body: (record) => ({ head: { rtnCode: '00' }, body: record }), path: 'body' },
};

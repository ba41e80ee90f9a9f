/** Housing: contracts of sale, buildings and works, written once a night into files for those who want them; nothing can be asked. */
import type { DemoSystem, SystemRecord } from '../system.ts';
import { compact } from '../system.ts';
import type { WorldFirm, WorldPerson } from '../world.ts';

const recordOf = ({ identifier, name, sale }: WorldPerson): readonly SystemRecord[] =>
  sale === undefined
    ? []
    : [
        {
          MSRZJHM: identifier,
          MSR: name,
          HTBH: sale.number,
          WQRQ: compact(sale.on),
          FWZL: sale.location,
          CJJ: sale.price,
          CMR: sale.seller,
          HTXX: `存量房买卖合同 ${sale.number}，${sale.location}，成交价${sale.price}元`,
        },
      ];

/** What is known of a shop's building: the sewer it hangs on, its fire acceptance. */
const buildingOf = ({ identifier, title }: WorldPerson): readonly SystemRecord[] =>
  title?.use === 'shop'
    ? [
        {
          ZJHM: identifier,
          FWZL: title.location,
          PSJR: '1',
          JGJH: `WS-${title.unit.slice(-4)}`,
          GYC: '1',
          XFYS: `消防验收备案 德住建消备字〔2016〕第0${title.unit.slice(-3)}号`,
          NHDJ: '二级',
          AQCK: title.area > 60 ? 2 : 1,
        },
      ]
    : [];

const worksOf = ({ code, land }: WorldFirm): readonly SystemRecord[] =>
  land === undefined
    ? []
    : [
        {
          TYSHXYDM: code,
          XMDM: land.project,
          SGTSC: `施工图审查合格书 ${land.project}-ST01`,
          SGHT: `施工合同备案 ${land.project}-HT01`,
        },
      ];

export const housing: DemoSystem = {
  id: 'housing',
  name: { zh: '住建 · 房屋和工程库（演示）', en: 'Housing: buildings, sales and works (demo)' },
  department: 'housing-construction',
  protocol: 'csv-batch',
  oddity: {
    zh: '没有接口，每天夜里写三个CSV文件，字段名是拼音缩写。',
    en: 'No service: three CSV files every night, with field names in initials of pinyin.',
  },
  services: [
    { path: 'clf-contract.csv', resource: 'housing.sale', key: 'MSRZJHM', records: ({ people }) => [...people.values()].flatMap(recordOf) },
    {
      path: 'fw-building.csv',
      resource: 'housing.building',
      key: 'ZJHM',
      records: ({ people }) => [...people.values()].flatMap(buildingOf),
    },
    { path: 'gc-works.csv', resource: 'housing.works', key: 'TYSHXYDM', records: ({ firms }) => [...firms.values()].flatMap(worksOf) },
  ],
};

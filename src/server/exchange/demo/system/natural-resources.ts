/** The real estate register of natural resources: no service at all, but three views of its own PostgreSQL for those it lets in. */
import type { DemoSystem, SystemRecord } from '../system.ts';
import type { WorldFirm, WorldPerson } from '../world.ts';

/** GB/T 21010: shops, dwellings, industry. */
const USE = { shop: '0501', dwelling: '0701', industry: '0601' } as const;

const titleOf = ({ identifier, name, title }: WorldPerson): readonly SystemRecord[] =>
  title === undefined
    ? []
    : [
        {
          zjhm: identifier,
          qlr: name,
          bdcqzh: title.number,
          zl: title.location,
          mj: title.area,
          ghyt: USE[title.use],
          qllx: title.rights,
          qsxx: `${title.number}，${title.location}，${title.area}平方米，权利人${name}`,
        },
      ];

/** Only what is used for business; where somebody lives is no premises of a shop. */
const shopOf = (person: WorldPerson): readonly SystemRecord[] =>
  person.title?.use === 'shop'
    ? titleOf(person).map((record) => ({ ...record, bdcdyh: person.title?.unit ?? null, szc: person.title?.floor ?? null }))
    : [];

const landOf = ({ code, name, land }: WorldFirm): readonly SystemRecord[] =>
  land === undefined ? [] : [{ tyshxydm: code, srr: name, htbh: land.contract, tdzl: land.location, mj: land.area, ghtj: land.conditions }];

export const naturalResources: DemoSystem = {
  id: 'natural-resources',
  name: { zh: '资规 · 不动产登记库（演示）', en: 'Natural Resources real estate register (demo)' },
  department: 'natural-resources',
  protocol: 'sql',
  oddity: {
    zh: '没有接口，只给一个只读账号看三张视图；用途是国标代码。',
    en: 'No service, only a reader’s account for three views; uses are codes of the national standard.',
  },
  services: [
    { path: 'v_bdc_person', resource: 'real-estate.title', key: 'zjhm', records: ({ people }) => [...people.values()].flatMap(titleOf) },
    { path: 'v_bdc_shop', resource: 'real-estate.shop', key: 'zjhm', records: ({ people }) => [...people.values()].flatMap(shopOf) },
    { path: 'v_td_firm', resource: 'land.grant', key: 'tyshxydm', records: ({ firms }) => [...firms.values()].flatMap(landOf) },
  ],
};

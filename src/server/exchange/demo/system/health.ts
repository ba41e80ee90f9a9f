/** Health: births by the mother's number over X-Road, hospitals and sexes in code; and the health certificates of food handlers. */
import type { DemoSystem, SystemRecord } from '../system.ts';
import { compact } from '../system.ts';
import type { WorldPerson } from '../world.ts';

const SEX = { male: '1', female: '2' } as const;
/** Codes of the province's own list of maternity hospitals. */
const HOSPITALS: Readonly<Record<string, string>> = { 德清县示例医院: '33052101', 德清县示例妇幼保健院: '33052102' };

const birthOf = ({ identifier, name, birth }: WorldPerson): readonly SystemRecord[] =>
  birth === undefined
    ? []
    : [
        {
          MQSFZH: identifier,
          MQXM: name,
          XSEXB: SEX[birth.sex],
          XSECSRQ: compact(birth.on),
          CSTZ: birth.grams,
          CC: String(birth.order),
          JGDM: HOSPITALS[birth.hospital] ?? '33052101',
          FQDJ: birth.father ? 'Y' : 'N',
          FMBH: birth.number,
          SYDJ: birth.service === undefined ? 'N' : 'Y',
          SYDJH: birth.service ?? null,
          SYDJXX: birth.service === undefined ? null : `生育登记 ${birth.service}`,
          FMXX: `${birth.on} 在${birth.hospital}分娩，新生儿体重${birth.grams}克`,
        },
      ];

const cardOf = ({ identifier, name, health }: WorldPerson): readonly SystemRecord[] =>
  health === undefined
    ? []
    : [
        {
          SFZH: identifier,
          XM: name,
          JKZH: health.number,
          TJRQ: compact(health.on),
          YXQZ: compact(health.until),
          TJJG: health.hospital,
          TJJL: '1',
        },
      ];

export const health: DemoSystem = {
  id: 'health',
  name: { zh: '卫健 · 妇幼健康平台（演示）', en: 'Health: maternal and child platform (demo)' },
  department: 'health',
  protocol: 'x-road-rest',
  oddity: {
    zh: '只认母亲的身份证号；医院、性别、孩次都是代码。',
    en: 'Asked by the mother’s number alone; hospital, sex and order of birth are codes.',
  },
  services: [
    { path: 'birth', resource: 'health.birth', key: 'MQSFZH', records: ({ people }) => [...people.values()].flatMap(birthOf) },
    { path: 'food-handler', resource: 'health.food-handler', key: 'SFZH', records: ({ people }) => [...people.values()].flatMap(cardOf) },
  ],
};

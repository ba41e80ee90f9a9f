/** The household register of the police: X-Road, codes of the national standards, days without strokes, addresses in parts. */
import type { DemoSystem, SystemRecord } from '../system.ts';
import { compact, partsOf } from '../system.ts';
import type { WorldPerson } from '../world.ts';

const SEX = { male: '1', female: '2' } as const;
/** GB/T 4761, the relation to the head of the household. */
const RELATION = { head: '01', spouse: '10', child: '30', parent: '50' } as const;

/** She moved in 2019 and the register was never told: what the journey of a birth contests. */
const MOVED = { identifier: '330199199205160046', address: '浙江省德清县乾元镇西城路15号3幢402室' };

function recordOf({ identifier, name, sex, born, household, residence }: WorldPerson): SystemRecord {
  const lives = identifier === MOVED.identifier ? MOVED.address : residence;
  const [code, town, rest] = partsOf(household.address);
  const [ownCode, ownTown, ownRest] = partsOf(lives);
  return {
    GMSFHM: identifier,
    XM: name,
    XB: SEX[sex],
    CSRQ: compact(born),
    MZ: '01',
    HH: household.number,
    HZXM: household.head,
    YHZGX: RELATION[household.relation],
    HNRY: household.members.join('、'),
    HKB: `居民户口簿 ${household.number}，户主${household.head}`,
    HJ_SSXQ: code,
    HJ_SS: '浙江省德清县',
    HJ_XZJD: town,
    HJ_XZ: rest,
    JZ_SSXQ: ownCode,
    JZ_XZJD: ownTown,
    JZ_XZ: ownRest,
    JZ_QC: lives,
  };
}

export const police: DemoSystem = {
  id: 'police',
  name: { zh: '浙江公安 · 人口信息系统（演示）', en: 'Zhejiang Police population register (demo)' },
  department: 'public-security',
  protocol: 'x-road-rest',
  oddity: {
    zh: '性别写1和2，日期不带横线，地址拆成三段；有一条记录是错的。',
    en: 'Sex is 1 or 2, days have no strokes, addresses lie in three parts; one record is wrong.',
  },
  services: [{ path: 'person', resource: 'police.register', key: 'GMSFHM', records: ({ people }) => [...people.values()].map(recordOf) }],
  wrong: {
    identifier: MOVED.identifier,
    field: 'JZ_QC',
    about: { zh: '汤婉的现住址还是搬家以前的', en: 'Tang Wan’s current address is the one before she moved' },
  },
};

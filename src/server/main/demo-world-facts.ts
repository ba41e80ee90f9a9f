/** The demo's families, titles, sales and firms, as far as its stories need them to be so and not otherwise. */
import { addDays, dayText, type Day } from '#domain/kernel/instant.ts';
import type { WorldBirth, WorldFirm, WorldPerson, WorldTitle } from '#server/exchange/demo/world.ts';
import { randomFrom, type Random } from './year/random.ts';

type Couple = {
  readonly one: string;
  readonly other: string;
  readonly number: string /** A day, or days before today. */;
  readonly on: string | number;
};

/** Gu Mingyuan and Lu Xiaoman are about to marry, and therefore not among them. */
export const couples: readonly Couple[] = [
  { one: 'tang-wan', other: 'jin-yao', on: '2015-05-20', number: 'J330521-2015-000520' },
  { one: 'mei-ruoxue', other: 'mai-dong', on: '2021-10-01', number: 'J330521-2021-001001' },
  { one: 'song-zhiqiu', other: 'tian-dong', on: '2020-06-18', number: 'J330521-2020-000618' },
  { one: 'bai-lu', other: 'qiao-mu', on: '2022-02-14', number: 'J330521-2022-000214' },
  { one: 'du-ruo', other: 'bai-shu', on: 10, number: 'J330521-2026-001133' },
];

type Birth = Omit<WorldBirth, 'on' | 'number' | 'father'> & { readonly ago: number };
const HOSPITAL = '德清县示例医院';

/**
 * Tang Wan's second child is the one the journey registers; the others belong to births told in the demo, which is told in
 * working days: born long enough before, so that no holiday puts an application before its birth.
 */
const births: Readonly<Record<string, Birth>> = {
  'tang-wan': { sex: 'female', ago: 6, hospital: HOSPITAL, grams: 3280, order: 2, service: 'SY330521-2026-00417' },
  'mei-ruoxue': { sex: 'female', ago: 14, hospital: HOSPITAL, grams: 3120, order: 1, service: 'SY330521-2026-00398' },
  'song-zhiqiu': { sex: 'male', ago: 12, hospital: HOSPITAL, grams: 3560, order: 1, service: 'SY330521-2026-00402' },
  'bai-lu': { sex: 'male', ago: 28, hospital: HOSPITAL, grams: 3340, order: 1, service: 'SY330521-2026-00371' },
  'shi-liu': { sex: 'female', ago: 17, hospital: '德清县示例妇幼保健院', grams: 2980, order: 1, service: 'SY330521-2026-00389' },
};

/** What a mother of the demo writes is what the hospital wrote. */
export const toldBirth = (id: string): { readonly sex: WorldBirth['sex']; readonly ago: number; readonly hospital: string } => {
  const found = births[id];
  if (found === undefined) throw new Error(`The demo knows no birth of ${id}`);
  return found;
};

export function birthsOf(id: string, today: Day): WorldBirth | undefined {
  const found = births[id];
  if (found === undefined) return undefined;
  const { ago, ...rest } = found;
  const on = dayText(addDays(today, -ago));
  const father = couples.some(({ one, other }) => one === id || other === id);
  return { ...rest, on, father, number: `FM330521${on.replaceAll('-', '')}${String(ago).padStart(3, '0')}` };
}

/** Spouses share a household, of which the husband's name or the only name is the head's; children stand in their parents'. */
const homes: readonly {
  readonly head: string;
  readonly of: readonly (readonly [string, WorldPerson['household']['relation'], string])[];
}[] = [
  {
    head: '金曜',
    of: [
      ['jin-yao', 'head', '金曜'],
      ['tang-wan', 'spouse', '汤婉'],
      ['jin-man', 'child', '金满'],
    ],
  },
  {
    head: '麦冬',
    of: [
      ['mai-dong', 'head', '麦冬'],
      ['mei-ruoxue', 'spouse', '梅若雪'],
    ],
  },
];

export function householdOf(id: string, name: string, identifier: string, address: string): WorldPerson['household'] {
  const home = homes.find(({ of }) => of.some(([each]) => each === id));
  const own = home?.of.find(([each]) => each === id);
  const number = String(randomFrom(`household ${home?.head ?? identifier}`).between(100_000_000, 999_999_999));
  return home === undefined || own === undefined
    ? { number, address, head: name, relation: 'head', members: [name] }
    : { number, address, head: home.head, relation: own[1], members: home.of.map(([, , each]) => each) };
}

/** Shops that people of the demo own and open; their dwellings for those who sell or withdraw. */
const titles: Readonly<Record<string, Omit<WorldTitle, 'rights' | 'floor'>>> = {
  'zhou-yining': {
    number: '浙（2024）德清县不动产权第0012071号',
    location: '浙江省德清县武康街道沿溪路8号',
    area: 46,
    use: 'shop',
    unit: '330521001003GB00021F00010008',
  },
  'shen-liqiu': {
    number: '浙（2019）德清县不动产权第0008833号',
    location: '浙江省德清县乾元镇直街57号',
    area: 30,
    use: 'shop',
    unit: '330521102001GB00007F00010057',
  },
  'xu-ji': {
    number: '浙（2021）德清县不动产权第0010412号',
    location: '浙江省德清县新市镇仙潭路10号',
    area: 38,
    use: 'shop',
    unit: '330521104002GB00013F00010010',
  },
};

export function titleOf(id: string, name: string, address: string): WorldTitle | undefined {
  const shop = titles[id];
  if (shop !== undefined) return { ...shop, rights: '国有建设用地使用权/房屋所有权', floor: '1' };
  const random = randomFrom(`title ${id}`);
  if (!id.startsWith('year-') && name !== '' && !random.chance(0.7)) return undefined;
  if (id.startsWith('year-')) return undefined;
  const number = `浙（20${random.between(12, 24)}）德清县不动产权第00${random.between(10_000, 99_999)}号`;
  const unit = `330521001001GB000${random.between(10, 99)}F0001${random.between(1000, 9999)}`;
  return {
    number,
    location: address,
    area: random.between(68, 139),
    use: 'dwelling',
    rights: '国有建设用地使用权/房屋所有权',
    unit,
    floor: String(random.between(1, 6)),
  };
}

/** He Guilan sells her flat to Lin Xiaozhou: contract signed online, deed tax paid. */
export const saleOf = (id: string, today: Day): WorldPerson['sale'] =>
  id === 'lin-xiaozhou'
    ? {
        number: '330521-CLF-2026-00318',
        on: dayText(addDays(today, -12)),
        location: '浙江省德清县乾元镇南街19号',
        price: 860_000,
        seller: '何桂兰',
      }
    : undefined;

const ZHULI = { name: '德清竹里餐饮有限公司', code: '91330199MA00000235' };
const YUNXIU = { name: '德清云岫智造有限公司', code: '91330199MA0000015A' };

/** Who works where: the demo's own firms employ some, most of the rest have no employer on record and open shops. */
export function worksAt(id: string, random: Random): { readonly name: string; readonly code: string } | undefined {
  switch (id) {
    case 'tang-wan':
    case 'jin-yao':
    case 'gu-mingyuan':
      return YUNXIU;
    case 'meng-fan':
    case 'qi-yue':
    case 'shao-heng':
      return ZHULI;
    default:
      return id.startsWith('year-') && random.chance(0.6) ? YUNXIU : undefined;
  }
}

type Known = Partial<Omit<WorldFirm, 'code' | 'name' | 'address'>>;
const known: Readonly<Record<string, Known>> = {
  [ZHULI.code]: {
    representative: { name: '邵衡', identifier: '33019919850120001X' },
    scope: '餐饮服务；食品销售',
    capital: 100,
    founded: '2023-04-12',
    taxpayer: 'small',
    employees: 9,
  },
  [YUNXIU.code]: {
    scope: '智能阀门、传感器研发、制造、销售',
    capital: 5000,
    founded: '2018-09-03',
    taxpayer: 'general',
    employees: 240,
    land: {
      contract: '3305212026A21077',
      location: '浙江省德清县雷甸镇白云南路66号北侧',
      area: 23_400,
      project: '2608-330521-04-01-120071',
      conditions: '容积率不大于2.0，建筑密度不大于55%，绿地率不小于10%',
    },
  },
};

export function firmFacts(name: string, code: string, address: string): WorldFirm {
  const random = randomFrom(`firm facts ${code}`);
  const year = random.between(2008, 2024);
  return {
    code,
    name,
    address,
    // A made-up name beside a number of the area that is assigned to no place.
    representative: { name: '云小满', identifier: '330199198802290017' },
    scope: '机械设备、零部件研发、制造、销售',
    capital: random.between(2, 60) * 50,
    founded: `${year}-0${random.between(1, 9)}-1${random.between(0, 9)}`,
    kind: 'limited',
    taxpayer: random.chance(0.5) ? 'general' : 'small',
    employees: random.between(6, 180),
    ...known[code],
  };
}

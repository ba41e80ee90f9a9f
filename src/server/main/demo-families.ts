/** A family and a firm of the demo: a mother, a father, their child without an account, a grandmother; a firm with its people. */
import type { Citizen } from './demo-cast.ts';

const police = { zh: '公安', en: 'Public Security' };
const market = { zh: '市场监管', en: 'Market Supervision' };
const home = '浙江省德清县舞阳街道千秋东街208号6幢502室';

/** Nine years old: her parents act for her until she is of age, and she signs in nowhere. */
export const children = [
  { id: 'jin-man', name: '金满', kind: 'person', identifier: '330199201703080065', phone: '13800000083', address: home },
] as const satisfies readonly Omit<Citizen, 'about'>[];

const household = {
  fact: 'household.children',
  value: children.map(({ name, identifier }) => ({ name, identifier })),
  source: police,
};

export const families: readonly Citizen[] = [
  {
    id: 'tang-wan',
    name: '汤婉',
    kind: 'person',
    identifier: '330199199205160046',
    phone: '13800000081',
    address: home,
    about: { zh: '刚生了孩子，还替妈妈办事', en: 'has just had a baby, and acts for her mother' },
    more: [household],
  },
  {
    id: 'jin-yao',
    name: '金曜',
    kind: 'person',
    identifier: '330199199010020035',
    phone: '13800000082',
    address: home,
    about: { zh: '汤婉的丈夫，孩子的父亲', en: 'her husband, the father' },
    more: [household],
  },
  {
    id: 'he-guilan',
    name: '何桂兰',
    kind: 'person',
    identifier: '33019919480815008X',
    phone: '13800000084',
    address: '浙江省德清县乾元镇南街19号',
    about: { zh: '78岁，托女儿汤婉代办', en: '78, lets her daughter act for her' },
  },
  {
    id: 'shao-heng',
    name: '邵衡',
    kind: 'person',
    identifier: '33019919850120001X',
    phone: '13800000085',
    address: '浙江省德清县武康街道云岫北路31号',
    about: { zh: '竹里餐饮的法定代表人', en: 'legal representative of Zhuli Catering' },
  },
  {
    id: 'meng-fan',
    name: '孟凡',
    kind: 'person',
    identifier: '330199199606060054',
    phone: '13800000086',
    address: '浙江省德清县阜溪街道回山路5号',
    about: { zh: '竹里餐饮的办事员', en: 'files for Zhuli Catering' },
  },
  {
    id: 'qi-yue',
    name: '祁悦',
    kind: 'person',
    identifier: '33019919981212002X',
    phone: '13800000087',
    address: '浙江省德清县舞阳街道曲园北路77号',
    about: { zh: '新来竹里餐饮上班', en: 'has just joined Zhuli Catering' },
  },
  {
    id: 'zhuli',
    name: '德清竹里餐饮有限公司',
    kind: 'firm',
    identifier: '91330199MA00000235',
    phone: '13800000088',
    address: '浙江省德清县武康街道云岫北路31号',
    about: { zh: '企业账号，由邵衡、孟凡代表办理', en: 'a firm; its people act for it' },
    more: [
      { fact: 'firm.representative', value: '邵衡', source: market },
      { fact: 'firm.representative.identifier', value: '33019919850120001X', source: market },
    ],
  },
];

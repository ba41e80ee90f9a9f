/** The fictional people and officers of the demo: who they are, what they want, which post they hold. */
import type { Post } from '#domain/catalogue/directory.ts';
import type { Text } from '#domain/kernel/text.ts';
import { exchangeOfficers } from './demo-exchange-officers.ts';
import { families } from './demo-families.ts';
import { hallOfficers } from './demo-hall-officers.ts';
import { hotlineOfficers } from './demo-hotline-officers.ts';
import { programmeOfficers } from './demo-programme-officers.ts';
import { reformOfficers } from './demo-reform-officers.ts';

type Figure = { readonly id: string; readonly name: string; readonly about: Text };

/** A citizen or firm. Area code 330199 is assigned to no place, so no living person has such a number. */
export type Citizen = Figure & {
  readonly kind: 'person' | 'firm';
  readonly identifier: string;
  readonly phone: string;
  readonly address: string;
  /** What departments know beyond the usual. */
  readonly more?: readonly { readonly fact: string; readonly value: unknown; readonly source: Text }[];
};
/** `division` is Deqing unless another is named. */
export type Officer = Figure & { readonly office: string; readonly duty: Post['duty']; readonly division?: number };

export const citizens: readonly Citizen[] = [
  {
    id: 'zhou-yining',
    name: '周以宁',
    kind: 'person',
    identifier: '330199199304120023',
    phone: '13800000006',
    address: '浙江省德清县武康街道沿溪路8号2幢301室',
    about: { zh: '想在武康开一家餐饮店', en: 'wants to open a restaurant in Wukang' },
  },
  {
    id: 'lin-xiaozhou',
    name: '林晓舟',
    kind: 'person',
    identifier: '330199198809200016',
    phone: '13800000017',
    address: '浙江省德清县阜溪街道环城北路21号',
    about: { zh: '周以宁委托的代办人', en: 'acts for Zhou Yining under a mandate' },
  },
  {
    id: 'shen-liqiu',
    name: '沈立秋',
    kind: 'person',
    identifier: '330199196107080049',
    phone: '13800000028',
    address: '浙江省德清县乾元镇直街55号',
    about: { zh: '来大厅办馄饨店，不用手机', en: 'opens a wonton shop at the counter, without a phone' },
  },
  {
    id: 'gu-mingyuan',
    name: '顾明远',
    kind: 'person',
    identifier: '330199199111030013',
    phone: '13800000039',
    address: '浙江省德清县舞阳街道塔山街3号502室',
    about: { zh: '准备结婚、迎接孩子', en: 'about to marry and to have a child' },
  },
  {
    id: 'lu-xiaoman',
    name: '陆小满',
    kind: 'person',
    identifier: '330199199302260065',
    phone: '13800000040',
    address: '浙江省德清县舞阳街道塔山街3号502室',
    about: { zh: '准备结婚、迎接孩子', en: 'about to marry and to have a child' },
  },
  {
    // U+20BB7 lies outside the common fonts: the papers must print it, or say its code point aloud.
    id: 'xu-ji',
    name: '徐𠮷',
    kind: 'person',
    identifier: '33019919850515003X',
    phone: '13800000051',
    address: '浙江省德清县新市镇仙潭路12号',
    about: { zh: '名字里有生僻字', en: 'has a rare character in the name' },
  },
  {
    id: 'yunxiu',
    name: '德清云岫智造有限公司',
    kind: 'firm',
    identifier: '91330199MA0000015A',
    phone: '13800000062',
    address: '浙江省德清县雷甸镇白云南路66号',
    about: { zh: '企业账号，要建一座厂房', en: 'a firm that builds a plant' },
  },
  ...families,
];

const clerk = { zh: '综合窗口', en: 'One-stop counter' };
const desk = { zh: '审批科', en: 'Licensing desk' };
const settings = { zh: '系统管理', en: 'Administration' };

/** Two in the hall and two in market supervision, so that two can act on one file at the same instant. */
export const officers: readonly Officer[] = [
  { id: 'wang-min', name: '王敏', office: 'deqing-hall', duty: 'reception', about: clerk },
  { id: 'he-jing', name: '何静', office: 'deqing-hall', duty: 'reception', about: clerk },
  { id: 'chen-siyuan', name: '陈思远', office: 'deqing-market-supervision', duty: 'handling', about: desk },
  { id: 'xu-jia', name: '许佳', office: 'deqing-market-supervision', duty: 'approval', about: desk },
  // A third beside those who examine and inspect: who chairs a hearing does neither (licensing law 48).
  { id: 'meng-yue', name: '孟越', office: 'deqing-market-supervision', duty: 'approval', about: desk },
  { id: 'fang-chuan', name: '方川', office: 'deqing-urban-management', duty: 'handling', about: desk },
  { id: 'gao-xiang', name: '高翔', office: 'deqing-fire-rescue', duty: 'handling', about: desk },
  { id: 'wu-qing', name: '吴清', office: 'deqing-housing-construction', duty: 'handling', about: desk },
  // Whoever handles a file may not approve its extension (licensing law 42), so these offices have a second person.
  { id: 'ye-qing', name: '叶青', office: 'deqing-urban-management', duty: 'approval', about: desk },
  { id: 'shi-lei', name: '石磊', office: 'deqing-fire-rescue', duty: 'approval', about: desk },
  { id: 'fu-yan', name: '傅岩', office: 'deqing-housing-construction', duty: 'approval', about: desk },
  { id: 'qian-wang', name: '钱望', office: 'deqing-natural-resources', duty: 'handling', about: desk },
  { id: 'sun-ze', name: '孙泽', office: 'deqing-development-reform', duty: 'handling', about: desk },
  { id: 'qin-shu', name: '秦舒', office: 'deqing-ecology-environment', duty: 'handling', about: desk },
  { id: 'you-li', name: '尤立', office: 'deqing-civil-air-defence', duty: 'handling', about: desk },
  { id: 'shi-yang', name: '施洋', office: 'deqing-water', duty: 'handling', about: desk },
  { id: 'zheng-lan', name: '郑岚', office: 'deqing-public-security', duty: 'handling', about: desk },
  { id: 'feng-he', name: '冯禾', office: 'deqing-civil-affairs', duty: 'handling', about: desk },
  { id: 'jiang-yi', name: '蒋意', office: 'deqing-health', duty: 'handling', about: desk },
  { id: 'cao-ning', name: '曹宁', office: 'deqing-medical-insurance', duty: 'handling', about: desk },
  { id: 'yan-guo', name: '严果', office: 'deqing-human-resources', duty: 'handling', about: desk },
  { id: 'hua-yan', name: '华岩', office: 'deqing-tax', duty: 'handling', about: desk },
  // The government of the county hears reconsiderations of what its bureaus decide (reconsideration law 2023, 24).
  { id: 'cen-mo', name: '岑默', office: 'deqing-government', duty: 'handling', about: { zh: '行政复议科', en: 'Reconsideration section' } },
  { id: 'xi-ran', name: '奚然', office: 'deqing-government', duty: 'approval', about: { zh: '行政复议科', en: 'Reconsideration section' } },
  // Two administrators in Deqing, because nobody appoints themself.
  { id: 'lin-an', name: '林安', office: 'deqing-government-services', duty: 'administration', about: settings },
  { id: 'song-he', name: '宋禾', office: 'deqing-government-services', duty: 'administration', about: settings },
  { id: 'tao-ran', name: '陶然', office: 'huzhou-government-services', duty: 'administration', about: settings, division: 330500 },
  { id: 'pan-yu', name: '潘瑜', office: 'gongshu-government-services', duty: 'administration', about: settings, division: 330105 },
  { id: 'tang-yue', name: '汤悦', office: 'gongshu-hall', duty: 'reception', about: clerk, division: 330105 },
  { id: 'ning-bo', name: '宁博', office: 'gongshu-market-supervision', duty: 'handling', about: desk, division: 330105 },
  ...exchangeOfficers,
  ...reformOfficers,
  ...programmeOfficers,
  ...hallOfficers,
  ...hotlineOfficers,
];

/** More fictional people of the demo: they have applied for something, so that counter and desks are not empty; nobody signs in as one. */
import type { Citizen } from './demo-cast.ts';

type Applicant = Omit<Citizen, 'about'>;

const applicant = (id: string, name: string, identifier: string, line: number, address: string): Applicant => ({
  id,
  name,
  kind: 'person',
  identifier,
  phone: `13800000${line}`,
  address: `浙江省德清县${address}`,
});

/** Names of herbs and plants; area code 330199 is assigned to no place. */
export const applicants: readonly Applicant[] = [
  applicant('bai-lu', '白露', '330199199009081025', 101, '武康街道千秋街18号'),
  applicant('jiang-xiaoyu', '江小渔', '330199198703151041', 102, '下渚湖街道湖畔路6号'),
  applicant('ye-wenchun', '叶问春', '330199197902041019', 103, '莫干山镇竹海路9号'),
  applicant('song-zhiqiu', '宋知秋', '330199198409231067', 104, '阜溪街道长虹东街120号'),
  applicant('fang-tang', '方糖', '330199199606011084', 105, '武康街道永安街77号'),
  applicant('mei-ruoxue', '梅若雪', '330199199212071105', 106, '钟管镇环镇北路31号'),
  applicant('qiao-mu', '乔木', '330199198805051033', 107, '康乾街道云岫南路205号'),
  applicant('shi-liu', '石榴', '330199199410101125', 108, '新市镇健康路44号'),
  applicant('mai-dong', '麦冬', '330199198911221059', 109, '禹越镇杭海路15号'),
  applicant('du-ruo', '杜若', '330199199504171140', 110, '舞阳街道曲园南路66号'),
  applicant('su-ye', '苏叶', '330199199107261169', 111, '洛舍镇滨河路23号'),
  applicant('bai-shu', '白术', '33019919860819107X', 112, '新安镇百富路8号'),
  applicant('tian-dong', '天冬', '330199199311131097', 113, '雷甸镇白云南路12号'),
];

/** The people of the demo's year: fictional names, numbers of an area that is assigned to no place, addresses that exist nowhere. */
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { dayOf, dayText, readDay, yearOf, type Day } from '#domain/kernel/instant.ts';
import { citizenCheckOf } from '#domain/party/citizen-id.ts';
import { randomFrom } from './random.ts';

/** Herbs, plants and seasons: nobody is called so, and everybody can read it. */
const FAMILY = [
  '白',
  '叶',
  '江',
  '宋',
  '方',
  '梅',
  '乔',
  '石',
  '杜',
  '苏',
  '田',
  '麦',
  '柳',
  '竺',
  '蓝',
  '商',
  '简',
  '桑',
  '古',
  '游',
  '温',
  '和',
  '路',
  '荆',
];
const GIVEN = [
  '知春',
  '青禾',
  '若溪',
  '小满',
  '晚舟',
  '星河',
  '云起',
  '南枝',
  '木兰',
  '之恒',
  '一诺',
  '安然',
  '清扬',
  '子衿',
  '望舒',
  '听雨',
  '立夏',
  '如初',
  '景行',
  '采薇',
  '海棠',
  '远山',
  '半夏',
  '听澜',
  '思齐',
  '朝颜',
  '沐风',
  '长安',
  '映雪',
  '石斛',
  '松年',
  '怀瑾',
];
/** Streets of no map. */
const STREETS = ['清溪路', '望山街', '听松路', '文津路', '新桥街', '学府路', '临河路', '梧桐街', '向阳路', '百福街', '清和路', '枫林路'];

export type YearPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly identifier: string;
  readonly born: Day;
  readonly phone: string;
  readonly address: string;
};

export const HOW_MANY = 1_200;

const FIRST_BORN = readDay('1955-01-03') ?? dayOf(-5_476);
/** Steps through 50 years of days without meeting the same day twice: the two numbers share no divisor. */
const [STEP, SPAN] = [4_001, 18_262];

const identifierOf = (born: Day, serial: number): string => {
  const digits = `330199${dayText(born).replaceAll('-', '')}${String(100 + (serial % 800)).padStart(3, '0')}`;
  return `${digits}${citizenCheckOf(digits)}`;
};

/** The nth person, always the same; `place` is the name of the division they live in. */
export const yearPerson = (nth: number, place: string): YearPerson => {
  const random = randomFrom(`person ${nth}`);
  const born = dayOf(FIRST_BORN + ((nth * STEP) % SPAN));
  const name = `${random.pick(FAMILY)}${random.pick(GIVEN)}`;
  return {
    id: brandAs<PersonId>(`year-person-${nth}`),
    name,
    identifier: identifierOf(born, nth),
    born,
    phone: `1380000${String(1_000 + nth).slice(-4)}`,
    address: `浙江省${place}${random.pick(STREETS)}${random.between(1, 299)}号${random.between(1, 18)}幢${random.between(1, 30)}0${random.between(1, 4)}室`,
  };
};

/** Whole years between birth and a day, near enough to choose people by. */
export const ageOn = ({ born }: YearPerson, day: Day): number => yearOf(day) - yearOf(born);

/** Fills in a form as people do: for every kind of question an answer that may stand, the person's own where the question is about them. */
import type { Field, Material } from '#domain/catalogue/item.ts';
import type { MaterialGiven } from '#domain/case/state.ts';
import { addDays, dayText, type Day } from '#domain/kernel/instant.ts';
import { sexOf } from '#domain/party/citizen-id.ts';
import { creditCheckOf } from '#domain/party/credit-code.ts';
import type { YearPerson } from './people.ts';
import type { Random } from './random.ts';

export type Writer = {
  readonly person: YearPerson;
  readonly other: YearPerson;
  readonly place: string;
  readonly division: number;
  readonly day: Day;
};

const SHOPS = [
  '一碗面馆',
  '清溪小馆',
  '半亩茶田',
  '老街馄饨',
  '竹里咖啡',
  '山前小厨',
  '望湖小食',
  '晨光包子铺',
  '巷口豆浆',
  '青禾饭堂',
  '南枝甜品',
  '听雨茶馆',
];
const FIRMS = ['云岫', '青禾', '远山', '听澜', '景行', '之恒', '映雪', '沐风', '知春', '长安'];
const TRADES = ['智造', '文化创意', '餐饮管理', '信息技术', '建材', '农业科技', '商贸'];

/** Questions whose name says what is meant; all others are answered by their kind. */
const named: Readonly<Record<string, (writer: Writer, random: Random) => unknown>> = {
  'shop.name': (_writer, random) => random.pick(SHOPS),
  'sign.text': (_writer, random) => random.pick(SHOPS),
  'shop.hours': (_writer, random) => random.pick(['05:30–20:00', '09:00–21:30', '10:00–22:00']),
  'shop.safetyManager': ({ person }) => person.name,
  'firm.name': ({ place }, random) => `${place}${random.pick(FIRMS)}${random.pick(TRADES)}有限公司`,
  'project.name': (_writer, random) => `年产${random.between(2, 60)}万套${random.pick(['减速器', '电机', '滤芯', '轴承', '阀门'])}生产线`,
  'company.name': ({ place }, random) => `${place}${random.pick(FIRMS)}${random.pick(TRADES)}有限公司`,
  'newborn.hospital': ({ place }) => `${place}示例医院`,
  'maternity.employer': ({ place }, random) => `${place}${random.pick(FIRMS)}${random.pick(TRADES)}有限公司`,
  'applicant.sex': ({ person }) => sexOf(person.identifier),
  'premises.number': ({ division }, random) => `${division}${random.between(100_000, 999_999)}GB00012F000${random.between(1, 9)}`,
  'premises.owner': ({ other }) => other.name,
  'premises.use': () => 'commercial',
  'premises.floor': (_writer, random) => `${random.between(1, 3)}层`,
  'manager.healthCertificate': ({ division }, random) => `${division}JK${random.between(100_000, 999_999)}`,
  'manager.healthUntil': ({ day }, random) => dayText(addDays(day, random.between(30, 330))),
  'fire.acceptance': (_writer, random) => `消备〔2019〕第${random.between(100, 999)}号`,
  'fire.class': () => '二级',
  'drainage.outlet': (_writer, random) => `WS-${random.between(1000, 9999)}`,
  'newborn.name': ({ person }, random) => `${person.name[0]}${random.pick(['知一', '云舒', '小禾', '乐安', '星野', '一川'])}`,
};

const creditCode = (random: Random): string => {
  const body = `91330199MA${String(random.between(0, 9_999_999)).padStart(7, '0')}`;
  return `${body}${creditCheckOf(body)}`;
};

/** A father's, spouse's or seller's line is the other person's. */
const isOther = (id: string): boolean => /father|spouse|buyer|partner|guardian/.test(id);

const textFor = (field: Field, writer: Writer, random: Random): string => {
  const person = isOther(field.id) ? writer.other : writer.person;
  if (/\.name$|Name$|Manager$|representative|contact/i.test(field.id)) return person.name;
  if (/address|place|location/i.test(field.id)) return person.address.slice(0, field.length ?? 200);
  return random.pick(['按规定办理', '详见附件', '符合要求', '自有资金', '本人申请']).slice(0, field.length ?? 200);
};

const numberFor = ({ min = 1, max }: Field, random: Random): number =>
  random.between(Math.ceil(min), Math.floor(Math.min(max ?? min + 80, min + 80)));

const byKind = (field: Field, writer: Writer, random: Random): unknown => {
  const person = isOther(field.id) ? writer.other : writer.person;
  switch (field.type) {
    case 'text':
      return textFor(field, writer, random);
    case 'number':
      return numberFor(field, random);
    case 'yes-no':
      return /statement|commit|agree|confirm|consent|declare/i.test(field.id) ? true : random.chance(0.6);
    case 'choice':
      return random.pick(field.options ?? []).value;
    case 'date':
      return dayText(addDays(writer.day, -random.between(2, 20)));
    case 'identifier':
      return field.identifier === 'credit-code' ? creditCode(random) : person.identifier;
    case 'phone':
      return person.phone;
    case 'address':
      return person.address;
    case 'division':
      return String(writer.division);
  }
};

/** The answer of one question. */
export const answerFor = (field: Field, writer: Writer, random: Random): unknown =>
  named[field.id]?.(writer, random) ?? byKind(field, writer, random);

/** How one paper is given: promised where a promise is enough, else brought. `undefined`: there is no way of the person's own. */
export const wayFor = ({ satisfiedBy }: Material, random: Random): MaterialGiven | undefined => {
  if (satisfiedBy.some(({ by }) => by === 'commitment')) return { by: 'commitment' };
  return satisfiedBy.some(({ by }) => by === 'bring') ? { by: 'original', pages: random.between(1, 6) } : undefined;
};

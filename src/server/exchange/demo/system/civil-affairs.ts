/** The marriage register of civil affairs: JSON in an envelope, states of marriage in codes, now and then slow. */
import type { DemoSystem, SystemRecord } from '../system.ts';
import { spouseOf, type World, type WorldPerson } from '../world.ts';

/** GB/T 2261.2. */
const STATE = { single: '10', married: '20' } as const;
/** One question in five waits for the archive. */
const SLOW_EVERY = 5;

function recordOf(world: World, person: WorldPerson): SystemRecord {
  const { marriage } = person;
  if (marriage === undefined) return { sfzh: person.identifier, xm: person.name, hyzk: STATE.single, djxx: '没有婚姻登记记录' };
  const spouse = spouseOf(world, person);
  return {
    sfzh: person.identifier,
    xm: person.name,
    hyzk: STATE.married,
    djrq: marriage.on.replaceAll('-', '/'),
    jhzzh: marriage.number,
    djjg: '德清县民政局婚姻登记处',
    poxm: spouse?.name ?? '',
    posfzh: marriage.spouse,
    pohjdz: spouse?.household.address ?? '',
    djxx: `${marriage.on} 在德清县民政局登记结婚，结婚证字号 ${marriage.number}`,
  };
}

export const civilAffairs: DemoSystem = {
  id: 'civil-affairs',
  name: { zh: '民政 · 婚姻登记系统（演示）', en: 'Civil Affairs marriage register (demo)' },
  department: 'civil-affairs',
  protocol: 'http-json',
  oddity: {
    zh: '外面套一层信封，日期用斜线；每五次有一次要等1.5秒。',
    en: 'Answers come in an envelope, days with slashes; one in five takes 1.5 seconds.',
  },
  services: [
    {
      path: 'hydj/cx',
      resource: 'civil.marriage',
      key: 'sfzh',
      records: (world) => [...world.people.values()].filter(isAdult).map((person) => recordOf(world, person)),
    },
  ],
  mood: (_at, count) => (count % SLOW_EVERY === 0 ? 'slow' : 'up'),
  wrap: { body: (record) => ({ code: '0000', msg: '查询成功', data: record }), path: 'data' },
};

/** Children stand in no register of marriages. */
const isAdult = ({ household }: WorldPerson): boolean => household.relation !== 'child';

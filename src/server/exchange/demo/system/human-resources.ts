/** Human resources: the social security system with its numbered field names, down two minutes of every ten. */
import type { DemoSystem, SystemRecord } from '../system.ts';
import type { Mood } from '../system.ts';
import type { WorldPerson } from '../world.ts';

const PERIOD_MS = 600_000;
/** From the sixth to the eighth minute of every ten: a start of the demo at a full hour finds it up. */
const DOWN_FROM = 360_000;
const DOWN_UNTIL = 480_000;

const mood = (at: number): Mood => {
  const since = at % PERIOD_MS;
  return since >= DOWN_FROM && since < DOWN_UNTIL ? 'down' : 'up';
};

const recordOf = ({ identifier, name, born, employment, years, card }: WorldPerson): SystemRecord => ({
  aac002: identifier,
  aac003: name,
  aac084: employment === undefined ? '2' : '1',
  aab004: employment?.employer ?? null,
  aab998: employment?.code ?? null,
  aac049: employment?.since ?? null,
  aae201: years.pension,
  aae010: card.account,
  aae008: card.bank,
  aac006: born.replaceAll('-', ''),
  csrqbz: '0',
  qynj: '0',
  daxx: `人事档案存德清县人才市场（示例），出生日期${born}`,
  jyxx: employment === undefined ? null : `${employment.since} 起在${employment.employer}就业`,
  ylbx: `企业职工基本养老保险，累计缴费${years.pension}年`,
});

export const humanResources: DemoSystem = {
  id: 'human-resources',
  name: { zh: '人社 · 社保业务系统（演示）', en: 'Human Resources social security system (demo)' },
  department: 'human-resources',
  protocol: 'http-json',
  oddity: {
    zh: '字段名是编号；每十分钟有两分钟停机。',
    en: 'Fields are called by numbers; it is down for two minutes of every ten.',
  },
  services: [
    {
      path: 'rs/person',
      resource: 'social.person',
      key: 'aac002',
      records: ({ people }) => [...people.values()].filter(({ household }) => household.relation !== 'child').map(recordOf),
    },
  ],
  mood,
};

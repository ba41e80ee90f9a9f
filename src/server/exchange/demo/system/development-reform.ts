/** Development and reform: the public credit platform, and the codes of investment projects; lists come as yes and no in letters. */
import type { DemoSystem, SystemRecord } from '../system.ts';
import type { WorldFirm, WorldPerson } from '../world.ts';

const creditOf = ({ identifier, name }: WorldPerson): SystemRecord => ({
  ZJHM: identifier,
  MC: name,
  SXBZ: 'F',
  CNBZ: 'T',
  CFXX: '近三年没有行政处罚记录',
  XYXX: '公共信用信息：没有失信记录',
});

const projectOf = ({ code, name, land }: WorldFirm): readonly SystemRecord[] =>
  land === undefined
    ? []
    : [
        {
          TYSHXYDM: code,
          MC: name,
          XMDM: land.project,
          QYPG: `区域评估成果：${land.location}所在片区已完成水土保持、环评、能评等区域评估`,
        },
      ];

export const developmentReform: DemoSystem = {
  id: 'development-reform',
  name: { zh: '发改 · 信用和项目平台（演示）', en: 'Development and Reform: credit and projects (demo)' },
  department: 'development-reform',
  protocol: 'http-json',
  oddity: {
    zh: '是和否写成 T 和 F；结果放在一个只有一条的列表里。',
    en: 'Yes and no are T and F; the record comes in a list of one.',
  },
  services: [
    { path: 'xy/gr', resource: 'credit.person', key: 'ZJHM', records: ({ people }) => [...people.values()].map(creditOf) },
    { path: 'xm/qy', resource: 'project.online', key: 'TYSHXYDM', records: ({ firms }) => [...firms.values()].flatMap(projectOf) },
  ],
  wrap: { body: (record) => ({ status: 'OK', rows: [record] }), path: 'rows' },
};

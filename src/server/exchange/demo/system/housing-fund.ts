/** The housing fund: accounts in fen, answered only where the person agreed. */
import type { DemoSystem, SystemRecord } from '../system.ts';
import type { WorldPerson } from '../world.ts';

const FEN = 100;

const recordOf = ({ identifier, name, fund }: WorldPerson): readonly SystemRecord[] =>
  fund === undefined
    ? []
    : [
        {
          zjhm: identifier,
          xingming: name,
          grzh: fund.account,
          dwmc: fund.employer,
          grzhye: fund.balance * FEN,
          grzhzt: '01',
          jcxx: `个人账户 ${fund.account}，${fund.employer}缴存，正常`,
        },
      ];

/** Whether there is an account at all; what is on it is another question. */
const openOf = ({ identifier, fund }: WorldPerson): SystemRecord => ({ zjhm: identifier, kh: fund === undefined ? 'N' : 'Y' });

export const housingFund: DemoSystem = {
  id: 'housing-fund',
  name: { zh: '公积金 · 缴存系统（演示）', en: 'Housing fund accounts (demo)' },
  department: 'housing-fund',
  division: 330500,
  protocol: 'http-json',
  oddity: {
    zh: '余额按分计；本人没有同意就不查。',
    en: 'Balances count in fen; nothing is asked without the person’s consent.',
  },
  services: [
    { path: 'gr/kh', resource: 'housing-fund.open', key: 'zjhm', records: ({ people }) => [...people.values()].map(openOf) },
    { path: 'gr/zh', resource: 'housing-fund.account', key: 'zjhm', records: ({ people }) => [...people.values()].flatMap(recordOf) },
  ],
  wrap: { body: (record) => ({ ret: 0, list: record }), path: 'list' },
};

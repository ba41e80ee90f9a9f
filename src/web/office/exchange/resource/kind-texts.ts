/** What each kind of connection is, which address it wants and which settings it knows: all a data manager needs to connect a source. */
import type { Text } from '#domain/kernel/text.ts';

export type KindHelp = {
  readonly how: Text;
  /** Undefined: the kind has no address. */
  readonly address: Text | undefined;
  readonly settings: readonly { readonly name: string; readonly words: Text; readonly needed?: true }[];
};

const record = {
  name: 'record',
  words: { zh: '答复里哪一段是这个人的记录，例如 data.list', en: 'where in the answer the record is, such as data.list' },
} as const;
const corrections = {
  name: 'corrections',
  words: { zh: '更正发到哪个地址；不写就只由人核对', en: 'where corrections are sent; without it people alone check them' },
} as const;

const kindHelp: Readonly<Record<string, KindHelp>> = {
  'http-json': {
    how: {
      zh: '每查一次，向这个地址发一次 HTTP 请求，收 JSON。404 或 204 表示没有这个人。',
      en: 'Each look-up is one HTTP request that is answered in JSON. 404 or 204 mean nobody.',
    },
    address: {
      zh: '不带用户名和密码，例如 https://data.example.gov.cn/hjxx',
      en: 'Without name and password, such as https://data.example.gov.cn/register',
    },
    settings: [
      { name: 'method', words: { zh: 'POST（不写就是它，号码不进网址）或 GET', en: 'POST (as usual: no number in an address) or GET' } },
      { name: 'path', words: { zh: '接在地址后面', en: 'added to the address' } },
      record,
      corrections,
    ],
  },
  'x-road-rest': {
    how: {
      zh: '经安全服务器发 X-Road REST 报文，带单位、办件和报文编号，核对请求摘要。',
      en: 'A message through a security server of X-Road’s REST protocol, with office, case and id; the request hash is checked.',
    },
    address: { zh: '安全服务器的地址，例如 https://ss.example.gov.cn', en: 'The security server, such as https://ss.example.gov.cn' },
    settings: [
      { name: 'service', needed: true, words: { zh: '服务编号：实例/类/成员/子系统/代码', en: 'INSTANCE/CLASS/MEMBER/SUBSYSTEM/CODE' } },
      { name: 'client', words: { zh: '我们的成员编号，后面自动接查询的部门', en: 'our member; the asking department is put behind it' } },
      { name: 'path', words: { zh: '服务里的路径，号码处写 {key}', en: 'path in the service, with {key} for the number' } },
      record,
      {
        name: 'requestHash',
        words: { zh: 'verify（核对）；真实安全服务器后面写 record（只记下）', en: 'verify, or record behind a real security server' },
      },
      corrections,
    ],
  },
  sql: {
    how: {
      zh: '用只读账号查对方 PostgreSQL 的一个视图，一次一行，只取登记的列。',
      en: 'One row of one view of their PostgreSQL, read-only, the registered columns alone.',
    },
    address: { zh: '例如 postgres://db.example.gov.cn:5432/estate', en: 'Such as postgres://db.example.gov.cn:5432/estate' },
    settings: [
      {
        name: 'view',
        needed: true,
        words: { zh: '视图的名字，可以带模式：share.v_title', en: 'the view, with its schema if need be: share.v_title' },
      },
      { name: 'user', words: { zh: '账号，不写是 yici_reader', en: 'the account; yici_reader unless named' } },
      { name: 'ssl', words: { zh: '只有在自己的内网里才写 false', en: 'false only inside your own network' } },
    ],
  },
  'csv-batch': {
    how: {
      zh: '按时取一个 CSV 文件，查询时只看最近一份好的文件。第一行是列名，UTF-8 或 GB18030。',
      en: 'A CSV file is fetched by schedule and the last good one is asked. Headings in the first line; UTF-8 or GB18030.',
    },
    address: { zh: 'https://… 或 file:///…', en: 'https://… or file:///…' },
    settings: [{ name: 'everyHours', words: { zh: '几小时取一次，不写是24', en: 'hours between two files; 24 unless written' } }],
  },
  platform: {
    how: {
      zh: '不出平台：本人在这里领到的证照，或办成的办件。只能查本部门自己发的、办的。',
      en: 'Does not leave the platform: certificates issued here to the person, or cases granted; only the department’s own.',
    },
    address: undefined,
    settings: [
      { name: 'source', needed: true, words: { zh: 'certificate（证照）或 case（办件）', en: 'certificate or case' } },
      { name: 'kind', needed: true, words: { zh: '证照种类，或一件事的编号', en: 'the kind of certificate, or the matter' } },
    ],
  },
};

export const helpFor = (kind: string): KindHelp => kindHelp[kind] ?? { how: { zh: '', en: '' }, address: undefined, settings: [] };

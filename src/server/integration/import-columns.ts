/** What may stand in a file of each kind: the columns with their names in both languages, and which must be there. */
import type { Text } from '#domain/kernel/text.ts';

export const importKinds = ['people', 'firms', 'officers', 'cases'] as const;
export type ImportKind = (typeof importKinds)[number];

export type ImportColumn = { readonly id: string; readonly name: Text; readonly required: boolean; readonly example: string };

const column = (id: string, zh: string, en: string, example: string, required = true): ImportColumn => ({
  id,
  name: { zh, en },
  required,
  example,
});

const phone = column('phone', '电话', 'phone', '13800000000', false);
const address = column('address', '地址', 'address', '浙江省德清县武康街道沿溪路8号', false);
const login = (required: boolean): ImportColumn => column('login', '登录账号', 'login', 'A001', required);

export const importColumns: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  people: [
    column('name', '姓名', 'name', '周以宁'),
    column('kind', '证件类型', 'document', 'citizen', false),
    column('number', '证件号码', 'number', '330199199304120023'),
    phone,
    address,
    login(false),
  ],
  firms: [
    column('name', '企业名称', 'firm', '德清云岫智造有限公司'),
    column('number', '统一社会信用代码', 'credit code', '91330199MA0000015A'),
    phone,
    address,
    login(false),
  ],
  officers: [
    column('name', '姓名', 'name', '冯一丁'),
    login(true),
    column('office', '机构', 'office', '330521-market-supervision'),
    column('duty', '职责', 'duty', '办理'),
    column('titleZh', '岗位', 'title', '审批科', false),
    column('titleEn', '岗位英文', 'title in English', 'Licensing desk', false),
    column('items', '事项', 'items', '', false),
    column('from', '开始日期', 'from', '2026-01-01'),
    column('until', '结束日期', 'until', '', false),
  ],
  cases: [
    column('reference', '原办件号', 'reference', 'OLD-2026-001'),
    column('matter', '一件事', 'matter', 'open-restaurant'),
    column('applicant', '申请人', 'applicant', '周以宁'),
    column('kind', '证件类型', 'document', 'citizen', false),
    column('number', '证件号码', 'number', '330199199304120023', false),
    column('title', '办件名称', 'title', '沿溪小馆', false),
    column('submitted', '提交时间', 'submitted', '2026-06-01 10:20'),
    column('accepted', '受理时间', 'accepted', '2026-06-01 14:00', false),
    column('handler', '承办人账号', 'handler', '', false),
    column('due', '到期日', 'due', '', false),
  ],
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s_*（）()]/g, '')
    .toLowerCase();

/** The column a heading means: by its Chinese or English name or its id, whatever its case, width and blanks. */
export const columnOf = (kind: ImportKind, heading: string): ImportColumn | undefined =>
  importColumns[kind].find(({ id, name }) => [id, name.zh, name.en].some((each) => plain(each) === plain(heading)));

/** Running cases may answer questions of their matter: a heading with a dot is the question's id (`shop.service`). */
export const isQuestion = (kind: ImportKind, heading: string): boolean =>
  kind === 'cases' && /^[a-z][a-zA-Z0-9]*(\.[a-zA-Z][a-zA-Z0-9]*)+$/.test(heading.trim());

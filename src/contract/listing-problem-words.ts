/** What an import says of a row of an implementation list, in both languages; a new code without its sentence does not compile. */
import type { ListingProblemCode } from '#domain/listing/listing-problem.ts';
import type { Words } from './problem-words.ts';

const words = (zh: string, en: string): Words => ({ zh, en });

export const listingProblemWords: Readonly<Record<ListingProblemCode, Words>> = {
  'row-broken': words('这一条的 JSON 读不懂（{why}）。', 'This entry is no JSON we can read ({why}).'),
  'code-missing': words('没有实施编码，不知道是哪一项。', 'There is no code, so nobody knows which item this is.'),
  'code-twice': words(
    '这个编码在第 {line} 行已经有了，同一份清单里一个编码只能有一项。',
    'Line {line} has this code already; a code names one item in a list.',
  ),
  'name-missing': words('没有事项名称。', 'The name is missing.'),
  'department-missing': words('没有实施主体。', 'The department is missing.'),
  'area-unknown': words(
    '没有区划 {area}。外省的清单请指明导入到哪里。',
    'There is no division {area} here. For a list from elsewhere say where it is to go.',
  ),
  'area-outside': words(
    '区划 {area} 不在 {division} 之内，不归您导入。',
    'Division {area} is not within {division}; its list is not yours to import.',
  ),
  'cell-too-long': words('内容有 {length} 个字，最多 {limit} 个。', 'The content has {length} characters; {limit} at most.'),
  'cell-hidden-signs': words(
    '内容里有看不见的或会颠倒文字方向的字符，请删掉。',
    'There are invisible signs, or signs that turn the writing around; take them out.',
  ),
  'cell-not-text': words('这里应当是文字，或者一列简单的行。', 'This should be a text, or a list of plain rows.'),
  'column-forbidden': words('不能有叫这个名字的列。', 'No column may have this name.'),
  'cell-longer-than-national': words(
    '有 {length} 个字，国家标准最多 {limit} 个；照原样收下。',
    '{length} characters; the national standard takes {limit}. Kept as it is.',
  ),
  'value-not-in-table': words(
    '“{value}”不在国家标准的代码表里；照原样收下。',
    '"{value}" is not in the national table of codes. Kept as it is.',
  ),
  'value-not-a-number': words('“{value}”不是数字；照原样收下。', '"{value}" is not a number. Kept as it is.'),
  'value-not-a-date': words('“{value}”不是日期；照原样收下。', '"{value}" is not a date. Kept as it is.'),
  'value-not-a-flag': words('“{value}”不是“是”或“否”；照原样收下。', '"{value}" is neither yes nor no. Kept as it is.'),
  'name-twice': words(
    '同一部门的这个名称在第 {line} 行已经有了，编码不同：请看看是不是同一项。',
    'Line {line} has this name of the same department under another code: is it the same item?',
  ),
  'uscc-lower-case': words(
    '统一社会信用代码 {code} 里有小写字母；按大写读。',
    'The credit code {code} has a lower-case letter; it is read in capitals.',
  ),
  'uscc-form': words('{code} 不是统一社会信用代码，也不是组织机构代码。', '{code} is neither a credit code nor an organisation code.'),
  'uscc-check': words(
    '统一社会信用代码 {code} 的校验位对不上（早年试点发的代码会这样）。',
    'The check of the credit code {code} does not fit (codes of early pilots do that).',
  ),
  'uscc-organisation-code': words(
    '{code} 是旧的组织机构代码，还没有换成统一社会信用代码。',
    '{code} is an old organisation code, not yet a credit code.',
  ),
  'uscc-missing': words('没有实施主体的统一社会信用代码。', "The department's credit code is missing."),
  'type-one-digit': words('事项类型写成一位“{value}”，按“{type}”读。', 'The type is written as one digit, {value}; read as {typeEn}.'),
  'type-not-on-application': words(
    '“{type}”（{value}）不在依申请办理的六类之内。',
    '{typeEn} ({value}) is none of the six kinds handled on application.',
  ),
  'parent-missing': words('没有主项名称。', 'The name of the main item is missing.'),
  'area-taken-as': words(
    '区划 {area} 不在导入范围内，按您指明的导入到 {division}。',
    'Division {area} is not within the import; taken to {division} as you said.',
  ),
  'column-unknown': words('国家标准里没有这一列；内容照原样收下。', 'The national list has no such column; its content is kept as it is.'),
};

/** What is wrong with one field, in both languages; the codes are those of the form, of JSON and of request schemas. */
export type Words = { readonly zh: string; readonly en: string };

const words = (zh: string, en: string): Words => ({ zh, en });

export const problemWords: Readonly<Record<string, Words>> = {
  'field-missing': words('缺这一项。', 'This is missing.'),
  'answer-missing': words('这一项要填。', 'This needs an answer.'),
  'unknown-field': words('没有这一项。', 'There is no such field.'),
  'wrong-type': words('类型不对。', 'This is of the wrong type.'),
  'too-long': words('太长了，最多 {limit} 个字。', 'Too long: {limit} characters at most.'),
  'too-short': words('太短了，至少 {limit} 个字。', 'Too short: {limit} characters at least.'),
  'too-many': words('太多了，最多 {limit} 项。', 'Too many: {limit} at most.'),
  'too-few': words('太少了，至少 {limit} 项。', 'Too few: {limit} at least.'),
  'out-of-range': words('超出范围（{limit}）。', 'Out of range ({limit}).'),
  'wrong-format': words('格式不对。', 'This is not in the expected form.'),
  'not-allowed-value': words('不能填这个值。', 'This value is not possible here.'),
  'json-broken': words('JSON 不完整。', 'The JSON is broken here.'),
  'json-too-deep': words('嵌套太深。', 'Nested too deeply.'),
  'json-repeated-key': words('同一个名字出现了两次。', 'The same key appears twice.'),
  'json-forbidden-key': words('不能用这个名字。', 'This key is not allowed.'),
  'json-number-too-large': words('数字太大，会丢位数。', 'This number is too large to be kept exactly.'),
  'json-broken-text': words('文字里有无法保存的字符。', 'The text holds characters that cannot be kept.'),
  'party-missing': words('缺当事人，至少 {min} 位。', 'A party is missing; {min} at least.'),
  'party-too-many': words('当事人太多，最多 {max} 位。', 'Too many parties; {max} at most.'),
  'unknown-role': words('没有这种身份。', 'There is no such role.'),
  'lead-missing': words('要有一位主申请人。', 'One applicant must lead.'),
  'material-missing': words('还缺这份材料。', 'This material is missing.'),
};

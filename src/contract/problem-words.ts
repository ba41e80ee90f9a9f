/** What is wrong with one field, in both languages; the codes are those of the form, of names and numbers, of JSON and of request schemas. */
import type { NameRefusal } from '#domain/party/check-name.ts';
import type { IdentifierRefusal } from '#domain/party/identifier-refusal.ts';

export type Words = { readonly zh: string; readonly en: string };

const words = (zh: string, en: string): Words => ({ zh, en });

/** A name or number that is refused always has its sentence: a new code without one does not compile. */
const ofParties: Readonly<Record<NameRefusal | IdentifierRefusal, Words>> = {
  'name-missing': words('要填姓名。', 'The name is needed.'),
  'name-too-long': words('姓名太长，最多 {longest} 个字。', 'The name is too long: {longest} characters at most.'),
  'name-characters': words('姓名里不能有这个字符：{character}。', 'A name cannot hold this character: {character}.'),
  'name-control': words('姓名里有看不见的字符，请删掉重打。', 'There is an invisible character in the name.'),
  'name-broken': words('姓名里有一个字坏了，请重打。', 'One character of the name is broken; please type it again.'),
  'name-edge-space': words('姓名前后不要空格。', 'No blanks before or after the name.'),
  'identifier-missing': words('要填证件号码。', 'The number is needed.'),
  'identifier-characters': words('号码里有不该有的字符。', 'The number holds characters it cannot have.'),
  'identifier-length': words('位数不对，请再数一遍。', 'The number of digits is wrong; please count again.'),
  'identifier-date': words('号码里的出生日期不对。', 'The birth date in the number does not exist.'),
  'identifier-area': words('号码前6位不对。', 'The first six digits are wrong.'),
  'identifier-check': words('最后一位对不上，多半有一位打错了。', 'The last digit does not fit; one digit is probably mistyped.'),
  'identifier-not-expected': words('这里不用填号码。', 'No number is expected here.'),
  'identifier-kind-unknown': words('没有这种证件。', 'There is no such kind of document.'),
};

export const problemWords: Readonly<Record<string, Words>> = {
  ...ofParties,
  'unknown-law': words('没有这部法律。', 'There is no such law here.'),
  'unknown-article': words('这部法律没有这一条，最多到第 {articles} 条。', 'This law has no such article; its last is {articles}.'),
  'field-missing': words('缺这一项。', 'This is missing.'),
  'answer-missing': words('这一项要填。', 'This needs an answer.'),
  'unknown-field': words('没有这一项。', 'There is no such field.'),
  'wrong-type': words('类型不对。', 'This is of the wrong type.'),
  'too-long': words('太长了，最多 {limit} 个字。', 'Too long: {limit} characters at most.'),
  'too-short': words('太短了，至少 {limit} 个字。', 'Too short: {limit} characters at least.'),
  'too-many': words('太多了，最多 {limit} 项。', 'Too many: {limit} at most.'),
  'too-few': words('太少了，至少 {limit} 项。', 'Too few: {limit} at least.'),
  'out-of-range': words('超出范围（{limit}）。', 'Out of range ({limit}).'),
  'below-minimum': words('不能小于 {minimum}。', 'Not below {minimum}.'),
  'above-maximum': words('不能大于 {maximum}。', 'Not above {maximum}.'),
  'not-a-day': words('没有这一天。', 'There is no such day.'),
  'unknown-option': words('从列出的里面选一个。', 'Choose one of the options.'),
  'division-unknown': words('没有这个区划，请选一个县（市、区）。', 'There is no such division; choose a county.'),
  'phone-form': words('手机号 11 位，座机带区号。', 'A mobile has 11 digits; a landline needs its area code.'),
  'broken-text': words('有一个字坏了，请删掉重打。', 'One character is broken; please type it again.'),
  'control-character': words('里面有看不见的字符，请删掉。', 'There is an invisible character; please remove it.'),
  'file-not-found': words('没有这份文件，请重新上传。', 'There is no such file; please upload it again.'),
  'way-not-allowed': words('这份材料不能这样给。', 'This material cannot be given in this way.'),
  'wrong-format': words('格式不对。', 'This is not in the expected form.'),
  'not-allowed-value': words('不能填这个值。', 'This value is not possible here.'),
  'unknown-department': words('没有这个部门。', 'There is no such department.'),
  'unknown-item': words('没有这个事项。', 'There is no such item.'),
  'unknown-matter': words('没有这件事。', 'There is no such matter.'),
  'not-staff': words('这个人在这个大厅没有收件岗位。', 'This person holds no reception post in this hall.'),
  'day-before-start': words('不能早于开始的那天。', 'Not before the first day.'),
  'day-passed': words('这一天已经过去。', 'That day has passed.'),
  'period-too-long': words('最多 {days} 天；更久的话请正式任命。', '{days} days at most; for longer appoint a successor.'),
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
  'not-in-year': words('这一天不在 {year} 年。', 'This day is not of {year}.'),
  'day-twice': words('这一天写了两次。', 'This day stands twice.'),
  'year-not-next': words(
    '年份要在 {first} 到 {last} 之间，一年接一年。',
    'The year lies between {first} and {last}; years follow each other.',
  ),
  'matter-in-person': words('这件事要本人办，不能代办。', 'This matter must be handled in person.'),
  'material-missing': words('还缺这份材料。', 'This material is missing.'),
};

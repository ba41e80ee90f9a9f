/** A field's value as people read it in a table: terms, counts, needs, ways, places; both languages. */
import type { Satisfaction } from '#domain/catalogue/item.ts';
import type { Text } from '#domain/kernel/text.ts';
import { readAppointment } from './appointments.ts';
import { sayTerm } from './improvement-words.ts';
import { isBag, own, readTerm, readText } from './readable.ts';

const both = (zh: string, en: string): Text => ({ zh, en });
const NOTHING = both('—', '—');
const joined = (texts: readonly Text[], zh = '、', en = ', '): Text =>
  texts.length === 0 ? NOTHING : both(texts.map((text) => text.zh).join(zh), texts.map((text) => text.en).join(en));

/** Words of closed lists; a word of another list means the same in each of them. */
export const WORDS: Readonly<Record<string, Text>> = {
  required: both('必交', 'required'),
  'gap-allowed': both('可以后补', 'may follow'),
  optional: both('可不交', 'optional'),
  paper: both('纸质', 'paper'),
  electronic: both('电子', 'electronic'),
  both: both('纸质或电子', 'paper or electronic'),
  online: both('网上', 'online'),
  window: both('窗口', 'window'),
  mail: both('邮寄', 'post'),
  terminal: both('自助机', 'terminal'),
  courier: both('快递', 'courier'),
  county: both('本县', 'own county'),
  city: both('全市', 'the city'),
  province: both('全省', 'the province'),
  nation: both('全国', 'the country'),
};
const DEPTHS = [
  both('网上查', 'information'),
  both('网上申请', 'apply online'),
  both('最多跑一次', 'one visit'),
  both('全程网办', 'all online'),
];
const IDENTITIES = [both('不核验', 'no check'), both('实名', 'real name'), both('刷脸实人', 'face check')];

const wordOf = (value: unknown): Text => WORDS[String(value)] ?? both(String(value), String(value));

const wayOf = (way: Satisfaction): Text => {
  switch (way.by) {
    case 'fact':
      return both('政府核对数据', 'data we look up');
    case 'certificate':
      return both('电子证照', 'e-certificate');
    case 'commitment':
      return both('写承诺', 'commitment');
    case 'bring':
      return { original: both('交原件', 'original'), copy: both('交复印件', 'copy'), photo: both('拍照', 'photo') }[way.form];
  }
};

const sayAppointment = (value: unknown): Text => {
  const read = readAppointment(value);
  if (read === undefined || !read.offered) return both('不预约', 'none');
  return read.perDay === undefined
    ? both('可约，不限名额', 'offered, no cap')
    : both(`可约，每天${read.perDay}个`, `offered, ${read.perDay} a day`);
};

const placeOf = (value: unknown): Text => {
  if (!isBag(value)) return NOTHING;
  const [name, hours] = [readText(own(value, 'name')), readText(own(value, 'hours'))];
  return name === undefined || hours === undefined ? NOTHING : both(`${name.zh}（${hours.zh}）`, `${name.en} (${hours.en})`);
};

const BY_FIELD: Readonly<Record<string, (value: unknown) => Text>> = {
  'limit.promised': (value) => {
    const term = readTerm(value);
    return term === undefined ? NOTHING : sayTerm(term);
  },
  'materials[].asked': (value) => (value === false ? both('不要', 'not asked') : both('要', 'asked')),
  'materials[].satisfiedBy': (value) => joined(Array.isArray(value) ? (value as readonly Satisfaction[]).map(wayOf) : [], '或', ' or '),
  'fees[].amount': (value) => (Number(value) === 0 ? both('免', 'free') : both(`${String(value)}元`, `CNY ${String(value)}`)),
  'visits.count': (value) => both(`${String(value)}次`, String(value)),
  'flow[].days': (value) => both(`${String(value)}天`, `${String(value)} days`),
  'online.depth': (value) => DEPTHS[Number(value) - 1] ?? NOTHING,
  'online.identity': (value) => IDENTITIES[Number(value)] ?? NOTHING,
  appointment: sayAppointment,
  places: (value) => joined(Array.isArray(value) ? value.map(placeOf) : [], '；', '; '),
  phones: (value) =>
    isBag(value)
      ? both(
          `咨询${String(own(value, 'consult'))}，监督${String(own(value, 'complain'))}`,
          `ask ${String(own(value, 'consult'))}, complain ${String(own(value, 'complain'))}`,
        )
      : NOTHING,
  faq: (value) => (Array.isArray(value) ? both(`${value.length}条`, `${value.length}`) : NOTHING),
};

/** What cannot be read at all is shown as it was written, cut short. */
const rough = (value: unknown): Text => {
  const text = JSON.stringify(value) ?? '—';
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return both(short, short);
};

export const sayValue = (field: string, value: unknown): Text => {
  if (value === undefined || value === null) return NOTHING;
  const say = BY_FIELD[field];
  if (say !== undefined) return say(value);
  const text = readText(value);
  if (text !== undefined) return text;
  if (typeof value === 'boolean') return value ? both('可以', 'yes') : both('不可以', 'no');
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return joined(value.map(wordOf));
  return typeof value === 'string' || typeof value === 'number' ? wordOf(value) : rough(value);
};

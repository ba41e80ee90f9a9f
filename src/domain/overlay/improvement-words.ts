/** What a place does better, in a sentence a person understands, with what holds in the rest of the province. */
import type { Satisfaction } from '#domain/catalogue/item.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { Text } from '#domain/kernel/text.ts';
import { placesADay, readAppointment } from './appointments.ts';
import type { Improvement } from './improvements.ts';
import { readTerm } from './readable.ts';

type Say = (improvement: Improvement) => Text | undefined;
const both = (zh: string, en: string): Text => ({ zh, en });

const UNITS: Readonly<Record<Term['unit'], readonly [zh: string, one: string, many: string]>> = {
  'working-day': ['个工作日', 'working day', 'working days'],
  'calendar-day': ['天', 'calendar day', 'calendar days'],
  month: ['个月', 'month', 'months'],
  year: ['年', 'year', 'years'],
  hour: ['小时', 'hour', 'hours'],
};

/** A term as people say it: 8个工作日, at once. */
export const sayTerm = ({ amount, unit }: Term): Text => {
  const [zh, one, many] = UNITS[unit];
  return amount === 0 ? both('当场', 'at once') : both(`${amount}${zh}`, `${amount} ${amount === 1 ? one : many}`);
};

const CHANNELS: Readonly<Record<string, Text>> = {
  online: both('可以网上办', 'online'),
  window: both('可以到窗口办', 'at the window'),
  mail: both('可以邮寄申请', 'by post'),
  terminal: both('可以在自助机上办', 'at a self-service terminal'),
};
const DELIVERIES: Readonly<Record<string, Text>> = {
  electronic: both('结果发电子证', 'the result comes electronically'),
  window: both('结果可到窗口领', 'the result can be collected at the window'),
  courier: both('结果可以寄到家', 'the result is sent home'),
};
const AREAS: Readonly<Record<string, Text>> = {
  city: both('全市任一大厅都能办', 'in any hall of the city'),
  province: both('全省任一大厅都能办', 'in any hall of the province'),
  nation: both('全国都能办', 'anywhere in the country'),
};

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const added =
  (words: Readonly<Record<string, Text>>): Say =>
  ({ was, is }) => {
    const fresh = listed(is).filter((each) => !listed(was).includes(each));
    const said = fresh.flatMap((each) => words[String(each)] ?? []);
    return said.length === 0 ? undefined : both(said.map(({ zh }) => zh).join('，'), said.map(({ en }) => en).join(', '));
  };

const promise: Say = ({ was, is }) => {
  const [old, now] = [readTerm(was), readTerm(is)];
  if (old === undefined || now === undefined) return undefined;
  const [before, after] = [sayTerm(old), sayTerm(now)];
  return both(`${after.zh}办完（全省${before.zh}）`, `done ${now.amount === 0 ? '' : 'in '}${after.en} (province: ${before.en})`);
};

const way: Say = ({ name, is }) => {
  const [first] = listed(is) as readonly Satisfaction[];
  if (name === undefined || first === undefined) return undefined;
  if (first.by === 'fact' || first.by === 'certificate') return both(`${name.zh}由政府自己查`, `${name.en}: we look it up ourselves`);
  if (first.by === 'commitment') return both(`${name.zh}写个承诺就行`, `${name.en}: a commitment will do`);
  return both(`${name.zh}多了一种交法`, `${name.en}: one more way to give it`);
};

const counted =
  (zh: string, en: string): Say =>
  ({ name, was, is }) =>
    both(
      `${name?.zh ?? ''}${zh}${String(is)}份（全省${String(was)}份）`,
      `${name?.en ?? ''}: ${String(is)} ${en} (province: ${String(was)})`,
    );

const fee: Say = ({ name, was, is }) =>
  Number(is) === 0
    ? both(`免收${name?.zh ?? ''}`, `no charge: ${name?.en ?? ''}`)
    : both(
        `${name?.zh ?? ''}只收${String(is)}元（全省${String(was)}元）`,
        `${name?.en ?? ''}: CNY ${String(is)} (province: ${String(was)})`,
      );

const appointments: Say = ({ was, is }) => {
  const [old, now] = [readAppointment(was), readAppointment(is)];
  if (now === undefined || placesADay(now) <= placesADay(old ?? { offered: false })) return undefined;
  return now.perDay === undefined
    ? both('可以预约，名额不限', 'by appointment, as many as want one')
    : both(`可以预约，每天${now.perDay}个名额`, `by appointment, ${now.perDay} a day`);
};

const named =
  (zh: string, en: string): Say =>
  ({ name }) =>
    name === undefined ? undefined : both(`${name.zh}${zh}`, `${name.en}: ${en}`);

const SENTENCES: Readonly<Record<string, Say>> = {
  'limit.promised': promise,
  'materials[].asked': ({ name }) => both(`不用交${name?.zh ?? ''}`, `not asked for: ${name?.en ?? ''}`),
  'materials[].need': (each) =>
    (each.is === 'optional' ? named('可以不交', 'you may leave it out') : named('可以受理后再补', 'may follow after acceptance'))(each),
  'materials[].satisfiedBy': way,
  'materials[].format': named('电子、纸质都收', 'on paper or electronic'),
  'materials[].originals': counted('原件只要', 'originals'),
  'materials[].copies': counted('复印件只要', 'copies'),
  'fees[].amount': fee,
  'fees[].reducible': named('可以申请减免', 'may be reduced'),
  payOnline: () => both('可以网上交费', 'pay online'),
  'result.delivery': added(DELIVERIES),
  'visits.count': ({ was, is }) => both(`跑${String(is)}次（全省${String(was)}次）`, `${String(is)} visits (province: ${String(was)})`),
  'online.depth': ({ is }) => (is === 4 ? both('全程网办', 'all of it online') : both('网上能办得更多', 'more of it online')),
  'online.identity': ({ is }) =>
    is === 0 ? both('网办不用核验身份', 'no identity check online') : both('网办不用刷脸', 'no face check online'),
  'online.mobile': () => both('手机上就能办', 'by phone'),
  channels: added(CHANNELS),
  area: ({ is }) => AREAS[String(is)],
  appointment: appointments,
};

/** The sentence; undefined for what is told elsewhere or to nobody (days of single steps, words to find it by). */
export const sayImprovement = (improvement: Improvement): Text | undefined => SENTENCES[improvement.field]?.(improvement);

/** What the page of the demo's departments says, in both languages. */
import type { Text } from '#domain/kernel/text.ts';
import type { DemoSystem, Mood, Switch } from './system.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

export const texts = {
  title: say('演示部门', 'Demo departments'),
  lead: say(
    '演示环境里的每个部门都是一个单独的程序，有自己的数据、接口和脾气。“一次”每查一条，都真的问到它们那里；在这里可以让谁停机，看看办事会不会因此停下来。',
    'Each department of the demo is a program of its own, with its own data, protocol and moods. Every look-up of Yici really reaches them; take one down here and see that applications go on.',
  ),
  none: say(
    '演示部门没有启动。不带 YICI_DEPARTMENTS=0 启动就有。',
    'The demo’s departments were not started. Start without YICI_DEPARTMENTS=0.',
  ),
  away: say('没有运行', 'Not running'),
  refresh: say('刷新', 'Refresh'),
  other: say('English', '中文'),
  home: say('一次，首页', 'Yici, home'),
  demo: say('演示环境 · 数据为虚构', 'Demo · all data is invented'),
  mailbox: say('演示邮箱', 'Demo mailbox'),
  phone: say('演示手机', 'Demo phones'),
  asked: say('最近被问到什么', 'What it was asked lately'),
  notAsked: say('还没有人问过它。', 'Nobody has asked it yet.'),
  direct: say(
    '它自己不收问题，数据由“一次”去取，所以这里没有记录。',
    'It is not asked itself: its data is fetched or read, so nothing is noted here.',
  ),
  time: say('时间', 'Time'),
  service: say('服务', 'Service'),
  by: say('谁问的', 'Asked by'),
  answer: say('答复', 'Answer'),
  wrong: say('一条错的记录', 'A wrong record'),
  mended: say('已经更正', 'corrected meanwhile'),
  corrections: say('收到的更正', 'Corrections received'),
  open: say('在核对', 'being checked'),
  corrected: say('已更正', 'corrected'),
  kept: say('保持原样', 'kept'),
  due: say('期限', 'due'),
} as const;

export const moods: Readonly<Record<Mood, Text>> = { up: say('正常', 'Up'), slow: say('慢', 'Slow'), down: say('停机', 'Down') };

export const switches: Readonly<Record<Switch, Text>> = {
  up: say('一直正常', 'Keep it up'),
  slow: say('变慢', 'Make it slow'),
  down: say('停机', 'Take it down'),
  own: say('由它自己', 'As it is'),
};

export const protocols: Readonly<Record<DemoSystem['protocol'], Text>> = {
  'http-json': say('HTTP 接口', 'HTTP and JSON'),
  'x-road-rest': say('X-Road 消息', 'X-Road messages'),
  sql: say('数据库视图', 'Views of a database'),
  'csv-batch': say('夜间文件', 'Files by night'),
};

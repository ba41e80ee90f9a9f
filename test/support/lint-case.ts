/** A sound item and matter, and all the lint has to know of the world: for tests that spoil one thing at a time. */
import { brandAs, type ItemId, type MatterId } from '#domain/kernel/brand.ts';
import { readDay, type Day } from '#domain/kernel/instant.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { LintContext } from '#domain/lint/lint-context.ts';
import { compileCondition } from '#domain/rule/rule-book.ts';
import { variablesOf } from '#domain/form/visible-fields.ts';

const day = (text: string): Day => {
  const read = readDay(text);
  if (read === undefined) throw new Error(`no day ${text}`);
  return read;
};
const licensing = { law: 'licensing', article: 42 } as const;
const t = (zh: string, en: string) => ({ zh, en });

/** A tea house: found nothing wrong with. */
export const teaHouse: Item = {
  id: brandAs<ItemId>('tea-house'),
  version: 1,
  code: '许可-99901-001',
  name: t('茶馆许可', 'Tea house permit'),
  department: 'culture',
  level: 'county',
  procedure: 'licence',
  handling: 'promised',
  basis: [licensing],
  limit: {
    statutory: { amount: 20, unit: 'working-day', basis: { law: 'licensing', article: 42 } },
    promised: { amount: 5, unit: 'working-day' },
    extensions: [{ term: { amount: 10, unit: 'working-day' }, approver: 'office-head', basis: licensing }],
    silence: 'none',
  },
  fields: [
    { id: 'house.name', type: 'text', label: t('店名', 'Name'), required: true, fact: brandAs('house.name'), length: 40 },
    {
      id: 'house.kind',
      type: 'choice',
      label: t('种类', 'Kind'),
      required: true,
      fact: brandAs('house.kind'),
      options: [
        { value: 'green', label: t('绿茶', 'Green') },
        { value: 'black', label: t('红茶', 'Black') },
      ],
    },
    {
      id: 'house.seats',
      type: 'number',
      label: t('座位', 'Seats'),
      required: true,
      fact: brandAs('house.seats'),
      min: 1,
      max: 90,
      when: 'house.kind == "green"',
    },
  ],
  materials: [
    {
      id: brandAs('plan'),
      name: t('平面图', 'Floor plan'),
      need: 'required',
      satisfiedBy: [{ by: 'bring', form: 'photo' }],
      proves: [brandAs('house.plan')],
      basis: licensing,
      source: 'applicant',
    },
  ],
  conditions: [{ id: 'clean', text: t('店里干净', 'The house is clean') }],
  fees: [],
  result: {
    certificate: 'tea-permit',
    name: t('茶馆许可证', 'Tea house permit'),
    kind: 'certificate',
    fields: [{ label: t('店名', 'Name'), field: 'house.name' }],
    delivery: ['electronic'],
  },
  stopGrounds: [],
  opinions: [],
  visits: { count: 0 },
  remedies: { reconsideration: t('可以申请复议', 'Ask for reconsideration'), litigation: t('可以起诉', 'Go to court') },
  summary: t('开茶馆要办的许可', 'What a tea house needs'),
  audience: ['person', 'firm'],
  topics: ['business'],
  channels: ['online', 'window', 'mail'],
  online: { depth: 3, identity: 1 },
  flow: (['accept', 'review', 'approve', 'conclude', 'deliver'] as const).map((kind, at) => ({
    id: kind,
    kind,
    name: t(['受理', '审查', '决定', '办结', '送达'][at] ?? '', kind),
    days: 1,
  })),
  faq: [{ question: t('要多久？', 'How long?'), answer: t('五个工作日。', 'Five working days.') }],
};

export const openTeaHouse: Matter = {
  id: brandAs<MatterId>('open-tea-house'),
  version: 1,
  kind: 'single',
  name: t('开茶馆', 'Open a tea house'),
  summary: t('开一家茶馆', 'Open one'),
  seal: '茶',
  keywords: ['茶馆', '茶楼', 'tea'],
  initiator: 'applicant',
  roles: [{ id: brandAs('owner'), kind: 'applicant', party: 'person', name: t('经营者', 'Owner'), min: 1, max: 1 }],
  routing: { by: 'residence' },
  situation: [{ id: 'shop.garden', type: 'yes-no', label: t('有院子吗？', 'A garden?'), required: true, fact: brandAs('shop.garden') }],
  fields: [],
  steps: [
    { id: brandAs('permit'), kind: 'item', item: teaHouse.id, files: 'at-submit', needs: [], counted: true },
    {
      id: brandAs('garden'),
      kind: 'outside',
      by: 'owner',
      name: t('整理院子', 'Tidy the garden'),
      limit: { promised: { amount: 3, unit: 'calendar-day' }, extensions: [], silence: 'none' },
      needs: [{ step: brandAs('permit'), needs: 'granted', hard: false }],
      counted: false,
      when: 'shop.garden',
    },
  ],
  basis: [licensing],
};

const fact = (
  type: LintContext['check']['facts'] extends ReadonlyMap<string, infer Held> ? (Held extends { type: infer T } ? T : never) : never,
  more = {},
) => ({
  source: 'culture',
  papers: [],
  type,
  declared: true,
  ...more,
});

export const lintContext: LintContext = {
  check: {
    laws: new Map([
      ['licensing', { id: 'licensing', title: t('许可法', 'Licensing Law'), articles: 83, read: true }],
      ['tea', { id: 'tea', title: t('茶法', 'Tea Law'), articles: 9, read: false }],
      ['zhejiang-tea', { id: 'zhejiang-tea', title: t('浙江茶规定', 'Zhejiang Tea Rules'), articles: 9, read: true }],
    ]),
    departments: new Set(['culture']),
    facts: new Map([
      ['house.name', fact('text')],
      ['house.kind', fact('choice', { values: [{ value: 'green' }, { value: 'black' }] })],
      ['house.seats', fact('number')],
      ['house.plan', fact('text')],
      ['shop.garden', fact('yes-no')],
      ['person.household', fact('text', { declared: false, papers: ['户口簿'], source: 'police' })],
    ]),
    certificates: new Set(['tea-permit']),
    stopGrounds: new Set(['inspection']),
    checkCondition: (condition, fields) => {
      const compiled = compileCondition(condition, variablesOf(fields));
      return compiled.ok ? undefined : compiled.refusal.code;
    },
  },
  items: new Map([[teaHouse.id, teaHouse]]),
  matters: new Map([[openTeaHouse.id, openTeaHouse]]),
  exceptions: [],
  issuers: new Map([['identity-card', { department: 'public-security' }]]),
  departmentNames: new Map([
    ['culture', t('文旅局', 'Culture')],
    ['police', t('公安局', 'Police')],
  ]),
  lawTexts: new Set(['licensing', 'zhejiang-tea']),
  statuteLimits: [
    { basis: licensing, term: { amount: 20, unit: 'working-day' }, what: t('决定', 'to decide'), for: 'decision' },
    { basis: licensing, term: { amount: 45, unit: 'working-day' }, what: t('联合办理', 'jointly'), for: 'decision', joint: true },
    { basis: licensing, term: { amount: 10, unit: 'working-day' }, what: t('延长', 'to extend'), for: 'extension' },
  ],
  plainWords: [
    { word: '予以办理', plain: '办理' },
    { word: '有关部门', plain: '（写出哪个部门）' },
  ],
  judgePattern: (pattern) =>
    pattern === '(a+)+' ? { kind: 'unsafe', why: 'hitMaxScore' } : pattern === '(' ? { kind: 'unsound' } : { kind: 'safe' },
  calendarUntil: day('2027-12-31'),
  today: day('2026-06-01'),
};

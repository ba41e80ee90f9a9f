/** Rows of implementation lists, judged by the columns they have. */
import { expect, test } from 'vitest';
import type { ListingRow } from '#domain/listing/listing.ts';
import { lintListing } from './lint.ts';

const sound: ListingRow = {
  task_name: '茶馆许可',
  task_type: '01',
  anticipate_day: '20',
  anticipate_type: '1',
  promise_day: '5',
  promise_type: '工作日',
  project_type: '2',
  handle_type: '1,2,3',
  limit_scene_num: '0',
  limit_scene_explain: '无',
  is_online: '1',
  online_handle_depth: '3',
  is_fee: '0',
  is_pay_online: '0',
  link_way: '0572-8060000',
  supervise_way: '0572-12345',
  result_type: '证照',
  result_name: '茶馆许可证',
  result_guid: 'sample.png',
  handle_flow: '1. 受理',
  material: [{ material_name: '平面图', by_law: '《许可法》第三十一条', source_type: '申请人自备' }],
  faq: [{ question: '要多久？', answer: '五个工作日。' }],
};
const found = (changes: ListingRow): readonly (readonly [string, string])[] =>
  lintListing({ ...sound, ...changes }, { plainWords: [] })
    .filter(({ rule }) => rule !== 'columns-missing')
    .map(({ rule, pointer }) => [rule, pointer] as const);

test('a full row has no findings but for the columns it leaves empty', () => {
  expect(found({})).toEqual([]);
});

test.each<readonly [string, string, ListingRow]>([
  ['handling-against-promise', '/project_type', { project_type: '即办件' }],
  ['promise-longer-than-law', '/promise_day', { promise_day: '25' }],
  ['units-differ', '/promise_type', { promise_type: '2' }],
  ['limit-without-unit', '/promise_type', { promise_type: '' }],
  ['limit-no-number', '/promise_day', { promise_day: '尽快' }],
  ['visit-without-reason', '/limit_scene_explain', { limit_scene_num: '1' }],
  ['reason-without-visit', '/limit_scene_explain', { limit_scene_explain: '现场核验' }],
  ['more-than-one-visit', '/limit_scene_num', { limit_scene_num: '3', limit_scene_explain: '现场核验' }],
  [
    'online-with-visit',
    '/online_handle_depth',
    { online_handle_depth: '全程网办（Ⅳ级）', limit_scene_num: '1', limit_scene_explain: '核验' },
  ],
  ['no-visit-no-way', '/handle_type', { handle_type: '1', is_online: '0' }],
  ['online-not-among-channels', '/handle_type', { handle_type: '1,3', online_handle_depth: '4' }],
  ['quota-without-appointment', '/schedule_num', { schedule_num: '30', is_schedule: '0' }],
  ['result-kind-missing', '/result_type', { result_type: '' }],
  ['result-kind-against-name', '/result_type', { result_type: '批复' }],
  ['result-without-sample', '/result_guid', { result_guid: '' }],
  ['free-with-online-pay', '/is_pay_online', { is_pay_online: '1' }],
  ['fee-without-basis', '/fee', { is_fee: '1', fee: [{ fee_name: '工本费', fee_stand: '每本5元' }] }],
  [
    'fee-without-online-pay',
    '/is_pay_online',
    { is_fee: '1', is_pay_online: '', fee: [{ fee_name: '工本费', fee_stand: '每本', by_law: '《法》第一条' }] },
  ],
  ['fee-without-standard', '/fee/0/fee_stand', { is_fee: '1', fee: [{ fee_name: '工本费', by_law: '《法》第一条' }] }],
  ['phones-missing', '/supervise_way', { supervise_way: '' }],
  ['phones-the-same', '/supervise_way', { supervise_way: '0572-8060000' }],
  ['phone-without-area', '/link_way', { link_way: '8060000' }],
  ['vague-paper', '/material/0/material_name', { material: [{ material_name: '其他相关材料', by_law: '一', source_type: '其他' }] }],
  ['paper-without-basis', '/material/0/by_law', { material: [{ material_name: '平面图', source_type: '其他' }] }],
  ['paper-without-source', '/material/0/source_type', { material: [{ material_name: '平面图', by_law: '一' }] }],
  ['licence-without-question', '/faq', { faq: [] }],
  ['markup-in-text', '/task_name', { task_name: '<img src=x onerror=alert(1)>' }],
  ['hidden-character', '/transact_addr', { transact_addr: '大厅\u202E号1' }],
  ['formula-in-text', '/task_name', { task_name: '=cmd|A0' }],
])('%s at %s', (rule, pointer, changes) => {
  expect(found(changes)).toContainEqual([rule, pointer]);
});

test('columns that every object has are not columns', () => {
  const hostile = JSON.parse('{"__proto__": {"task_name": "x"}, "constructor": "y"}') as ListingRow;
  const [first, ...rest] = lintListing(hostile, { plainWords: [] });
  expect(first).toMatchObject({ rule: 'columns-missing' });
  expect(rest).toEqual([]);
});

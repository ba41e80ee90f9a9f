/** What people are told of a change: whole sentences, what is worse for them first. */
import { describe, expect, it } from 'vitest';
import { diffDocs } from './diff-docs.ts';
import type { CatalogueDoc } from './edition.ts';

const text = (zh: string, en = `en ${zh}`) => ({ zh, en });
const book = {
  id: 'household-book',
  name: text('居民户口簿', 'Household book'),
  need: 'required',
  satisfiedBy: [{ by: 'bring', form: 'copy' }],
};
const permit: CatalogueDoc = {
  id: 'food-permit',
  version: 1,
  name: text('食品经营许可', 'Food business permit'),
  limit: { promised: { amount: 20, unit: 'working-day' } },
  materials: [book],
  visits: { count: 1, reason: text('当面核对', 'Identity is checked in person') },
  channels: ['online', 'window'],
};
const names = { departmentName: (kind: string) => (kind === 'public-security' ? text('公安', 'Police') : undefined) };
const zh = (before: CatalogueDoc, after: CatalogueDoc) => diffDocs(before, after, names).map(({ words }) => words.zh);
const effects = (before: CatalogueDoc, after: CatalogueDoc) => diffDocs(before, after, names).map(({ effect }) => effect);

describe('what differs between two versions', () => {
  it('a shorter promise is told with both terms and is better', () => {
    const after = { ...permit, version: 2, limit: { promised: { amount: 10, unit: 'working-day' } } };
    const [change] = diffDocs(permit, after, names);
    expect(change?.words).toEqual({
      zh: '承诺时限由20个工作日改为10个工作日',
      en: 'Promised limit: 10 working days instead of 20 working days',
    });
    expect(change?.effect).toBe('better');
    expect(effects(after, permit)).toEqual(['worse']);
  });

  it('a paper nobody brings any more is good news, one that is asked for as well is bad news', () => {
    const without = { ...permit, materials: [] };
    expect(zh(permit, without)).toEqual(['不再要“居民户口簿”']);
    expect(effects(permit, without)).toEqual(['better']);
    expect(zh(without, permit)).toEqual(['多要一份“居民户口簿”']);
    expect(effects(without, permit)).toEqual(['worse']);
  });

  it('a paper that the police are asked for instead is told by who is asked', () => {
    const held = { by: 'fact', facts: ['household.book'], heldBy: 'public-security' };
    const after = { ...permit, materials: [{ ...book, satisfiedBy: [held, ...book.satisfiedBy] }] };
    expect(zh(permit, after)).toEqual(['材料“居民户口簿”：提交方式多了由公安核对，不用交']);
    expect(effects(permit, after)).toEqual(['better']);
  });

  it('one question more is told in its own words', () => {
    const faq = [{ question: text('要带照片吗？'), answer: text('不用。') }];
    expect(zh(permit, { ...permit, faq })).toEqual(['多了一个常见问题：要带照片吗？']);
    const changed = [{ question: text('要带照片吗？'), answer: text('现场拍。') }];
    expect(zh({ ...permit, faq }, { ...permit, faq: changed })).toEqual(['常见问题“要带照片吗？”：回答由“不用。”改为“现场拍。”']);
  });

  it('whoever need not come any more reads so', () => {
    const told = diffDocs(permit, { ...permit, visits: { count: 0 } }, names);
    expect(told.map(({ words }) => words.zh)).toEqual(['到现场次数由1次改为0次', '到现场原因删去了，原来是“当面核对”']);
    expect(told[0]?.effect).toBe('better');
  });

  it('what is worse is told first', () => {
    const after = { ...permit, limit: { promised: { amount: 30, unit: 'working-day' } }, channels: ['online', 'window', 'mail'] };
    expect(zh(permit, after)).toEqual(['承诺时限由20个工作日改为30个工作日', '申请方式多了快递申请']);
  });

  it('a moved paper is neither gone nor new', () => {
    const photo = { ...book, id: 'photo', name: text('照片', 'Photograph') };
    const two = { ...permit, materials: [book, photo] };
    expect(zh(two, { ...permit, materials: [photo, book] })).toEqual(['材料的先后变了']);
  });

  it('a corrected English sentence is told as that', () => {
    expect(zh(permit, { ...permit, name: text('食品经营许可', 'Food permit') })).toEqual(['事项名称的英文改为“Food permit”']);
  });

  it('a locality takes a paper out, and the paper is called by its name', () => {
    const before = { item: 'food-permit', division: 330521, version: 1, changes: {} };
    const after = {
      ...before,
      version: 2,
      changes: { materials: [{ id: 'household-book', asked: false }], limit: { promised: { amount: 8, unit: 'working-day' } } },
    };
    const told = diffDocs(before, after, { ...names, item: permit }).map(({ words }) => words.zh);
    expect(told).toContain('材料“居民户口簿”：本地不要了');
    expect(told).toContain('承诺时限写上了：8个工作日');
  });

  it('a matter with one step less is told by the step', () => {
    const matter: CatalogueDoc = {
      id: 'open-restaurant',
      version: 1,
      steps: [{ id: 'licence', kind: 'item', item: 'business-licence', counted: true }],
    };
    const named = { itemName: () => text('个体工商户设立登记', 'Registration of an individual business') };
    expect(diffDocs(matter, { ...matter, steps: [] }, named).map(({ words }) => words.zh)).toEqual(['少了一步“个体工商户设立登记”']);
  });

  it('words taken out of a list are worse, words put in better, and of both nobody can say', () => {
    const said = (channels: readonly string[]) => diffDocs(permit, { ...permit, channels }, names)[0]?.effect;
    expect([said(['online']), said(['online', 'window', 'mail']), said(['online', 'mail'])]).toEqual(['worse', 'better', 'neutral']);
  });

  it('what no table knows is still told without a pointer', () => {
    const [change] = diffDocs(permit, { ...permit, strange: { deep: [1, 2] } }, names);
    expect(change?.words.zh).toBe('其他内容多了1、2');
    expect(change?.words.zh).not.toContain('/');
  });

  it('the same document tells nothing, whatever the order of its members', () => {
    expect(diffDocs(permit, Object.fromEntries(Object.entries(permit).toReversed()), names)).toEqual([]);
  });
});

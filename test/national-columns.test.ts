/** Our items in the national columns and back: nothing is lost on the way, and what a row cannot say is said (zhejiang.md 1.1). */
import { beforeAll, describe, expect, test } from 'vitest';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { changesOf, checkRow } from '#domain/listing/changes-of.ts';
import type { RowContext } from '#domain/listing/column.ts';
import { faultWords } from '#domain/listing/fault-words.ts';
import { columnHeaded, NATIONAL_COLUMNS } from '#domain/listing/national-columns.ts';
import { rowOf } from '#domain/listing/row-of.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';

let catalogue: Catalogue;
let context: RowContext;
beforeAll(async () => {
  catalogue = await loadCatalogue();
  const titles = new Map([...catalogue.laws].map(([id, { title }]) => [title.zh, id]));
  context = {
    division: brandAs<DivisionCode>(330521),
    officeName: (kind) => catalogue.departments.get(kind)?.name.zh ?? kind,
    officeCode: () => undefined,
    lawTitle: (law) => catalogue.laws.get(law)?.title.zh,
    lawByTitle: (title) => titles.get(title),
    effectiveOn: '2026-01-01',
  };
});
const item = (id: string): Item => {
  const found = [...catalogue.items.values()].find((each) => each.id === id);
  if (found === undefined) throw new Error(`no item ${id} is shipped`);
  return found;
};

describe('the table', () => {
  test('names each column once, in both languages, and is found by name, label or the camel case of real lists', () => {
    const names = NATIONAL_COLUMNS.flatMap(({ name, values }) => [
      name,
      ...(values.kind === 'rows' ? values.columns.map((inner) => `${name}.${inner.name}`) : []),
    ]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(75);
    expect(NATIONAL_COLUMNS.filter(({ label }) => label.zh === '' || label.en === '')).toEqual([]);
    for (const heading of ['task_name', '事项名称', 'taskName', ' TASK_NAME ']) expect(columnHeaded(heading)?.name).toBe('task_name');
    expect(columnHeaded('constructor')).toBeUndefined();
  });
});

describe('a shipped item', () => {
  test('goes out with the codes of the national list', () => {
    expect(rowOf(item('food-permit'), context)).toMatchObject({
      catalog_code: '019900200000',
      task_name: '食品经营许可',
      task_type: '01',
      project_type: '2',
      anticipate_day: '20',
      anticipate_type: '1',
      promise_day: '12',
      limit_scene_num: '0',
      limit_scene_explain: '无',
      online_handle_depth: '4',
      handle_type: '2,1,3',
      by_law: '《中华人民共和国食品安全法》第三十五条；《中华人民共和国食品安全法》第三十三条',
      is_fee: '0',
      plan_effective_date: '2026-01-01',
    });
  });

  test('comes back unchanged, all 48 of them: a row read over the item it was written from changes nothing', () => {
    for (const each of catalogue.items.values()) {
      const { changes, faults } = changesOf(rowOf(each, context), each, context);
      expect(faults.map((fault) => `${each.id}: ${faultWords(fault).zh}`)).toEqual([]);
      expect({ ...each, ...changes }).toEqual(each);
    }
  });

  test('fits its row: nothing is too long and no code is strange; only what a locality fills in is missing', () => {
    for (const each of catalogue.items.values()) {
      const faults = checkRow(rowOf(each, context)).filter(({ column }) => !LOCAL.has(column) && !MAY_BE_ABSENT.has(column));
      expect(faults.map((fault) => `${each.id}: ${faultWords(fault).zh}`)).toEqual([]);
    }
  });
});

/** Places, phones and credit codes belong to the office that carries it out. */
const LOCAL = new Set(['dept_code', 'transact_addr', 'transact_time', 'link_way', 'supervise_way']);
/** Not every item has a limit in law, a certificate at its end, or a condition of its own. */
const MAY_BE_ABSENT = new Set(['anticipate_day', 'anticipate_type', 'result_type', 'result_name', 'accept_condition']);

describe('a changed row', () => {
  const changed = (change: Readonly<Record<string, string>>) => {
    const permit = item('food-permit');
    return changesOf({ ...rowOf(permit, context), ...change }, permit, context);
  };
  test('shortens the promise and leaves the law alone', () => {
    const { changes, faults } = changed({ promise_day: '8' });
    expect(faults).toEqual([]);
    expect(changes['limit']).toMatchObject({ promised: { amount: 8, unit: 'working-day' }, statutory: { amount: 20 } });
  });
  test('with a new Chinese sentence wants its English, and invents none', () => {
    const { changes, faults } = changed({ task_name: '餐饮许可' });
    expect(changes['name']).toEqual({ zh: '餐饮许可', en: '' });
    expect(faults).toEqual([{ column: 'task_name', code: 'english-wanted', value: '餐饮许可' }]);
  });
  test('that names a law nobody ships says which, and keeps those that are', () => {
    const { changes, faults } = changed({ by_law: '《中华人民共和国食品安全法》第三十五条；《没有的法》第一条' });
    expect(changes['basis']).toEqual([{ law: 'food-safety-law-2021', article: 35 }]);
    expect(faults).toEqual([{ column: 'by_law', code: 'law-not-known', value: '《没有的法》第一条' }]);
  });
  test('takes a channel away and another one in', () => {
    expect(changed({ handle_type: '窗口办理,网上办理', is_mail_material: '否' }).changes['channels']).toEqual(['window', 'online']);
  });
  test('with what cannot be read says so in the words of the table', () => {
    const { faults } = changed({ promise_day: '十天', task_type: '99', __proto__x: '1' });
    expect(faults.map((fault) => faultWords(fault).zh)).toEqual([
      '“__proto__x”：国家清单里没有这一栏',
      '“事项类型”：代码表里没有这个值（99）',
      '“承诺办结时限”：要填数字（十天）',
    ]);
  });
});

import { expect, test } from 'vitest';
import { memoryDrawer } from '#test/support/memory-drawer.ts';
import { forgetAll, openStore } from './store.ts';

const wang = { person: 'wang-min', office: 'deqing-hall' };
const hu = { person: 'hu-lan', office: 'deqing-hall' };

test('what a clerk typed is there again after a reload, newest first, and for nobody else', async () => {
  const drawer = memoryDrawer();
  await openStore(drawer, wang).put('window', 'walk-in-1', { name: '沈立秋' });
  await openStore(drawer, wang).put('window', 'walk-in-2', { name: '何来' });
  const again = openStore(drawer, wang);
  expect(await again.get('window', 'walk-in-1')).toEqual({ name: '沈立秋' });
  expect((await again.list<{ name: string }>('window')).map(({ id }) => id).toSorted()).toEqual(['walk-in-1', 'walk-in-2']);
  expect(await openStore(drawer, hu).list('window')).toEqual([]);
  expect(await openStore(drawer, { ...wang, office: 'anji-hall' }).get('window', 'walk-in-1')).toBeUndefined();
});

test('no word of it lies on the disk in the clear, and after sign-out nothing opens it', async () => {
  const drawer = memoryDrawer();
  const store = openStore(drawer, wang);
  await store.put('window', 'walk-in-1', { name: '沈立秋', number: '330199196107080049' });
  expect(drawer.raw()).not.toContain('沈立秋');
  expect(drawer.raw()).not.toContain('330199196107080049');
  await drawer.put('outbox', '330521-L-0000001-X', { sealed: 'x' });
  await forgetAll(drawer);
  expect(await store.get('window', 'walk-in-1')).toBeUndefined();
  expect(await drawer.list('kept', '')).toEqual([]);
  expect((await drawer.list('outbox', '')).length).toBe(1);
});

test('what was kept in one place is not read as another', async () => {
  const drawer = memoryDrawer();
  const store = openStore(drawer, wang);
  await store.put('window', 'one', 'mine');
  const [[, sealed] = []] = await drawer.list('kept', '');
  await drawer.put('kept', 'wang-min@deqing-hall/window/two', sealed);
  expect(await store.get('window', 'two')).toBeUndefined();
});

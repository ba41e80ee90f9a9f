/** The page of the demo's departments: how each is, and a button that takes one down. */
import { expect, test } from 'vitest';
import { useApp } from './support/app.ts';
import { useDepartments } from './support/departments.ts';

const app = useApp();
const departments = useDepartments(app, ['police', 'tax']);
const form = { raw: '', headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } };

test('a visitor sees how each department is, who asked it, and no number of anybody', async () => {
  await departments.send('tax', '/nsr/jbxx', { nsrsbh: '91330199MA00000235' });
  const page = await app.stranger().send('GET', '/demo-departments', { language: 'zh' });
  expect(page.status).toBe(200);
  expect(page.text).toContain('人口信息系统');
  expect(page.text).toContain('汤婉的现住址还是搬家以前的');
  expect(page.text).toContain('nsr/jbxx');
  // Those that were not started are said to be away, not hidden.
  expect(page.text).toContain('没有运行');
  expect(page.text).not.toMatch(/330199\d|91330199/);
});

test('a button takes one down and up again; another site cannot press it', async () => {
  const pressed = await app.stranger().send('POST', '/demo-departments/tax/down', form);
  expect([pressed.status, pressed.headers['location']]).toEqual([303, '/demo-departments#tax']);
  expect((await departments.state('tax')).mood).toBe('down');
  const foreign = { ...form, headers: { ...form.headers, 'sec-fetch-site': 'cross-site' } };
  expect((await app.stranger().send('POST', '/demo-departments/tax/up', foreign)).status).toBe(403);
  expect((await departments.state('tax')).mood).toBe('down');
  expect((await app.stranger().send('POST', '/demo-departments/tax/up', form)).status).toBe(303);
  expect((await departments.state('tax')).mood).toBe('up');
  expect((await app.stranger().send('POST', '/demo-departments/nobody/up', form)).status).toBe(404);
});

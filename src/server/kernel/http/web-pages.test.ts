/** Pages the server draws: for readers, not for a loop. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeLog } from '../log.ts';
import { html } from '../html.ts';
import { buildHttp } from './build-http.ts';
import { mountWeb } from './web-pages.ts';

test('who asks for guides in a loop is drawn no more of them, and still gets the app; others read on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yici-pages-'));
  writeFileSync(join(folder, 'index.html'), '<html lang="en"><title>Yici</title><div id="root"></div></html>');
  const app = buildHttp({ log: makeLog('test', 'error'), publicUrl: 'http://localhost:8099' });
  let drawn = 0;
  const draw = () => {
    drawn += 1;
    return Promise.resolve({ title: 'A', description: 'B', address: '/matters/a', body: html`<p>guide</p>` });
  };
  await mountWeb(app, folder, { publicUrl: 'http://localhost:8099', draw });
  const read = (remoteAddress: string) => app.inject({ method: 'GET', url: '/matters/a', remoteAddress });
  const replies = [];
  for (let at = 0; at < 400; at += 1) replies.push(await read('192.0.2.1'));
  expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  expect(replies[0]?.body).toContain('<p>guide</p>');
  expect(replies.at(-1)?.body).not.toContain('<p>guide</p>');
  expect(drawn).toBeLessThan(400);
  expect((await read('192.0.2.2')).body).toContain('<p>guide</p>');
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

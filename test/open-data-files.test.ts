import { expect, test } from 'vitest';
import type { OpenDataIndex } from '#contract/view/open-data.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import { useApp } from '#test/support/app.ts';

const app = useApp();

test('whoever asks finds every file of the index with its length, hash and licence, and is not given twice what they have', async () => {
  const guest = app.stranger();
  const index = (await guest.send<OpenDataIndex>('GET', '/api/v1/open-data?division=330521')).body;
  expect(index.licence.name).toBe('CC BY 4.0');
  const files = index.datasets.flatMap((each) => each.files);
  expect(files.map(({ path }) => path.replace(/\?.*/, ''))).toEqual(
    ['services.ttl', 'services.jsonld', 'items.csv', 'items.json', 'overlays.json', 'law.json', 'decisions.csv', 'decisions.json'].map(
      (name) => `/api/v1/open-data/${name}`,
    ),
  );
  for (const file of files) {
    const given = await guest.send('GET', file.path);
    expect([given.status, given.headers['content-type'], given.bytes?.length]).toEqual([200, file.mediaType, file.bytes]);
    expect(sha256(given.bytes ?? new Uint8Array())).toBe(file.sha256);
    const again = await guest.send('GET', file.path, { headers: { 'if-none-match': String(given.headers['etag']) } });
    expect([again.status, again.text]).toEqual([304, '']);
  }
});

test('a county that improves on the standard says so in its own files', async () => {
  const guest = app.stranger();
  const [province, county] = await Promise.all(
    ['', '?division=330521'].map(async (query) => (await guest.send('GET', `/api/v1/open-data/items.json${query}`)).text),
  );
  expect(county).not.toBe(province);
  expect(county).toContain('德清县');
});

test.each([
  'nothing.ttl',
  'services.ttl?division=999999',
  'services.ttl?division=x',
  'services.ttl?division=330521&division=330522',
  '..%2f..%2fetc%2fpasswd',
])('there is no file %s', async (name) => {
  expect((await app.stranger().send('GET', `/api/v1/open-data/${name}`)).status).toBe(404);
});

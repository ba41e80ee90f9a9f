/** A program of a third party files a broken street light, reads it back in both formats, and learns nothing of anybody. */
import { beforeAll, expect, test } from 'vitest';
import type { HotlineRaised, HotlineView } from '#contract/view/hotline.ts';
import { addKey } from './keys.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { useApp } from '#test/support/app.ts';
import { bodyOf } from '#test/support/noodle-shop.ts';

const app = useApp();
const V2 = '/open311/v2';
let key = '';
beforeAll(async () => {
  const { pool, clock } = app.wired();
  key = await addKey(sqlOf(pool), 330_500, 'street-app', 60, clock());
});
type Faults = readonly { readonly code: number; readonly description: string }[];
type Request = Readonly<Record<string, string | number | null>>;

const get = <Body>(path: string) => app.stranger().send<Body>('GET', `${V2}/${path}`);
const post = <Body>(form: Readonly<Record<string, string>>, format = 'json') =>
  app.stranger().send<Body>('POST', `${V2}/requests.${format}`, {
    raw: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
/** The example of the specification, in a county of ours. */
const light = () => ({
  api_key: key,
  jurisdiction_id: '330521',
  service_code: 'help',
  lat: '30.54012',
  long: '119.97734',
  address_string: '武康街道永安街25号',
  first_name: '小明',
  last_name: '王',
  phone: '13800000888',
  description: '路灯坏了，请打13800000888',
  media_url: 'http://example.com/light.jpg',
  'attribute[urgent]': 'no',
});

test('services are listed and defined, and the discovery document names both formats', async () => {
  const services = bodyOf(await get<readonly Request[]>('services.json?jurisdiction_id=330521'));
  expect(services.map((each) => each['service_code'])).toContain('help');
  for (const service of services)
    expect(Object.keys(service).toSorted()).toEqual([
      'description',
      'group',
      'keywords',
      'metadata',
      'service_code',
      'service_name',
      'type',
    ]);
  const { text, headers } = await get('services.xml');
  expect(headers['content-type']).toBe('text/xml; charset=utf-8');
  expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<services><service><service_code>help<\/service_code>/);
  const definition = (await get('services/help.xml')).text;
  expect(definition).toContain('<attributes><attribute><variable>true</variable><code>urgent</code><datatype>singlevaluelist</datatype>');
  expect(definition).toContain('<values><value><key>yes</key>');
  expect(bodyOf(await get<{ endpoints: readonly { formats: readonly string[] }[] }>('discovery.json')).endpoints[0]?.formats).toEqual([
    'text/xml',
    'application/json',
  ]);
});

test('what is filed has a number at once, is read back blurred, and goes on like every other petition', async () => {
  const [filed] = bodyOf(await post<readonly Request[]>(light()));
  const id = String(filed?.['service_request_id']);
  expect(id).toMatch(/^330521-\d{4}-H\d{6}$/);
  expect((await post(light(), 'xml')).text).toMatch(/<service_requests><request><service_request_id>330521-/);
  const [one] = bodyOf(await get<readonly Request[]>(`requests/${id}.json`));
  expect(one).toMatchObject({ status: 'open', service_code: 'help', lat: 30.54, long: 119.977, address: '武康街道永安街' });
  expect(JSON.stringify(one)).not.toMatch(/13800000888|小明|25号/);
  expect(bodyOf(await get<readonly Request[]>(`tokens/${id}.json`))).toEqual([{ service_request_id: id, token: id }]);
  const agent = await app.signIn('jin-xiaoyun', 'deqing-hotline');
  expect(bodyOf(await agent.send<HotlineView>('GET', `/api/v1/hotline/petitions/${id}`))).toMatchObject({
    channel: 'open311',
    urgent: false,
  });
  bodyOf(await agent.send('POST', `/api/v1/hotline/petitions/${id}/acts/answer-at-once`, { body: { text: '今晚修' } }));
  const open = bodyOf(await get<readonly Request[]>('requests.json?jurisdiction_id=330521&status=open'));
  expect(open.length).toBe(2);
});

test('what was said in confidence, or to an agent, is not given away', async () => {
  const said = { division: 330521, kind: 'complaint', text: '我叫赵甲，隔壁太吵', confidential: true, phone: '13800000777' };
  const secret = bodyOf(await app.stranger().send<HotlineRaised>('POST', '/api/v1/hotline/petitions', { body: said }));
  const open = bodyOf(
    await app.stranger().send<HotlineRaised>('POST', '/api/v1/hotline/petitions', { body: { ...said, confidential: false } }),
  );
  const { text } = await get('requests.json?jurisdiction_id=330521');
  expect([text.includes(secret.id), text.includes(open.id), text.includes('赵甲')]).toEqual([false, true, false]);
  expect((await get<Faults>(`requests/${secret.id}.json`)).status).toBe(404);
});

test('a number of a door or a paper is masked in whatever digits, and what no database can hold is refused as bad, not as our fault', async () => {
  const form = { ...light(), address_string: '吴康路1234号2单元301室', description: '路灯坏了，请打１３８００００００８８８' };
  const [filed] = bodyOf(await post<readonly Request[]>(form));
  const [one] = bodyOf(await get<readonly Request[]>(`requests/${String(filed?.['service_request_id'])}.json`));
  expect(one).toMatchObject({ address: '吴康路', description: expect.stringMatching(/^路灯坏了，请打\*{12}\n/) });
  const odd = [
    'requests.json?jurisdiction_id=330521&service_code=help&service_code=help',
    'requests.json?jurisdiction_id=330521&service_request_id=%00',
  ];
  expect((await Promise.all(odd.map((path) => get(path)))).map(({ status }) => status)).toEqual([400, 400]);
  expect((await post({ ...light(), description: 'a\u0000b' })).status).toBe(400);
});

test.each([
  ['no key', { api_key: '' }, 403, 'api_key was not provided or is wrong'],
  ['no jurisdiction', { jurisdiction_id: '' }, 400, 'jurisdiction_id was not provided'],
  ['a place that is none', { jurisdiction_id: '330599' }, 404, 'jurisdiction_id was not found'],
  ['a county the key is not for', { jurisdiction_id: '330105' }, 403, 'this key does not file in that jurisdiction'],
  ['no service', { service_code: '' }, 400, 'service_code was not provided'],
  ['nowhere', { lat: '', long: '', address_string: '' }, 400, 'a location is needed: lat and long, or address_string'],
  ['half a point', { long: '' }, 400, 'lat and long are given together'],
] as const)('%s is refused in the form of the specification', async (_what, more, status, description) => {
  const reply = await post<Faults>({ ...light(), ...more });
  expect([reply.status, reply.body]).toEqual([status, [{ code: status, description }]]);
  expect((await post({ ...light(), ...more }, 'xml')).text).toContain(`<errors><error><code>${status}</code><description>${description}`);
});

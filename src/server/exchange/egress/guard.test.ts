/** However an address inside our own network is written, nothing is connected: saved, called, by redirect, by a name that changes its mind. */
import { lookup } from 'node:dns/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { useSources, type SourceServer } from '#test/support/source-server.ts';
import { readPrivate } from './allowed-private.ts';
import { openEgress, type Address, type Egress } from './egress.ts';
import { isPublic } from './judge-address.ts';
import { reach } from './reach.ts';

const sources = useSources();
let four: SourceServer;
let six: SourceServer | undefined;

const full = (text: string): string => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const circled = (text: string): string =>
  text.replaceAll(/[1-9]/g, (digit) => String.fromCodePoint(0x2460 + Number(digit) - 1)).replaceAll('0', '⓪');
const bold = (text: string): string => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)));

/** One IPv4 address in every way a URL can say it. */
function spellingsOf(address: string): readonly string[] {
  const parts = address.split('.').map(Number);
  const number = parts.reduce((sum, part) => sum * 256 + part, 0);
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  const hex = (value: number): string => value.toString(16);
  const octal = (value: number): string => `0${value.toString(8)}`;
  const high = hex(a * 256 + b);
  const low = hex(c * 256 + d);
  return [
    address,
    `${address}.`,
    String(number),
    `0x${hex(number)}`,
    `0${number.toString(8)}`,
    parts.map(octal).join('.'),
    parts.map((part) => `0x${hex(part)}`).join('.'),
    parts.map((part) => `0x0${hex(part)}`).join('.'),
    `0x${hex(a)}.${b}.${octal(c)}.${d}`,
    `${a}.${b * 65_536 + c * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    `0x${hex(a)}.0x${hex(b * 65_536 + c * 256 + d)}`,
    full(address),
    circled(address),
    bold(address),
    address.replaceAll('.', '。'),
    address.replaceAll('.', '．'),
    address.replaceAll('.', '｡'),
    address.replaceAll('.', '%2e'),
    `%3${address.charCodeAt(0) - 48}${address.slice(1)}`,
    `[::ffff:${address}]`,
    `[::ffff:${high}:${low}]`,
    `[0:0:0:0:0:ffff:${address}]`,
    `[0000:0000:0000:0000:0000:FFFF:${high}:${low}]`,
    `[::${address}]`,
    `[::${high}:${low}]`,
    `[64:ff9b::${address}]`,
    `[64:ff9b:1::${high}:${low}]`,
    `[2002:${high}:${low}::1]`,
    `[2001:0:${high}:${low}::]`,
    `[::ffff:0:${address}]`,
    `register.example@${address}`,
    `register.example:secret@${address}`,
    `register.example%40${address}`,
    `\\${address}`,
    `\t${address}`,
  ];
}
const names = [
  'localhost',
  'LOCALHOST',
  'localhost.',
  'a.localhost',
  'ｌｏｃａｌｈｏｓｔ',
  'inside.example',
  'mixed.example',
  'six.example',
];
const literals6 = [
  '::1',
  '::',
  '0:0:0:0:0:0:0:1',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '2001:db8::1',
  'fec0::1',
  '100::1',
  '5f00::1',
  '3fff::1',
];
const addresses = [
  '127.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '192.168.1.1',
  '172.16.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
];
const hosts: readonly string[] = [...addresses.flatMap(spellingsOf), ...names, ...literals6.map((literal) => `[${literal}]`)];

const inside: Readonly<Record<string, readonly Address[]>> = {
  'inside.example': [{ address: '127.0.0.1', family: 4 }],
  'mixed.example': [
    { address: '8.8.8.8', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ],
  'six.example': [{ address: '::1', family: 6 }],
};
/** Names of the test, and what this machine itself says `localhost` is. */
const resolve: Egress['resolve'] = async (name) =>
  inside[name] ?? (name.includes('localhost') ? lookup(name, { all: true }).catch(() => []) : []);
const strict = (): Egress => openEgress(() => new Set(), resolve);
const call = (egress: Egress, url: string) => reach(egress, { url, method: 'GET', headers: {}, signal: AbortSignal.timeout(3_000) });
const connections = (): number => four.connections() + (six?.connections() ?? 0);

beforeAll(async () => {
  four = await sources.open(undefined, '127.0.0.1');
  six = await sources.open(undefined, '::1').catch(() => undefined);
});

describe('addresses of our own network', () => {
  test('there are more than a hundred and twenty ways to write them', () => {
    expect(new Set(hosts).size).toBeGreaterThan(120);
  });
  test('called at any port of ours in any spelling, nobody is connected', async () => {
    const egress = strict();
    const before = connections();
    for (const source of [four, six]) {
      if (source === undefined) continue;
      const port = new URL(source.address).port;
      for (const host of hosts) {
        const answer = await call(egress, `http://${host}:${port}/`);
        const code = answer.ok ? 'answered' : answer.refusal.code;
        expect([host, ['forbidden-address', 'unreachable'].includes(code)]).toEqual([host, true]);
        if (/^[\d.]+$/.test(host)) expect([host, code]).toEqual([host, 'forbidden-address']);
      }
    }
    expect(connections()).toBe(before);
    egress.close();
  });
  test('an allowed register that sends us on to one of them is not followed', async () => {
    const register = await sources.open();
    const egress = openEgress(() => new Set([register.place]), resolve);
    const before = connections();
    for (const host of hosts) {
      const location = Buffer.from(`http://${host.trim()}:${new URL(four.address).port}/`).toString('latin1');
      register.behave((_request, response) => void response.writeHead(302, { location }).end());
      expect(await call(egress, register.address)).toMatchObject({
        ok: false,
        refusal: { code: 'refused', values: { detail: 'redirect' } },
      });
    }
    expect(connections()).toBe(before);
    egress.close();
  });
  test('a name that changes its mind between two calls reaches the permitted address and never the other', async () => {
    const [permitted, other] =
      six === undefined ? [undefined, undefined] : [six, await sources.open(undefined, '127.0.0.1', Number(new URL(six.address).port))];
    if (permitted === undefined || other === undefined) return;
    const port = new URL(permitted.address).port;
    let asked = 0;
    const egress = openEgress(
      () => new Set([`::1:${port}`]),
      () => {
        asked += 1;
        return Promise.resolve([asked % 2 === 1 ? { address: '::1', family: 6 } : { address: '127.0.0.1', family: 4 }]);
      },
    );
    const answers: string[] = [];
    for (let count = 0; count < 20; count += 1) {
      const answer = await call(egress, `http://rebind.example:${port}/`);
      answers.push(answer.ok ? 'answered' : answer.refusal.code);
    }
    expect(new Set(answers)).toEqual(new Set(['answered', 'forbidden-address']));
    expect(other.connections()).toBe(0);
    egress.close();
  });
  test('what the operator named by host and port is called, its neighbour port is not', async () => {
    const egress = openEgress(() => new Set([four.place]));
    expect(await call(egress, four.address)).toMatchObject({ ok: true });
    const other = await sources.open();
    expect(await call(egress, other.address)).toMatchObject({ ok: false, refusal: { code: 'forbidden-address' } });
    expect(other.connections()).toBe(0);
    egress.close();
  });
  test('over a public network nothing goes in clear', async () => {
    let asked = 0;
    const egress = openEgress(
      () => new Set(),
      () => {
        asked += 1;
        return Promise.resolve([{ address: '8.8.8.8', family: 4 }]);
      },
    );
    expect(await call(egress, 'http://register.example/')).toMatchObject({ ok: false, refusal: { values: { detail: 'clear-text' } } });
    expect(asked).toBe(1);
    egress.close();
  });
  test('schemes that are not HTTP, and addresses with a name in them, are not called', async () => {
    const egress = openEgress(() => new Set([four.place]));
    for (const url of [
      `ftp://${four.place}`,
      'file:///etc/passwd',
      'data:,x',
      `gopher://${four.place}`,
      `http://user@${four.place}`,
      'x',
      '',
    ])
      expect(await call(egress, url)).toMatchObject({ ok: false, refusal: { code: 'forbidden-address' } });
    egress.close();
  });
});

describe('the judgement of one address', () => {
  test.each(['8.8.8.8', '1.1.1.1', '223.5.5.5', '114.114.114.114', '2400:3200::1', '2606:4700:4700::1111'])('%s is public', (address) => {
    expect(isPublic(address)).toBe(true);
  });
  test.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '100.127.255.255',
      '169.254.0.1',
      '172.31.255.255',
      '192.0.0.1',
      '198.19.0.1',
      '240.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::1',
      '::',
      '::ffff:8.8.8.8',
      'fe80::1',
      'fd00::1',
      'ff0e::1',
      '64:ff9b::808:808',
      '2002:7f00:1::',
      '2001::1',
      '2001:db8::1',
      '4000::1',
    ],
    ...['localhost', '', '1.2.3', 'x'],
  ])('%s is not', (address) => {
    expect(isPublic(address)).toBe(false);
  });
  test('the operator writes host:port, and what is none is named at the start', () => {
    expect([...readPrivate(' 10.1.2.3:443, register.intra:8443 ,[fd00::1]:80')]).toEqual([
      '10.1.2.3:443',
      'register.intra:8443',
      'fd00::1:80',
    ]);
    expect(() => readPrivate('10.0.0.0/8')).toThrow('YICI_EXCHANGE_PRIVATE');
  });
});

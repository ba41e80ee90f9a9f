/** Papers of offices: numbered without gap or double, kept as the same bytes, checked by anybody, put away when nothing is open. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CaseNumber } from '#domain/kernel/brand.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { packDue } from '#server/letter/make-package.ts';
import { letterRoomOf } from '#server/main/wire-letters.ts';
import type { ArchiveCheck, ArchiveRow, LetterOfCase, LetterRow, LetterSeries, LetterVerdict } from '#contract/view/letter.ts';
import { useApp } from '#test/support/app.ts';
import { ROOT } from '#test/support/sources.ts';
import { acceptAll, act, bodyOf, openShop, viewCase } from '#test/support/noodle-shop.ts';

const app = useApp();
const deqing = brandAs<DivisionCode>(330521);
type Rows<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

const owner = () => app.signIn('zhou-yining');
const clerk = () => app.signIn('wang-min', 'deqing-hall');
const keeper = () => app.signIn('lin-an', 'deqing-government-services');

const lettersOf = async (number: string): Promise<readonly LetterOfCase[]> =>
  bodyOf(await (await owner()).send<Rows<LetterOfCase>>('GET', `/api/v1/cases/${number}/letters`)).rows;
const paper = async (number: string, id: string): Promise<Buffer> => {
  const { status, bytes } = await (await owner()).send('GET', `/api/v1/cases/${number}/papers/${id}`, { language: 'zh' });
  if (status !== 200 || bytes === undefined) throw new Error(`${status} ${id}`);
  return bytes;
};
const series = async (): Promise<readonly LetterSeries[]> =>
  bodyOf(await (await keeper()).send<Rows<LetterSeries>>('GET', '/api/v1/letter-series')).rows;

/** Takes a number and gives it back: whoever else wants one waits for it. */
async function rollBack(): Promise<void> {
  const client = await app.wired().pool.connect();
  try {
    await client.query('begin');
    await client.query("update yici.letter_counter set last = last + 1 where division = 330521 and word = '受'");
    await client.query('rollback');
  } finally {
    client.release();
  }
}

describe('numbers', () => {
  test('two clerks accepting six shops at once, twice each and with transactions given up between, leave no number out and give none twice', async () => {
    const [shop, wang] = [await owner(), await clerk()];
    const other = await app.signIn('wang-min', 'deqing-hall', (await app.instance()).app);
    const numbers: string[] = [];
    for (let count = 0; count < 6; count += 1) numbers.push((await openShop(shop)).number);
    await Promise.all([
      ...numbers.map((number) => acceptAll(wang, number).catch(() => undefined)),
      ...numbers.map((number) => acceptAll(other, number).catch(() => undefined)),
      ...Array.from({ length: 6 }, rollBack),
    ]);
    const given = (await Promise.all(numbers.map(lettersOf))).flatMap((rows) => rows.filter(({ paper }) => paper.startsWith('receipt')));
    expect(given).toHaveLength(6);
    expect(new Set(given.map(({ letter }) => letter)).size).toBe(6);
    expect(given[0]?.letter).toMatch(/^德清政务中心受字〔\d{4}〕第\d+号$/);
    const own = (await series()).filter(({ word, mark }) => word === '受' && mark === '德清政务中心');
    expect(own).toMatchObject([{ last: 6, given: 6, voids: 0, missing: 0 }]);
    expect((await series()).every(({ missing }) => missing === 0)).toBe(true);
  });

  test('a number marked void stays taken and says why; a second time it is refused, and nobody else may', async () => {
    const lin = await keeper();
    const [first] = await series();
    if (first === undefined) throw new Error('no series');
    const { mark, word, year } = first;
    const body = { mark, word, year, no: 1, reason: '打印时纸张损坏，已另行补正' };
    expect((await (await clerk()).send('POST', '/api/v1/letters/void', { body })).status).toBe(403);
    expect(bodyOf(await lin.send<LetterRow>('POST', '/api/v1/letters/void', { body })).void?.reason).toBe(body.reason);
    expect((await lin.send('POST', '/api/v1/letters/void', { body })).text).toContain('letter-void');
    expect((await series()).find((each) => each.word === word && each.mark === mark)).toMatchObject({ voids: 1, missing: 0 });
  });
});

describe('a kept paper', () => {
  test('is the same bytes whenever it is asked for, signed by its office, and anybody can check its mark', async () => {
    const { number } = await openShop(await owner());
    await acceptAll(await clerk(), number);
    const [receipt] = (await lettersOf(number)).filter(({ paper: id }) => id.startsWith('receipt'));
    if (receipt === undefined) throw new Error('no receipt');
    expect(receipt.sha256).toBeNull();
    const [one, two] = await Promise.all([paper(number, receipt.paper), paper(number, receipt.paper)]);
    expect(one.equals(two)).toBe(true);
    expect(one.toString('latin1')).toContain('/ByteRange [0 ');
    // What PDF/A-2b asks of the structure: XMP that says so, an output intent, no font left outside.
    expect(one.toString('latin1')).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>B</);
    expect(one.toString('latin1')).toContain('/OutputIntents');
    const sha256 = createHash('sha256').update(one).digest('hex');
    const kept = (await lettersOf(number)).find(({ paper: id }) => id === receipt.paper);
    expect(kept).toMatchObject({ sha256, letter: receipt.letter });
    const checked = bodyOf(await app.stranger().send<LetterVerdict>('GET', `/api/v1/letter-checks/${kept?.code ?? ''}`));
    expect(checked).toMatchObject({ answer: 'genuine', paper: { letter: receipt.letter, hashes: [{ language: 'zh', sha256 }] } });
    expect(JSON.stringify(checked)).not.toContain('周');
    const wrong = bodyOf(await app.stranger().send<LetterVerdict>('GET', '/api/v1/letter-checks/AAAA-AAAA-AAAA-AAAA-DOC'));
    expect(wrong).toMatchObject({ answer: 'none', paper: null });
  });
});

describe('the archive', () => {
  const rowOf = async (number: string, state: 'open' | 'kept'): Promise<ArchiveRow | undefined> => {
    const { rows } = bodyOf(await (await keeper()).send<Rows<ArchiveRow>>('GET', `/api/v1/archives?state=${state}`));
    return rows.find((row) => row.number === number);
  };
  /** Every part taken back: the case has ended. */
  const endedCase = async (): Promise<string> => {
    const shop = await owner();
    const { number } = await openShop(shop);
    const { parts } = await viewCase(shop, number);
    bodyOf(await act(shop, number, 'withdraw', { parts: parts.map(({ id }) => id), reason: '另择场所' }));
    return number;
  };
  const check = async (bytes: Buffer | Uint8Array): Promise<ArchiveCheck> =>
    bodyOf(
      await (await keeper()).send<ArchiveCheck>('POST', '/api/v1/archive-checks', {
        raw: Buffer.from(bytes),
        headers: { 'content-type': 'application/octet-stream' },
      }),
    );

  test('a case with an open question waits and says so; then it is packed, and a package that was touched is found out', async () => {
    const number = await endedCase();
    const lin = await keeper();
    await app.wired().pool.query(
      `insert into yici.petition_now (division, id, version, kind, office, number, part, raiser, state, due_on, raised_at, title, name_zh, name_en)
       values (330521, 'petition-test', 1, 'question', 'deqing-hall', $1, '', 'zhou-yining', 'open', 30000, 0, '', '', '')`,
      [number],
    );
    expect(await rowOf(number, 'open')).toMatchObject({ state: 'waiting', pending: [{ code: 'question-open', count: 1 }] });
    expect((await lin.send('POST', `/api/v1/archives/${number}`, { body: {} })).text).toContain('archive-waits');
    await app.wired().pool.query("update yici.petition_now set state = 'answered' where id = 'petition-test'");
    bodyOf(await lin.send('POST', `/api/v1/archives/${number}`, { body: {} }));
    expect(await rowOf(number, 'kept')).toMatchObject({ state: 'packing' });
    await packDue(letterRoomOf(app.wired()), deqing, wallClock());
    expect(await rowOf(number, 'kept')).toMatchObject({ state: 'kept' });
    const { bytes = Buffer.alloc(0) } = await lin.send('GET', `/api/v1/archives/${number}/package`);
    expect(await check(bytes)).toMatchObject({ answer: 'sound', number, faults: [] });

    const files = unzipSync(bytes);
    const metadata = JSON.parse(strFromU8(files['data/metadata.json'] ?? new Uint8Array())) as {
      number: CaseNumber;
      files: { path: string }[];
    };
    expect(metadata.number).toBe(number);
    expect(metadata.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'data/cover.pdf',
        'data/papers/01-materials-receipt.pdf',
        'data/events.jsonl',
        'data/materials/kitchen-plan.png',
      ]),
    );
    const spoil = (path: string, change: Uint8Array | undefined): Uint8Array => {
      const { [path]: _gone, ...rest } = files;
      return zipSync(change === undefined ? rest : { ...rest, [path]: change });
    };
    expect((await check(spoil('data/events.jsonl', new Uint8Array(3)))).faults).toEqual(['data/events.jsonl: changed']);
    expect((await check(spoil('data/cover.pdf', undefined))).faults).toEqual(['data/cover.pdf: missing']);
    expect((await check(spoil('data/more.txt', new Uint8Array(1)))).faults).toEqual(['data/more.txt: not in the manifest']);
    expect((await check(spoil('tagmanifest-sha256.txt', new Uint8Array(1)))).faults).toContain('signature: does not fit');
    expect((await check(Buffer.from('no package'))).answer).toBe('none');
    // Two files under one name: which of them is read depends on who unpacks.
    const added = Buffer.from(spoil('data/cover.pdX', new Uint8Array(1))).toString('latin1');
    const twice = Buffer.from(added.replaceAll('data/cover.pdX', 'data/cover.pdf'), 'latin1');
    expect((await check(twice)).faults).toContain('data/cover.pdf: twice in the ZIP');
    // The verifier, which shares no code with what made the package, says the same.
    const judge = (zip: Uint8Array): string => {
      const [file, pem] = [join(app.home, 'package.zip'), join(app.home, 'keys', 'authority.pem')];
      writeFileSync(file, zip);
      const { stdout } = spawnSync(process.execPath, [join(ROOT, 'packages/verifier/verify.mjs'), '--authority', pem, file], {
        encoding: 'utf8',
      });
      return (JSON.parse(stdout) as { readonly answer: string }).answer;
    };
    expect(judge(bytes)).toBe('sound');
    expect(judge(spoil('data/events.jsonl', new Uint8Array(3)))).toBe('changed');
  });

  test('nothing leaves the store before its term, and then only by two persons', async () => {
    const number = await endedCase();
    const [lin, song] = [await keeper(), await app.signIn('song-he', 'deqing-government-services')];
    bodyOf(await lin.send('POST', `/api/v1/archives/${number}`, { body: {} }));
    await packDue(letterRoomOf(app.wired()), deqing, wallClock());
    const path = `/api/v1/archives/${number}/disposal`;
    const body = { reason: '保管期满，经鉴定无继续保存价值' };
    expect((await lin.send('POST', path, { body })).text).toContain('term-not-over');
    await app.wired().pool.query('update yici.archive_package set keep_until = 1 where number = $1', [number]);
    bodyOf(await lin.send('POST', path, { body }));
    expect((await lin.send('POST', `${path}-answer`, { body: { agree: true } })).text).toContain('second-person-needed');
    bodyOf(await song.send('POST', `${path}-answer`, { body: { agree: true } }));
    expect((await rowOf(number, 'kept'))?.disposal).toMatchObject({ answer: 'agreed' });
    expect((await lin.send('GET', `/api/v1/archives/${number}/package`)).status).toBe(200);
  });
});

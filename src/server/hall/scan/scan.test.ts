/** Papers at the window: captured page by page, photographed by a phone, signed for; nothing captured is lost and nobody else sends into it. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDocument } from '#contract/view/problem.ts';
import type { PhotoLink, PhotoLinkMade, PhotoLinkOpened, PhotoSent, Scan, ScanList, Signature, SigningText } from '#contract/view/scan.ts';
import type { WalkIn, WalkInFiled } from '#contract/view/walk-in.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { bodyOf, viewCase } from '#test/support/noodle-shop.ts';
import { photo } from '#test/support/restaurant.ts';
import { pdfText } from '#test/support/pdf-text.ts';

const app = useApp();
let clerk: Visitor;
let colleague: Visitor;
let walkIn: WalkIn;
beforeAll(async () => {
  clerk = await app.signIn('wang-min', 'deqing-hall');
  colleague = await app.signIn('he-jing', 'deqing-hall');
  walkIn = bodyOf(await clerk.send<WalkIn>('POST', '/api/v1/walk-ins', { body: { way: 'identifier', value: '330199196107080049' } }));
});

type Stored = { readonly id: string; readonly sha256: string };
const png = { 'content-type': 'image/png' };
const upload = async (who = clerk): Promise<Stored> =>
  bodyOf(await who.send<Stored>('POST', '/api/v1/files?name=page.png', { raw: photo, headers: png }));
const page = ({ id, sha256 }: Stored, more: object = {}) => ({ file: id, sha256, turn: 0, faults: [], ...more });
const keep = (body: object, who = clerk) => who.send<Scan & ProblemDocument>('POST', `/api/v1/walk-ins/${walkIn.id}/scans`, { body });
const material = 'kitchen-plan';

describe('a paper', () => {
  test('of several pages becomes one PDF in their order, with the hash of each page and of the whole', async () => {
    const [first, second] = [await upload(), await upload()];
    const scan = bodyOf(await keep({ material, pages: [page(second), page(first, { turn: 90 })], original: 'returned' }));
    expect([scan.version, scan.pages.map(({ file }) => file)]).toEqual([1, [second.id, first.id]]);
    const whole = await clerk.send('GET', `/api/v1/walk-ins/${walkIn.id}/files/${scan.file}`);
    expect(
      createHash('sha256')
        .update(whole.bytes ?? Buffer.alloc(0))
        .digest('hex'),
    ).toBe(scan.sha256);
    expect((whole.bytes ?? Buffer.alloc(0)).toString('latin1').match(/\/Type \/Page\b/g)?.length).toBe(2);
    expect((whole.bytes ?? Buffer.alloc(0)).toString('latin1')).toContain('/Rotate 90');
  });
  test('with a page replaced is the next version, and the one before stays', async () => {
    const scan = bodyOf(await keep({ material, pages: [page(await upload())], original: 'returned' }));
    const next = bodyOf(
      await keep({ material, scan: scan.id, pages: [...scan.pages, page(await upload(colleague))], original: 'returned' }, colleague),
    );
    expect([next.id, next.version, next.earlier.map(({ version, sha256 }) => [version, sha256])]).toEqual([scan.id, 2, [[1, scan.sha256]]]);
    const list = bodyOf(await clerk.send<ScanList>('GET', `/api/v1/walk-ins/${walkIn.id}/scans`));
    expect(list.returned.map((one) => one.material)).toContain(material);
    expect(list.rows.find(({ id }) => id === scan.id)?.by).toBe('何静');
  });
  test('that is hard to read is kept with a reason only', async () => {
    const poor = page(await upload(), { faults: ['blurred'] });
    const refused = await keep({ material, pages: [poor], original: 'none' });
    expect(refused.body.problems?.map(({ pointer, code }) => [pointer, code])).toEqual([['/pages/0/reason', 'required']]);
    expect((await keep({ material, pages: [{ ...poor, reason: '原件本来就不清' }], original: 'none' })).status).toBeLessThan(300);
  });
  test('takes no page of somebody else, none whose hash is wrong, and no PDF among pictures', async () => {
    const theirs = await upload(await app.signIn('gu-mingyuan'));
    expect((await keep({ material, pages: [page(theirs)], original: 'none' })).body.code).toBe('bad-input');
    expect((await keep({ material, pages: [page({ ...(await upload()), sha256: 'a'.repeat(64) })], original: 'none' })).body.code).toBe(
      'bad-input',
    );
    const pdf = bodyOf(
      await clerk.send<Stored>('POST', '/api/v1/files?name=a.pdf', {
        raw: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
        headers: { 'content-type': 'application/pdf' },
      }),
    );
    expect((await keep({ material, pages: [page(pdf), page(await upload())], original: 'none' })).body.code).toBe('scan-mixed');
    expect(bodyOf(await keep({ material, pages: [page(pdf)], original: 'none' })).sha256).toBe(pdf.sha256);
  });
});

describe('a phone', () => {
  const make = async (): Promise<PhotoLinkMade & { readonly code: string }> => {
    const made = bodyOf(await clerk.send<PhotoLinkMade>('POST', `/api/v1/walk-ins/${walkIn.id}/photo-links`, { body: { material } }));
    return { ...made, code: made.url.split('#')[1] ?? '' };
  };
  const phone = 'the-phone-of-shen-liqiu';
  const open = (code: string, who = phone) =>
    app.stranger().send<PhotoLinkOpened & ProblemDocument>('POST', '/api/v1/photo-openings', { body: { code, phone: who } });
  const send = (code: string, who = phone, raw: Buffer = photo) =>
    app.stranger().send<PhotoSent & ProblemDocument>('POST', `/api/v1/photo-pages?code=${code}&phone=${who}`, { raw, headers: png });
  const state = async (id: string) => bodyOf(await clerk.send<PhotoLink>('GET', `/api/v1/photo-links/${id}`));

  test('sends photographs of that paper without signing in; the window has them, and a scan is made of them', async () => {
    const made = await make();
    const opened = bodyOf(await open(made.code));
    expect(JSON.stringify(opened)).not.toMatch(/沈立秋|330199/);
    expect((await send(made.code)).status).toBe(200);
    const link = await state(made.id);
    expect([link.state, link.pages.length]).toEqual(['used', 1]);
    const [sent] = link.pages;
    if (sent === undefined) throw new Error('It came in.');
    expect((await keep({ material, pages: [page(sent)], original: 'returned' }, colleague)).status).toBeLessThan(300);
  });
  test('that comes second finds nothing: a picture of the code is worth nothing', async () => {
    const { code } = await make();
    await open(code);
    const thief = 'the-phone-of-somebody-else';
    expect([(await open(code, thief)).status, (await send(code, thief)).status]).toEqual([404, 404]);
    expect((await open(code)).status).toBe(200);
  });
  test('sends nothing before it opened the link, after ten minutes, after the clerk closed it, or what is no picture', async () => {
    const made = await make();
    expect((await send(made.code)).status).toBe(404);
    await open(made.code);
    expect((await send(made.code, phone, Buffer.from('hello'))).body.code).toBe('file-type');
    await clerk.send('POST', `/api/v1/photo-links/${made.id}/end`, { body: {} });
    expect((await send(made.code)).status).toBe(404);
    const late = await make();
    await app.database.pool().query('update yici.photo_link set until = 1 where id = $1', [late.id]);
    expect((await open(late.code)).status).toBe(404);
  });
  test('is no business of another hall', async () => {
    const made = await make();
    const desk = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    expect((await desk.send('GET', `/api/v1/photo-links/${made.id}`)).status).toBe(403);
  });
});

describe('a signature', () => {
  const cases = [
    {
      matter: 'open-restaurant',
      parties: [],
      situation: {
        'premises.division': '330521',
        'shop.service': 'takeaway',
        'premises.area': 30,
        'shop.signboard': false,
        'shop.wasteWater': false,
      },
      answers: {
        'shop.name': '沈记馄饨',
        'shop.scope': 'hot-dishes',
        'premises.address': '乾元镇直街57号',
        'shop.hours': '06:00–13:00',
        'shop.safetyManager': '沈立秋',
      },
      contested: [],
    },
  ];
  const strokes = [Array.from({ length: 20 }, (_, at) => [100 + at * 20, 200 - (at % 5) * 30, at * 16])];
  const path = (what: string) => `/api/v1/walk-ins/${walkIn.id}/${what}`;
  const read = async (body: object) => bodyOf(await clerk.send<SigningText>('POST', path('signing-text'), { body }));
  const sign = (body: object) => clerk.send<Signature & ProblemDocument>('POST', path('signatures'), { body });
  const file = (body: object) =>
    clerk.send<WalkInFiled & ProblemDocument>('POST', path('cases'), { body: { visit: '本人到窗口', ...body } });
  const givenOf = async () => {
    const scan = bodyOf(await keep({ material, pages: [page(await upload()), page(await upload())], original: 'returned' }));
    return { [material]: { by: 'file', file: scan.file, sha256: scan.sha256, pages: 2, original: 'returned' } };
  };

  test('is bound to what is filed, and stands on the printed receipt with the originals given back', async () => {
    const given = await givenOf();
    const { text, sha256 } = await read({ cases, given });
    expect(text.zh).toContain('扫描2页，原件已当场退还');
    const signed = bodyOf(await sign({ cases, given, text: sha256, way: 'pad', strokes }));
    const receptions = [{ part: 'licence', outcome: 'accept' }];
    const ready = {
      ...given,
      'premises-use': { by: 'commitment' },
    };
    expect((await file({ cases, given: ready, signature: signed.id })).body.code).toBe('signed-other-text');
    const again = await read({ cases, given: ready });
    const second = bodyOf(await sign({ cases, given: ready, text: again.sha256, way: 'pad', strokes }));
    const filed = bodyOf(await file({ cases: cases.map((one) => ({ ...one, receptions })), given: ready, signature: second.id }));
    const number = filed.receipts[0]?.number ?? '';
    expect((await viewCase(clerk, number)).parts.map(({ state }) => state)).toContain('accepted');
    const receipt = filed.papers.find(({ kind }) => kind === 'receipt');
    const paper = await clerk.send('GET', `/api/v1/cases/${number}/papers/${receipt?.id}`, { language: 'zh' });
    const words = (await pdfText(paper.bytes ?? Buffer.alloc(0))).replace(/\s/g, '');
    expect(words).toContain('扫描2页，原件已当场退还');
    expect(words).toContain('当场签于电子签名板');
  });
  test('is not one under other papers of the same name and as many pages', async () => {
    const [given, other] = [await givenOf(), await givenOf()];
    const { sha256 } = await read({ cases, given });
    const signed = bodyOf(await sign({ cases, given, text: sha256, way: 'pad', strokes }));
    expect((await file({ cases, given: other, signature: signed.id })).body.code).toBe('signed-other-text');
  });
  test('and the papers are there for a colleague who goes on at the next window', async () => {
    const given = { ...(await givenOf()), 'premises-use': { by: 'commitment' } };
    const body = { visit: '换到二号窗口', cases, given };
    const filed = await colleague.send<WalkInFiled & ProblemDocument>('POST', path('cases'), { body });
    expect([filed.status, filed.body.problems]).toEqual([201, undefined]);
  });
  test('of another text, of two dots, or none at all is refused; who cannot write has their name typed before the clerk', async () => {
    const { sha256 } = await read({ cases, given: {} });
    expect((await sign({ cases, given: {}, text: 'a'.repeat(64), way: 'pad', strokes })).body.code).toBe('signed-other-text');
    expect((await sign({ cases, given: {}, text: sha256, way: 'pad', strokes: [[[1, 1, 0]]] })).body.code).toBe('signature-empty');
    expect((await sign({ cases, given: {}, text: sha256, way: 'typed', name: ' ' })).body.code).toBe('signature-empty');
    expect(bodyOf(await sign({ cases, given: {}, text: sha256, way: 'typed', name: '沈立秋' })).way).toBe('typed');
  });
});

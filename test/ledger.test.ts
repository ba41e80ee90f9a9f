/** The person's ledger: who looked, shown at once or on its lawful day, closed where the law closes it, taken along, questioned. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Look, LookDelayView, LookList } from '#contract/view/look.ts';
import type { LookQuestion } from '#contract/view/petition.ts';
import { sealedLook } from '#domain/exchange/sealed-look.ts';
import { addDays, dayOfInstant, dayText, instantOf, type Instant } from '#domain/kernel/instant.ts';
import { countLooks } from '#server/audit/list-looks.ts';
import { look, type LookEntry } from '#server/audit/look.ts';
import { verifyCases } from '#server/case/verify/verify-cases.ts';
import { useApp, type Visitor } from '#test/support/app.ts';
import { bodyOf, openShop, viewCase } from '#test/support/noodle-shop.ts';

const app = useApp();

const DAY = 86_400_000;
const NOW = instantOf(Date.parse('2026-06-18T10:00:00+08:00'));
let zhou: Visitor;
beforeAll(async () => {
  app.at(NOW);
  zhou = await app.signIn('zhou-yining');
  await app.wired().pool.query(
    `insert into yici.post (person, office, division, duty, from_day, title_zh, title_en)
       values ('song-he', 'deqing-government', 330521, 'supervision', '2020-01-01', '督查', 'Inspection'),
              ('lin-an', 'deqing-data', 330521, 'handling', '2020-01-01', '数据', 'Data')`,
  );
});

const at = async (instant: Instant): Promise<void> => {
  app.at(instant);
  zhou = await app.signIn('zhou-yining');
};
const ledgerOf = async (person: Visitor, query = ''): Promise<LookList> =>
  bodyOf(await person.send<LookList>('GET', `/api/v1/looks?limit=200${query}`));
const entry = (more: Partial<LookEntry> = {}): LookEntry => ({
  division: 330521,
  number: null,
  subject: 'zhou-yining',
  officer: 'somebody',
  office: 'deqing-tax',
  who: '科员',
  purpose: 'handling',
  facts: ['person.residence'],
  basis: null,
  requestId: `r-${crypto.randomUUID()}`,
  ...more,
});
const looked = (more: Partial<LookEntry>, when: Instant = NOW): Promise<void> =>
  look(app.wired().pool, [entry(more)], when, () => undefined);
const hiddenOf = (person: string, now: Instant) => countLooks(app.wired().pool, person, now, instantOf(now + 400 * DAY));

describe('a look without a case of one’s own', () => {
  test('is marked, and one press has the data office find out; its answer comes back to the row', async () => {
    await looked({ facts: ['tax.record'] });
    const marked = (await ledgerOf(zhou)).rows.find(({ strange }) => strange);
    expect(marked).toMatchObject({ number: null, office: { zh: '国家税务总局德清县税务局' } });
    const id = marked?.id ?? '';
    const asked = bodyOf(await zhou.send<{ id: string }>('POST', `/api/v1/looks/${id}/question`, { body: {} }));
    expect((await zhou.send<{ code: string }>('POST', `/api/v1/looks/${id}/question`, { body: {} })).body.code).toBe('look-questioned');
    const data = await app.signIn('lin-an', 'deqing-data');
    const waiting = bodyOf(await data.send<{ rows: { id: string }[] }>('GET', '/api/v1/petitions')).rows;
    expect(waiting.map((row) => row.id)).toContain(asked.id);
    const read = bodyOf(await data.send<LookQuestion>('GET', `/api/v1/petitions/${asked.id}`));
    expect(read).toMatchObject({ raiser: '周以宁', allowed: ['answer'], look: { who: '科员' } });
    bodyOf(await data.send('POST', `/api/v1/petitions/${asked.id}/answer`, { body: { text: '已查明：误操作，已教育。' } }));
    const row = (await ledgerOf(zhou)).rows.find((each) => each.id === id);
    expect(row?.question).toMatchObject({ state: 'answered', answer: '已查明：误操作，已教育。' });
  });

  test('belongs to nobody else: a stranger can neither question it nor read the question', async () => {
    await looked({ facts: ['land.title'] });
    const id = (await ledgerOf(zhou)).rows.find(({ strange, question }) => strange && question === null)?.id ?? '';
    const stranger = await app.signIn('lin-xiaozhou');
    expect((await stranger.send<{ code: string }>('POST', `/api/v1/looks/${id}/question`, { body: {} })).body.code).toBe('look-not-found');
    const asked = bodyOf(await zhou.send<{ id: string }>('POST', `/api/v1/looks/${id}/question`, { body: { text: '谁？' } }));
    for (const other of [stranger, await app.signIn('chen-siyuan', 'deqing-market-supervision')])
      expect((await other.send<{ code: string }>('GET', `/api/v1/petitions/${asked.id}`)).body.code).toBe('petition-not-found');
  });
});

describe('a lawful delay', () => {
  const order = (number: string, who: Visitor, body: unknown) =>
    who.send<LookDelayView & { code: string }>('POST', `/api/v1/cases/${number}/look-delays`, { body });
  const until = dayText(addDays(dayOfInstant(NOW), 30));

  test('needs a code of law, a last day within its bound, and reasons; only supervision gives it', async () => {
    const { number } = await openShop(zhou);
    const song = await app.signIn('song-he', 'deqing-government');
    const lawful = { code: 'duty-would-fail', until, reasons: '核查举报' };
    const refusals = [
      { ...lawful, code: 'curiosity' },
      { ...lawful, code: 'inspection-of-the-licensed' },
      { ...lawful, until: '' },
      { ...lawful, until: '2026-06-17' },
      { ...lawful, until: '2026-09-17' },
      { ...lawful, reasons: ' ' },
    ];
    const codes = await Promise.all(refusals.map(async (body) => (await order(number, song, body)).body.code));
    expect(codes).toEqual([
      'no-lawful-ground',
      'no-lawful-ground',
      'delay-without-date',
      'delay-date-passed',
      'delay-too-long',
      'reasons-missing',
    ]);
    const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    expect((await order(number, chen, lawful)).body.code).toBe('not-yours');
  });

  test('hides what supervision looks at after it, says so on its day, and hides nothing that was shown', async () => {
    const { number } = await openShop(zhou);
    const song = await app.signIn('song-he', 'deqing-government');
    await viewCase(song, number);
    const inspections = async () =>
      (await ledgerOf(zhou)).rows.filter((row) => row.number === number && row.purpose.en === 'supervising it');
    const before = await inspections();
    expect(before).toHaveLength(1);
    app.at(instantOf(NOW + 1000));
    bodyOf(await order(number, song, { code: 'duty-would-fail', until, reasons: '核查举报' }));
    app.at(instantOf(NOW + 2000));
    const counted = await ledgerOf(zhou);
    await viewCase(song, number);
    await viewCase(await app.signIn('wang-min', 'deqing-hall'), number);
    expect(await inspections()).toEqual(before);
    // Nothing tells that a row is missing: one more is shown, the clerk's.
    expect((await ledgerOf(zhou)).total).toBe(counted.total + 1);
    const hidden = await hiddenOf('zhou-yining', instantOf(NOW + 3000));
    expect(hidden.delayed).toBe(1);
    expect(hidden).toMatchObject({ rows: hidden.visible + hidden.delayed, dated: hidden.delayed });
    await at(instantOf(Date.parse(`${until}T23:59:59+08:00`)));
    expect(await inspections()).toHaveLength(1);
    await at(instantOf(Date.parse(`${until}T23:59:59+08:00`) + 1000));
    const [released] = await inspections();
    expect(released?.delayed).toMatchObject({ basis: { article: 35 }, name: { zh: '告知将妨碍履行法定职责' } });
    expect(released?.delayed?.until.slice(0, 10)).toBe(until);
    await at(NOW);
  });

  test('ends early when its office lifts it; another office can neither see nor lift it', async () => {
    const { number } = await openShop(zhou);
    const song = await app.signIn('song-he', 'deqing-government');
    const given = bodyOf(await order(number, song, { code: 'secret-by-law', until, reasons: '保密核查' }));
    app.at(instantOf(NOW + 1000));
    await viewCase(song, number);
    app.at(instantOf(NOW + 2000));
    const chen = await app.signIn('chen-siyuan', 'deqing-market-supervision');
    expect((await chen.send<{ code: string }>('POST', `/api/v1/look-delays/${given.id}/lift`)).body.code).toBe('delay-not-found');
    bodyOf(await song.send('POST', `/api/v1/look-delays/${given.id}/lift`));
    const seen = (await ledgerOf(zhou)).rows.filter((row) => row.number === number && row.purpose.en === 'supervising it');
    expect(seen).toHaveLength(1);
    await at(NOW);
  });
});

describe('a sealed matter', () => {
  const sealedRow = (number: string) => ({
    number,
    subject: 'lin-xiaozhou',
    purpose: 'handling' as const,
    basis: 'civil-code-2020/1049',
    ...sealedLook(NOW),
  });

  test('is not found by a relative through list, count, filter, file, order or question until the case has ended', async () => {
    const { number } = await openShop(zhou);
    const lin = await app.signIn('lin-xiaozhou');
    const before = await ledgerOf(lin);
    await looked(sealedRow(number));
    const texts = await Promise.all(
      ['', `&case=${number}`, '&office=deqing-tax', '&from=2026-06-18&to=2026-06-18'].map(async (query) =>
        JSON.stringify(await ledgerOf(lin, query)),
      ),
    );
    for (const text of texts) expect(text).not.toContain(number);
    expect(await ledgerOf(lin)).toEqual(before);
    for (const format of ['csv', 'json'])
      expect((await lin.send('GET', `/api/v1/looks/export?format=${format}`)).text).not.toContain(number);
    const notices = await lin.send('GET', '/api/v1/notices');
    expect(notices.text).not.toContain(number);
    expect(await hiddenOf('lin-xiaozhou', NOW)).toMatchObject({ delayed: 1, dated: 1 });
  });

  test('a day after it ended the relative reads the department and the facts, by the day, and nothing of whose it was', async () => {
    const { number } = await openShop(zhou);
    await looked(sealedRow(number), instantOf(NOW + 3_456_789));
    await app.wired().pool.query(`update yici.case_now set ended_at = $2 where number = $1`, [number, NOW + 2 * DAY]);
    app.at(instantOf(NOW + 3 * DAY + 1));
    const lin = await app.signIn('lin-xiaozhou');
    const shown = (await ledgerOf(lin)).rows.filter(({ sealed }) => sealed !== null);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ dayOnly: true, number: null, title: null, who: '', strange: false, facts: [expect.any(String)] });
    expect(shown[0]?.at).toBe('2026-06-18T00:00:00.000+08:00');
    expect(JSON.stringify(await ledgerOf(lin, `&case=${number}`))).not.toContain('look-');
    expect((await ledgerOf(lin)).cases).toEqual([]);
    const csv = (await lin.send('GET', '/api/v1/looks/export?format=csv')).text;
    expect(csv).toContain('closed by law');
    expect(csv).not.toContain(number);
    await at(NOW);
  });
});

describe('taking the ledger along', () => {
  test('as CSV and JSON whose hash anybody can check, with the article', async () => {
    await looked({ who: '=HYPERLINK("x")' });
    const csv = (await zhou.send('GET', '/api/v1/looks/export?format=csv', { language: 'zh-CN' })).text;
    const lines = csv.replace(/^\uFEFF/, '').split('\r\n');
    const rows = lines.slice(1, -2);
    const hash = createHash('sha256')
      .update(`${rows.join('\r\n')}\r\n`)
      .digest('hex');
    expect(lines.at(-2)).toContain(hash);
    expect(lines.at(-2)).toContain('个人信息保护法第45条');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    const { total } = await ledgerOf(zhou);
    expect(rows).toHaveLength(total);
    const data = JSON.parse((await zhou.send('GET', '/api/v1/looks/export?format=json')).text) as {
      rows: Look[];
      count: number;
      sha256: string;
    };
    expect(data.count).toBe(total);
    expect(data.rows[0]?.id).toBe((await ledgerOf(zhou)).rows[0]?.id);
    expect(data.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('as a paper; reading and taking one’s own leaves no row', async () => {
    const before = (await ledgerOf(zhou)).total;
    const pdf = await zhou.send('GET', '/api/v1/looks/export?format=pdf', { language: 'zh-CN' });
    expect(pdf.bytes?.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await ledgerOf(zhou)).total).toBe(before);
  });
});

test('the books know a row that is hidden without an end, and find none', async () => {
  const { pool, catalogue } = app.wired();
  const looks = async () => (await verifyCases(pool, catalogue.calendar)).findings.filter(({ invariant }) => /^I2[12]$/.test(invariant));
  expect(await looks()).toEqual([]);
  await pool.query(
    `insert into yici.look_delay_now (division, id, version, number, office, officer, code, from_at, until_at)
     values (330521, '330521-forged', 1, '330521-2026-0000001-2', 'deqing-government', 'song-he', 'duty-would-fail', 0, $1)`,
    [NOW],
  );
  await looked({ ...sealedLook(NOW), releaseAt: instantOf(NOW + 4_000 * DAY) });
  expect((await looks()).map(({ invariant }) => invariant)).toEqual(['I22', 'I22']);
});

/** A work report from its draft to three kept files: figures are the measures' own, words are an office's, and what is signed stays. */
import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { monthOf } from '#domain/measure/figure.ts';
import type { Paragraph } from '#domain/report/report-model.ts';
import type { MeasureFigures } from '#contract/view/measure.ts';
import type { ReportDone, ReportKinds, ReportList, ReportView } from '#contract/view/report.ts';
import { sha256 } from '#server/report/draw-file.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp, type Visitor } from './support/app.ts';
import { bodyOf } from './support/noodle-shop.ts';

const app = useApp();
const month = monthOf(dayOfInstant(wallClock()));
const period = `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
const officers = async () => ({
  luo: await app.signIn('luo-jia', 'zhejiang-reform'),
  shen: await app.signIn('shen-che', 'zhejiang-reform'),
});
const viewOf = async (reader: Visitor, id: string) => bodyOf(await reader.send<ReportView>('GET', `/api/v1/reports/${id}`));
const act = (who: Visitor, id: string, name: string, body: unknown = {}) =>
  who.send<ReportDone>('POST', `/api/v1/reports/${id}/${name}`, { body });

const fetched = async (who: Visitor, id: string, format: string): Promise<Uint8Array> => {
  const { bytes } = await who.send('GET', `/api/v1/reports/${id}/files/${format}`);
  if (bytes === undefined) throw new Error('a file has bytes');
  return bytes;
};

let id = '';

test('an officer drafts a report of a county; each figure in it is what the measures answer', async () => {
  const { luo } = await officers();
  const kinds = bodyOf(await luo.send<ReportKinds>('GET', '/api/v1/report-kinds'));
  expect(kinds.kinds.map((kind) => kind.id)).toEqual(['data-office', 'development-commission', 'government-office', 'reform-office']);
  const done = await luo.send<ReportDone>('POST', '/api/v1/reports', {
    body: { kind: 'government-office', division: 330_521, period, language: 'zh' },
  });
  expect(done.status).toBe(201);
  id = bodyOf(done).id;
  const view = await viewOf(luo, id);
  const told = bodyOf(await luo.send<MeasureFigures>('GET', `/api/v1/office/measure-figures?division=330521&from=${month}&to=${month}`));
  const values = new Map(told.figures.map((figure) => [figure.measure as string, figure]));
  const spans = view.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.spans : []))
    .filter((span) => span.kind === 'figure' && span.from === month);
  expect(spans.length).toBeGreaterThan(5);
  for (const span of spans)
    if (span.kind === 'figure') expect([span.measure, span.value]).toEqual([span.measure, values.get(span.measure)?.value ?? null]);
});

test('words are written around figures; a figure that is typed, or borrowed from elsewhere, is refused', async () => {
  const { luo } = await officers();
  const block = (await viewOf(luo, id)).blocks.find((each): each is Paragraph => each.id === 's1b1');
  const pieces = block?.pieces ?? [];
  for (const [typed, code] of [
    ['一次办结率99%。', 'report-figure-typed'],
    ['满意率百分之百。', 'report-figure-typed'],
    ['较上月提高两成。', 'report-figure-typed'],
  ] as const)
    expect((await act(luo, id, 'reword', { block: 's1b1', pieces: [...pieces, typed] })).text).toContain(code);
  expect((await act(luo, id, 'reword', { block: 's1b1', pieces: [{ span: 'actual.invented:value' }] })).text).toContain(
    'report-figure-unknown',
  );
  expect((await act(luo, id, 'reword', { block: 's1b1', pieces: ['按照2018年11月30日通过的规定第31条，', ...pieces] })).status).toBe(200);
  expect((await act(luo, id, 'reword', { block: 's5b1', pieces: ['继续推进电子证照互认。'] })).status).toBe(200);
});

test('who wrote it does not sign it; a second person does, and page, DOCX and PDF are kept byte for byte', async () => {
  const { luo, shen } = await officers();
  expect((await act(luo, id, 'submit')).status).toBe(200);
  expect((await act(luo, id, 'sign-off')).text).toContain('not-yours');
  expect((await act(shen, id, 'return', { reason: '补充下一步打算' })).status).toBe(200);
  expect((await act(luo, id, 'refill')).status).toBe(200);
  expect((await act(luo, id, 'submit')).status).toBe(200);
  expect((await act(shen, id, 'sign-off')).status).toBe(200);
  const view = await viewOf(shen, id);
  expect(view.state).toBe('frozen');
  for (const format of ['web', 'docx', 'pdf'] as const) {
    const file = await fetched(shen, id, format);
    expect(sha256(file)).toBe(view.signed?.hashes[format]);
  }
  expect((await act(luo, id, 'reword', { block: 's5b1', pieces: ['改一个字'] })).text).toContain('report-frozen');
});

test('the DOCX holds its words, its charts with a text for who cannot see them, and nothing from outside', async () => {
  const { luo } = await officers();
  const parts = unzipSync(await fetched(luo, id, 'docx'));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('继续推进电子证照互认。');
  expect(text).toContain('附：数据口径和来源');
  const charts = Object.keys(parts).filter((name) => name.startsWith('word/charts/'));
  expect(charts).toHaveLength(2);
  expect([...text.matchAll(/descr="[^"]+"/g)]).toHaveLength(charts.length);
  const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
  expect(relations).not.toContain('TargetMode');
  for (const [, target = ''] of relations.matchAll(/Target="([^"]+)"/g)) expect(parts[`word/${target}`]).toBeDefined();
  for (const font of ['FangSong', 'SimHei', 'SimSun']) expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain(font);
});

test('a correction is a version of its own that names what it takes the place of; the next report begins with the words of the last', async () => {
  const { luo, shen } = await officers();
  const made = bodyOf(await act(luo, id, 'correct', { reason: '下一步打算写错了' }));
  await act(luo, made.id, 'reword', { block: 's5b1', pieces: ['继续推进电子证照全省互认。'] });
  expect((await viewOf(luo, made.id)).against.map(({ from, to }) => [from, to])).toContainEqual([
    '继续推进电子证照互认。',
    '继续推进电子证照全省互认。',
  ]);
  await act(luo, made.id, 'submit');
  await act(shen, made.id, 'sign-off');
  expect((await viewOf(luo, id)).replacedBy).toBe(made.id);
  const next = bodyOf(
    await luo.send<ReportDone>('POST', '/api/v1/reports', {
      body: { kind: 'government-office', division: 330_521, period, language: 'zh' },
    }),
  );
  const view = await viewOf(luo, next.id);
  expect(view.wordsOf).toBe(made.id);
  expect(JSON.stringify(view.blocks)).toContain('全省互认');
  expect(bodyOf(await luo.send<ReportList>('GET', '/api/v1/reports')).rows).toHaveLength(3);
});

test('officers of another division do not see it', async () => {
  const county = await app.signIn('ge-lan', 'deqing-reform');
  expect((await county.send('GET', `/api/v1/reports/${id}`)).text).toContain('report-not-found');
  expect(
    (await county.send('POST', '/api/v1/reports', { body: { kind: 'government-office', division: 330_105, period, language: 'zh' } })).text,
  ).toContain('report-place-not-yours');
});

/** What the papers of a case say: the same words as screen and law, each department under its own seal. */
import { describe, expect, test } from 'vitest';
import { noticeIdOf } from '#domain/case/served.ts';
import type { Missing } from '#domain/case/state.ts';
import { readDay, type Day } from '#domain/kernel/instant.ts';
import { pdfText } from '#test/support/pdf-text.ts';
import {
  at,
  citizen,
  clerk,
  deliverer,
  grant,
  itemStep,
  material,
  officer,
  part,
  refusal,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  serve,
  stop,
  story,
  submission,
} from '#test/support/sample-case.ts';
import { stretchesOf } from './fonts.ts';
import { textOf } from './paper.ts';
import { paperOf, writePaper, type PaperWorld } from './paper-of.ts';
import { papersOf } from './papers-of.ts';

const definition = sampleDefinition(sampleMatter([itemStep('licence'), itemStep('sign'), itemStep('food', ['licence'], 'nothing')]), [
  sampleItem('licence'),
  sampleItem('sign', { materials: [material('sketch', 'gap-allowed')] }),
  sampleItem('food'),
]);
const world: PaperWorld = {
  definition,
  language: 'zh',
  lawTitle: (law) =>
    law === 'zhejiang-at-most-once-2018' ? { zh: '浙江省保障“最多跑一次”改革规定', en: 'Zhejiang Provisions' } : { zh: law, en: law },
  nameOf: (person) => (person === 'clerk' ? '王敏' : undefined),
  queryPassword: '7Q4K20M9',
  publicUrl: 'http://localhost:8080',
  demo: true,
  letterNumber: () => undefined,
};
const day = (text: string): Day => {
  const found = readDay(text);
  if (found === undefined) throw new Error(text);
  return found;
};
const missing: readonly Missing[] = [{ material: material('sketch').id, what: '招牌效果图' }];

/** The case with everything that gives a paper. */
function told() {
  const run = story(definition);
  const done = [
    run.act(citizen('mei'), submission(), at('2026-06-18')),
    run.act(
      clerk,
      {
        kind: 'receive',
        receptions: [
          { part: part('licence'), outcome: 'accept' },
          { part: part('sign'), outcome: 'accept-with-gaps', missing, until: day('2026-06-26') },
        ],
        visit: '递交',
      },
      at('2026-06-18', '11:00'),
    ),
    run.act(officer('licence'), review('licence'), at('2026-06-22')),
    run.act(officer('licence'), stop('licence', 'expert-review'), at('2026-06-22', '11:00')),
    run.act(officer('licence'), { kind: 'resume', part: part('licence'), stop: stopId(), note: 'ok' }, at('2026-06-24')),
    run.act(officer('licence'), { ...grant('licence'), conditions: ['每日清洗油烟管道'] } as ReturnType<typeof grant>, at('2026-06-25')),
    run.act(officer('food'), review('food'), at('2026-06-26')),
    run.act(officer('food'), refusal('food'), at('2026-06-29')),
  ];
  expect(done).toEqual(done.map(() => 'ok'));
  return { ...run, papers: papersOf(run.now(), run.events) };
}
const stopId = () => {
  const command = stop('licence');
  if (command.kind !== 'stop') throw new Error('not a stop');
  return command.stop;
};
const read = (kind: string, language: 'zh' | 'en' = 'zh') => {
  const { papers, events } = told();
  const entry = papers.find((each) => each.kind === kind);
  if (entry === undefined) throw new Error(`no ${kind}`);
  return textOf(writePaper(entry, events, { ...world, language }));
};

describe('papers of a case', () => {
  test('one act of the counter gives one receipt; each later act its own paper', () => {
    expect(told().papers.map(({ kind }) => kind)).toEqual([
      'materials-receipt',
      'receipt',
      'stop-notice',
      'resumption-notice',
      'grant',
      'refusal',
    ]);
  });
  test('the receipt keeps apart what is accepted now and what starts later', () => {
    const text = read('receipt');
    expect(text).toContain('mei：');
    expect(text).toMatch(/licence（中） \| deqing-licence（中） \| 10个工作日 \| 2026年7月3日/);
    expect(text).toContain('food（中） | deqing-food（中） | “licence（中）”办成后，承诺10个工作日');
    expect(text).toContain('“sign（中）”尚缺1份：招牌效果图。请于2026年6月26日前用手机补交');
    expect(text).toContain('7Q4K20M9');
    expect(text).toContain('依据：《浙江省保障“最多跑一次”改革规定》第5、7、11条');
    expect(text).toContain('经办 王敏');
  });
  test('each mandating department has its own seal, marked as of the demo; the hall has none', () => {
    const seals = read('receipt')
      .split('\n')
      .filter((line) => line.includes('受理专用章'));
    expect(seals).toHaveLength(2);
    expect(seals[0]).toContain('licence（中） deqing-licence（中） 2026年6月18日 (deqing-licence（中）（演示） 受理专用章)');
    expect(seals.join()).not.toContain('hall');
  });
  test('a receipt printed later says what it said on its day', () => {
    const { papers, events } = told();
    const receipt = papers.find(({ kind }) => kind === 'receipt');
    if (receipt === undefined) throw new Error('no receipt');
    expect(textOf(writePaper(receipt, events, world))).toBe(textOf(writePaper(receipt, events.slice(0, receipt.last), world)));
  });
  test('the stop notice names ground, article and time; decisions name conditions, reasons and remedies', () => {
    expect(read('stop-notice')).toMatch(/专家评审[\s\S]*3个工作日[\s\S]*第45条/);
    expect(read('grant')).toContain('1. 每日清洗油烟管道');
    const refused = read('refusal');
    expect(refused).toContain('the premises are under a staircase');
    expect(refused).toContain('reconsideration（中） court（中）');
  });
  test('once it was served, a decision printed again says when and how, and until when it can be contested', () => {
    const run = told();
    const entry = run.papers.find(({ kind }) => kind === 'refusal');
    if (entry === undefined) throw new Error('no refusal');
    const notice = noticeIdOf(run.now().number, entry.seq);
    const served = serve('Refused', 'food', at('2026-06-29'), at('2026-06-30'), { notice });
    expect(run.act(deliverer, served, at('2026-06-30'))).toBe('ok');
    const text = textOf(writePaper(entry, run.events, world));
    expect(text).toContain('送达：2026年6月30日，进入当事人账户');
    // Sixty days end on Saturday the 29th of August: Monday the 31st.
    expect(text).toContain('申请复议最晚：2026年8月31日');
    expect(text).toContain('提起诉讼最晚：2026年12月30日');
    expect(read('refusal')).not.toContain('送达：');
  });
  test('in English it is a translation and says so', () => {
    const text = read('receipt', 'en');
    expect(text).toContain('Receipt of acceptance\n受理凭证 · Translation; the Chinese text prevails.');
    expect(text).toContain('3 July 2026');
  });
});

describe('the other outcomes of the counter', () => {
  test('one notice lists everything for all parts; not accepted, not needed and wrong office each say why', () => {
    const run = story(definition);
    run.act(citizen('mei'), submission(), at('2026-06-18'));
    expect(
      run.act(
        clerk,
        {
          kind: 'receive',
          receptions: [
            { part: part('licence'), outcome: 'not-needed', reasons: '面积小于六十平方米' },
            { part: part('sign'), outcome: 'supplement', missing, until: day('2026-06-30') },
          ],
        },
        at('2026-06-18', '11:00'),
      ),
    ).toBe('ok');
    const papers = papersOf(run.now(), run.events);
    expect(papers.map(({ kind }) => kind)).toEqual(['materials-receipt', 'not-needed', 'supplement-notice']);
    const texts = papers.slice(1).map((entry) => textOf(writePaper(entry, run.events, world)));
    expect(texts[0]).toContain('面积小于六十平方米');
    expect(texts[1]).toContain('sign（中） | 招牌效果图 | 2026年6月30日');
    const other = story(definition);
    other.act(citizen('mei'), submission(), at('2026-06-18'));
    expect(
      other.act(
        clerk,
        {
          kind: 'receive',
          receptions: [
            { part: part('licence'), outcome: 'not-accepted', reasons: '材料伪造', articles: [{ law: 'x', article: 78 }] },
            { part: part('sign'), outcome: 'wrong-office', rightOffice: '安吉县综合行政执法局' },
          ],
        },
        at('2026-06-18', '11:00'),
      ),
    ).toBe('ok');
    const more = papersOf(other.now(), other.events)
      .slice(1)
      .map((entry) => textOf(writePaper(entry, other.events, world)));
    expect(more[0]).toMatch(/材料伪造[\s\S]*reconsideration[\s\S]*《x》第78条/);
    expect(more[1]).toContain('请向安吉县综合行政执法局申请');
  });
});

describe('the drawn file', () => {
  test('a rare ideograph has a font, one that no font has is printed as its code point', () => {
    expect(stretchesOf('徐𠮷𱍊', 'bold')).toEqual([
      { text: '徐', face: 'bold' },
      { text: '𠮷', face: 'rare' },
      { text: '[U+3134A]', face: 'bold' },
    ]);
  });
  test('every paper becomes a PDF whose text can be read back', async () => {
    const { papers, events } = told();
    for (const entry of papers) {
      const pdf = await paperOf(entry, events, world);
      expect(Buffer.from(pdf.subarray(0, 8)).toString()).toBe('%PDF-1.7');
      const text = await pdfText(pdf);
      expect(text).toContain(entry.title.zh);
      expect(text).toContain('330521-2026-0000001-x');
    }
  });
});

/** A sample shows what one will get, says what it is, and can be taken for nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { GuideResult } from '#contract/view/guide.ts';
import { brandAs, type DivisionCode, type ItemId } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { resultOf } from '#server/catalogue/guide-of.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { pdfText } from '#test/support/pdf-text.ts';
import { drawSample } from './draw-sample.ts';

const deqing = brandAs<DivisionCode>(330521);
const at = instantOf(Date.UTC(2026, 0, 1));
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue();
});
const sampleOf = (id: string): GuideResult => {
  const item = catalogue.items.get(brandAs<ItemId>(id));
  const result = item === undefined ? undefined : resultOf(catalogue, item, [], deqing);
  if (result === undefined) throw new Error(`${id} ends with no certificate`);
  return result;
};

describe('the sample of a food permit', () => {
  it('is drawn by the office of the place, with invented values and 样本 across it, and no code to check', async () => {
    const text = await pdfText(await drawSample(sampleOf('food-permit'), at));
    for (const words of ['食品经营许可证', '德清县市场监督管理局', '样本', '不能用来办事']) expect(text).toContain(words);
    expect(text).not.toContain('扫码');
  });

  it('is the same for everybody', async () => {
    const result = sampleOf('food-permit');
    expect(Buffer.compare(await drawSample(result, at), await drawSample(result, at))).toBe(0);
  });

  it.each(['marriage-registration', 'company-registration', 'pension-approval', 'title-transfer'])(
    '%s has one too, every line filled',
    (id) => {
      for (const { value } of sampleOf(id).lines) expect(value.zh).not.toBe('');
    },
  );
});

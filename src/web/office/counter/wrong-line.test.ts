import { expect, test } from 'vitest';
import { lineProblem } from './wrong-line.ts';

test('a clerk may say what is wrong with an answer or with a paper that was given', () => {
  expect(lineProblem({ what: '排水量和面积对不上，请核对' })).toBeUndefined();
  expect(lineProblem({ field: 'shop.scope', what: '经营范围写得再具体一些' })).toBeUndefined();
  expect(lineProblem({ material: 'kitchen-plan', what: '看不清，请重拍' })).toBeUndefined();
});

test('a line that asks for a paper in words cannot be signed, whatever it is written under', () => {
  expect(lineProblem({ what: '另附户口簿复印件' })?.zh).toContain('复印件');
  expect(lineProblem({ field: 'shop.scope', what: '请提供营业执照' })?.zh).toContain('营业执照');
  expect(lineProblem({ material: 'kitchen-plan', what: '请带上户口簿' })?.en).toContain('户口簿');
});

test('an empty line says nothing', () => {
  expect(lineProblem({ field: 'shop.scope', what: ' ' })?.en).toBe('Say what is wrong');
});

/** What a scanner types is told by its shape; a person who is still typing is not interrupted. */
import { expect, test } from 'vitest';
import { scannedAs } from './scanned.ts';

test('a card and a licence are numbers, also with gaps or in full width', () => {
  expect(scannedAs('330199196107080049')).toEqual({ way: 'identifier', value: '330199196107080049' });
  expect(scannedAs('３３０１９９ 19610708 004X')).toEqual({ way: 'identifier', value: '33019919610708004X' });
  expect(scannedAs('91330199MA0000015A')).toEqual({ way: 'identifier', value: '91330199MA0000015A' });
});

test('the code of a receipt is its case, with the query password where it stands beside it', () => {
  expect(scannedAs('https://yici.example.gov.cn/progress/330521-2026-0000040-1')).toEqual({ way: 'case', value: '330521-2026-0000040-1' });
  expect(scannedAs('330521-2026-0000040-1 0FGZK6Z2')).toEqual({ way: 'case', value: '330521-2026-0000040-1', password: '0FGZK6Z2' });
});

test('the code of a certificate, a telephone number, the code of a phone', () => {
  expect(scannedAs('http://localhost:8080/verify/AbC-9_x')).toEqual({ way: 'certificate', value: 'AbC-9_x' });
  expect(scannedAs('138 0000 0028')).toEqual({ way: 'phone', value: '13800000028' });
  expect(scannedAs('7K2M-9QXA')).toEqual({ way: 'code', value: '7K2M9QXA' });
});

test('half a number may still become anything', () => {
  expect([scannedAs('330199'), scannedAs('沈立秋'), scannedAs('')]).toEqual([undefined, undefined, undefined]);
});

/** Whether a cell can stand in its column, and what it is in our words. */
import type { FaultCode, ColumnKind } from './column.ts';
import { wordOf } from './column.ts';

export type Cell = { readonly value: string } | { readonly code: FaultCode };

const FLAGS: Readonly<Record<string, string>> = { '1': '1', '0': '0', 是: '1', 否: '0', yes: '1', no: '0', true: '1', false: '0' };
const day = /^(\d{4})[-/.年]?(0?[1-9]|1[0-2])[-/.月]?(0?[1-9]|[12]\d|3[01])日?( .*)?$/;

/** @returns the value with codes turned into our words, flags into 1 and 0, days into YYYY-MM-DD; or what is wrong with it. */
export const checkCell = (values: Exclude<ColumnKind, { kind: 'rows' }>, raw: string): Cell => {
  const value = raw.trim();
  switch (values.kind) {
    case 'text':
      return [...value].length > values.max ? { code: 'too-long' } : { value };
    case 'number':
      return /^\d{1,6}(\.\d{1,2})?$/.test(value) ? { value: String(Number(value)) } : { code: 'not-a-number' };
    case 'flag': {
      const flag = Object.hasOwn(FLAGS, value.toLowerCase()) ? FLAGS[value.toLowerCase()] : undefined;
      return flag === undefined ? { code: 'not-a-flag' } : { value: flag };
    }
    case 'date': {
      const [, year, month = '', date = ''] = day.exec(value) ?? [];
      return year === undefined ? { code: 'not-a-date' } : { value: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` };
    }
    case 'code': {
      const words = (values.many === true ? value.split(/[,，、;；^]/) : [value]).map((each) => wordOf(values.codes, each));
      return words.includes(undefined) ? { code: 'unknown-code' } : { value: words.join(',') };
    }
  }
};

import { expect, test } from 'vitest';
import { makeLog } from './log.ts';

const written = (write: (log: ReturnType<typeof makeLog>) => void): string => {
  let text = '';
  write(makeLog('test', 'info', { write: (line) => void (text += line) }));
  return text;
};

test('a name, an identifier or an answer put into a line by mistake does not reach the log', () => {
  const text = written((log) =>
    log.info(
      {
        case: '330521-2026-0000001-5',
        name: '章小满',
        person: { idNumber: '330199199001011234' },
        body: { a: { phone: '13800138139' } },
      },
      'submitted',
    ),
  );
  expect(text).toContain('330521-2026-0000001-5');
  expect(text).not.toMatch(/章小满|330199199001011234|13800138139/);
});

test('an error is told by code, constraint and place, not by values the database repeats', () => {
  const error = Object.assign(new Error('duplicate key (章小满) in {"phone":"13800138139"}'), {
    code: '23505',
    constraint: 'person_pkey',
    detail: 'Key (name)=(章小满) already exists.',
  });
  const text = written((log) => log.error({ err: error }, 'failed'));
  expect(text).toMatch(/23505.*person_pkey.*log\.test\.ts/s);
  expect(text).not.toMatch(/章小满|13800138139/);
});

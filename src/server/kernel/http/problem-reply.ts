/** A refusal as a problem document (RFC 9457) in the caller's language, field by field, with the request's id. */
import type { Refusal } from '#domain/kernel/result.ts';
import type { Language } from '#domain/kernel/text.ts';
import { problemWords } from '#contract/problem-words.ts';
import { fillText } from '#domain/lint/rule.ts';
import { findRule } from '#domain/lint/rules.ts';
import { refusals } from '#contract/refusals.ts';
import type { ProblemDocument } from '#contract/view/problem.ts';
import { CommitUnknown, codeOf } from '../transaction.ts';

export type Asked = { readonly language: Language; readonly requestId: string; readonly path: string };

/** The title belongs to the kind of problem and does not change with the occurrence (RFC 9457, 3.1.4). */
const titles: Readonly<Record<number, { readonly zh: string; readonly en: string }>> = {
  400: { zh: '内容有误', en: 'Something is wrong in the request' },
  401: { zh: '需要登录', en: 'Sign-in needed' },
  403: { zh: '不能由您办', en: 'Not allowed' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '不能这样请求', en: 'Method not allowed' },
  409: { zh: '现在不能这样办', en: 'Not possible now' },
  413: { zh: '太大了', en: 'Too large' },
  415: { zh: '格式不收', en: 'Content type not taken' },
  422: { zh: '不合规则', en: 'Against the rules' },
  429: { zh: '太频繁了', en: 'Too many requests' },
  500: { zh: '是我们的问题', en: 'Our fault' },
  503: { zh: '暂时办不了', en: 'Out of service for a moment' },
};

const fill = (sentence: string, values: Readonly<Record<string, string | number>> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '…'));

export const statusOf = (refusal: Refusal): number => refusals[refusal.code]?.status ?? 422;

/** The document; a code that the table does not know is shown as it is, never swallowed. */
export function problemOf(refusal: Refusal, { language, requestId, path }: Asked): ProblemDocument {
  const entry = refusals[refusal.code];
  const status = statusOf(refusal);
  return {
    type: `/problems/${refusal.code}`,
    title: titles[status]?.[language] ?? refusal.code,
    status,
    detail: entry === undefined ? refusal.code : fill(entry[language], refusal.values),
    instance: path,
    code: refusal.code,
    requestId,
    ...(refusal.article === undefined ? {} : { article: refusal.article }),
    ...(refusal.code === 'version-old' ? { version: Number(refusal.values?.['version']) } : {}),
    ...(refusal.problems === undefined
      ? {}
      : {
          problems: refusal.problems.map(({ pointer, code, values }) => {
            const words = problemWords[code] ?? refusals[code];
            const rule = findRule(code);
            const detail = rule === undefined ? code : fillText(rule.sentence, values)[language];
            return { pointer, code, detail: words === undefined ? detail : fill(words[language], values) };
          }),
        }),
  };
}

/** What a thrown error means for the caller; undefined = a bug of ours. */
export function refusalOfError(error: unknown): Refusal | undefined {
  if (error instanceof CommitUnknown) return { code: 'outcome-unknown' };
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error && isPoolTimeout(error) ? { code: 'busy' } : undefined;
  // Lock not available, statement cancelled by time-out, serialization given up, too many connections.
  if (['55P03', '57014', '40001', '40P01', '53300'].includes(code)) return { code: 'busy' };
  if (/^(08|57P|53)/.test(code) || /^(ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(code)) return { code: 'database-away' };
  return undefined;
}

/** pg says these two in words only. */
const isPoolTimeout = (error: Error): boolean => /timeout exceeded when trying to connect|Connection terminated/.test(error.message);

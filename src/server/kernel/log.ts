/** Structured logs that carry ids and codes only: what a line may hold is a list, so personal data has no way in. */
import type { Logger } from 'pino';
import { pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/**
 * Fields whose values are dropped wherever a caller puts them by mistake. The rule for callers is stronger: log a person by
 * id, a case by number, a refusal by code, never an answer, a name or a document.
 */
const HIDDEN = [
  'password',
  'secret',
  'token',
  'cookie',
  'authorization',
  'answers',
  'facts',
  'value',
  'name',
  'phone',
  'address',
  'idNumber',
  'body',
  'connectionString',
];

/** One JSON line for each event to stdout, at `level` and above; `room` says who speaks. */
export const makeLog = (room: string, level: LogLevel, stream?: { write: (line: string) => void }): Log =>
  pino(
    {
      level,
      base: { room, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: HIDDEN.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
      serializers: { err: describeError },
    },
    ...(stream === undefined ? [] : [stream]),
  );

/**
 * An error without its message's particulars: PostgreSQL repeats values in `detail`, JSON parsers repeat the input.
 * Code, constraint and stack frames are enough to find it.
 */
const describeError = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  return { kind: error.name, code, constraint, frames: frames.slice(0, 8).map((line) => line.trim()) };
};

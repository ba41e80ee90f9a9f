/** A platform to practise on: the integration API over a sandbox in memory, which fails when told to and remembers who called. */
import type { SystemEvent } from '#contract/system-events.ts';
import type { SystemSelf } from '#contract/view/system.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { advance, beginTest, findTest, openSandbox, stateOfTest } from '#domain/system/sandbox.ts';
import { findStory, type StoryName } from '#domain/system/sandbox-stories.ts';
import { inCodesOf, rowsOfTests, TEST_FILE, viewOfTest, type Viewing } from '../sandbox/test-case-view.ts';
import {
  acknowledged,
  acted,
  listed,
  problem,
  readJson,
  refused,
  type Answered,
  type Asked,
  type Fault,
  type Kept,
  type Practice,
  type PracticeCall,
  type PracticeOptions,
} from './practice-acts.ts';

const PDF = '%PDF-1.4\n% a fictional plan\n%%EOF\n';

export type PracticePlatform = {
  readonly answer: (asked: Asked) => Answered;
  /** Begins a test case; its events lie in the list and are returned. */
  readonly begin: (story: StoryName) => { readonly number: string; readonly events: readonly SystemEvent[] };
  readonly advance: (days: number) => readonly SystemEvent[];
  /** The next call of this operation fails so; of an act on this case, where one is named. */
  readonly failNext: (operation: string, fault: Fault, number?: string) => void;
  readonly calls: () => readonly PracticeCall[];
  readonly events: () => readonly SystemEvent[];
  readonly stateOf: (number: string) => string | undefined;
};

const selfOf = ({ options, kept }: Practice): SystemSelf => ({
  id: 'practice',
  name: { zh: '一致性检查', en: 'Conformance' },
  kind: 'department',
  mode: 'both',
  state: 'sandbox',
  division: 339999,
  offices: [options.office],
  items: [],
  perMinute: 600,
  keyExpiresAt: instantText(options.now()),
  position: kept.events.length,
  acknowledged: kept.acknowledged,
  now: instantText(options.now()),
});

const viewing = ({ options, kept }: Practice, url: URL): Viewing => ({
  sandbox: kept.sandbox,
  calendar: options.calendar,
  now: options.now(),
  say: inCodesOf(url.searchParams.get('codes') === 'theirs' ? (options.codes ?? []) : undefined),
});

function caseOf(practice: Practice, number: string, url: URL): Answered {
  const test = findTest(practice.kept.sandbox, number);
  const state = test === undefined ? undefined : stateOfTest(test);
  return state === undefined ? problem(refused('case-not-found'), url) : { status: 200, body: viewOfTest(state, viewing(practice, url)) };
}

function pulled({ kept }: Practice, url: URL): Answered {
  const after = Number(url.searchParams.get('after') ?? '0');
  const limit = Number(url.searchParams.get('limit') ?? '100');
  const rows = kept.events.slice(after, after + limit);
  return { status: 200, body: { rows, next: rows.at(-1)?.data.position ?? after, newest: kept.events.length } };
}

const CASE = /^\/integration\/v1\/cases\/([^/]+)$/;
const FILE = /^\/integration\/v1\/cases\/[^/]+\/files\/([^/]+)$/;

/** Which operation a request means; undefined for an address that is none. */
function operationOf({ method, url }: Asked): string | undefined {
  const path = url.pathname;
  if (method === 'GET' && CASE.test(path)) return 'cases.get';
  if (method === 'GET' && FILE.test(path)) return 'files.get';
  const names: Readonly<Record<string, string>> = {
    'GET /integration/v1/self': 'self.get',
    'GET /integration/v1/events': 'events.pull',
    'GET /integration/v1/parts': 'parts.list',
    'POST /integration/v1/acknowledgements': 'events.acknowledge',
    'POST /integration/v1/acts': 'acts.push',
  };
  return names[`${method} ${path}`];
}

function reply(practice: Practice, operation: string, asked: Asked): Answered {
  const { url } = asked;
  switch (operation) {
    case 'cases.get':
      return caseOf(practice, decodeURIComponent(CASE.exec(url.pathname)?.[1] ?? ''), url);
    case 'files.get':
      return FILE.exec(url.pathname)?.[1] === TEST_FILE.file ? { status: 200, body: PDF } : problem(refused('file-not-found'), url);
    case 'self.get':
      return { status: 200, body: selfOf(practice) };
    case 'events.pull':
      return pulled(practice, url);
    case 'parts.list':
      return { status: 200, body: { rows: rowsOfTests(viewing(practice, url)), next: null } };
    case 'events.acknowledge':
      return acknowledged(practice, asked);
    default:
      return acted(practice, asked);
  }
}

function takeFault({ kept }: Practice, operation: string, { body }: Asked): Fault | undefined {
  const about = (readJson(body) as { readonly case?: string } | undefined)?.case;
  const index = kept.faults.findIndex((each) => each.operation === operation && (each.number === undefined || each.number === about));
  return index < 0 ? undefined : kept.faults.splice(index, 1)[0]?.fault;
}

function failing(fault: Fault | undefined, url: URL): Answered {
  if (fault === 'old') return problem(refused('version-old', { version: 0, seen: 0 }), url);
  if (fault !== 503 && fault !== 429) return undefined;
  return { status: fault, body: { code: 'busy', title: 'on purpose' }, headers: fault === 429 ? { 'retry-after': '1' } : {} };
}

function answer(practice: Practice, asked: Asked): Answered {
  const { kept, options } = practice;
  const operation = operationOf(asked);
  if (operation === undefined) return problem(refused('not-found'), asked.url);
  const fault = takeFault(practice, operation, asked);
  const lawful = asked.authorization === `Bearer ${options.key}`;
  const given = !lawful
    ? problem(refused('system-key-wrong'), asked.url)
    : (failing(fault, asked.url) ?? reply(practice, operation, asked));
  const after = asked.url.searchParams.get('after');
  const number = CASE.exec(asked.url.pathname)?.[1];
  const code = (given?.body as { readonly code?: string } | undefined)?.code;
  kept.calls.push({
    operation,
    at: options.now(),
    status: fault === 'lost' ? 0 : (given?.status ?? 0),
    ...(asked.key === undefined ? {} : { key: asked.key }),
    ...(after === null ? {} : { after }),
    ...(number === undefined ? {} : { number: decodeURIComponent(number) }),
    ...(asked.method === 'POST' ? { body: readJson(asked.body) } : {}),
    ...(code === undefined ? {} : { code }),
  });
  return fault === 'lost' ? undefined : given;
}

/** Nothing listens yet: `serve-practice.ts` puts it behind a port. */
export function openPractice(options: PracticeOptions): PracticePlatform {
  const place = { office: options.office, item: options.item };
  const kept: Kept = {
    sandbox: openSandbox(place),
    events: [],
    calls: [],
    faults: [],
    byKey: new Map(),
    byAct: new Map(),
    acknowledged: 0,
  };
  const practice: Practice = { options, kept };
  return {
    answer: (asked) => answer(practice, asked),
    begin: (name) => {
      const story = findStory(name);
      if (story === undefined) throw new Error(`no story ${name}`);
      const begun = beginTest(kept.sandbox, story, options.calendar, options.now());
      kept.sandbox = begun.sandbox;
      return { number: begun.number, events: listed(practice, begun.told) };
    },
    advance: (days) => {
      const moved = advance(kept.sandbox, days, options.calendar, options.now());
      kept.sandbox = moved.sandbox;
      return listed(practice, moved.told);
    },
    failNext: (operation, fault, number) => void kept.faults.push({ operation, fault, ...(number === undefined ? {} : { number }) }),
    calls: () => kept.calls,
    events: () => kept.events,
    stateOf: (number) => {
      const test = findTest(kept.sandbox, number);
      const parts = test === undefined ? [] : [...(stateOfTest(test)?.parts.values() ?? [])];
      return parts.find(({ office }) => office === options.office)?.state;
    },
  };
}

/** Answers the operations on work reports. */
import type { Actor } from '#domain/case/actor.ts';
import { isWithin } from '#domain/division/division.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Language } from '#domain/kernel/text.ts';
import { addToMonth, monthOf } from '#domain/measure/figure.ts';
import { readsReport, writes } from '#domain/report/decide-report.ts';
import { periodKey, periodOf, periodWords, readPeriod, type Period } from '#domain/report/period.ts';
import { worded, type Piece } from '#domain/report/report-model.ts';
import type { ReportCommand, ReportId, ReportState } from '#domain/report/report.ts';
import type { ReportKinds } from '#contract/view/report.ts';
import { byOf } from '#server/supervision/change-card.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Bytes, Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeReport } from './change-report.ts';
import { drawAll, drawFile } from './draw-file.ts';
import { build, buildAgain, type ReportRoom } from './report-room.ts';
import { findReport, FORMATS, lastWords, readFile, reportKey, reportsOfDivision, type KeptFile } from './report-store.ts';
import { reportRow, reportView } from './report-view.ts';

type Facts = RequestFacts<Caller>;
type Names = 'kinds' | 'list' | 'get' | 'file' | 'draft' | 'reword' | 'refill' | 'submit' | 'return' | 'sign-off' | 'discard' | 'correct';

export const reportHandlers = (room: ReportRoom): Readonly<Record<`report.${Names}`, Handler<Caller>>> => ({
  'report.kinds': (facts) => Promise.resolve(kinds(room, facts)),
  'report.list': (facts) => list(room, facts),
  'report.get': (facts) => get(room, facts),
  'report.file': (facts) => file(room, facts),
  'report.draft': (facts) => draft(room, facts),
  'report.reword': (facts) => {
    const { block, pieces } = facts.body as { readonly block: string; readonly pieces: readonly Piece[] };
    return act(room, facts, () => Promise.resolve(ok({ command: { kind: 'reword', block, pieces } })));
  },
  'report.refill': (facts) =>
    act(room, facts, async ({ state }) => {
      const again = await buildAgain(room, state);
      return again === undefined ? refuse('report-kind-unknown') : ok({ command: { kind: 'refill', built: again.model } });
    }),
  'report.submit': (facts) => act(room, facts, () => Promise.resolve(ok({ command: { kind: 'submit' } }))),
  'report.return': (facts) => {
    const { reason } = facts.body as { readonly reason: string };
    return act(room, facts, () => Promise.resolve(ok({ command: { kind: 'return', reason } })));
  },
  'report.sign-off': (facts) => act(room, facts, ({ state }) => signOff(state)),
  'report.discard': (facts) => act(room, facts, () => Promise.resolve(ok({ command: { kind: 'discard' } }))),
  'report.correct': (facts) => correct(room, facts),
});

const mayRead = ({ caller }: Facts): boolean => {
  const duty = caller?.post?.duty;
  return duty === 'handling' || duty === 'approval' || duty === 'supervision';
};

/** The last twelve months, five quarters and two years: what somebody still reports on. */
function periodsAt(now: Instant): readonly Period[] {
  const month = monthOf(dayOfInstant(now));
  const back = (months: number): number => addToMonth(month, -months);
  return [
    ...Array.from({ length: 12 }, (_, at) => periodOf('month', back(at))),
    ...Array.from({ length: 5 }, (_, at) => periodOf('quarter', back(at * 3))),
    ...Array.from({ length: 2 }, (_, at) => periodOf('year', back(at * 12))),
  ];
}

function kinds({ templates, cases: { catalogue } }: ReportRoom, facts: Facts): Result<unknown> {
  const post = facts.caller?.post;
  if (post === undefined || !mayRead(facts)) return refuse('not-yours');
  const body: ReportKinds = {
    kinds: [...templates.values()].map(({ id, name, reader }) => ({ id, name, reader })),
    divisions: [...catalogue.divisions.values()]
      .filter(({ code, level }) => level !== 'township' && isWithin(code, post.division))
      .map(({ code, name }) => ({ code, name })),
    periods: periodsAt(facts.now).map((period) => ({
      key: periodKey(period),
      words: { zh: periodWords(period, 'zh'), en: periodWords(period, 'en') },
    })),
    mayDraft: post.duty !== 'supervision',
  };
  return ok(body);
}

async function list(room: ReportRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, query } = facts;
  if (caller?.post === undefined || !mayRead(facts)) return refuse('not-yours');
  const [limit, after] = [limitOf(query), readMark(query['after'], 2)];
  const rows = await sqlOf(room.cases.pool).run(reportsOfDivision, [
    ...[caller.post.division, query['kind'] ?? null, after?.[0] ?? Number.MAX_SAFE_INTEGER, after?.[1] ?? '', limit],
  ]);
  const last = rows.at(-1);
  return ok({
    rows: rows.map((row) => reportRow(room, row)),
    next: last === undefined ? null : nextMark(rows, limit, [last.changed_at, last.id]),
  });
}

type Found = { readonly key: Key; readonly state: ReportState; readonly actor: Actor };

/** A report of a body of the own division; all others do not exist. */
async function find({ cases }: ReportRoom, { caller, params }: Facts): Promise<Found | undefined> {
  const key = reportKey(params['id'] ?? '');
  if (caller === undefined || key === undefined) return undefined;
  const [actor, state] = await Promise.all([cases.actorOf(caller), findReport(sqlOf(cases.pool), key)]);
  return state === undefined || state.state === 'discarded' || !readsReport(state, actor) ? undefined : { key, state, actor };
}

async function get(room: ReportRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (found === undefined) return refuse('report-not-found');
  const { state, actor } = found;
  return ok(await reportView(room, state, { actor, by: byOf(actor), now: facts.now }));
}

const TYPES = {
  web: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

async function file(room: ReportRoom, facts: Facts): Promise<Result<Bytes>> {
  const found = await find(room, facts);
  const format = FORMATS.find((each) => each === facts.params['format']);
  if (found === undefined || format === undefined) return refuse('report-not-found');
  const { key, state } = found;
  const kept = state.state === 'frozen' ? await readFile(sqlOf(room.cases.pool), key, format) : undefined;
  const bytes = kept ?? (await drawFile(worded(state.built, state.wording), format));
  return ok({ bytes, type: TYPES[format], fileName: `${state.built.title}.${format === 'web' ? 'json' : format}` });
}

type Asked = { readonly kind: string; readonly division: number; readonly period: string; readonly language: Language };

async function draft(room: ReportRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, now } = facts;
  if (caller?.post === undefined) return refuse('sign-in-needed');
  const { kind, division: code, period: key, language } = facts.body as Asked;
  const [template, period, division] = [room.templates.get(kind), readPeriod(key), brandAs<DivisionCode>(code)];
  if (template === undefined) return refuse('report-kind-unknown');
  if (period === undefined || period.from > monthOf(dayOfInstant(now))) return refuse('report-period-wrong');
  const actor = await room.cases.actorOf(caller);
  const post = actor.kind === 'officer' ? actor.post : undefined;
  if (post === undefined || !writes({ office: post.office }, actor)) return refuse('not-yours');
  if (!room.cases.catalogue.divisions.has(division) || !isWithin(division, post.division)) return refuse('report-place-not-yours');
  const { office } = post;
  const built = await build(room, { template, division, period, language, office });
  const words = await lastWords(sqlOf(room.cases.pool), [post.division, kind, division, language, office]);
  const id = brandAs<ReportId>(`${post.division}-${room.cases.newId()}`);
  const about = { id, division: post.division, office, template: kind, templateVersion: template.version, built };
  return change(room, facts, { division: post.division, id }, actor, {
    command: {
      kind: 'draft',
      ...about,
      wording: words?.wording ?? {},
      ...(words === undefined ? {} : { wordsOf: brandAs<ReportId>(words.id) }),
    },
  });
}

type Made = { readonly command: ReportCommand; readonly files?: readonly KeptFile[] };

/** Files are drawn before the lock; a report that changed meanwhile is not signed (the command names the state they were drawn from). */
async function signOff(state: ReportState): Promise<Result<Made>> {
  const files = state.state === 'review' ? await drawAll(worded(state.built, state.wording)) : [];
  const hash = (format: KeptFile['format']): string => files.find((each) => each.format === format)?.sha256 ?? '';
  const hashes = { web: hash('web'), docx: hash('docx'), pdf: hash('pdf') };
  return ok({ command: { kind: 'sign-off', hashes, seq: state.seq }, files });
}

async function correct(room: ReportRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (found === undefined) return refuse('report-not-found');
  const { state, actor } = found;
  if (state.state !== 'frozen') return refuse('report-not-frozen');
  if (!writes(state, actor)) return refuse('not-yours');
  const again = await buildAgain(room, state);
  if (again === undefined) return refuse('report-kind-unknown');
  const { reason } = facts.body as { readonly reason: string };
  const id = brandAs<ReportId>(`${state.division}-${room.cases.newId()}`);
  const { division, office, template, wording } = state;
  const about = { id, division, office, template, templateVersion: again.version, built: again.model, wording };
  return change(room, facts, { division, id }, actor, { command: { kind: 'draft', ...about, replaces: { id: state.id, reason } } });
}

async function change(room: ReportRoom, facts: Facts, key: Key, actor: Actor, { command, files }: Made): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const payload = { act: `report.${command.kind}`, params, body };
  const asked = { key, command, actor, person: caller.person, idempotencyKey, requestId, now, payload };
  return changeReport(room.cases.corridor, files === undefined ? asked : { ...asked, files });
}

async function act(room: ReportRoom, facts: Facts, made: (found: Found) => Promise<Result<Made>>): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (found === undefined) return refuse('report-not-found');
  const { key, state, actor } = found;
  if (!writes(state, actor)) return refuse('not-yours');
  const done = await made(found);
  return done.ok ? change(room, facts, key, actor, done.value) : done;
}

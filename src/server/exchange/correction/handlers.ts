/** Answers the operations on corrections; claim and evidence are read only through `look`. */
import type { CorrectionCommand, CorrectionState, Settlement } from '#domain/exchange/correction.ts';
import { readNumber } from '#domain/case/case-number.ts';
import type { Actor } from '#domain/case/actor.ts';
import { lineOf } from '#domain/division/division.ts';
import { checkAnswer } from '#domain/form/check-answers.ts';
import { ok, refuse, type Problem, type Refusal, type Result } from '#domain/kernel/result.ts';
import { look } from '#server/audit/look.ts';
import { definitionOf, type CaseRoom } from '#server/case/case-room.ts';
import { divisionOfId } from '#server/case/draft-store.ts';
import { openCase } from '#server/case/open-case.ts';
import { seesField } from '#server/case/reader.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeCorrection } from './change-correction.ts';
import { contestedOf, type ContestedField } from './contested-of.ts';
import { correctionLook } from './correction-look.ts';
import { caseCorrection, correctionReader, correctionView, type CorrectionReader } from './correction-view.ts';
import { countCorrections, listCorrections } from './list-corrections.ts';
import { correctionKey, correctionsOfCase, findCorrection } from './store.ts';

type Facts = RequestFacts<Caller>;
type Names = 'list' | 'counts' | 'get' | 'evidence' | 'take' | 'settle' | 'of-case';
type Officer = Extract<Actor, { kind: 'officer' }>;

/** The same for "not there" and "not yours to see". */
const notFound: { readonly ok: false; readonly refusal: Refusal } = refuse('correction-not-found');
const file = statement<{ readonly name: string; readonly type: string; readonly bytes: Buffer }>(
  'correction-evidence',
  'select name, type, bytes from yici.file where division = $1 and id = $2 and sha256 = $3',
);

export const correctionHandlers = (room: CaseRoom): Readonly<Record<`correction.${Names}`, Handler<Caller>>> => ({
  'correction.list': (facts) => listCorrections(room, facts),
  'correction.counts': (facts) => countCorrections(room, facts),
  'correction.get': (facts) => get(room, facts),
  'correction.evidence': (facts) => evidence(room, facts),
  'correction.take': (facts) => act(room, facts, { kind: 'take' }),
  'correction.settle': (facts) => act(room, facts, { kind: 'settle', settlement: settlementOf(facts.body as SettleBody) }),
  'correction.of-case': (facts) => ofCase(room, facts),
});

type SettleBody = {
  readonly outcome: Settlement['outcome'];
  readonly to?: { readonly as: 'claimed' | 'other'; readonly value?: unknown };
  readonly reasons: string;
};

const settlementOf = ({ outcome, to, reasons }: SettleBody): Settlement => {
  if (outcome === 'kept') return { outcome, reasons };
  return { outcome, to: to?.as === 'other' ? { as: 'other', value: to.value } : { as: 'claimed' }, reasons };
};

type Found = {
  readonly key: Key;
  readonly correction: CorrectionState;
  readonly actor: Officer;
  readonly caller: Caller;
  readonly reader: CorrectionReader;
};

/** A correction this officer may read; all others do not exist. */
async function find(room: CaseRoom, { caller, params }: Facts): Promise<Found | undefined> {
  const key = correctionKey(params['id'] ?? '');
  if (caller === undefined || key === undefined) return undefined;
  const [actor, correction] = await Promise.all([room.actorOf(caller), findCorrection(sqlOf(room.pool), key)]);
  if (correction === undefined || actor.kind !== 'officer') return undefined;
  const reader = correctionReader(room.catalogue, correction, actor);
  return reader === undefined ? undefined : { key, correction, actor, caller, reader };
}

async function caseOf(room: CaseRoom, { correction }: Found) {
  const read = readNumber(correction.case);
  const found = read === undefined ? undefined : await findCase(sqlOf(room.pool), keyOf(read.division, read.number));
  if (found === undefined) throw new Error(`A correction of ${correction.case}, which is not there`);
  return found.state;
}

const fileOf = async (room: CaseRoom, contested: ContestedField | undefined) => {
  const given = contested?.standing.evidence;
  const division = given === undefined ? undefined : divisionOfId(given.file);
  return given === undefined || division === undefined
    ? undefined
    : (await sqlOf(room.pool).run(file, [division, given.file, given.sha256]))[0];
};

/** None for the data office, which sees nothing of the person. */
const looksOf = ({ reader, correction, caller, actor }: Found, { requestId }: Facts) =>
  reader === 'watches'
    ? []
    : [correctionLook(correction, { person: caller.person, office: actor.post.office, who: actor.post.title.zh, requestId })];

async function get(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (found === undefined) return notFound;
  const { correction, actor, reader } = found;
  const { language, now } = facts;
  return look(room.pool, looksOf(found, facts), now, async () => {
    const state = await caseOf(room, found);
    const contested = contestedOf(room.catalogue, state, correction.field);
    const given = reader === 'checks' ? await fileOf(room, contested) : undefined;
    const shown = given === undefined ? undefined : { name: given.name, type: given.type };
    return ok(correctionView({ catalogue: room.catalogue, correction, state, contested, actor, reader, evidence: shown, language, now }));
  });
}

async function evidence(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (found === undefined || found.reader === 'watches') return notFound;
  return look(room.pool, looksOf(found, facts), facts.now, async () => {
    const given = await fileOf(room, contestedOf(room.catalogue, await caseOf(room, found), found.correction.field));
    return given === undefined ? refuse('file-not-found') : ok({ bytes: given.bytes, type: given.type, fileName: given.name });
  });
}

/** A third value must be one that the question can take: it goes into the register and the account. */
async function valueProblems(room: CaseRoom, found: Found, command: CorrectionCommand): Promise<readonly Problem[]> {
  if (command.kind !== 'settle' || command.settlement.outcome !== 'corrected' || command.settlement.to.as !== 'other') return [];
  const contested = contestedOf(room.catalogue, await caseOf(room, found), found.correction.field);
  // One that is missing the correction itself refuses, whether the question is required or not.
  const { problems } = contested === undefined ? { problems: [] } : checkAnswer(contested.field, command.settlement.to.value, '/to/value');
  return problems.filter(({ code }) => code !== 'answer-missing');
}

async function act(room: CaseRoom, facts: Facts, command: CorrectionCommand): Promise<Result<unknown>> {
  const { idempotencyKey, requestId, now, body, params } = facts;
  const found = await find(room, facts);
  if (found === undefined) return notFound;
  if (idempotencyKey === undefined) return refuse('sign-in-needed');
  const problems = await valueProblems(room, found, command);
  if (problems.length > 0) return refuse('bad-input', { problems });
  return changeCorrection(room, {
    key: found.key,
    command,
    actor: found.actor,
    person: found.caller.person,
    idempotencyKey,
    requestId,
    now,
    payload: { act: `correction.${command.kind}`, params, body },
  });
}

/** Offices that check lie in the division of the case or above it. */
async function ofCase(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state, actor, reader } = opened.value;
  const corrections = await correctionsOfCase(sqlOf(room.pool), lineOf(state.division), state.number);
  const definition = definitionOf(room.catalogue, state);
  // The reasons of a settlement speak of the value: who does not see the answer does not read them.
  const seen = corrections.filter(({ field }) => seesField(state, definition, field, actor, reader));
  return ok({ rows: seen.map((correction) => caseCorrection(room.catalogue, correction, facts.now)), next: null });
}

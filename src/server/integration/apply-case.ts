/** Takes one running case over: submitted, accepted and taken up at the instants the old system had, each step once. */
import type { CaseCommand } from '#domain/case/commands.ts';
import type { CaseState } from '#domain/case/state.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { submitCase } from '#server/case/submit-case.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { holderOf } from './apply-officer.ts';
import type { CaseLine } from './check-case.ts';
import { wrong } from './import-problem.ts';
import type { ImportRun, RowDone } from './import-store.ts';
import { importActor, submissionOfLine, type ImportActor } from './plan-import.ts';

const known = statement<{ readonly number: string }>(
  'import-case-known',
  'select number from yici.import_case where division = $1 and system = $2 and reference = $3',
);
const keep = statement(
  'import-case-keep',
  'insert into yici.import_case (division, system, reference, number, at) values ($1, $2, $3, $4, $5)',
);

type Room = Pick<CaseRoom, 'corridor' | 'catalogue' | 'receipts' | 'parties'>;
type Applying = {
  readonly run: ImportRun;
  readonly line: number;
  readonly read: CaseLine;
  readonly provider: string;
  readonly now: Instant;
};
type Scene = Applying & { readonly actor: ImportActor };

const refusedBy = ({ code, values, problems }: Refusal): RowDone => ({
  state: 'refused',
  result: '',
  problems: problems?.map((problem) => wrong('applicant', problem.code, problem.values)) ?? [wrong('reference', code, values)],
});

/** A line done before (by this run or another) is found by its reference: no case comes twice. */
export async function applyCase(room: Room, applying: Applying): Promise<RowDone> {
  const { run, read, provider, now } = applying;
  const sql = sqlOf(room.corridor.pool);
  const [holder] = read.handler === undefined ? [] : await sql.run(holderOf, [provider, read.handler]);
  const actor = importActor({
    system: run.system,
    reference: read.reference,
    person: brandAs<PersonId>(run.applied_by ?? run.person),
    on: now,
    ...(holder === undefined ? {} : { handler: holder.person }),
  });
  const scene: Scene = { ...applying, actor };
  const [before] = await sql.run(known, [run.division, run.system, read.reference]);
  const submitted = before === undefined ? await submit(room, scene) : ok(before.number);
  if (!submitted.ok) return refusedBy(submitted.refusal);
  const refusal = await goOn(room, scene, submitted.value);
  if (refusal !== undefined) return { ...refusedBy(refusal), result: submitted.value };
  return { state: before === undefined ? 'done' : 'known', result: submitted.value, problems: [] };
}

async function submit(room: Room, { run, line, read, actor }: Scene) {
  const { lead } = read;
  const person = lead.identifier === undefined ? undefined : await room.parties.personOf(lead.identifier.value, lead.name);
  let number = '';
  const done = await submitCase(room, {
    actor,
    person: 'import',
    idempotencyKey: `import ${run.id} ${line}`,
    requestId: `import ${run.id} ${line}`,
    now: read.submitted,
    division: run.division,
    payload: { system: run.system, reference: read.reference },
    lock: () => Promise.resolve(),
    submission: (at) => submissionOfLine(read, run.division, at, person),
    also: (tx, given) => {
      number = given;
      tx.send(keep, [run.division, run.system, read.reference, given, read.submitted]);
    },
  });
  if (!done.ok) return done;
  return ok(number === '' ? String((JSON.parse(done.value.text) as { readonly number: string }).number) : number);
}

/** Acceptance and review, where the old system had them; what happened already is left as it is. */
async function goOn(room: Room, scene: Scene, number: string): Promise<Refusal | undefined> {
  const { read, actor } = scene;
  if (read.accepted === undefined) return undefined;
  const open = (state: CaseState, at: string) => [...state.parts.values()].filter((part) => part.state === at).map(({ id }) => id);
  let accepted: readonly string[] = [];
  const received = await act(room, scene, number, 'receive', (state) => {
    const receptions = open(state, 'submitted').map((part) => ({ part, outcome: 'accept' as const }));
    return receptions.length === 0 ? undefined : { kind: 'receive', receptions };
  });
  if (received !== undefined) return received;
  if (actor.imported.handler === undefined) return undefined;
  for (let round = 0; round < 50; round += 1) {
    let found = '';
    const begun = await act(room, scene, number, `review ${round}`, (state) => {
      const [part] = open(state, 'accepted').filter((id) => !accepted.includes(id));
      if (part === undefined) return undefined;
      found = part;
      return { kind: 'begin-review', part };
    });
    if (begun !== undefined || found === '') return begun;
    accepted = [...accepted, found];
  }
  return undefined;
}

/** One command at the instant of the acceptance; undefined from `command`: nothing is left to do. */
async function act(
  room: Room,
  { run, line, read, actor }: Scene,
  number: string,
  step: string,
  command: (state: CaseState) => CaseCommand | undefined,
): Promise<Refusal | undefined> {
  const key = `import ${run.id} ${line} ${step}`;
  const result = await changeCase(room, {
    number,
    actor,
    person: 'import',
    idempotencyKey: key,
    requestId: key,
    now: instantOf(read.accepted ?? read.submitted),
    payload: { number, step },
    command: (state) => {
      const wanted = command(state);
      return wanted === undefined ? refuse('no-parts') : ok(wanted);
    },
  });
  return result.ok || result.refusal.code === 'no-parts' ? undefined : result.refusal;
}

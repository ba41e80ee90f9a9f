/** Answers `handover.take` and what follows from it at the window: the walk-in, the draft with everything typed, its papers. */
import { readHandoverCode } from '#domain/hall/handover.ts';
import type { WalkIn } from '#domain/hall/walk-in.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Handed, HandoverTaken } from '#contract/view/handover.ts';
import { look, type LookEntry } from '#server/audit/look.ts';
import { divisionOfId, findDraft, type Draft } from '#server/case/draft-store.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { Bytes } from '#server/kernel/request.ts';
import { clerkOf, walkInOf, type Clerk, type Facts, type HallRoom } from '../hall-room.ts';
import { keepLooked } from '../looked-store.ts';
import { looksOf } from '../walk-in-handlers.ts';
import { keepWalkIn } from '../walk-in-store.ts';
import { ticketAtWindow } from '../ticket-at-window.ts';
import { walkInView } from '../walk-in-view.ts';
import { filesAtWindow } from '../scan/files-at-window.ts';
import { codeHash } from './own-handovers.ts';
import { handedView, standingOf, type Standing } from './hand-draft.ts';
import { noteRevision, takeHandover } from './handover-store.ts';

/** What was typed and given at home is personal data too: a row of the ledger names the draft. */
const draftLook = (clerk: Clerk, { owner, id, answers, given }: Draft, requestId: string): LookEntry => ({
  division: clerk.post.division,
  number: null,
  draft: id,
  subject: owner,
  officer: clerk.person,
  office: clerk.post.office,
  who: clerk.post.title.zh,
  purpose: 'reception',
  facts: [...new Set([...Object.keys(answers), ...Object.keys(given)])].slice(0, 200),
  // Processed because the person agreed to it for this purpose, and until they take it back.
  basis: 'personal-information-protection-law-2021/13',
  requestId,
});

const looksAt = (clerk: Clerk, walkIn: WalkIn, standing: Standing | undefined, requestId: string): readonly LookEntry[] => [
  ...looksOf(clerk, walkIn, requestId),
  ...(standing?.draft === undefined ? [] : [draftLook(clerk, standing.draft, requestId)]),
];

/** What registers said for the draft is said for the walk-in: nobody is asked twice, and nothing is typed again. */
function handOn(draft: Draft | undefined): Parameters<typeof keepLooked>[2] {
  if (draft === undefined || draft.sources.length === 0) return new Map();
  const known = draft.known.filter(({ resource }) => resource !== undefined);
  return new Map([[draft.matter, { known, sources: draft.sources }]]);
}

export async function takeOver(room: HallRoom, facts: Facts): Promise<Result<HandoverTaken>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const { idempotencyKey, body, now, requestId } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const wish = body as { readonly code: string; readonly ticket?: string };
  const code = readHandoverCode(wish.code);
  if (code === undefined) return refuse('handover-code-wrong');
  const called = wish.ticket === undefined ? undefined : await ticketAtWindow(sqlOf(room.pool), clerk.value, wish.ticket, now);
  if (called?.ok === false) return called;
  const { person, post } = clerk.value;
  const { division, office } = post;
  const hash = codeHash(office, code);
  const ticket = called === undefined ? {} : { ticket: called.value.id };
  const asked = { division, person, key: idempotencyKey, payload: { act: 'handover.take', hash, ...ticket }, now };
  const taken = await runOnce(room.pool, asked, async (tx) => {
    const walkInId = `walk-in-${room.newId()}`;
    const handover = await takeHandover(tx, { division, hall: office, codeHash: hash, at: now, officer: person, walkIn: walkInId });
    if (handover === undefined) return refuse('handover-code-wrong');
    if (handover.person === person) return refuse('own-file');
    const draft = handover.draft === undefined ? undefined : await findDraft(tx, handover.draft);
    keepWalkIn(tx, division, { id: walkInId, at: now, office, officer: person, way: 'code', person: handover.person, ...ticket });
    if (draft !== undefined && draft.consumed === null) {
      noteRevision(tx, handover, draft.revision);
      keepLooked(tx, { division, walkIn: walkInId }, handOn(draft), now);
    }
    return ok({ id: walkInId });
  });
  if (!taken.ok) return taken;
  // The answer kept for repeats holds the id alone; a hand-over that was ended since gives nothing more.
  const { id } = JSON.parse(taken.value.text) as { readonly id: string };
  const walkIn = await walkInOf(room, clerk.value, { params: { id }, now });
  if (!walkIn.ok) return walkIn;
  const standing = await standingOf(sqlOf(room.pool), division, id, now);
  return look(room.pool, looksAt(clerk.value, walkIn.value, standing, requestId), now, async () => {
    const view = await walkInView(room, clerk.value, walkIn.value, now);
    return view.ok ? ok({ walkIn: view.value, handed: handedView(room.catalogue, standing) }) : view;
  });
}

export async function handedContent(room: HallRoom, facts: Facts): Promise<Result<Handed>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const standing = await standingOf(sqlOf(room.pool), clerk.value.post.division, here.value.id, facts.now);
  const entries = standing?.draft === undefined ? [] : [draftLook(clerk.value, standing.draft, facts.requestId)];
  return look(room.pool, entries, facts.now, () => ok(handedView(room.catalogue, standing)));
}

const find = statement<{ readonly owner: string; readonly name: string; readonly type: string; readonly bytes: Buffer }>(
  'walk-in-file-find',
  'select owner, name, type, bytes from yici.file where division = $1 and id = $2',
);

/** A paper that came with the draft, or was captured here for this walk-in, whoever of the hall did; anything else is not there. */
export async function handedFile(room: HallRoom, facts: Facts): Promise<Result<Bytes>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const { post, person } = clerk.value;
  const sql = sqlOf(room.pool);
  const id = facts.params['file'] ?? '';
  const division = divisionOfId(id);
  const files = await filesAtWindow(sql, post.division, here.value.id, facts.now);
  const [file] = division === undefined || !files.has(id) ? [] : await sql.run(find, [division, id]);
  if (file === undefined) return refuse('file-not-found');
  const entry: LookEntry = {
    division: post.division,
    number: null,
    subject: here.value.person,
    officer: person,
    office: post.office,
    who: post.title.zh,
    purpose: 'file',
    facts: [file.name],
    basis: null,
    requestId: facts.requestId,
  };
  return look(room.pool, [entry], facts.now, () => ok({ bytes: file.bytes, type: file.type, fileName: file.name }));
}

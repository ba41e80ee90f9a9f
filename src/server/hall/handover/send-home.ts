/** Answers `handover.send-home`: what was typed at the window becomes the person's own draft, with its papers, to be finished at home. */
import { isInForce, isLive } from '#domain/party/mandate.ts';
import type { WalkIn } from '#domain/hall/walk-in.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import type { MaterialGiven } from '#domain/case/state.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { SentHome } from '#contract/view/handover.ts';
import { unknownNames } from '#server/case/check-draft.ts';
import { fileProblems } from '#server/case/check-given.ts';
import { draftId, insertTyped, type TypedDraft } from '#server/case/draft-store.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { definitionFor } from '#server/catalogue/definition-for.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { clerkOf, walkInOf, type Clerk, type Facts, type HallRoom } from '../hall-room.ts';
import { knownAtWindow, knownFor, type KnownAtWindow } from '../known-at-window.ts';
import { forgetLooked } from '../looked-store.ts';
import { forgetTyped } from '../typed-store.ts';
import { scansOf } from '../scan/scan-store.ts';
import type { CaseWish } from '../wanted-case.ts';

type Given = Readonly<Record<string, MaterialGiven>>;
type Wish = { readonly cases: readonly CaseWish[]; readonly given: Given; readonly visit: string };

/** What was scanned for the person is the person's: they send it, and may look at it. */
const giveFiles = statement(
  'file-give',
  'update yici.file set owner = $3 where division = $1 and owner in (select jsonb_array_elements_text($2::jsonb)) and id in (select jsonb_array_elements_text($4::jsonb))',
);

const filesIn = ({ given, cases }: Wish): readonly string[] => [
  ...Object.values(given).flatMap((way) => (way.by === 'file' ? [way.file] : [])),
  ...cases.flatMap(({ evidence = {} }) => Object.values(evidence).map(({ file }) => file)),
];

type Making = {
  readonly room: HallRoom;
  readonly clerk: Clerk;
  readonly walkIn: WalkIn;
  readonly known: KnownAtWindow;
  readonly wish: Wish;
  /** Who captured papers for this walk-in, the clerk among them. */
  readonly officers: readonly string[];
};

/** The papers that this matter asks for, the answers it asks, those who take part beside the one at the window. */
function draftOf({ room, clerk, walkIn, known, wish }: Making, one: CaseWish, mandate: string | null, now: Instant): TypedDraft {
  const { division } = clerk.post;
  const definition = definitionFor(room.catalogue, one.matter, { division });
  const materials = new Set([...definition.items.values()].flatMap((item) => item.materials.map(({ id }): string => id)));
  const said = knownFor(known, one.matter);
  const places = new Map<string, number>();
  const parties = one.parties.map(({ role, name, identifier }) => {
    const count = (places.get(role ?? '') ?? 0) + 1;
    places.set(role ?? '', count);
    return [`${role}.${count}`, { name, ...(identifier === undefined ? {} : { identifier: identifier.value }) }] as const;
  });
  return {
    division,
    id: draftId(division, room.newId()),
    owner: walkIn.person,
    agent: walkIn.agent?.person ?? null,
    mandate,
    matter: definition.matter.id,
    situation: one.situation,
    answers: one.answers,
    given: Object.fromEntries(Object.entries(wish.given).filter(([id]) => materials.has(id))),
    contested: one.contested,
    evidence: one.evidence ?? {},
    parties: Object.fromEntries(parties),
    known: said.known,
    sources: said.sources,
    certificates: said.certificates,
    visit: `${instantText(now).slice(0, 10)} ${wish.visit}`,
  };
}

/** Whoever stands there for another takes the draft home under the mandate they hold now. */
async function mandateOf(room: HallRoom, walkIn: WalkIn, one: CaseWish, now: Instant): Promise<Result<string | null>> {
  const { agent } = walkIn;
  if (agent === undefined) return ok(null);
  const mandate = (await room.parties.mandatesOf(agent.person)).find(({ id }) => id === agent.mandate);
  const holds = mandate !== undefined && isInForce(mandate, now) && isLive(mandate, { matter: one.matter }, now);
  return holds ? ok(mandate.id) : refuse('mandate-missing');
}

async function draftsOf(making: Making, now: Instant): Promise<Result<readonly TypedDraft[]>> {
  const drafts: TypedDraft[] = [];
  for (const one of making.wish.cases) {
    const mandate = await mandateOf(making.room, making.walkIn, one, now);
    if (!mandate.ok) return mandate;
    drafts.push(draftOf(making, one, mandate.value, now));
  }
  return ok(drafts);
}

function write(tx: Transaction, { clerk, walkIn, wish, officers }: Making, drafts: readonly TypedDraft[], now: Instant): void {
  for (const [index, draft] of drafts.entries()) {
    // The person came once: the visit is counted on the first alone, as with cases filed together.
    insertTyped(tx, index === 0 ? draft : { ...draft, visit: null }, now);
  }
  const { division } = clerk.post;
  tx.send(giveFiles, [division, JSON.stringify(officers), walkIn.person, JSON.stringify(filesIn(wish))]);
  forgetLooked(tx, division, walkIn.id);
  forgetTyped(tx, division, walkIn.id);
}

/** Names that mean nothing to their matter, by case. */
const unknownIn = (room: HallRoom, wish: Wish): readonly Problem[] =>
  wish.cases.flatMap((one, index) =>
    unknownNames(definitionFor(room.catalogue, one.matter), { ...one, given: {} }).map((problem) => ({
      ...problem,
      pointer: `/cases/${index}${problem.pointer}`,
    })),
  );

export async function sendHome(room: HallRoom, facts: Facts): Promise<Result<SentHome>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const { idempotencyKey, now } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const wish = facts.body as Wish;
  if (wish.cases.some(({ matter }) => findMatter(room.catalogue, matter) === undefined)) return refuse('matter-not-found');
  const { person, post } = clerk.value;
  const officers = [person, ...(await scansOf(sqlOf(room.pool), post.division, here.value.id)).map(({ officer }) => officer)];
  const problems = [...unknownIn(room, wish), ...(await fileProblems(sqlOf(room.pool), wish.given, ...officers, here.value.person))];
  if (problems.length > 0) return refuse('bad-input', { problems });
  const known = await knownAtWindow(room, post.division, here.value, now);
  const making: Making = { room, clerk: clerk.value, walkIn: here.value, known, wish, officers };
  const drafts = await draftsOf(making, now);
  if (!drafts.ok) return drafts;
  const asked = {
    division: post.division,
    person,
    key: idempotencyKey,
    payload: { act: 'handover.send-home', walkIn: here.value.id, body: wish },
    now,
  };
  const done = await runOnce(room.pool, asked, (tx) => {
    write(tx, making, drafts.value, now);
    const rows = drafts.value.map(({ id, matter }) => ({
      id,
      matter: matter as string,
      name: findMatter(room.catalogue, matter)?.name ?? { zh: matter, en: matter },
    }));
    return Promise.resolve(ok({ drafts: rows }));
  });
  return done.ok ? ok(JSON.parse(done.value.text) as SentHome) : done;
}

/** Answers `signature.text` and `signature.give`: what is signed is read first, and what is filed must be what was signed. */
import { isWritten, type Stroke } from '#domain/hall/signature.ts';
import type { SignedAt } from '#domain/case/commands.ts';
import type { WalkIn } from '#domain/hall/walk-in.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Signature, SigningText } from '#contract/view/scan.ts';
import { findSignature, keepSignature, type SignatureRow } from '#server/case/signature-store.ts';
import { officeName } from '#server/case/words.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { canonicalJson, sha256 } from '#server/kernel/canonical-json.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { clerkOf, walkInOf, type Clerk, type Facts, type HallRoom } from '../hall-room.ts';
import { materialName } from '../scan/keep-scan.ts';
import { personById } from '../walk-in-store.ts';
import { signingText, type Signed } from './signing-text.ts';

/** The one who stands there signs: for a mandate, its taker. */
const signerOf = ({ person, agent }: WalkIn) => agent?.person ?? person;

/** The text for this filing of this walk-in; refuses `matter-not-found`. */
async function textFor(room: HallRoom, walkIn: WalkIn, signed: Signed): Promise<Result<SigningText>> {
  const { catalogue } = room;
  if (signed.cases.some(({ matter }) => findMatter(catalogue, matter) === undefined)) return refuse('matter-not-found');
  const signer = await personById(sqlOf(room.pool), signerOf(walkIn));
  const plain = (id: string) => ({ zh: id, en: id });
  return ok(
    signingText(signed, {
      person: signer?.name ?? '',
      hall: officeName(catalogue, walkIn.office),
      matter: (id) => findMatter(catalogue, id)?.name ?? plain(id),
      material: (id) => materialName(room, id) ?? plain(id),
    }),
  );
}

export async function signingTextOf(room: HallRoom, facts: Facts): Promise<Result<SigningText>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  return here.ok ? textFor(room, here.value, facts.body as Signed) : here;
}

type Giving = Signed & {
  readonly text: string;
  readonly way: 'pad' | 'typed';
  readonly strokes?: readonly Stroke[];
  readonly name?: string;
};

/** Strokes of a hand, or the name of who cannot write, typed before a clerk who is named with it. */
const writtenOf = ({ way, strokes = [], name = '' }: Giving): Result<Pick<SignatureRow, 'strokes' | 'name'>> => {
  const typed = name.trim();
  if (way === 'typed') return typed === '' ? refuse('signature-empty') : ok({ strokes: null, name: typed });
  return isWritten(strokes) ? ok({ strokes, name: null }) : refuse('signature-empty');
};

const rowOf = (clerk: Clerk, walkIn: WalkIn, giving: Giving, text: SigningText, written: Pick<SignatureRow, 'strokes' | 'name'>) => ({
  walk_in: walkIn.id,
  person: signerOf(walkIn),
  way: giving.way,
  text: text.text.zh,
  text_sha256: text.sha256,
  ...written,
  sha256: sha256(canonicalJson(written.strokes ?? written.name)),
  officer: clerk.person,
  office: clerk.post.office,
});

export async function giveSignature(room: HallRoom, facts: Facts): Promise<Result<Signature>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const { idempotencyKey, now } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const giving = facts.body as Giving;
  const text = await textFor(room, here.value, giving);
  if (!text.ok) return text;
  if (text.value.sha256 !== giving.text) return refuse('signed-other-text');
  const written = writtenOf(giving);
  if (!written.ok) return written;
  const { person, post } = clerk.value;
  const asked = {
    division: post.division,
    person,
    key: idempotencyKey,
    payload: { act: 'signature.give', walkIn: here.value.id, body: giving },
    now,
  };
  const done = await runOnce(room.pool, asked, (tx) => {
    const row = { ...rowOf(clerk.value, here.value, giving, text.value, written.value), id: `signature-${room.newId()}`, at: now };
    keepSignature(tx, post.division, row);
    const view: Signature = { id: row.id, way: row.way, text: row.text_sha256, sha256: row.sha256, at: instantText(now) };
    return Promise.resolve(ok(view));
  });
  return done.ok ? ok(JSON.parse(done.value.text) as Signature) : done;
}

/** The signature named by a filing, if it was written here for this walk-in under what is filed now; refuses `signed-other-text`. */
export async function signatureFor(
  room: HallRoom,
  walkIn: WalkIn,
  division: number,
  id: string,
  signed: Signed,
): Promise<Result<SignedAt>> {
  const text = await textFor(room, walkIn, signed);
  if (!text.ok) return text;
  const row = await findSignature(sqlOf(room.pool), division, id);
  if (row === undefined || row.walk_in !== walkIn.id || row.text_sha256 !== text.value.sha256) return refuse('signed-other-text');
  return ok({ id: row.id, text: row.text_sha256, sha256: row.sha256, way: row.way });
}

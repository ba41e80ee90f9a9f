/** Answers `pick-up.slip`: the proof of service of what was handed over, as PDF. */
import { createHash } from 'node:crypto';
import { IDENTITY_DOCUMENTS, isIdentityDocument } from '#domain/hall/identity-document.ts';
import { numbersOf } from '#domain/hall/pick-up.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { DeliveryPaper } from '#contract/view/issuing.ts';
import { look } from '#server/audit/look.ts';
import { findSignature } from '#server/case/signature-store.ts';
import { findIssuedFile } from '#server/certificate/store.ts';
import { drawPaper } from '#server/document/draw-paper.ts';
import type { Bytes } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { deliveryLook } from './delivery-look.ts';
import { hallOf } from './hall-of.ts';
import { deskOf, pickUpNotFound, type Facts, type IssuingRoom } from './issuing-room.ts';
import { keyIn } from './own-deliveries.ts';
import { papersIn, statesOf, type StatesOf } from './papers-in.ts';
import { findPickUp } from './pick-up-store.ts';
import { writeSlip } from './write-slip.ts';

/** What lies in the person's wallet is the signed statement: its hash binds the slip to exactly that one. */
async function hashed(room: IssuingRoom, paper: DeliveryPaper, states: StatesOf) {
  const state = states.get(paper.number);
  const part = state?.parts.get(brandAs(paper.part));
  const decidedAt = part?.decisions.at(-1)?.at;
  const issuedOn = decidedAt === undefined ? '' : dayText(dayOfInstant(decidedAt));
  if (state === undefined || part?.certificate === undefined || paper.kind === 'letter') return { ...paper, sha256: null, issuedOn };
  const file = await findIssuedFile(sqlOf(room.pool), { division: state.division, id: part.certificate });
  return { ...paper, sha256: file === undefined ? null : createHash('sha256').update(file.jws).digest('hex'), issuedOn };
}

const documentName = (kind: string): string => (isIdentityDocument(kind) ? IDENTITY_DOCUMENTS[kind].zh : kind);

export async function pickUpSlip(room: IssuingRoom, facts: Facts): Promise<Result<Bytes>> {
  const desk = deskOf(facts.caller);
  if (desk === undefined) return refuse('not-yours');
  const key = keyIn(facts);
  const pickUp = key === undefined || key.division !== desk.post.division ? undefined : await findPickUp(sqlOf(room.pool), key);
  if (key === undefined || pickUp === undefined) return pickUpNotFound;
  const { taken } = pickUp;
  if (taken === undefined) return refuse('not-taken-yet');
  const states = await statesOf(room, key.division, numbersOf(pickUp));
  const entries = deliveryLook([...states.values()], desk, facts.requestId, ['party.name']);
  return look(room.pool, entries, facts.now, async () => {
    const papers = await papersIn(room, pickUp.cases, states);
    const { signature, by } = taken;
    const { actsFor } = by;
    const paper = writeSlip({
      pickUp,
      papers: await Promise.all(papers.map((each) => hashed(room, each, states))),
      hall: hallOf(room.catalogue, key.division)?.name.zh ?? '',
      taker: (await room.parties.nameOf(taken.by.person)) ?? '',
      actsFor: actsFor === undefined ? undefined : await room.parties.nameOf(actsFor),
      clerk: (await room.parties.nameOf(taken.clerk)) ?? '',
      documentName: documentName(taken.by.document),
      strokes: signature.way === 'witness' ? [] : ((await findSignature(sqlOf(room.pool), key.division, signature.file))?.strokes ?? []),
      demo: room.demo,
    });
    if (paper === undefined) return refuse('not-taken-yet');
    return ok({ bytes: await drawPaper(paper), type: 'application/pdf', fileName: `${pickUp.cases[0]?.number ?? ''}-slip.pdf` });
  });
}

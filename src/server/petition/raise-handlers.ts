/** Answers those who raise a petition, signed in or not, and agents who take one on the phone or at a window. */
import { openCase } from '#server/case/open-case.ts';
import { readNumber } from '#domain/case/case-number.ts';
import type { HotlineChannel } from '#domain/petition/hotline.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { raiseHotline, type NewPetition } from './change-hotline.ts';
import { actOf } from './hotline-body.ts';
import { wordsOf, type SaidBody } from './said-body.ts';
import { hotlineActorOf, isCounty, type Facts, type HotlineRoom } from './hotline-room.ts';

type Names = 'hotline.raise' | 'hotline.take';
export const raiseHandlers = (room: HotlineRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'hotline.raise': (facts) => raise(room, facts),
  'hotline.take': (facts) => take(room, facts),
});

const owner = statement<{ readonly owner: string }>('hotline-file-owner', 'select owner from yici.file where division = $1 and id = $2');

/** Everything it names must be there, and be of who names it. */
async function checkNamed(room: HotlineRoom, facts: Facts, body: SaidBody): Promise<Result<DivisionCode>> {
  const { caller } = facts;
  const division = brandAs<DivisionCode>(body.division);
  if (!isCounty(room.catalogue, division)) return refuse('hotline-division');
  for (const file of body.files ?? []) {
    const [found] = await sqlOf(room.pool).run(owner, [Number(file.slice(0, 6)) || 0, file]);
    if (caller === undefined || found?.owner !== caller.person) return refuse('file-not-found');
  }
  const { number, sentAway, against } = body;
  if (number !== undefined && readNumber(number) === undefined)
    return refuse('bad-input', { problems: [{ pointer: '/number', code: 'not-a-number-of-a-case' }] });
  // Whether a number is somebody's case is told to nobody but those who may read it.
  if (number !== undefined && caller !== undefined && caller.post === undefined) {
    const opened = await openCase(room, { ...facts, params: { number } });
    if (!opened.ok) return opened;
  }
  if (sentAway !== undefined && !(caller !== undefined && (await room.isOwnReport(caller.person, sentAway))))
    return refuse('sent-away-not-found');
  if (against !== undefined && !room.catalogue.offices.has(brandAs(against)))
    return refuse('bad-input', { problems: [{ pointer: '/against', code: 'unknown-option' }] });
  return ok(division);
}

/** Signed in: theirs, under their account. Not signed in: with a number to be called, or anonymous. */
async function raise(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const body = facts.body as SaidBody;
  const checked = await checkNamed(room, facts, body);
  if (!checked.ok) return checked;
  const { name = '', phone = '' } = body;
  const anonymous = caller === undefined && phone.trim() === '';
  const person = caller?.person;
  const petition: NewPetition = {
    division: checked.value,
    words: wordsOf(body, 'web', anonymous),
    ...(person === undefined ? {} : { raiser: person }),
    ...(anonymous
      ? {}
      : { caller: { name: name.trim(), phone: phone.replaceAll(/\D/g, ''), ...(person === undefined ? {} : { person }) } }),
    passwordOf: room.receipts.passwordOf,
  };
  // An officer who has something to say of their own says it as a person.
  const actor = { kind: 'raiser', ...(person === undefined ? {} : { person }) } as const;
  const asked = { actor, person: person ?? 'anybody', idempotencyKey, requestId, now, payload: { act: 'hotline.raise', body } };
  return raiseHotline(room, petition, asked);
}

type CallBody = SaidBody & {
  readonly channel: HotlineChannel;
  readonly answer?: string;
  readonly office?: string;
  readonly joint?: readonly string[];
};

async function take(room: HotlineRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const body = facts.body as CallBody;
  if (body.channel !== 'phone' && body.channel !== 'walk-in')
    return refuse('bad-input', { problems: [{ pointer: '/channel', code: 'unknown-option' }] });
  const checked = await checkNamed(room, facts, body);
  if (!checked.ok) return checked;
  const { name = '', phone = '', answer, office, joint = [] } = body;
  const anonymous = phone.trim() === '' && name.trim() === '';
  const wanted = answer !== undefined && answer.trim() !== '' ? 'answer-at-once' : office === undefined ? undefined : 'send';
  const then =
    wanted === undefined
      ? undefined
      : actOf(room.catalogue, wanted, wanted === 'send' ? { ...(office === undefined ? {} : { office }), joint } : { text: answer ?? '' });
  if (then?.ok === false) return then;
  const petition: NewPetition = {
    division: checked.value,
    words: wordsOf(body, body.channel, anonymous),
    ...(anonymous ? {} : { caller: { name: name.trim(), phone: phone.replaceAll(/\D/g, '') } }),
    ...(then === undefined || body.kind === 'second-trip' ? {} : { then: then.value }),
    passwordOf: room.receipts.passwordOf,
  };
  const actor = hotlineActorOf(room, caller);
  return raiseHotline(room, petition, {
    actor,
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
    payload: { act: 'hotline.take', body },
  });
}

/** Files a service request of Open311 as a petition: the program's key stands in its history, the caller apart from the words. */
import type { HotlineWords } from '#domain/petition/hotline.ts';
import { isWithin } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { raiseHotline } from '../change-hotline.ts';
import { centreOf, type HotlineRoom } from '../hotline-room.ts';
import type { Fault, Value } from './format.ts';
import type { Open311Key } from './keys.ts';
import { isService } from './services.ts';

export type Form = Readonly<Record<string, string>>;
export type Filed = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly Fault[] };

const LONGEST = 2_000;
const bad = (description: string): Fault => ({ code: 400, description });

function faultsOf(form: Form): readonly Fault[] {
  const { service_code: code = '', description = '', lat = '', long = '', address_string: address = '', address_id: addressId = '' } = form;
  const at = (text: string, most: number): boolean => text === '' || (Number.isFinite(Number(text)) && Math.abs(Number(text)) <= most);
  return [
    ...(code === ''
      ? [bad('service_code was not provided')]
      : isService(code)
        ? []
        : [{ code: 404, description: 'service_code was not found' }]),
    ...(lat === '' && address === '' && addressId === '' ? [bad('a location is needed: lat and long, or address_string')] : []),
    ...((lat === '') === (long === '') ? [] : [bad('lat and long are given together')]),
    ...(at(lat, 90) && at(long, 180) ? [] : [bad('lat and long are WGS84 degrees')]),
    ...(description.trim() === '' ? [bad('description was not provided')] : []),
    ...(description.length > LONGEST ? [bad(`description is ${LONGEST} characters at most`)] : []),
  ];
}

function wordsOf(form: Form, key: Open311Key, anonymous: boolean): HotlineWords {
  const { service_code: code = '', description = '', lat = '', long = '', address_string: address = '', media_url: media = '' } = form;
  const point = lat === '' ? {} : { latitude: Number(lat), longitude: Number(long) };
  const place = { address: address.slice(0, 200), ...point };
  return {
    kind: isService(code) ? code : 'help',
    channel: 'open311',
    // A picture elsewhere is named, never fetched: its address could lead anywhere.
    text: media === '' ? description.trim() : `${description.trim()}\n${media.slice(0, 500)}`,
    place,
    files: [],
    urgent: form['attribute[urgent]'] === 'yes',
    confidential: code === 'report',
    anonymous,
    through: key.name,
  };
}

type Filing = {
  readonly form: Form;
  readonly key: Open311Key;
  readonly division: DivisionCode;
  readonly requestId: string;
  readonly now: Instant;
};

/** GeoReport v2, POST service request: answers with the id, for the petition exists at once. */
export async function fileRequest(room: HotlineRoom, { form, key, division, requestId, now }: Filing): Promise<Filed> {
  const faults = faultsOf(form);
  if (faults.length > 0) return { ok: false, faults };
  if (!isWithin(division, key.division) || centreOf(room.catalogue, division) === undefined)
    return { ok: false, faults: [{ code: 403, description: 'this key does not file in that jurisdiction' }] };
  const phone = (form['phone'] ?? '').replaceAll(/\D/g, '').slice(0, 20);
  const name = `${form['last_name'] ?? ''}${form['first_name'] ?? ''}`.trim().slice(0, 60);
  const anonymous = phone === '';
  const done = await raiseHotline(
    room,
    {
      division,
      words: wordsOf(form, key, anonymous),
      ...(anonymous ? {} : { caller: { name, phone } }),
      passwordOf: room.receipts.passwordOf,
    },
    {
      actor: { kind: 'program', name: key.name },
      person: `open311 ${key.hash.slice(0, 16)}`,
      idempotencyKey: requestId,
      requestId,
      now,
      payload: form,
    },
  );
  if (!done.ok) return { ok: false, faults: [bad(done.refusal.code)] };
  const { id, password } = JSON.parse(done.value.text) as { readonly id: string; readonly password: string };
  const notice = `查询密码 query password ${password}`;
  return { ok: true, value: { service_request_id: id, service_notice: notice, account_id: null } };
}

/** What somebody says to 12345, read from a request. */
import type { HotlineChannel, HotlineKind, HotlinePlace, HotlineWords } from '#domain/petition/hotline.ts';
import { brandAs, type CaseNumber, type ItemId, type MatterId, type OfficeId } from '#domain/kernel/brand.ts';

export type SaidBody = {
  readonly division: number;
  readonly kind: HotlineKind;
  readonly text: string;
  readonly place?: HotlinePlace;
  readonly files?: readonly string[];
  readonly urgent?: boolean;
  readonly confidential?: boolean;
  readonly item?: string;
  readonly matter?: string;
  readonly number?: string;
  readonly against?: string;
  readonly sentAway?: string;
  readonly name?: string;
  readonly phone?: string;
};

export const ifSaid = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });

export function wordsOf(body: SaidBody, channel: HotlineChannel, anonymous: boolean): HotlineWords {
  const { kind, text, place, files = [], urgent = false, confidential = false } = body;
  const { item, matter, number, against, sentAway } = body;
  return {
    kind,
    channel,
    text,
    files,
    urgent,
    // Who reports somebody is protected without asking for it.
    confidential: confidential || kind === 'report',
    anonymous,
    ...(place === undefined || place.address.trim() === '' ? {} : { place }),
    ...ifSaid('item', item === undefined ? undefined : brandAs<ItemId>(item)),
    ...ifSaid('matter', matter === undefined ? undefined : brandAs<MatterId>(matter)),
    ...ifSaid('case', number === undefined ? undefined : brandAs<CaseNumber>(number)),
    ...ifSaid('against', against === undefined ? undefined : brandAs<OfficeId>(against)),
    ...ifSaid('sentAway', sentAway),
  };
}

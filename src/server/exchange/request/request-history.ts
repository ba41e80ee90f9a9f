/** What happened to a data request, one line an event, in both languages. */
import type { DataRequestEvent, GrantBasis } from '#domain/exchange/data-request.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { ExchangeLine } from '#contract/view/exchange.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { basisView } from '#server/case/words.ts';
import { actorNamed } from '../exchange-words.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

const GRANTED: Readonly<Record<GrantBasis, Text>> = {
  check: text('核对无误，无条件共享，直接授权', 'Complete; shared with all, so granted'),
  silence: text('2个工作日内未核对，无条件共享，自动授权', 'Not checked within two working days; shared with all, so granted by itself'),
  owner: text('同意，授权一年', 'Granted for a year'),
  ruling: text('裁定应当共享，授权一年', 'Ruled that it is shared; granted for a year'),
  standing: text('沿用已有授权', 'Taken over from what was agreed before'),
  renewal: text('续期一年', 'Renewed for a year'),
  own: text('本单位数据，直接使用', 'Its own data, used at once'),
};

const WITHDRAWN = text('撤回', 'Withdrawn');
const CLOSED = text('数据集已停用，需求终止', 'The data set was closed, and the request with it');

function whatOf(event: DataRequestEvent): Text {
  switch (event.kind) {
    case 'DataAsked':
      return text('提出需求', 'Asked');
    case 'DataCompleted':
      return text('补充后再提', 'Completed and asked again');
    case 'DataWithdrawn':
      return event.by.kind === 'system' ? CLOSED : WITHDRAWN;
    case 'DataChecked':
      return event.silent
        ? text('2个工作日内未核对，转提供单位答复', 'Not checked within two working days; on to the owner')
        : text('核对无误，转提供单位答复', 'Complete; on to the owner');
    case 'DataReturned':
      return text('退回补充', 'Sent back for what is missing');
    case 'DataGranted':
      return GRANTED[event.basis];
    case 'DataRefused':
      return event.by.kind === 'system'
        ? text('目录里写明不共享，可以提出异议', 'The directory says that it is not shared; this may be disputed')
        : text('不同意共享', 'Refused');
    case 'DataEscalated':
      return text(
        '5个工作日内未答复，记提供单位一次，交数据主管部门',
        'No answer within five working days: counted against the owner, on to the data office',
      );
    case 'DataDisputed':
      return text('提出异议，请数据主管部门裁定', 'Disputed before the data office');
    case 'DataUpheld':
      return text('裁定：可以不共享', 'Ruled that it may be kept back');
    case 'DataRevoked':
      return text('撤销授权，下一次查询起不能再用', 'Grant revoked, from the next look-up on');
    case 'DataRenewalAsked':
      return text('申请续期，请提供单位答复', 'Renewal asked; the owner answers');
    case 'DataKeyTaken':
      return text('领取密钥，以前的作废', 'Key taken; an earlier one ended');
    case 'DataGrantEnded':
      return text('授权到期', 'The grant ended');
  }
}

const wordsOf = (event: DataRequestEvent): string | null => {
  switch (event.kind) {
    case 'DataAsked':
    case 'DataCompleted':
      return event.need.purpose;
    case 'DataWithdrawn':
      return event.reason === '' ? null : event.reason;
    case 'DataReturned':
      return event.missing;
    case 'DataGranted':
    case 'DataRefused':
      return event.reasons === '' ? null : event.reasons;
    case 'DataDisputed':
    case 'DataUpheld':
    case 'DataRevoked':
      return event.reasons;
    case 'DataChecked':
    case 'DataEscalated':
    case 'DataRenewalAsked':
    case 'DataKeyTaken':
    case 'DataGrantEnded':
      return null;
  }
};

export const requestLine = (catalogue: Catalogue, event: DataRequestEvent): ExchangeLine => ({
  at: instantText(event.at),
  who: actorNamed(catalogue, event.by),
  what: whatOf(event),
  words: wordsOf(event),
  basis:
    event.kind === 'DataRefused' || event.kind === 'DataAsked'
      ? basisView(catalogue, event.kind === 'DataAsked' ? event.need.basis : event.basis)
      : null,
});

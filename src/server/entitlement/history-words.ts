/** What happened to an entitlement, in a sentence: for its page, for the notice and for its copies. */
import type { EndHow, EntitlementEvent, Opening } from '#domain/entitlement/entitlement.ts';
import { CHANGE_BASIS, COMMITMENT_BASIS, RECORD_BASIS, RENEWAL_BASIS } from '#domain/entitlement/judge.ts';
import type { PaymentEventBody } from '#domain/entitlement/payment.ts';
import { dayText, type Day } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import { day as dayWords } from '#server/case/view/sentences.ts';

export type Told = { readonly what: Text; readonly why: string; readonly basis?: Basis };
const t = (zh: string, en: string): Text => ({ zh, en });
const said = (what: Text, why = '', basis?: Basis): Told => ({ what, why, ...(basis === undefined ? {} : { basis }) });
/** With its year: periods last for years. */
const on = (day: Day): Text => ({
  zh: `${dayText(day).slice(0, 4)}年${dayWords(day).zh}`,
  en: `${dayWords(day).en} ${dayText(day).slice(0, 4)}`,
});
const yuan = (fen: number): string => (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** `2026-06`: 2026年6月 · June 2026. */
const monthOf = (month: string): Text => {
  const [year = '', nth = ''] = month.split('-');
  return t(`${year}年${Number(nth)}月`, `${months[Number(nth) - 1] ?? nth} ${year}`);
};

const ends: Readonly<Record<EndHow, Text>> = {
  lapsed: t('期满终止', 'Ended with its period'),
  revoked: t('被撤销', 'Revoked'),
  surrendered: t('持有人交回', 'Given up by its holder'),
  replaced: t('已延续，由新的一期接上', 'Renewed: the next period follows'),
};

/** @param duty the name of a duty by its id. */
export function tellEvent(event: EntitlementEvent, duty: (id: string) => Text): Told {
  switch (event.kind) {
    case 'Opened':
      return tellOpening(event.opening);
    case 'CertificateAttached':
      return said(t(`证照${event.number}已签发`, `Certificate ${event.number} was issued`));
    case 'RenewalTold':
    case 'RenewalAsked':
    case 'RenewalDeemed':
    case 'Replaced':
      return said(tellRenewal(event), '', RENEWAL_BASIS);
    case 'Suspended':
    case 'Lifted':
    case 'EntitlementEnded':
    case 'ChangeAsked':
    case 'ChangeAnswered':
    case 'CreditRecorded':
    case 'CreditRepaired':
      return tellLife(event);
    case 'DutyPlanned':
    case 'DutyNear':
    case 'DutyOverdue':
    case 'DutyReported':
    case 'InspectorsDrawn':
    case 'InspectionRecorded':
    case 'InspectionPassed':
    case 'RectificationOrdered':
    case 'InspectionFailed':
      return tellDuty(event, duty);
    case 'AmountConfirmed':
    case 'PaymentOrdered':
    case 'PaymentWithheld':
    case 'PaymentSent':
    case 'PaymentPaid':
    case 'PaymentFailed':
      return tellPayment(event);
  }
}

type RenewalEvent = Extract<EntitlementEvent, { readonly kind: 'RenewalTold' | 'RenewalAsked' | 'RenewalDeemed' | 'Replaced' }>;

function tellRenewal(event: RenewalEvent): Text {
  switch (event.kind) {
    case 'RenewalTold':
      return t('快到期了，可以申请延续', 'It ends soon and can be renewed');
    case 'RenewalAsked':
      return t(`延续申请 ${event.asked.case}`, `Application for renewal ${event.asked.case}`);
    case 'RenewalDeemed':
      return t('期满前没有答复，视为准予延续', 'No answer before its end: the renewal is deemed granted');
    case 'Replaced':
      return t('已延续', 'Renewed');
  }
}

type DutyEvent = Extract<EntitlementEvent, { readonly duty: unknown }>;

function tellDuty(event: DutyEvent, duty: (id: string) => Text): Told {
  const name = event.kind === 'DutyPlanned' ? event.duty.name : duty(event.duty);
  switch (event.kind) {
    case 'DutyPlanned':
      return said(t(`${name.zh}：${on(event.duty.due).zh}前`, `${name.en}: by ${on(event.duty.due).en}`), '', event.duty.basis);
    case 'DutyNear':
      return said(t(`${name.zh}快到期了`, `${name.en} is due soon`));
    case 'DutyOverdue':
      return said(t(`${name.zh}已经逾期`, `${name.en} is overdue`));
    case 'DutyReported':
      return said(t(`已交：${name.zh}`, `Handed in: ${name.en}`), event.words);
    case 'InspectorsDrawn':
      return said(t(`${name.zh}：已随机抽取两名检查人员`, `${name.en}: two officers were drawn at random`), '', {
        law: COMMITMENT_BASIS.law,
        article: 32,
      });
    case 'InspectionRecorded':
      return said(
        t(`${name.zh}：检查记录待另一人签字`, `${name.en}: the record waits for the other officer`),
        event.record.findings,
        RECORD_BASIS,
      );
    case 'InspectionPassed':
      return said(t(`${name.zh}：符合`, `${name.en}: passed`), '', RECORD_BASIS);
    case 'RectificationOrdered':
      return said(
        t(`${name.zh}：不符合，${on(event.until).zh}前整改`, `${name.en}: failed; to be put right by ${on(event.until).en}`),
        '',
        event.basis,
      );
    case 'InspectionFailed':
      return said(
        t(`${name.zh}：整改后仍不符合，将提起撤销`, `${name.en}: still not met; the revocation is to be proposed`),
        '',
        event.basis,
      );
  }
}

type PaymentEvent = Extract<EntitlementEvent, PaymentEventBody>;

function tellPayment(event: PaymentEvent): Told {
  switch (event.kind) {
    case 'AmountConfirmed':
      return said(t(`核定每月${yuan(event.fen)}元`, `Confirmed: ¥${yuan(event.fen)} a month`));
    case 'PaymentOrdered':
      return said(
        t(`${monthOf(event.month).zh}发放指令，${yuan(event.fen)}元`, `${monthOf(event.month).en} ordered, ¥${yuan(event.fen)}`),
        event.reason ?? '',
      );
    case 'PaymentWithheld':
      return said(t(`${monthOf(event.month).zh}暂停期间未发`, `${monthOf(event.month).en} was withheld while suspended`));
    case 'PaymentSent':
      return said(t('支付方已接单', 'The payment provider took the order'), event.reference);
    case 'PaymentPaid':
      return said(t('已到账', 'Paid'), event.reference);
    case 'PaymentFailed':
      return said(t('没有发出去', 'It could not be paid'), event.reason);
  }
}

type LifeKind = 'Suspended' | 'Lifted' | 'EntitlementEnded' | 'ChangeAsked' | 'ChangeAnswered' | 'CreditRecorded' | 'CreditRepaired';

function tellLife(event: Extract<EntitlementEvent, { readonly kind: LifeKind }>): Told {
  switch (event.kind) {
    case 'Suspended':
      return said(t('暂停', 'Suspended'), event.reason, event.basis);
    case 'Lifted':
      return said(t('恢复', 'The suspension was lifted'), event.reason);
    case 'EntitlementEnded':
      return said(ends[event.how], event.reason, event.basis);
    case 'ChangeAsked':
      return said(t('持有人申请变更', 'A change was asked for'), event.words, CHANGE_BASIS);
    case 'ChangeAnswered':
      return said(
        event.made ? t('准予变更', 'The change was made') : t('不予变更', 'The change was not made'),
        event.reasons,
        CHANGE_BASIS,
      );
    case 'CreditRecorded':
      return said(
        t(
          `记入信用档案，到${on(event.until).zh}；期间不再适用告知承诺`,
          `Entered in the credit file until ${on(event.until).en}; no promise is taken meanwhile`,
        ),
        '',
        COMMITMENT_BASIS,
      );
    case 'CreditRepaired':
      return said(
        t('信用已修复，可以再用告知承诺', 'The credit file is repaired: promises are taken again'),
        event.reason,
        COMMITMENT_BASIS,
      );
  }
}

function tellOpening({ from, until }: Opening): Told {
  const end = until === undefined ? t('长期', 'without an end') : t(`到${on(until).zh}`, `to ${on(until).en}`);
  return said(t(`从${on(from).zh}起生效，${end.zh}`, `In force from ${on(from).en}, ${end.en}`));
}

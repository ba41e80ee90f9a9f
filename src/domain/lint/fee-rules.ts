/** Money: who pays knows what for, by which law, reckoned how, and can pay online; who pays nothing is offered no till (licensing law 58, 59). */
import type { Item } from '#domain/catalogue/item.ts';
import type { Finding } from './finding.ts';
import { findingsBy } from './rule.ts';

const fees = { law: 'administrative-licensing-law-2019', article: 59 } as const;

export const FEE_RULES = {
  'fee-without-online-pay': {
    title: { zh: '收费，没说能不能网上付', en: 'A fee, and no word on paying online' },
    sentence: { zh: '收“{fee}”，要写明能否网上支付。', en: '“{fee}” is charged: say whether it can be paid online.' },
    remedy: { zh: '开通网上支付', en: 'Offer online payment' },
    severity: 'error',
    weight: 5,
    of: ['item', 'overlay', 'listing'],
  },
  'free-with-online-pay': {
    title: { zh: '不收费，却开了网上支付', en: 'Free, and yet a till' },
    sentence: { zh: '不收费的事项不提供网上支付。', en: 'Nothing is charged: no online payment is offered.' },
    remedy: { zh: '关掉网上支付', en: 'Take online payment out' },
    severity: 'error',
    weight: 4,
    of: ['item', 'overlay', 'listing'],
  },
  'fee-without-basis': {
    title: { zh: '收费没有依据', en: 'A fee without its law' },
    sentence: {
      zh: '收“{fee}”没有写依据；没有法定项目和标准的，不得收费。',
      en: '“{fee}” names no law; nothing may be charged that no law sets.',
    },
    remedy: { zh: '写上依据，或者取消收费', en: 'Name the law, or charge nothing' },
    severity: 'error',
    weight: 15,
    of: ['item', 'overlay', 'listing'],
    basis: fees,
  },
  'fee-without-standard': {
    title: { zh: '收费没有标准', en: 'A fee without its standard' },
    sentence: { zh: '“{fee}”按什么标准收，要公布。', en: 'By what “{fee}” is reckoned is published.' },
    remedy: { zh: '写明收费标准', en: 'Say how it is reckoned' },
    severity: 'advice',
    weight: 3,
    of: ['item', 'overlay', 'listing'],
    basis: fees,
  },
  'licence-with-fee': {
    title: { zh: '许可收费', en: 'A licence that costs' },
    sentence: {
      zh: '许可不得收费，法律、行政法规另有规定的除外；“{fee}”的依据不是法律或行政法规。',
      en: 'A licence is free unless a law or an administrative regulation says otherwise; what “{fee}” names is neither.',
    },
    remedy: { zh: '换成法律、行政法规的依据，或者取消收费', en: 'Name a law or regulation, or charge nothing' },
    severity: 'error',
    weight: 15,
    of: ['item', 'overlay'],
    basis: { law: 'administrative-licensing-law-2019', article: 58 },
  },
} as const;

const find = findingsBy(FEE_RULES);

/** A province's own law is neither a law nor an administrative regulation in the sense of article 58. */
const isLocalLaw = (law: string): boolean => law.startsWith('zhejiang-');

export const lintFees = ({ fees: list, payOnline, procedure }: Item): readonly Finding[] => {
  const due = list.filter(({ amount }) => Number(amount) > 0);
  const findings: Finding[] = [];
  if (due[0] !== undefined && payOnline === undefined) {
    const { zh, en } = due[0].name;
    findings.push(
      find('fee-without-online-pay', '/payOnline', { values: { fee: zh, feeEn: en }, remedy: { pointer: '/payOnline', value: true } }),
    );
  }
  if (list.length === 0 && payOnline === true)
    findings.push(find('free-with-online-pay', '/payOnline', { remedy: { pointer: '/payOnline' } }));
  list.forEach(({ name, standard, basis, amount }, at) => {
    const values = { fee: name.zh, feeEn: name.en };
    if (standard === undefined) findings.push(find('fee-without-standard', `/fees/${at}`, { values }));
    if (procedure === 'licence' && Number(amount) > 0 && isLocalLaw(basis.law))
      findings.push(find('licence-with-fee', `/fees/${at}/basis`, { values }));
  });
  return findings;
};

/** Whom to call, where to go: a locality's own to fill, and different numbers for asking and for complaining (zhejiang.md 1.1, Wenzhou). */
import type { Item } from '#domain/catalogue/item.ts';
import type { Finding } from './finding.ts';
import type { LintContext } from './lint-context.ts';
import { findingsBy } from './rule.ts';

const guide = { law: 'zhejiang-at-most-once-2018', article: 4 } as const;

export const CONTACT_RULES = {
  'phones-missing': {
    title: { zh: '没有咨询、监督电话', en: 'No number to ask or to complain' },
    sentence: { zh: '咨询电话和监督投诉电话都要有。', en: 'Both a number to ask and a number to complain are given.' },
    remedy: { zh: '填上两个电话', en: 'Fill in both numbers' },
    severity: 'error',
    weight: 8,
    of: ['item', 'overlay', 'listing'],
  },
  'phones-the-same': {
    title: { zh: '咨询和投诉是同一个电话', en: 'One number to ask and to complain' },
    sentence: {
      zh: '投诉电话不能就是咨询电话（{phone}）：投诉的人打给的不该是被投诉的人。',
      en: 'The number to complain is not the number to ask ({phone}).',
    },
    remedy: { zh: '换一个投诉电话', en: 'Give another number to complain' },
    severity: 'error',
    weight: 5,
    of: ['item', 'overlay', 'listing'],
  },
  'phone-without-area': {
    title: { zh: '电话没有区号', en: 'A number without its area code' },
    sentence: { zh: '“{phone}”没有区号，外地打不通。', en: '“{phone}” has no area code: it cannot be reached from elsewhere.' },
    remedy: { zh: '加上区号', en: 'Add the area code' },
    severity: 'error',
    weight: 4,
    of: ['item', 'overlay', 'listing'],
  },
  'places-missing': {
    title: { zh: '没有办理地点', en: 'No place to go to' },
    sentence: { zh: '能到窗口办的，要写明在哪里办、什么时间开门。', en: 'Where the counter is a way, its address and hours are given.' },
    remedy: { zh: '填上地点和时间', en: 'Fill in place and hours' },
    severity: 'error',
    weight: 6,
    of: ['item', 'overlay', 'listing'],
    basis: guide,
  },
} as const;

const find = findingsBy(CONTACT_RULES);

/** Hotlines such as 12345 and 12315 are the same everywhere and need no area code. */
const HAS_AREA = /^(0\d{2,3}-\d{7,8}(-\d{1,6})?|400-?\d{3}-?\d{4}|1\d{4}|9\d{4}|0\d{2,3}-1\d{4})$/;
export const hasAreaCode = (phone: string): boolean => HAS_AREA.test(phone.trim());

export const lintContact = ({ phones, places, channels, visits }: Item, { locality }: LintContext): readonly Finding[] => {
  const findings: Finding[] = [];
  if (phones !== undefined) {
    if (phones.consult === phones.complain)
      findings.push(find('phones-the-same', '/phones/complain', { values: { phone: phones.consult } }));
    for (const which of ['consult', 'complain'] as const)
      if (!hasAreaCode(phones[which])) findings.push(find('phone-without-area', `/phones/${which}`, { values: { phone: phones[which] } }));
  }
  places?.forEach(({ phone }, at) => {
    if (phone !== undefined && !hasAreaCode(phone)) findings.push(find('phone-without-area', `/places/${at}/phone`, { values: { phone } }));
  });
  // The province's standard leaves both to those who carry it out.
  if (locality === undefined) return findings;
  if (phones === undefined) findings.push(find('phones-missing', '/phones'));
  const wantsPlace = visits.count > 0 || channels === undefined || channels.includes('window');
  if (wantsPlace && (places === undefined || places.length === 0)) findings.push(find('places-missing', '/places'));
  return findings;
};

/** What the lint says of an item's entitlement: what it leaves behind once it is granted. */

export const entitlementWords = {
  'duplicate-duty': ['义务重复', 'A duty twice', '“{id}”写了两次。', '“{id}” stands twice.', '删去一个', 'Take one out'],
  'renewal-without-end': [
    '延续没有期限',
    'A renewal without an end',
    '没有有效期，就不用延续。',
    'Without an end there is nothing to renew.',
    '写明有效期，或删去延续',
    'Give the period, or take the renewal out',
  ],
  'renewal-told-late': [
    '延续提醒太晚',
    'Told too late',
    '提醒要早于申请的最后一天。',
    'Holders are to be told before the last day to ask.',
    '把提醒的天数写大',
    'Tell earlier',
  ],
} as const;

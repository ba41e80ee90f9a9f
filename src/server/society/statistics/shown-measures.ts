/** The measures the public statistics show, and what was declared beside them. */

/** What the page shows on top; the first is drawn as a line and compared by place. */
export const SHOWN = [
  'actual.once',
  'actual.zero-visit',
  'actual.on-time',
  'actual.satisfied',
  'actual.rated',
  'actual.instant',
  'actual.online',
  'actual.papers-avoided',
];
export const DECLARED = [
  'declared.at-most-once-share',
  'declared.zero-visit-share',
  'declared.instant-share',
  'declared.compression',
  'declared.phone-share',
];

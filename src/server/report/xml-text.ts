/** Text as XML takes it: marks escaped, and characters XML does not know left out. */

// eslint-disable-next-line no-control-regex -- these are the characters XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xml = (text: string): string => text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);

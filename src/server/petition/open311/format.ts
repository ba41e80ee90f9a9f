/** Open311 answers in the two formats of GeoReport v2: JSON as it is, XML with one element for each member and `<errors>` for faults. */

export type Format = 'json' | 'xml';
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };
/** `root` and `item` name the elements of a list: `service_requests` and `request`. */
export type Shape = { readonly root: string; readonly item: string };
export type Fault = { readonly code: number; readonly description: string };

const escaped = (text: string): string =>
  text
    // What XML 1.0 cannot hold at all, escaped or not.
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Element of a list inside an object, by the list's name: `attributes` holds `attribute`, `values` `value`. */
const singular = (name: string): string => (name.endsWith('s') ? name.slice(0, -1) : 'item');

function elementOf(name: string, value: Value): string {
  if (value === null) return `<${name}/>`;
  if (Array.isArray(value)) return `<${name}>${value.map((each: Value) => elementOf(singular(name), each)).join('')}</${name}>`;
  if (typeof value === 'object')
    return `<${name}>${Object.entries(value)
      .map(([member, each]) => elementOf(member, each as Value))
      .join('')}</${name}>`;
  return `<${name}>${escaped(String(value))}</${name}>`;
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
export const typeOf = (format: Format): string => (format === 'json' ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8');

/** A list of entries. */
export const listText = (format: Format, { root, item }: Shape, entries: readonly Value[]): string =>
  format === 'json'
    ? JSON.stringify(entries)
    : `${DECLARATION}<${root}>${entries.map((entry) => elementOf(item, entry)).join('')}</${root}>`;

/** One object. */
export const oneText = (format: Format, root: string, value: Value): string =>
  format === 'json' ? JSON.stringify(value) : `${DECLARATION}${elementOf(root, value)}`;

export const faultText = (format: Format, faults: readonly Fault[]): string => listText(format, { root: 'errors', item: 'error' }, faults);

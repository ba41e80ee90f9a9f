/** The map of one kind of code as lines `ours = theirs`, and back. */
import type { SystemView } from '#contract/view/system.ts';

export type Pair = SystemView['codes'][number];

export const linesOfCodes = (codes: readonly Pair[], kind: Pair['kind']): string =>
  codes.flatMap((pair) => (pair.kind === kind ? [`${pair.ours} = ${pair.theirs}`] : [])).join('\n');

/** A line without `=` or with nothing on a side says nothing yet and is left out. */
export const codesFromLines = (text: string, kind: Pair['kind']): readonly Pair[] =>
  text.split('\n').flatMap((line) => {
    const at = line.indexOf('=');
    const [ours, theirs] = at < 0 ? ['', ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    return ours === '' || theirs === '' ? [] : [{ kind, ours, theirs }];
  });

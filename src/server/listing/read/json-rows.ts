/** Rows of a JSON list (or of one object a line), one by one: the whole of a list of a hundred thousand is never one text. */
import type { ListingRow } from '#domain/listing/listing.ts';
import type { ListingProblem } from '#domain/listing/listing-problem.ts';
import { readJson } from '#server/kernel/http/strict-json.ts';
import { ListFileBroken } from './list-file.ts';
import { headingOf, valueOf, type Heading, type RawRow } from './raw-row.ts';

/** A row of two hundred cells of the longest kind would be four million; none that is real comes near. */
const LONGEST_OBJECT = 2_000_000;

type Cutter = { depth: number; quoted: boolean; escaped: boolean; open: string };

const broken = (line: number): ListFileBroken => new ListFileBroken({ code: 'import-broken', values: { line } });

/** Cuts the texts of the objects out of a piece; what an object still lacks waits in `open` for the next piece. */
function cut(cutter: Cutter, piece: string, at: number): readonly string[] {
  const done: string[] = [];
  let from = cutter.depth > 0 ? 0 : -1;
  for (let index = 0; index < piece.length; index += 1) {
    const sign = piece[index];
    if (cutter.quoted) {
      if (cutter.escaped) cutter.escaped = false;
      else if (sign === '\\') cutter.escaped = true;
      else if (sign === '"') cutter.quoted = false;
      continue;
    }
    if (sign === '{' || (sign === '[' && cutter.depth > 0)) {
      if (cutter.depth === 0) from = index;
      cutter.depth += 1;
    } else if ((sign === '}' || sign === ']') && cutter.depth > 0) {
      cutter.depth -= 1;
      if (cutter.depth > 0) continue;
      done.push(cutter.open + piece.slice(from, index + 1));
      cutter.open = '';
      from = -1;
    } else if (sign === '"' && cutter.depth > 0) cutter.quoted = true;
    else if (cutter.depth === 0 && sign !== undefined && !/[\s,[\]\ufeff]/.test(sign)) throw broken(at + done.length + 1);
  }
  if (from >= 0) cutter.open += piece.slice(from);
  if (cutter.open.length > LONGEST_OBJECT) throw broken(at + done.length + 1);
  return done;
}

/** Each heading is looked up once. */
function makeReader(): (text: string, line: number) => RawRow {
  const known = new Map<string, Heading>();
  const told = new Set<string>();
  const lookUp = (name: string): Heading => {
    const heading = known.get(name) ?? headingOf(name);
    // Keys of one's own making must not fill the memory.
    if (known.size < 1_000) known.set(name, heading);
    return heading;
  };
  return (text, line) => {
    const read = readJson(Buffer.from(text));
    if (!read.ok)
      return { line, row: {}, problems: [{ column: '', code: 'row-broken', values: { why: read.refusal.problems?.[0]?.code ?? '' } }] };
    const problems: ListingProblem[] = [];
    const cells: [string, ListingRow[string]][] = [];
    for (const [name, value] of Object.entries(read.value as object)) {
      const { column, problem } = lookUp(name);
      if (problem !== undefined && (problem.code !== 'column-unknown' || !told.has(problem.column))) {
        problems.push(problem);
        told.add(problem.column);
      }
      if (column === undefined) continue;
      const cell = valueOf(value);
      if (cell === undefined) problems.push({ column, code: 'cell-not-text' });
      else cells.push([column, cell]);
    }
    return { line, row: Object.fromEntries(cells), problems };
  };
}

/** Throws ListFileBroken `import-broken` where the text is no list of objects. */
export async function* jsonRows(text: AsyncGenerator<string>): AsyncGenerator<RawRow> {
  const cutter: Cutter = { depth: 0, quoted: false, escaped: false, open: '' };
  const read = makeReader();
  let line = 0;
  for await (const piece of text) {
    for (const each of cut(cutter, piece, line)) {
      line += 1;
      yield read(each, line);
    }
  }
  if (cutter.depth > 0) throw broken(line + 1);
}

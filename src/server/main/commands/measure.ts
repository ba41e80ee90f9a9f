/** `yici measure list`: figures with their formulas; `check`: the sums against a recount; `recount`: the sums made anew from the record. */
import { readDivision } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { checkDivision, recountDivision } from '#server/measure/recount.ts';
import type { MeasureRoom } from '#server/measure/measure-room.ts';
import { UsageError, type Noun, type Verb, type VerbInput } from '../command-line.ts';
import { withWired } from '../with-wired.ts';
import { measureRoomOf } from '../wire-measure.ts';

const counted = statement<{ readonly division: DivisionCode }>(
  'measure-counted-divisions',
  'select division from yici.measure_count order by 1',
);

/** The divisions named, or all that were ever counted. Throws UsageError. */
async function divisionsOf({ words }: VerbInput, { pool }: MeasureRoom): Promise<readonly DivisionCode[]> {
  if (words.length === 0) return (await sqlOf(pool).run(counted, [])).map(({ division }) => division);
  return words.map((word) => {
    const division = readDivision(word);
    if (division === undefined) throw new UsageError(`${word} is no division`);
    return division;
  });
}

const inEach = <Value>(input: VerbInput, work: (room: MeasureRoom, division: DivisionCode) => Promise<Value>): Promise<readonly Value[]> =>
  withWired(async (wired) => {
    const room = measureRoomOf(wired);
    const found: Value[] = [];
    for (const division of await divisionsOf(input, room)) found.push(await work(room, division));
    return found;
  });

const list: Verb = {
  about: 'prints every measure with its formula, newest version last',
  options: {},
  run: async () => {
    const measures = [...(await loadCatalogue()).measures.values()];
    const line = ({ id, about, versions }: (typeof measures)[number]): string => {
      const last = versions.at(-1);
      return `${id.padEnd(34)}${about.padEnd(10)}${last === undefined ? '' : `${last.numerator} / ${last.denominator}, where ${last.when}`}`;
    };
    return { json: measures, text: measures.map(line).join('\n'), exit: 0 };
  },
};

const check: Verb = {
  about: 'counts everything anew and prints each sum that differs from the one kept; exit 1 on a difference nothing waits for',
  words: '[<division> …]',
  options: {},
  run: async (input) => {
    const found = await inEach(input, async (room, division) => ({ division, ...(await checkDivision(room, division)) }));
    const lines = found.flatMap(({ division, differing }) =>
      differing.map(
        ({ cell, measure, stored, anew }) => `${division} ${cell} ${measure}: ${stored.join('/')} kept, ${anew.join('/')} anew`,
      ),
    );
    const cells = found.reduce((sum, each) => sum + each.cells, 0);
    const waiting = found.reduce((sum, each) => sum + each.waiting, 0);
    const said = `${found.length} divisions, ${cells} cells, ${lines.length} differing, ${waiting} changes waiting to be counted`;
    const isWrong = found.some((each) => each.differing.length > 0 && each.waiting === 0);
    return { json: found, text: [...lines, said].join('\n'), exit: isWrong ? 1 : 0 };
  },
};

const recount: Verb = {
  about: 'makes the sums anew from events and rows; people may go on working',
  words: '[<division> …]',
  options: {},
  run: async (input) => {
    const found = await inEach(input, async (room, division) => ({ division, facts: await recountDivision(room, division) }));
    return { json: found, text: found.map(({ division, facts }) => `${division} ${facts} facts`).join('\n'), exit: 0 };
  },
};

export const measureNoun: Noun = { about: 'figures computed from what happened', verbs: { list, check, recount } };

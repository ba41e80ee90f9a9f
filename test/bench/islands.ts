/** `npm run bench -- islands [file]`: the island map over a published list of items under all 90 counties; exit 1 above two seconds. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { islandMap } from '#domain/exchange/island-map.ts';
import { provinceOf, type NamedItem } from '#test/support/province-items.ts';
import { ROOT } from '#test/support/sources.ts';

const BAR = 2000;
const ROUNDS = 5;

/** A list of items as published by a local government: department and name of each. */
const file = resolve(ROOT, process.argv[2] ?? '../shared/data/items-guangan.json');
if (!existsSync(file)) {
  process.stderr.write(`No list of items in ${file}: say which file, npm run bench -- islands <file>\n`);
  process.exit(1);
}
const province = provinceOf(JSON.parse(readFileSync(file, 'utf8')) as readonly NamedItem[]);
const times: number[] = [];
let map = islandMap(province);
for (let round = 0; round < ROUNDS; round += 1) {
  const start = performance.now();
  map = islandMap(province);
  times.push(performance.now() - start);
}
const value = Math.round(times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.POSITIVE_INFINITY);
const [largest] = map.islands;
process.stdout.write(
  `${JSON.stringify({
    what: `island map of ${province.items.length} items`,
    value,
    unit: 'ms',
    bar: BAR,
    passed: value < BAR,
    islands: map.islands.length,
    edges: map.edges.length,
    largest: largest === undefined ? null : { why: largest.why, holder: largest.holder, cases: largest.cases.year },
  })}\n`,
);
if (value >= BAR) process.exitCode = 1;

/** Reads the registry of measures and judges it; a formula that names what no subject has is a fault of its line. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MeasureFile } from '#contract/catalogue/measure-file.ts';
import { checkTexts } from '#domain/catalogue/check-text.ts';
import type { CheckContext } from '#domain/catalogue/check-context.ts';
import { checkMeasures } from '#domain/measure/check-measure.ts';
import type { Family, Measure, MeasureId, MeasureVersion } from '#domain/measure/measure.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { readDay } from '#domain/kernel/instant.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { FileProblem } from './file-problem.ts';
import { locateProblems } from './locate-problems.ts';
import { readYaml } from './read-yaml.ts';

type Row = MeasureFile['measures'][number];
type Loaded = { readonly measures: ReadonlyMap<MeasureId, Measure>; readonly problems: readonly FileProblem[] };

const versionOf = ({ since, when = 'true', denominator = '1', ...version }: Row['versions'][number]): MeasureVersion | undefined => {
  const day = readDay(since);
  return day === undefined ? undefined : { ...version, since: day, when, denominator };
};

const measureOf = (row: Row): Measure => ({
  ...row,
  id: brandAs<MeasureId>(row.id),
  family: row.id.split('.', 1)[0] as Family,
  versions: row.versions.flatMap((version) => versionOf(version) ?? []),
});

const wrongDays = ({ measures }: MeasureFile): readonly Problem[] =>
  measures.flatMap(({ versions }, at) =>
    versions.flatMap(({ since }, nth) =>
      readDay(since) === undefined
        ? [{ pointer: `/measures/${at}/versions/${nth}/since`, code: 'no-such-day', values: { day: since } }]
        : [],
    ),
  );

/** A catalogue without the folder has no measures. */
async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(join(folder, 'measures'))).filter((name) => name.endsWith('.yaml')).toSorted();
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'ENOENT') return [];
    throw error;
  }
}

export async function loadMeasures(folder: string, context: Pick<CheckContext, 'laws'>): Promise<Loaded> {
  const measures = new Map<MeasureId, Measure>();
  const problems: FileProblem[] = [];
  for (const name of await filesIn(folder)) {
    const read = await readYaml(folder, `measures/${name}`, MeasureFile);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const own = read.located.value.measures.map(measureOf);
    const found = [
      ...checkTexts(read.located.value),
      ...wrongDays(read.located.value),
      ...checkMeasures(own, new Set(measures.keys()), context),
    ];
    problems.push(...locateProblems(read.located, found));
    for (const measure of own) measures.set(measure.id, measure);
  }
  return { measures, problems };
}

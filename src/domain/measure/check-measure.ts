/** Judges the registry: formulas that compile, laws that exist, versions in order, one name for one figure. */
import { checkBasis, problem, type CheckContext } from '#domain/catalogue/check-context.ts';
import type { Problem } from '#domain/kernel/result.ts';
import { compileVersion } from './compile-measure.ts';
import type { Measure } from './measure.ts';

type Context = Pick<CheckContext, 'laws'>;

function checkVersions({ about, versions }: Measure, pointer: string): readonly Problem[] {
  return versions.flatMap((version, at): readonly Problem[] => {
    const place = `${pointer}/versions/${at}`;
    const before = versions[at - 1];
    const inOrder = before === undefined || (version.version === before.version + 1 && version.since > before.since);
    const compiled = compileVersion(about, version);
    return [
      ...(inOrder ? [] : [problem(place, 'measure-version-order', { version: version.version })]),
      // Whoever compares two months must be told what became of the formula between them.
      ...(before === undefined || version.changed !== undefined
        ? []
        : [problem(place, 'measure-change-unsaid', { version: version.version })]),
      ...(compiled.ok ? [] : [problem(`${place}/${compiled.refusal.values?.['part'] ?? ''}`, 'formula-broken', compiled.refusal.values)]),
    ];
  });
}

/** Items are published, all else happens: neither may be called by the other's family. */
const inFamily = ({ family, about }: Measure): boolean => (family === 'declared') === (about === 'item');

const checkOne = (measure: Measure, pointer: string, context: Context): readonly Problem[] => [
  ...measure.basis.flatMap((basis, at) => checkBasis(basis, `${pointer}/basis/${at}`, context)),
  ...(inFamily(measure) ? [] : [problem(`${pointer}/id`, 'measure-wrong-family', { id: measure.id })]),
  ...checkVersions(measure, pointer),
];

/** @param others measures of the other files: no name stands for two. */
export const checkMeasures = (measures: readonly Measure[], others: ReadonlySet<string>, context: Context): readonly Problem[] =>
  measures.flatMap((measure, at) => {
    const again = others.has(measure.id) || measures.findIndex(({ id }) => id === measure.id) < at;
    const pointer = `/measures/${at}`;
    return [...(again ? [problem(`${pointer}/id`, 'measure-twice', { id: measure.id })] : []), ...checkOne(measure, pointer, context)];
  });

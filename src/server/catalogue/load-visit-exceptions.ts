/** Reads the province's list of what cannot be done in one visit, and judges each entry. */
import { OneVisitExceptionsFile } from '#contract/catalogue/one-visit-exceptions-file.ts';
import { checkTexts } from '#domain/catalogue/check-text.ts';
import { checkVisitExceptions, type VisitException, type VisitExceptionContext } from '#domain/catalogue/visit-exception.ts';
import { brandAs, type ItemId, type OfficeId } from '#domain/kernel/brand.ts';
import { readDay } from '#domain/kernel/instant.ts';
import type { FileProblem } from './file-problem.ts';
import { locateProblems } from './locate-problems.ts';
import { readYaml } from './read-yaml.ts';

type Judged = { readonly exceptions: readonly VisitException[]; readonly problems: readonly FileProblem[] };

/** The list, and every fault of its file. A file that cannot be read excepts nothing. */
export async function loadVisitExceptions(folder: string, context: VisitExceptionContext): Promise<Judged> {
  const read = await readYaml(folder, 'one-visit-exceptions.yaml', OneVisitExceptionsFile);
  if (!read.ok) return { exceptions: [], problems: read.problems };
  const rows = read.located.value.exceptions.map((row) => ({ ...row, day: readDay(row.published) }));
  const wrongDays = rows.flatMap(({ day, published }, at) =>
    day === undefined ? [{ pointer: `/exceptions/${at}/published`, code: 'no-such-day', values: { day: published } }] : [],
  );
  const exceptions = rows.flatMap(({ item, visits, reason, basis, approver, day }): readonly VisitException[] =>
    day === undefined
      ? []
      : [{ item: brandAs<ItemId>(item), visits, reason, basis, approver: brandAs<OfficeId>(approver), published: day }],
  );
  const found = wrongDays.length > 0 ? wrongDays : checkVisitExceptions(exceptions, context);
  return { exceptions, problems: locateProblems(read.located, [...checkTexts(read.located.value), ...found]) };
}

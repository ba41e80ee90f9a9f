/** Reads the papers that may be asked for although a department holds them, and judges each. */
import { ExceptionsFile } from '#contract/catalogue/exceptions-file.ts';
import { checkTexts } from '#domain/catalogue/check-text.ts';
import { checkExceptions, type ExceptionContext, type PaperException } from '#domain/catalogue/paper-exception.ts';
import { brandAs, type ItemId, type MaterialId, type OfficeId } from '#domain/kernel/brand.ts';
import { readDay } from '#domain/kernel/instant.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { FileProblem } from './file-problem.ts';
import { locateProblems } from './locate-problems.ts';
import { readYaml, type Read } from './read-yaml.ts';

export const readExceptions = (folder: string): Promise<Read<ExceptionsFile>> => readYaml(folder, 'exceptions.yaml', ExceptionsFile);

const exceptionsOf = (file: ExceptionsFile): { readonly exceptions: readonly PaperException[]; readonly problems: readonly Problem[] } => {
  const rows = file.exceptions.map((row) => ({ ...row, day: readDay(row.expires) }));
  return {
    exceptions: rows.flatMap(({ item, material, approver, day, reason, basis }) =>
      day === undefined
        ? []
        : [
            {
              item: brandAs<ItemId>(item),
              material: brandAs<MaterialId>(material),
              approver: brandAs<OfficeId>(approver),
              expires: day,
              reason,
              basis,
            },
          ],
    ),
    problems: rows.flatMap(({ day, expires }, at) =>
      day === undefined ? [{ pointer: `/exceptions/${at}/expires`, code: 'no-such-day', values: { day: expires } }] : [],
    ),
  };
};

/** The exceptions, and every fault of the file. A file that cannot be read excepts nothing. */
export function judgeExceptions(
  read: Read<ExceptionsFile>,
  context: ExceptionContext,
): { readonly exceptions: readonly PaperException[]; readonly problems: readonly FileProblem[] } {
  if (!read.ok) return { exceptions: [], problems: read.problems };
  const { exceptions, problems } = exceptionsOf(read.located.value);
  const found = problems.length > 0 ? problems : checkExceptions(exceptions, context);
  return { exceptions, problems: locateProblems(read.located, [...checkTexts(read.located.value), ...found]) };
}

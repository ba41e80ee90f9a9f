/** Reads the kinds of certificate that are issued elsewhere, and joins them with what the items issue. */
import { CertificatesFile } from '#contract/catalogue/directory-file.ts';
import { certificateKindsOf, type CertificateKindSpec } from '#domain/catalogue/certificate-kind.ts';
import type { CertificateKind, Item } from '#domain/catalogue/item.ts';
import { brandAs, type FactId } from '#domain/kernel/brand.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { FileProblem } from './file-problem.ts';
import { locateProblems } from './locate-problems.ts';
import { readYaml } from './read-yaml.ts';

type Known = { readonly facts: ReadonlyMap<FactId, unknown>; readonly departments: ReadonlyMap<string, unknown> };

const problemsOf = (specs: readonly CertificateKindSpec[], { facts, departments }: Known): readonly Problem[] =>
  specs.flatMap(({ kind, department, proves }, index) => [
    ...(specs.findIndex((each) => each.kind === kind) < index
      ? [{ pointer: `/certificates/${index}/kind`, code: 'duplicate-certificate', values: { kind } }]
      : []),
    ...(departments.has(department)
      ? []
      : [{ pointer: `/certificates/${index}/department`, code: 'unknown-department', values: { department } }]),
    ...proves.flatMap(({ fact }, at) =>
      facts.has(fact) ? [] : [{ pointer: `/certificates/${index}/proves/${at}/fact`, code: 'unknown-fact', values: { fact } }],
    ),
  ]);

/** All kinds, or every fault of the file. */
export async function loadCertificates(
  folder: string,
  items: Iterable<Item>,
  known: Known,
): Promise<{ readonly kinds: ReadonlyMap<CertificateKind, CertificateKindSpec>; readonly problems: readonly FileProblem[] }> {
  const read = await readYaml(folder, 'certificates.yaml', CertificatesFile);
  if (!read.ok) return { kinds: new Map(), problems: read.problems };
  const specs = read.located.value.certificates.map(({ zh, en, proves, ...row }) => ({
    ...row,
    name: { zh, en },
    proves: proves.map(({ fact, label }) => ({ fact: brandAs<FactId>(fact), label })),
  }));
  return { kinds: certificateKindsOf(items, specs), problems: locateProblems(read.located, problemsOf(specs, known)) };
}

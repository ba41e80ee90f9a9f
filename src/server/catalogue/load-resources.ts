/** Reads the resources that are shipped, and judges each as if its owner registered it at a screen. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ResourcesFile } from '#contract/catalogue/resource-file.ts';
import { checkTexts } from '#domain/catalogue/check-text.ts';
import { checkResource, type ResourceContext } from '#domain/exchange/check-resource.ts';
import type { Resource, ResourceId, ShareClass } from '#domain/exchange/resource.ts';
import { brandAs, type DivisionCode, type FactId, type OfficeId } from '#domain/kernel/brand.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { FileProblem } from './file-problem.ts';
import { locateProblems } from './locate-problems.ts';
import { readYaml, type Located } from './read-yaml.ts';

/** The resources of one file; who owns them stands at its head. */
export const resourcesOf = ({ department, owner, division, resources }: ResourcesFile): readonly Resource[] =>
  resources.map(({ id, key, fields, share, ...row }) => ({
    ...row,
    id: brandAs<ResourceId>(id),
    department,
    owner: brandAs<OfficeId>(owner),
    division: brandAs<DivisionCode>(division),
    key: { ...key, fact: brandAs<FactId>(key.fact) },
    fields: fields.map(({ codes, fact, name }) => ({ name, fact: brandAs<FactId>(fact), ...(codes === undefined ? {} : { codes }) })),
    share: share as ShareClass,
  }));

/** A code means a value of the choice, or yes or no; any other meaning could never be used. */
const codeProblems = ({ fields }: Resource, { facts }: ResourceContext): readonly Problem[] =>
  fields.flatMap(({ fact: id, codes }, index) => {
    const fact = facts.get(id);
    const values = new Set(fact?.values?.map(({ value }) => value));
    return Object.entries(codes ?? {})
      .filter(
        ([, means]) => (fact?.type === 'choice' && !values.has(String(means))) || (fact?.type === 'yes-no' && typeof means !== 'boolean'),
      )
      .map(([code]) => ({ pointer: `/fields/${index}/codes/${code}`, code: 'code-means-nothing', values: { fact: id } }));
  });

/** Faults of one file: each resource's own, an id that another file has, and a second name of the same owner's office. */
function judgeFile({ value, ...located }: Located<ResourcesFile>, context: ResourceContext, seen: Set<string>): readonly FileProblem[] {
  const problems = resourcesOf(value).flatMap((resource, index) => {
    const twice = seen.has(resource.id) ? [{ pointer: '/id', code: 'duplicate-resource', values: { id: resource.id } }] : [];
    seen.add(resource.id);
    return [...twice, ...checkResource(resource, context), ...codeProblems(resource, context)].map((problem) => ({
      ...problem,
      // Who owns them is said once, at the head of the file.
      pointer: /^\/(owner|department|division)/.test(problem.pointer) ? problem.pointer : `/resources/${index}${problem.pointer}`,
    }));
  });
  return locateProblems({ value, ...located }, [...checkTexts(value), ...problems]);
}

/** All shipped resources in order of their ids, or every fault of the files. */
export async function loadResources(
  folder: string,
  context: ResourceContext,
): Promise<{ readonly resources: readonly Resource[]; readonly problems: readonly FileProblem[] }> {
  const names = await readdir(join(folder, 'resources')).catch(() => []);
  const reads = await Promise.all(
    names
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
      .map((name) => readYaml(folder, `resources/${name}`, ResourcesFile)),
  );
  const seen = new Set<string>();
  const problems = reads.flatMap((read) => (read.ok ? judgeFile(read.located, context, seen) : read.problems));
  const resources = reads.flatMap((read) => (read.ok ? resourcesOf(read.located.value) : []));
  return { resources: resources.toSorted((one, other) => (one.id < other.id ? -1 : 1)), problems };
}

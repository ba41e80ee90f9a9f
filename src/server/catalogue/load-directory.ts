/** Reads who there is: divisions, departments, offices, laws, facts, general remedies. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DepartmentsFile, DivisionsFile, LawsFile, OfficesFile, RemediesFile } from '#contract/catalogue/directory-file.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import type { Division, Level, Office } from '#domain/catalogue/directory.ts';
import type { Item, Remedies } from '#domain/catalogue/item.ts';
import { checkTexts } from '#domain/catalogue/check-text.ts';
import type { Catalogue } from './catalogue.ts';
import type { FileProblem } from './file-problem.ts';
import { entriesOf, judgeFacts, readFacts } from './load-facts.ts';
import { locateProblems } from './locate-problems.ts';
import { readYaml, type Located, type Read } from './read-yaml.ts';

export type Directory = Pick<Catalogue, 'departments' | 'offices' | 'divisions' | 'laws' | 'facts'> & {
  readonly remedies: Readonly<Record<Item['level'], Remedies>>;
};

/** Levels by the digits of GB/T 2260: two for the province, four for the city, six for the county, nine for the township. */
const levelOf = (code: number): Level => {
  if (code > 999_999) return 'township';
  if (code % 10_000 === 0) return 'province';
  return code % 100 === 0 ? 'city' : 'county';
};

const parentOf = (code: number): DivisionCode | undefined => {
  switch (levelOf(code)) {
    case 'township':
      return brandAs<DivisionCode>(Math.floor(code / 1000));
    case 'county':
      return brandAs<DivisionCode>(Math.floor(code / 100) * 100);
    case 'city':
      return brandAs<DivisionCode>(Math.floor(code / 10_000) * 10_000);
    case 'province':
      return undefined;
  }
};

const divisionsOf = (file: DivisionsFile): ReadonlyMap<DivisionCode, Division> =>
  new Map(
    file.divisions.map((row) => {
      const code = brandAs<DivisionCode>(row.code);
      const parent = parentOf(row.code);
      const division: Division = {
        code,
        level: levelOf(row.code),
        name: { zh: row.zh, en: row.en },
        ...(parent === undefined ? {} : { parent }),
      };
      return [code, division];
    }),
  );

const officesOf = (file: OfficesFile): readonly Office[] =>
  file.offices.map((row) => ({
    id: brandAs<OfficeId>(row.id),
    division: brandAs<DivisionCode>(file.division),
    department: row.department,
    kind: row.kind,
    name: { zh: row.zh, en: row.en },
    ...(row.phone === undefined ? {} : { phone: row.phone }),
  }));

/** Offices of a known division and department, each id once. */
const checkOffices = (files: readonly Located<OfficesFile>[], directory: Omit<Directory, 'offices'>): readonly FileProblem[] => {
  const seen = new Set<string>();
  return files.flatMap(({ file, value, placeOf }) => {
    const tell = (pointer: string, code: string, message: string): FileProblem => ({ file, ...placeOf(pointer), pointer, code, message });
    const known = directory.divisions.has(brandAs<DivisionCode>(value.division));
    const rows = value.offices.flatMap((office, index) => {
      const faults: FileProblem[] = [];
      const pointer = `/offices/${index}`;
      if (seen.has(office.id)) faults.push(tell(`${pointer}/id`, 'duplicate-office', office.id));
      seen.add(office.id);
      if (!directory.departments.has(office.department))
        faults.push(tell(`${pointer}/department`, 'unknown-department', office.department));
      return faults;
    });
    return known ? rows : [tell('/division', 'unknown-division', String(value.division)), ...rows];
  });
};

/** A division listed twice would have two names. */
const checkDivisions = ({ file, value, placeOf }: Located<DivisionsFile>): readonly FileProblem[] => {
  const seen = new Set<number>();
  return value.divisions.flatMap(({ code }, index) => {
    const pointer = `/divisions/${index}`;
    const again = seen.has(code);
    seen.add(code);
    return again ? [{ file, ...placeOf(pointer), pointer, code: 'duplicate-division', message: String(code) }] : [];
  });
};

const departmentsOf = (file: DepartmentsFile): Directory['departments'] =>
  new Map(file.departments.map(({ kind, zh, en, short }) => [kind, { kind, name: { zh, en }, short }]));

const lawsOf = (file: LawsFile): Directory['laws'] =>
  new Map(file.laws.map(({ id, zh, en, articles, read }) => [id, { id, title: { zh, en }, articles, read: read !== 'not-read' }]));

/** Names and remedies are read by people: both languages, as in items and matters. */
const checkNames = (files: readonly Located<unknown>[]): readonly FileProblem[] =>
  files.flatMap((located) => locateProblems(located, checkTexts(located.value)));

const problemsOf = (reads: readonly Read<unknown>[]): readonly FileProblem[] => reads.flatMap((read) => (read.ok ? [] : read.problems));

const readFiles = async (folder: string) => {
  const names = (await readdir(join(folder, 'departments/offices'))).filter((name) => name.endsWith('.yaml')).toSorted();
  return Promise.all([
    readYaml(folder, 'divisions.json', DivisionsFile),
    readYaml(folder, 'departments/departments.yaml', DepartmentsFile),
    readYaml(folder, 'law.yaml', LawsFile),
    readFacts(folder),
    readYaml(folder, 'departments/remedies.yaml', RemediesFile),
    Promise.all(names.map((name) => readYaml(folder, `departments/offices/${name}`, OfficesFile))),
  ]);
};

/** The directory, or every fault found in its files. */
export const loadDirectory = async (
  folder: string,
): Promise<{ readonly directory?: Directory; readonly problems: readonly FileProblem[] }> => {
  const [divisions, departments, laws, facts, remedies, offices] = await readFiles(folder);
  const sound = offices.flatMap((read) => (read.ok ? [read.located] : []));
  const dictionary = facts.flatMap((read) => (read.ok ? [read.located] : []));
  const complete = sound.length === offices.length && dictionary.length === facts.length;
  if (!divisions.ok || !departments.ok || !laws.ok || !remedies.ok || !complete) {
    return { problems: problemsOf([divisions, departments, laws, ...facts, remedies, ...offices]) };
  }
  const base = {
    divisions: divisionsOf(divisions.located.value),
    departments: departmentsOf(departments.located.value),
    laws: lawsOf(laws.located.value),
    facts: new Map(dictionary.flatMap(({ value }) => entriesOf(value)).map((fact) => [fact.id, fact])),
    remedies: remedies.located.value.levels,
  };
  const problems = [
    ...checkDivisions(divisions.located),
    ...checkOffices(sound, base),
    ...judgeFacts(dictionary, { departments: new Set(base.departments.keys()), laws: base.laws }),
    ...checkNames([divisions.located, departments.located, laws.located, ...dictionary, remedies.located, ...sound]),
  ];
  const all = sound.flatMap((located) => officesOf(located.value));
  return { directory: { ...base, offices: new Map(all.map((office) => [office.id, office])) }, problems };
};

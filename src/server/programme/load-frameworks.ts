/** Reads the frameworks of programmes from the catalogue: `catalogue/programme/framework.yaml`. */
import { Type } from 'typebox';
import type { Framework } from '#domain/programme/framework.ts';
import { CATALOGUE_FOLDER, CatalogueBroken } from '#server/catalogue/load-catalogue.ts';
import { readYaml } from '#server/catalogue/read-yaml.ts';

const Text = Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, { additionalProperties: false });
const System = Type.Object(
  {
    id: Type.String({ pattern: '^[HV]\\d$' }),
    kind: Type.Union([Type.Literal('horizontal'), Type.Literal('vertical')]),
    name: Text,
    about: Text,
  },
  { additionalProperties: false },
);
const FrameworkFile = Type.Object(
  {
    frameworks: Type.Array(
      Type.Object(
        { id: Type.String(), name: Text, source: Text, systems: Type.Array(System, { minItems: 1 }) },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
  },
  { additionalProperties: false },
);

/** Throws CatalogueBroken with every fault and its line. */
export async function loadFrameworks(folder = CATALOGUE_FOLDER): Promise<ReadonlyMap<string, Framework>> {
  const read = await readYaml(folder, 'programme/framework.yaml', FrameworkFile);
  if (!read.ok) throw new CatalogueBroken(read.problems);
  return new Map(read.located.value.frameworks.map((framework) => [framework.id, framework]));
}

/** Reads the templates of work reports, `catalogue/reports/*.yaml`: a kind of report is a file, no code. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Type, type Static } from 'typebox';
import type { MeasureId } from '#domain/measure/measure.ts';
import { CONDITIONS, LISTS, measuresOf, slotsOf, type Template, type TemplateBlock } from '#domain/report/template.ts';
import { CATALOGUE_FOLDER, CatalogueBroken } from '#server/catalogue/load-catalogue.ts';
import { readYaml } from '#server/catalogue/read-yaml.ts';

const closed = { additionalProperties: false } as const;
const oneOf = <Word extends string>(words: readonly Word[]) => Type.Unsafe<Word>(Type.Union(words.map((word) => Type.Literal(word))));
const Both = Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed);
const MeasureName = Type.String({ pattern: '^(actual|declared)\\.[a-z0-9-]+$' });
const By = oneOf(['division', 'office', 'item', 'matter', 'channel']);
const BlockFile = Type.Union([
  Type.Object(
    {
      sentences: Type.Array(
        Type.Object({ say: Both, when: Type.Optional(Type.Object({ measure: MeasureName, is: oneOf(CONDITIONS) }, closed)) }, closed),
        { minItems: 1 },
      ),
    },
    closed,
  ),
  Type.Object({ own: Both }, closed),
  Type.Object(
    {
      table: Type.Object(
        { by: By, measures: Type.Array(MeasureName, { minItems: 1, maxItems: 6 }), top: Type.Integer(), caption: Both },
        closed,
      ),
    },
    closed,
  ),
  Type.Object(
    {
      chart: Type.Object(
        {
          measures: Type.Array(MeasureName, { minItems: 1, maxItems: 2 }),
          by: Type.Optional(By),
          top: Type.Optional(Type.Integer()),
          caption: Both,
        },
        closed,
      ),
    },
    closed,
  ),
  Type.Object({ list: Type.Object({ of: oneOf(LISTS), caption: Both, none: Both }, closed) }, closed),
]);
const TemplateFile = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z-]+$' }),
    version: Type.Integer({ minimum: 1 }),
    name: Both,
    reader: Both,
    title: Both,
    sections: Type.Array(Type.Object({ heading: Both, blocks: Type.Array(BlockFile, { minItems: 1 }) }, closed), { minItems: 1 }),
  },
  closed,
);
type BlockFile = Static<typeof BlockFile>;

/** The pattern was judged with the shape. */
const idOf = (name: string): MeasureId => name as MeasureId;

function blockOf(block: BlockFile): TemplateBlock {
  if ('own' in block) return { kind: 'own', asks: block.own };
  if ('table' in block) return { kind: 'table', ...block.table, measures: block.table.measures.map(idOf) };
  if ('list' in block) return { kind: 'list', ...block.list };
  if ('chart' in block) {
    const { measures, by, top = 100, caption } = block.chart;
    return { kind: 'chart', measures: measures.map(idOf), top, caption, ...(by === undefined ? {} : { by }) };
  }
  return {
    kind: 'sentences',
    sentences: block.sentences.map(({ say, when }) => ({
      say,
      ...(when === undefined ? {} : { when: { measure: idOf(when.measure), is: when.is } }),
    })),
  };
}

const templateOf = (file: Static<typeof TemplateFile>): Template => ({
  ...file,
  sections: file.sections.map(({ heading, blocks }) => ({ heading, blocks: blocks.map(blockOf) })),
});

/** Throws CatalogueBroken for a wrong shape. */
export async function loadTemplates(folder = CATALOGUE_FOLDER): Promise<ReadonlyMap<string, Template>> {
  const names = (await readdir(join(folder, 'reports'))).filter((name) => name.endsWith('.yaml')).toSorted();
  const read = await Promise.all(names.map((name) => readYaml(folder, `reports/${name}`, TemplateFile)));
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) throw new CatalogueBroken(problems);
  const templates = read.flatMap((each) => (each.ok ? [templateOf(each.located.value)] : []));
  return new Map(templates.map((template) => [template.id, template]));
}

/** @param measures those of the registry. Throws for a place that is none and for a measure that is not there. */
export function judgeTemplates(templates: ReadonlyMap<string, Template>, measures: ReadonlyMap<MeasureId, unknown>): void {
  for (const template of templates.values()) {
    const unknown = [...measuresOf(template)].find((id) => !measures.has(id));
    if (unknown !== undefined) throw new Error(`report ${template.id} asks for ${unknown}, which is no measure`);
    [template.title.zh, template.title.en].forEach(slotsOf);
  }
}

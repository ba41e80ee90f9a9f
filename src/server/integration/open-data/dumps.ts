/** The files of open data: what stands in each, made from the catalogue in force. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { canonicalJson } from '#server/kernel/canonical-json.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { exportRows } from '#server/listing/write/export-rows.ts';
import { writeCsvList, writeJsonList, type RowPages } from '#server/listing/write/write-list.ts';
import { decisionDump } from './decision-dump.ts';
import { servicesGraph } from './services-graph.ts';
import { writeJsonLd } from './write-json-ld.ts';
import { writeTurtle } from './write-turtle.ts';

export type DumpScene = {
  readonly catalogue: Catalogue;
  readonly publicUrl: string;
  readonly division: DivisionCode;
  readonly sql: Sql;
};
export type DumpFile = { readonly name: string; readonly mediaType: string; readonly format: string };
export type Dump = {
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  readonly files: readonly (DumpFile & { readonly write: (scene: DumpScene) => Promise<string> })[];
  readonly count: (scene: DumpScene) => Promise<number>;
};

const joined = async (pieces: AsyncIterable<string>): Promise<string> => {
  const texts: string[] = [];
  for await (const piece of pieces) texts.push(piece);
  return texts.join('');
};

const rowsOf = ({ sql, catalogue, division }: DumpScene) => exportRows({ sql, catalogue }, { division, within: false, what: 'all' });
const asList = async (scene: DumpScene, write: (pages: RowPages, used: ReadonlySet<string>) => AsyncIterable<string>): Promise<string> => {
  const { pages, used } = await rowsOf(scene);
  return joined(write(pages, used));
};

const graphOf = ({ catalogue, publicUrl, division }: DumpScene) => servicesGraph(catalogue, publicUrl, division);

/** Localities' improvements of the province's items, whole fields as they hold there. */
const overlayRows = ({ catalogue }: DumpScene): readonly object[] =>
  [...catalogue.overlays].flatMap(([division, items]) =>
    [...items.values()].map(({ item, version, changes }) => ({ division, item, version, changes })),
  );
const lawRows = ({ catalogue }: DumpScene): readonly object[] =>
  [...catalogue.laws.values()].map(({ id, title, articles }) => ({ id, title, articles }));

/** One entry a line, in a fixed form: two files are compared by any tool. */
const jsonList = (rows: readonly unknown[]): string => (rows.length === 0 ? '[]\n' : `[\n${rows.map(canonicalJson).join(',\n')}\n]\n`);

const JSON_TYPE = 'application/json';
export const dumps: readonly Dump[] = [
  {
    id: 'services',
    title: { zh: '政务服务（CPSV-AP 3.2）', en: 'Public services (CPSV-AP 3.2)' },
    about: {
      zh: '每个已公布的事项是一项公共服务：谁办、依据、条件、材料和代替材料的数据、结果、费用、渠道、时限、属于哪件事。',
      en: 'Each published item as a public service: authority, law, conditions, papers and the data that replace them, result, cost, channels, time, life event.',
    },
    files: [
      {
        name: 'services.ttl',
        format: 'Turtle',
        mediaType: 'text/turtle; charset=utf-8',
        write: async (scene) => writeTurtle(graphOf(scene)),
      },
      { name: 'services.jsonld', format: 'JSON-LD', mediaType: 'application/ld+json', write: async (scene) => writeJsonLd(graphOf(scene)) },
    ],
    count: async ({ catalogue }) => catalogue.items.size,
  },
  {
    id: 'items',
    title: { zh: '实施清单（国家标准列）', en: 'Implementation list (national columns)' },
    about: {
      zh: '这个地方的实施清单，一项一行，列名同 GB/T 39554.2。',
      en: "The place's implementation list, a row for each item, columns as in GB/T 39554.2.",
    },
    files: [
      {
        name: 'items.csv',
        format: 'CSV',
        mediaType: 'text/csv; charset=utf-8',
        write: (scene) => asList(scene, (pages, used) => writeCsvList(pages, { used, headings: 'names' })),
      },
      { name: 'items.json', format: 'JSON', mediaType: JSON_TYPE, write: (scene) => asList(scene, writeJsonList) },
    ],
    count: async (scene) => (await rowsOf(scene)).rows,
  },
  {
    id: 'overlays',
    title: { zh: '地方比全省标准更好的地方', en: 'Where localities are better than the standard' },
    about: {
      zh: '市、县、乡镇在全省标准上作的改进，按事项列出改了哪些字段。',
      en: "Improvements of cities, counties and townships on the province's items, field by field.",
    },
    files: [{ name: 'overlays.json', format: 'JSON', mediaType: JSON_TYPE, write: async (scene) => jsonList(overlayRows(scene)) }],
    count: async (scene) => overlayRows(scene).length,
  },
  {
    id: 'law',
    title: { zh: '事项所依据的法律', en: 'Laws the items rest on' },
    about: { zh: '名称和条数，编号同事项里的依据。', en: 'Titles and number of articles; ids as the items cite them.' },
    files: [{ name: 'law.json', format: 'JSON', mediaType: JSON_TYPE, write: async (scene) => jsonList(lawRows(scene)) }],
    count: async ({ catalogue }) => catalogue.laws.size,
  },
  decisionDump,
];

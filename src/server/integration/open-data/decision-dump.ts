/** Granted licences as open data: what the public list shows, newest first (licensing law 40; 5 for what is left out). */
import type { DecisionRow } from '#contract/view/outcome.ts';
import { decisionRow, findPublished } from '#server/case/outcome/decision-list.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import { canonicalJson } from '#server/kernel/canonical-json.ts';
import { csvLine } from '#server/kernel/csv-line.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import type { Dump, DumpScene } from './dumps.ts';

/** So many of the newest stand in one file; older ones are looked up by day. */
const MOST = 10_000;

const standing = statement<{ readonly rows: number; readonly changed_at: number | null }>(
  'published-decision-standing',
  'select count(*)::int as rows, max(changed_at) as changed_at from yici.published_decision where division = any ($1)',
);

/** Of the province's file: every county that has a row in it. */
const places = ({ catalogue, division }: Pick<DumpScene, 'catalogue' | 'division'>): readonly number[] =>
  division === PROVINCE ? [...catalogue.divisions.values()].filter(({ level }) => level === 'county').map(({ code }) => code) : [division];

/** Changes whenever a decision of the place was made, corrected, or fell: by it a kept file is known to be old. */
export async function decisionsMark(sql: Sql, scene: Pick<DumpScene, 'catalogue' | 'division'>): Promise<string> {
  const [row] = await sql.run(standing, [places(scene)]);
  return `${row?.rows ?? 0} ${row?.changed_at ?? 0}`;
}

const rowsOf = async (scene: DumpScene): Promise<readonly DecisionRow[]> =>
  (await findPublished(scene.sql, { divisions: places(scene), limit: MOST })).map((row) => decisionRow(scene.catalogue, row));

const columns = [
  'decidedOn',
  'division',
  'item',
  'itemName',
  'office',
  'officeName',
  'holder',
  'basis',
  'state',
  'validUntil',
  'certificate',
  'conditions',
  'correctedOn',
  'withheld',
];
const cells = (row: DecisionRow): readonly string[] => [
  row.decidedOn,
  String(row.division),
  row.item.id,
  row.item.name.zh,
  row.office.id,
  row.office.name.zh,
  row.holder ?? '',
  row.basis,
  row.state,
  row.validUntil ?? '',
  row.certificate ?? '',
  row.conditions.join('；'),
  row.correctedOn ?? '',
  row.withheld ?? '',
];

export const decisionDump: Dump = {
  id: 'decisions',
  title: { zh: '准予许可的决定', en: 'Licences granted' },
  about: {
    zh: '依法公开的准予许可决定，最新的一万条。个人姓名已遮挡；法律要求保密的只写理由；不予许可的不在其中。',
    en: 'Decisions that granted a licence, the newest ten thousand. People are masked; what law keeps secret says why; refusals are not in it.',
  },
  files: [
    {
      name: 'decisions.csv',
      format: 'CSV',
      mediaType: 'text/csv; charset=utf-8',
      write: async (scene) => [columns, ...(await rowsOf(scene)).map(cells)].map((line) => csvLine(line)).join(''),
    },
    {
      name: 'decisions.json',
      format: 'JSON',
      mediaType: 'application/json',
      write: async (scene) => {
        const rows = await rowsOf(scene);
        return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => canonicalJson(row)).join(',\n')}\n]\n`;
      },
    },
  ],
  count: async (scene) => {
    const [row] = await scene.sql.run(standing, [places(scene)]);
    return Math.min(row?.rows ?? 0, MOST);
  },
};

/** `yici catalogue ask-report`: of how many questions and papers what is left when every register answers. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { askReports, type MatterReport } from '#server/catalogue/ask-reports.ts';
import { CATALOGUE_FOLDER, loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { textOption, UsageError, type Verb } from '../command-line.ts';

const HEADS = ['own forms', 'one form', 'asked', 'confirmed', 'papers', 'to bring', 'visits'] as const;

const numbersOf = ({ ownFields, fields, asked, confirmed, ownPapers, papers, visits }: MatterReport): readonly number[] => [
  ownFields,
  fields,
  asked.length,
  confirmed.length,
  ownPapers,
  papers.length,
  visits,
];

const line = (cells: readonly (string | number)[], name: string): string =>
  `${cells.map((cell, at) => String(cell).padStart((HEADS[at] ?? '').length)).join('  ')}  ${name}`;

const tell = (reports: readonly MatterReport[]): string =>
  [
    line(HEADS, 'matter'),
    ...reports.map((report) => line(numbersOf(report), `${report.matter.id} ${report.matter.name.zh}`)),
    '',
    'own forms, papers: the forms and lists of all items of the matter, added up; one form: each question once, the place left out, which is',
    'chosen before; asked and to bring: what only the person can say or give, when every register answers. The situation is the one of the',
    "matter's stories that needs most steps; steps filed later are counted too. A paper that a promise satisfies is not brought.",
  ].join('\n');

export const askReport: Verb = {
  about: 'counts, for every matter, what is asked and brought when every register answers',
  options: { folder: { type: 'string', value: '<path>', about: 'a catalogue other than the one shipped' } },
  run: async (input) => {
    const named = textOption(input, 'folder');
    const folder = named === undefined ? CATALOGUE_FOLDER : resolve(named);
    if (!existsSync(join(folder, 'matters'))) throw new UsageError(`no catalogue in ${folder}`);
    const reports = await askReports(folder, await loadCatalogue(folder));
    const json = reports.map(({ matter, ...report }) => ({ matter: matter.id, name: matter.name, ...report }));
    return { json: { matters: json }, text: tell(reports), exit: 0 };
  },
};

/** `yici catalogue export|import`: the whole catalogue of a division as YAML; what comes in are drafts, which people publicise and publish. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { problemWords } from '#contract/problem-words.ts';
import { refusals } from '#contract/refusals.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { readBundleFolder, writeBundleFolder } from '#server/integration/bundle/bundle-folder.ts';
import { bundleLists, exportBundle } from '#server/integration/bundle/export-bundle.ts';
import { importBundle, type BundleRow } from '#server/integration/bundle/import-bundle.ts';
import { readBundle, type BundleFault } from '#server/integration/bundle/read-bundle.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { Author } from '#server/studio/draft/draft-room.ts';
import { requiredOption, textOption, UsageError, type Verb, type VerbAnswer, type VerbInput } from '../command-line.ts';
import { divisionArgument } from '../read-arguments.ts';
import { draftRoomOf } from '../wire-drafts.ts';
import { withWired } from '../with-wired.ts';
import type { Wired } from '../wire.ts';

const folderOf = ({ words: [folder, ...more] }: VerbInput): string => {
  if (folder === undefined || more.length > 0) throw new UsageError('say <folder>');
  return resolve(folder);
};

export const catalogueExport: Verb = {
  about: 'writes items, matters and overlays in force, and the lists they lean on, as YAML in one fixed form',
  words: '<folder>',
  options: { division: { type: 'string', value: '<code>', about: 'whose catalogue; the province with everything below it unless said' } },
  run: (input) =>
    withWired(async (wired) => {
      const folder = folderOf(input);
      const asked = textOption(input, 'division');
      const division: DivisionCode = asked === undefined ? PROVINCE : divisionArgument('division', asked);
      const bundle = exportBundle(wired, division);
      if (!(await writeBundleFolder(folder, bundle))) throw new UsageError(`${folder} is there already`);
      return { json: { folder, division, files: bundle.size }, text: `${bundle.size} files: ${folder}`, exit: 0 };
    }),
};

const faultWords: Readonly<Record<BundleFault['code'], string>> = {
  'no-yaml': 'is no YAML',
  'no-document': 'is no document of the catalogue',
  'strange-file': 'is no file of a bundle; left alone',
  'list-differs': 'differs from the list here, which comes with the platform; left alone',
};

const heldDuty = statement<{ readonly duty: 'handling' | 'approval' }>(
  'bundle-author-duty',
  `select duty from yici.post where division = $1 and person = $2 and office = $3 and duty in ('handling', 'approval')
     and from_day <= $4::date and (until_day is null or until_day >= $4::date) order by duty limit 1`,
);

/** Whoever brings it in writes it, by name and under a post held today: somebody else publishes it. */
async function authorOf({ pool, catalogue, clock }: Wired, input: VerbInput): Promise<Author> {
  const [person, name] = [requiredOption(input, 'author'), requiredOption(input, 'office')];
  const office = catalogue.offices.get(brandAs<OfficeId>(name));
  if (office === undefined) throw new UsageError(`there is no office ${name}`);
  const { id, department, division } = office;
  const [post] = await sqlOf(pool).run(heldDuty, [division, person, id, dayText(dayOfInstant(clock()))]);
  if (post === undefined) throw new UsageError(`${person} neither handles nor approves at ${name} today`);
  return { kind: 'officer', person: brandAs<PersonId>(person), office: id, department, division, duty: post.duty };
}

const rowLines = ({ path, outcome, draft, refusal }: BundleRow): readonly string[] => {
  if (outcome === 'same') return [];
  if (refusal === undefined) return [`drafted  ${path}  ${draft ?? ''}`];
  const problems = (refusal.problems ?? []).map(({ pointer, code }) => `    ${pointer}: ${problemWords[code]?.en ?? code}`);
  return [`refused  ${path}: ${refusals[refusal.code]?.en ?? refusal.code}`, ...problems];
};

function tell(rows: readonly BundleRow[], faults: readonly BundleFault[]): VerbAnswer {
  const of = (outcome: BundleRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  const sum = `${rows.length} documents: ${of('drafted')} drafted, ${of('same')} as they hold, ${of('refused')} refused. Drafts are publicised and published in the studio.`;
  const lines = [...faults.map(({ path, code }) => `${path} ${faultWords[code]}`), ...rows.flatMap(rowLines), sum];
  const json = { rows: rows.map(({ doc: _doc, ...row }) => row), faults };
  return { json, text: lines.join('\n'), exit: of('refused') > 0 || faults.some(({ code }) => code !== 'list-differs') ? 1 : 0 };
}

export const catalogueImport: Verb = {
  about: 'brings a bundle in as drafts of a named author; somebody else publishes them, after the public had its say',
  words: '<folder>',
  options: {
    author: { type: 'string', value: '<person>', about: 'who answers for the drafts, e.g. luo-jia' },
    office: { type: 'string', value: '<office>', about: 'under which post, e.g. zhejiang-reform' },
  },
  run: (input) =>
    withWired(async (wired) => {
      const folder = folderOf(input);
      if (!existsSync(join(folder, 'bundle.yaml'))) throw new UsageError(`${folder} is no bundle: it has no bundle.yaml`);
      const author = await authorOf(wired, input);
      const { docs, faults } = readBundle(await readBundleFolder(folder), bundleLists(wired.catalogue));
      return tell(await importBundle(wired.pool, draftRoomOf(wired), docs, author, wired.clock()), faults);
    }),
};

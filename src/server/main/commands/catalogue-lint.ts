/** `yici catalogue lint [id]`: what is wrong with the shipped catalogue, each finding with its line, its sentence and what mends it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ItemFile } from '#contract/catalogue/item-file.ts';
import { MatterFile } from '#contract/catalogue/matter-file.ts';
import { OverlayFile } from '#contract/catalogue/overlay-file.ts';
import type { Language } from '#domain/kernel/text.ts';
import type { Finding } from '#domain/lint/finding.ts';
import { wordsOf } from '#domain/lint/rules.ts';
import { averageScore, scoreOf } from '#domain/lint/score.ts';
import { CATALOGUE_FOLDER, loadShipped, type ShippedDoc } from '#server/catalogue/load-catalogue.ts';
import { readYaml, type Place } from '#server/catalogue/read-yaml.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { lintDocument } from '#server/studio/lint/lint-document.ts';
import type { LintRoom } from '#server/studio/lint/lint-room.ts';
import { textOption, UsageError, type Verb } from '../command-line.ts';
import { openLint } from '../open-lint.ts';

const SHAPES = { item: ItemFile, matter: MatterFile, overlay: OverlayFile } as const;

const fileOf = ({ subject: { kind, id }, division }: ShippedDoc): string =>
  kind === 'overlay' ? `overlays/${division}/${id}.yaml` : `${kind}s/${id}/${kind}.yaml`;

type Located = Finding & { readonly file: string; readonly line: number };
type Linted = { readonly file: string; readonly score: number; readonly findings: readonly Located[] };

async function lintOne(room: LintRoom, folder: string, shipped: ShippedDoc): Promise<Linted> {
  const file = fileOf(shipped);
  const findings = lintDocument(room, shipped.subject, shipped.division, shipped.doc);
  const read = findings.length === 0 ? undefined : await readYaml(folder, file, SHAPES[shipped.subject.kind]);
  const placeOf = (pointer: string): Place => (read?.ok === true ? read.located.placeOf(pointer) : { line: 1, column: 1 });
  return {
    file,
    score: scoreOf(findings),
    findings: findings.map((finding) => ({ ...finding, file, line: placeOf(finding.pointer).line })),
  };
}

const lineOf = (finding: Located, language: Language): string => {
  const { sentence, remedy } = wordsOf(finding);
  const mark = finding.severity === 'error' ? '✗' : '·';
  return `${mark} ${finding.file}:${finding.line} ${finding.rule} ${sentence[language]} → ${remedy[language]}`;
};

export const catalogueLint: Verb = {
  about: 'judges the shipped catalogue by the rules of the lint: line, rule, sentence, remedy; errors fail',
  words: '[id]',
  options: {
    folder: { type: 'string', value: '<path>', about: 'a catalogue other than the one shipped' },
    zh: { type: 'boolean', value: '', about: 'the sentences in Chinese' },
    errors: { type: 'boolean', value: '', about: 'errors only' },
  },
  run: async (input) => {
    const named = textOption(input, 'folder');
    const folder = named === undefined ? CATALOGUE_FOLDER : resolve(named);
    if (!existsSync(join(folder, 'matters'))) throw new UsageError(`no catalogue in ${folder}`);
    const [id, more] = input.words;
    if (more !== undefined) throw new UsageError('name one item or matter, or none');
    const { catalogue, shipped } = await loadShipped(folder);
    const wanted = shipped.filter(({ subject }) => id === undefined || subject.id === id);
    if (wanted.length === 0) throw new UsageError(`nothing of the catalogue is named ${id}`);
    const room = await openLint(catalogue, wallClock, folder);
    const linted = await Promise.all(wanted.map((each) => lintOne(room, folder, each)));
    const all = linted.flatMap(({ findings }) => findings);
    const errors = all.filter(({ severity }) => severity === 'error');
    const shown = input.options['errors'] === true ? errors : all;
    const language = input.options['zh'] === true ? 'zh' : 'en';
    const score = averageScore(linted.map((each) => each.score));
    const sum = `${linted.length} documents: ${errors.length} error(s), ${all.length - errors.length} advice, score ${score ?? '–'}`;
    return {
      json: { ok: errors.length === 0, score, documents: linted.map((each) => ({ ...each, findings: each.findings.map(withWords) })) },
      text: [...shown.map((finding) => lineOf(finding, language)), sum].join('\n'),
      exit: errors.length === 0 ? 0 : 1,
    };
  },
};

const withWords = (finding: Located) => ({ ...finding, ...wordsOf(finding) });

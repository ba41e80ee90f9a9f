/** `yici overlay`: what a locality changes of an item, judged against what stands above it, and the item that comes of it. */
import { join, resolve } from 'node:path';
import type { Item } from '#domain/catalogue/item.ts';
import { levelOfDivision, readDivision } from '#domain/division/division.ts';
import { brandAs, type DivisionCode, type ItemId } from '#domain/kernel/brand.ts';
import { checkFilled, checkOverlay } from '#domain/overlay/check-overlay.ts';
import { composeItem } from '#domain/overlay/compose-item.ts';
import { findFieldRule } from '#domain/overlay/field-table.ts';
import { sayImprovement } from '#domain/overlay/improvement-words.ts';
import { improvementsOf } from '#domain/overlay/improvements.ts';
import { RULE_WORDS } from '#domain/overlay/rule-words.ts';
import { sayValue } from '#domain/overlay/value-words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { basicNodesOf } from '#server/catalogue/load-basic.ts';
import { CATALOGUE_FOLDER, readCatalogue } from '#server/catalogue/load-catalogue.ts';
import { problemLine } from '#server/catalogue/file-problem.ts';
import { itemAbove, overlaysOf } from '#server/catalogue/local-items.ts';
import { textOption, UsageError, type Noun, type Verb, type VerbInput } from '../command-line.ts';
import { docArgument } from '../read-arguments.ts';

const FOLDER = { type: 'string', value: '<path>', about: 'a catalogue other than the one shipped' } as const;

type Named = { readonly folder: string; readonly catalogue: Catalogue; readonly item: Item; readonly division: DivisionCode };

async function named(input: VerbInput): Promise<Named> {
  const [place, id] = input.words;
  const division = readDivision(place);
  if (division === undefined || id === undefined) throw new UsageError('say a division (330521) and an item (food-permit)');
  const given = textOption(input, 'folder');
  const folder = given === undefined ? CATALOGUE_FOLDER : resolve(given);
  const { catalogue, problems } = await readCatalogue(folder);
  if (catalogue === undefined) throw new UsageError(`the catalogue has faults:\n${problems.map(problemLine).join('\n')}`);
  const item = catalogue.items.get(brandAs<ItemId>(id));
  if (item === undefined || !catalogue.divisions.has(division)) throw new UsageError(`no item ${id} or no division ${division}`);
  return { folder, catalogue, item, division };
}

const changesIn = async (path: string): Promise<unknown> => {
  const doc = await docArgument(path);
  return doc['changes'] ?? doc;
};

const check: Verb = {
  about: 'judges a change of a division against what stands above it: every field that is locked or no better, with its rule',
  words: '<division> <item>',
  options: { file: { type: 'string', value: '<file.yaml>', about: 'a change other than the one shipped' }, folder: FOLDER },
  run: async (input) => {
    const { catalogue, item, division, folder } = await named(input);
    const file = textOption(input, 'file') ?? join(folder, 'overlays', String(division), `${item.id}.yaml`);
    const changes = await changesIn(file);
    const above = itemAbove(catalogue, item, division);
    const { locked, mandatory } = basicNodesOf(catalogue, item);
    const refusals = checkOverlay(above, changes, locked);
    const empty = checkFilled(composeItem(above, [{ division, changes }]), levelOfDivision(division), mandatory);
    const lines = [
      ...refusals.map(({ field, key, rule, was, wanted }) => {
        const [before, after] = [sayValue(field, was).en, sayValue(field, wanted).en];
        return `${field}${key === undefined ? '' : ` of ${key}`}: ${rule} (${RULE_WORDS[rule].en}); was ${before}, wanted ${after}`;
      }),
      ...empty.map((field) => `${field}: left-empty (${findFieldRule(field)?.why.en ?? ''})`),
    ];
    const faults = refusals.length + empty.length;
    return {
      json: { ok: faults === 0, refusals, empty },
      text: [...lines, `${division} ${item.id}: ${faults} fault(s)`].join('\n'),
      exit: faults === 0 ? 0 : 1,
    };
  },
};

const show: Verb = {
  about: 'the item as it holds in a division: each place that changed it, and what is better there than the standard',
  words: '<division> <item>',
  options: { folder: FOLDER },
  run: async (input) => {
    const { catalogue, item, division } = await named(input);
    const overlays = overlaysOf(catalogue, item.id, division);
    const here = composeItem(item, overlays);
    const better = improvementsOf(item, here);
    const places = overlays.map(
      (overlay) => `${overlay.division} ${catalogue.divisions.get(overlay.division)?.name.zh ?? ''} @${overlay.version}`,
    );
    const lines = better.map((each) => {
      const label = findFieldRule(each.field)?.label.zh ?? each.field;
      return `  ${each.name === undefined ? label : `${each.name.zh} · ${label}`}: ${sayValue(each.field, each.was).zh} → ${sayValue(each.field, each.is).zh}`;
    });
    return {
      json: {
        item: here,
        overlays: overlays.map(({ division: code, version }) => ({ division: code, version })),
        better: better.map((each) => ({ ...each, words: sayImprovement(each) ?? null })),
      },
      text: [
        `${item.name.zh} ${item.id}@${item.version} in ${division}`,
        ...places,
        ...(lines.length === 0 ? ['  as the standard'] : lines),
      ].join('\n'),
      exit: 0,
    };
  },
};

export const overlayNoun: Noun = { about: 'what localities make better of the province’s items', verbs: { check, show } };

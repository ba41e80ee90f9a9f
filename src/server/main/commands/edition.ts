/** `yici edition …`: versions of items, matters and overlays from the command line; read only, for publishing takes two people. */
import { dayText, instantText } from '#domain/kernel/instant.ts';
import { openComments } from '#domain/edition/decide-edition.ts';
import { EDITION_STATES, type Edition } from '#domain/edition/edition.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { findEdition, listEditions } from '#server/studio/edition-store.ts';
import { textOption, UsageError, type Noun, type Verb } from '../command-line.ts';
import { divisionArgument } from '../read-arguments.ts';
import { withPool } from '../with-pool.ts';

const standing = ({ state, commentUntil, published, retired }: Edition): string => {
  if (retired !== undefined) return `retired on ${dayText(retired.on)}`;
  if (published !== undefined) return `published, holds from ${dayText(published.effectiveOn)}`;
  return state === 'publicised' && commentUntil !== undefined ? `publicised, comments until ${dayText(commentUntil)}` : state;
};
const lineOf = (edition: Edition): string =>
  [
    edition.id,
    String(edition.division),
    `${edition.subject.kind} ${edition.subject.id} version ${edition.version}`,
    standing(edition),
    `${edition.comments.length} comments, ${openComments(edition)} unanswered`,
  ].join('  ');

const list: Verb = {
  about: 'prints the versions that were publicised, newest first',
  options: { division: { type: 'string', value: '<code>', about: 'of one division only, e.g. 330521' } },
  run: async (input) => {
    const asked = textOption(input, 'division');
    const division = asked === undefined ? {} : { division: divisionArgument('division', asked) };
    const found = await withPool(({ pool }) => listEditions(sqlOf(pool), { states: EDITION_STATES, limit: 200, ...division }));
    return { text: found.map(lineOf).join('\n'), json: found, exit: 0 };
  },
};

const show: Verb = {
  about: 'prints what happened to one version, act by act',
  words: '<id>',
  options: {},
  run: async (input) => {
    const [id] = input.words;
    if (id === undefined) throw new UsageError('which version? yici edition show <id>');
    const found = await withPool(({ pool }) => findEdition(sqlOf(pool), id));
    if (found === undefined) throw new UsageError(`${id}: there is no such version`);
    const { edition, events } = found;
    const acts = events.map(({ kind, at, by }) => `${instantText(at)}  ${kind}  ${by.kind === 'system' ? by.job : by.person}`);
    return { text: [lineOf(edition), edition.summary.zh, ...acts].join('\n'), json: { edition, events }, exit: 0 };
  },
};

export const editionNoun: Noun = {
  about: 'versions of items, matters and overlays, from the draft that was publicised to the day they are retired',
  verbs: { list, show },
};

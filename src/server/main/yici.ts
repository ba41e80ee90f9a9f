/** The command line: `yici <noun> <verb> [--json]`; one line per noun, each verb in its noun's file. */
import { parseArgs } from 'node:util';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import type { Noun, Verb, VerbInput } from './command-line.ts';
import { UsageError } from './command-line.ts';

/** Loaded when called: a due date need not wait for the database. */
const NOUNS: Readonly<Record<string, () => Promise<Noun>>> = {
  archive: async () => (await import('./commands/archive.ts')).archiveNoun,
  calendar: async () => (await import('./commands/calendar.ts')).calendarNoun,
  case: async () => (await import('./commands/case.ts')).caseNoun,
  catalogue: async () => (await import('./commands/catalogue.ts')).catalogue,
  certificate: async () => (await import('./commands/certificate.ts')).certificateNoun,
  clock: async () => (await import('./commands/clock.ts')).clock,
  database: async () => (await import('./commands/database.ts')).databaseNoun,
  directory: async () => (await import('./commands/directory.ts')).directoryNoun,
  edition: async () => (await import('./commands/edition.ts')).editionNoun,
  exchange: async () => (await import('./commands/exchange.ts')).exchangeNoun,
  hotline: async () => (await import('./commands/hotline.ts')).hotlineNoun,
  identifier: async () => (await import('./commands/identifier.ts')).identifier,
  import: async () => (await import('./commands/import.ts')).importNoun,
  integration: async () => (await import('./commands/integration.ts')).integrationNoun,
  listing: async () => (await import('./commands/listing.ts')).listing,
  measure: async () => (await import('./commands/measure.ts')).measureNoun,
  overlay: async () => (await import('./commands/overlay.ts')).overlayNoun,
  project: async () => (await import('./commands/project.ts')).project,
  'set-up': async () => (await import('./commands/set-up.ts')).setUp,
};

const COMMON = {
  json: { type: 'boolean', value: '', about: 'print JSON and nothing else' },
  help: { type: 'boolean', value: '', about: 'print this' },
} as const;

const optionLines = (options: Verb['options']): readonly string[] =>
  Object.entries({ ...options, ...COMMON }).map(([name, { value, about }]) => `  ${`--${name} ${value}`.padEnd(34)}${about}`);

const verbHelp = (noun: string, verb: string, { about, words, options }: Verb): string =>
  [`yici ${noun} ${verb}${words === undefined ? '' : ` ${words}`}`, `  ${about}`, '', 'Options:', ...optionLines(options)].join('\n');

function nounHelp(name: string, { about, verbs }: Noun): string {
  const wide = Math.max(20, ...Object.keys(verbs).map((verb) => name.length + 1 + verb.length)) + 2;
  return [
    `yici ${name}: ${about}`,
    ...Object.entries(verbs).map(([verb, each]) => `  ${`${name} ${verb}`.padEnd(wide)}${each.about}`),
  ].join('\n');
}

const allHelp = async (): Promise<string> => {
  const nouns = await Promise.all(Object.entries(NOUNS).map(async ([name, load]) => nounHelp(name, await load())));
  return ['yici <noun> <verb> [--json] [--help]', '', ...nouns].join('\n');
};

const pick = <Value>(table: Readonly<Record<string, Value>>, what: string, name: string): Value => {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) throw new UsageError(`unknown ${what} "${name}"; there are: ${Object.keys(table).join(', ')}`);
  return found;
};

const readInput = (verb: Verb, args: readonly string[]): VerbInput => {
  try {
    const options = Object.fromEntries(
      Object.entries({ ...verb.options, ...COMMON }).map(([name, option]) => [
        name,
        { type: option.type, multiple: 'multiple' in option && option.multiple === true },
      ]),
    );
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    return { options: values, words: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const show = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const main = async (args: readonly string[]): Promise<number> => {
  const [nounName, verbName, ...rest] = args;
  if (nounName === undefined || nounName === '--help') {
    show(await allHelp());
    return nounName === undefined ? 2 : 0;
  }
  const noun = await pick(NOUNS, 'noun', nounName)();
  if (verbName === undefined || verbName === '--help') {
    show(nounHelp(nounName, noun));
    return verbName === undefined ? 2 : 0;
  }
  const verb = pick(noun.verbs, `verb of ${nounName}`, verbName);
  const input = readInput(verb, rest);
  if (input.options['help'] === true) {
    show(verbHelp(nounName, verbName, verb));
    return 0;
  }
  const answer = await verb.run(input);
  show(input.options['json'] === true ? JSON.stringify(answer.json, undefined, 2) : answer.text);
  return answer.exit;
};

/** PostgreSQL's code of a table that is not there (undefined_table). */
const isUnprepared = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '42P01';

/** What the caller can mend, in one sentence; anything else is a bug and shows its stack. */
function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof StartRefusal) return `${error.code}: ${error.message}`;
  if (isUnprepared(error)) return 'this database has no tables of this version yet: start the instance once (npm start)';
  throw error;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`yici: ${sentenceOf(error)}\n`);
  process.exitCode = 2;
}

/** `yici directory …`: offices, halls, officers, posts and substitutes of a division from the command line; the history names the operating-system user. */
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { refusals } from '#contract/refusals.ts';
import { directoryActs, directorySummaries, type DirectoryAct } from '#contract/operations/directory.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { applyDirectory, type DirectoryChange, type DirectoryDone } from '#server/directory/change-directory.ts';
import { makeDirectoryCommand } from '#server/directory/make-command.ts';
import { readHistory } from '#server/directory/read-history.ts';
import { findDirectory } from '#server/directory/store.ts';
import { directoryView } from '#server/directory/view.ts';
import { loginProviderOf } from '#server/identity/login-provider.ts';
import { findPersonNames } from '#server/identity/person-store.ts';
import { makeLog } from '#server/kernel/log.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { openLive, type Live } from '#server/corridor/live.ts';
import { withPool, type PoolOpened } from '../with-pool.ts';
import { DIVISION, directoryBody, directoryOptions } from './directory-options.ts';
import { requiredOption, textOption, UsageError, type Noun, type Verb, type VerbAnswer, type VerbInput } from '../command-line.ts';

type Instance = PoolOpened & { readonly catalogue: Catalogue };

const withInstance = (work: (instance: Instance) => Promise<VerbAnswer>): Promise<VerbAnswer> =>
  withPool(async (opened) => work({ ...opened, catalogue: await loadCatalogue() }));

const divisionIn = ({ catalogue }: Instance, input: VerbInput) => {
  const code = requiredOption(input, 'division');
  const division = catalogue.divisions.get(brandAs<DivisionCode>(Number(code)));
  if (division === undefined) throw new UsageError(`--division ${code}: no such division`);
  return division;
};

const list: Verb = {
  about: 'prints offices, windows, people, posts and substitutes of a division, and what it lacks',
  options: { division: DIVISION },
  run: (input) =>
    withInstance(async (instance) => {
      const division = divisionIn(instance, input);
      const state = await findDirectory(sqlOf(instance.pool), division.code);
      const names = await findPersonNames(instance.pool, [...(state?.officers ?? [])]);
      const nameOf = (person: string): string => names.get(person) ?? person;
      const view = directoryView(state, { division, catalogue: instance.catalogue, today: dayText(dayOfInstant(wallClock())), nameOf });
      const lines = [
        `${division.name.zh} ${division.code} ${view.open ? '' : '(not in use)'}`.trim(),
        ...view.offices.map(({ id, kind, name, closed }) => `${kind} ${id} ${name.zh}${closed ? ' (closed)' : ''}`),
        ...view.windows.map(({ hall, number, name }) => `window ${hall} ${number} ${name.zh}`),
        ...view.posts.map(({ person, office, duty, when }) => `post ${person} ${nameOf(person)} ${office} ${duty} ${when}`),
        ...view.substitutes.map(
          ({ id, substitute, person, from, until }) => `substitute ${id} ${nameOf(substitute)} for ${nameOf(person)} ${from} ${until}`,
        ),
        ...view.steps.filter(({ done, needed }) => needed && !done).map(({ step }) => `missing ${step}`),
      ];
      return { json: view, text: lines.join('\n'), exit: view.steps.every(({ done, needed }) => done || !needed) ? 0 : 1 };
    }),
};

const history: Verb = {
  about: 'prints every change of a division, newest first: when, who, what',
  options: { division: DIVISION, limit: { type: 'string', value: '<count>', about: 'how many lines, at most 200' } },
  run: (input) =>
    withInstance(async (instance) => {
      const division = divisionIn(instance, input);
      const state = await findDirectory(sqlOf(instance.pool), division.code);
      const query = { limit: textOption(input, 'limit') ?? '50' };
      const { rows } = await readHistory(instance.pool, instance.catalogue, state, { division: division.code, name: division.name, query });
      return { json: rows, text: rows.map(({ at, who, text }) => `${at} ${who.zh} ${text.zh}`).join('\n'), exit: 0 };
    }),
};

/** Closed only when what was told has gone out. */
const tellingLive = async <Value>({ pool, url }: Instance, work: (live: Live) => Promise<Value>): Promise<Value> => {
  const live = openLive(pool, url, makeLog('directory', 'error'));
  try {
    return await work(live);
  } finally {
    await live.close();
  }
};

/** Running processes hear of the change as they hear of one made on a screen: they would go on with the old offices otherwise. */
async function perform(instance: Instance, act: DirectoryAct, input: VerbInput): Promise<VerbAnswer> {
  const { pool, catalogue, config } = instance;
  const key = randomUUID();
  const provider = loginProviderOf(config.demo, process.env);
  const change: DirectoryChange = {
    division: divisionIn(instance, input).code,
    commands: [makeDirectoryCommand(act, directoryBody(act, input), { provider, newId: randomUUID })],
    actor: { kind: 'system', job: 'command-line', reference: userInfo().username },
    person: 'command-line',
    idempotencyKey: key,
    requestId: key,
    now: wallClock(),
  };
  const result = await tellingLive(instance, (live) =>
    applyDirectory({ corridor: { pool, committed: (done) => live.tell(done) }, catalogue }, change),
  );
  if (!result.ok) {
    const { code, problems = [] } = result.refusal;
    const lines = [`refused: ${code}: ${refusals[code]?.en ?? ''}`, ...problems.map((problem) => `  ${problem.pointer} ${problem.code}`)];
    return { json: result.refusal, text: lines.join('\n'), exit: 1 };
  }
  const done = JSON.parse(result.value.text) as DirectoryDone;
  const ids = done.events.map((event) =>
    [
      event.kind,
      ...Object.entries(event).flatMap(([name, value]) => (['office', 'person', 'id'].includes(name) ? [`${name} ${String(value)}`] : [])),
    ].join(' '),
  );
  return { json: done, text: ids.join('\n'), exit: 0 };
}

/** As the operation says it, in the middle of a line. */
const aboutOf = (act: DirectoryAct): string => directorySummaries[act].replace(/^./, (letter) => letter.toLowerCase());

const verbOf = (act: DirectoryAct): Verb => ({
  about: aboutOf(act),
  options: directoryOptions(act),
  run: (input) => withInstance((instance) => perform(instance, act, input)),
});

export const directoryNoun: Noun = {
  about: 'offices, halls, windows, officers, posts and substitutes of a division',
  verbs: { list, history, ...Object.fromEntries(directoryActs.map((act) => [act, verbOf(act)])) },
};

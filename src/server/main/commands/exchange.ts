/** `yici exchange list|requests|register`: the directory, what offices ask of each other, and resources registered from a file. */
import { basename, dirname, resolve } from 'node:path';
import { ResourcesFile } from '#contract/catalogue/resource-file.ts';
import { problemWords } from '#contract/problem-words.ts';
import { refusals } from '#contract/refusals.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import type { Refusal } from '#domain/kernel/result.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import { waitsFor } from '#domain/exchange/request-acts.ts';
import { problemLine } from '#server/catalogue/file-problem.ts';
import { resourcesOf } from '#server/catalogue/load-resources.ts';
import { readYaml } from '#server/catalogue/read-yaml.ts';
import { runningRequests } from '#server/exchange/request/list-requests.ts';
import { registerResource } from '#server/exchange/resource/change-resource.ts';
import { allConnections } from '#server/exchange/store/connections.ts';
import { liveGrants } from '#server/exchange/store/grants.ts';
import { openResources } from '#server/exchange/store/resources.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { Noun, Verb } from '../command-line.ts';
import { requiredOption, UsageError } from '../command-line.ts';
import { withWired } from '../with-wired.ts';

const list: Verb = {
  about: 'every data set that may be asked: its class, how it is connected, how many grants hold',
  options: {},
  run: () =>
    withWired(async ({ pool, clock }) => {
      const sql = sqlOf(pool);
      const [resources, connections, grants] = await Promise.all([
        openResources(sql),
        allConnections(sql),
        liveGrants(sql, dayOfInstant(clock())),
      ]);
      const rows = resources.map(({ id, name, owner, share }) => ({
        id,
        name,
        owner,
        share: share.kind,
        connected: connections.get(id)?.kind ?? null,
        grants: grants.filter((grant) => grant.resource === id).length,
      }));
      const line = (row: (typeof rows)[number]): string =>
        `${row.id.padEnd(28)} ${row.share.padEnd(12)} ${(row.connected ?? 'not connected').padEnd(14)} ${String(row.grants).padStart(3)} grants  ${row.name.zh}`;
      return { json: rows, text: rows.map(line).join('\n') || 'No data set is registered.', exit: 0 } as const;
    }),
};

const requests: Verb = {
  about: 'requests whose term runs: who waits for whom, until when',
  options: {},
  run: () =>
    withWired(async ({ pool }) => {
      const states = await runningRequests(sqlOf(pool));
      const rows = states.map((state) => ({
        id: state.id,
        resource: state.need.resource,
        asker: state.offices.asker,
        state: state.state,
        waitsFor: waitsFor(state) ?? null,
        due: state.due === undefined ? null : dayText(state.due),
      }));
      const line = (row: (typeof rows)[number]): string =>
        `${row.due ?? '—'.padEnd(10)}  ${row.state.padEnd(9)} ${row.asker} asks ${row.resource}; waits for ${row.waitsFor ?? 'nobody'}`;
      return { json: rows, text: rows.map(line).join('\n') || 'No term is running.', exit: 0 } as const;
    }),
};

/** In the form of `catalogue/resources/<department>.yaml`. Throws UsageError naming the first faults of its shape, each with its line. */
async function readResources(path: string): Promise<readonly Resource[]> {
  const file = resolve(path);
  const read = await readYaml(dirname(file), basename(file), ResourcesFile);
  if (read.ok) return resourcesOf(read.located.value);
  throw new UsageError(['no file of resources', ...read.problems.slice(0, 20).map(problemLine)].join('\n  '));
}

const filled = (text: string, values: Readonly<Record<string, string | number>> = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));

const told = (id: string, { code, problems = [] }: Refusal): string =>
  [
    `${id}: refused: ${refusals[code]?.en ?? code}`,
    ...problems.map((problem) => `  ${problem.pointer}: ${filled(problemWords[problem.code]?.en ?? problem.code, problem.values)}`),
  ].join('\n');

const register: Verb = {
  about: 'registers or changes the data sets of a file in the form of catalogue/resources/<department>.yaml',
  options: { file: { type: 'string', value: '<file.yaml>', about: 'the file' } },
  run: async (input) => {
    const resources = await readResources(requiredOption(input, 'file'));
    return withWired(async ({ cases, clock }) => {
      const done = [];
      for (const resource of resources) {
        done.push({ id: resource.id, result: await registerResource(cases, resource, { job: 'operator', now: clock() }) });
      }
      const lines = done.map(({ id, result }) => (result.ok ? `${id}: registered` : told(id, result.refusal)));
      const json = done.map(({ id, result }) => ({ id, refusal: result.ok ? null : result.refusal }));
      return { json, text: lines.join('\n'), exit: done.every(({ result }) => result.ok) ? 0 : 1 } as const;
    });
  },
};

export const exchangeNoun: Noun = {
  about: 'data sets of departments (resources) and requests to use them',
  verbs: { list, requests, register },
};

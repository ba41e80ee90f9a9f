/** `yici integration conformance`: whether a department's system keeps to the interface; for its vendor, without a platform of their own. */
import { readFileSync } from 'node:fs';
import { Value } from 'typebox/value';
import { Type } from 'typebox';
import { CodePair } from '#contract/view/system.ts';
import { loadCalendar } from '#server/catalogue/load-calendar.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { runConformance, writeReport, type CheckResult } from '#server/system/conformance/run-conformance.ts';
import { openPractice } from '#server/system/practice/practice-platform.ts';
import { servePractice } from '#server/system/practice/serve-practice.ts';
import type { Noun, Verb, VerbInput } from '../command-line.ts';
import { textOption, UsageError } from '../command-line.ts';

const SECOND = 1_000;

const numberOf = (input: VerbInput, name: string, usual: number): number => {
  const given = textOption(input, name);
  const value = given === undefined ? usual : Number(given);
  if (!Number.isInteger(value) || value < 0) throw new UsageError(`--${name} is a whole number`);
  return value;
};

/** The vendor's map of codes, as the console exports it. Throws UsageError naming what is wrong. */
function codesOf(file: string | undefined) {
  if (file === undefined) return [];
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
  if (!Value.Check(Type.Array(CodePair), read)) throw new UsageError(`${file}: a list of {kind, ours, theirs}`);
  return read;
}

const webhookOf = (input: VerbInput): { readonly webhook?: { readonly url: string; readonly secret: string } } => {
  const [url] = input.words;
  if (url === undefined) return {};
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new UsageError(`${url} is no http address`);
  const secret = textOption(input, 'secret');
  if (secret === undefined) throw new UsageError('--secret is missing: whsec_…, with which the test events are signed');
  return { webhook: { url, secret } };
};

const conformance: Verb = {
  about: 'checks a vendor’s system: of one that hears by webhook give its URL, of one that asks none',
  words: '[URL]',
  options: {
    secret: { type: 'string', value: '<whsec_…>', about: 'with which test events are signed; yours to choose' },
    key: {
      type: 'string',
      value: '<key>',
      about: 'with which the system calls the platform to practise on; “yici_sys_practice” unless said',
    },
    port: { type: 'string', value: '<port>', about: 'where the platform to practise on listens; 8599 unless said' },
    host: { type: 'string', value: '<host>', about: 'on which address; 127.0.0.1 unless said' },
    office: { type: 'string', value: '<id>', about: 'the office of the system; “practice-office” unless said' },
    item: { type: 'string', value: '<id>', about: 'our code of an item it handles; “practice-licence” unless said' },
    codes: { type: 'string', value: '<file>', about: 'its map of codes, a list of {kind, ours, theirs}' },
    patience: { type: 'string', value: '<seconds>', about: 'how long it may take over a case; 60 unless said' },
    watch: { type: 'string', value: '<seconds>', about: 'how long is watched whether it does what it should not; 3 unless said' },
    language: { type: 'string', value: '<zh|en>', about: 'of the report; zh unless said' },
  },
  run: async (input) => {
    const webhook = webhookOf(input);
    const codes = codesOf(textOption(input, 'codes'));
    const key = textOption(input, 'key') ?? 'yici_sys_practice';
    const [office, item] = [textOption(input, 'office') ?? 'practice-office', textOption(input, 'item') ?? 'practice-licence'];
    const practice = openPractice({ key, office, item, codes, calendar: await loadCalendar(), now: wallClock });
    const [port, patience, watch] = [numberOf(input, 'port', 8599), numberOf(input, 'patience', 60), numberOf(input, 'watch', 3)];
    const serving = await servePractice(practice, port, textOption(input, 'host')).catch((error: Error) => {
      throw new UsageError(`the platform to practise on cannot listen: ${error.message}`);
    });
    try {
      process.stderr.write(`${serving.address}  Authorization: Bearer ${key}\n`);
      // A minute a check is long to look at nothing.
      const tell = ({ id, passed }: CheckResult): void =>
        void process.stderr.write(`${passed === undefined ? '–' : passed ? '✓' : '✗'} ${id}\n`);
      const report = await runConformance({ practice, ...webhook, patience: patience * SECOND, watch: watch * SECOND }, tell);
      const text = writeReport(report, textOption(input, 'language') === 'en' ? 'en' : 'zh');
      return { json: report, text, exit: report.failed === 0 ? 0 : 1 };
    } finally {
      await serving.close();
    }
  },
};

export const integrationNoun: Noun = { about: 'department systems: whether one keeps to the interface', verbs: { conformance } };

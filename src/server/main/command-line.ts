/** What a verb of the command line is: its options, its help, and what it answers, for people and for programs. */
import type { ParseArgsOptionDescriptor } from 'node:util';

export type VerbOption = Pick<ParseArgsOptionDescriptor, 'type' | 'multiple'> & {
  /** Shown in the help after the option, e.g. `<YYYY-MM-DD>`; empty for a switch. */
  readonly value: string;
  readonly about: string;
};

export type VerbInput = {
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly words: readonly string[];
};

/** `json` goes out with --json and nothing else does; `text` otherwise. Exit 1 says: done, and the answer is no. */
export type VerbAnswer = { readonly json: unknown; readonly text: string; readonly exit: 0 | 1 };

export type Verb = {
  readonly about: string;
  /** Words after the verb, as the help shows them. */
  readonly words?: string;
  readonly options: Readonly<Record<string, VerbOption>>;
  readonly run: (input: VerbInput) => Promise<VerbAnswer>;
};

export type Noun = { readonly about: string; readonly verbs: Readonly<Record<string, Verb>> };

/** The caller wrote something that cannot be meant: told in one sentence, exit 2. */
export class UsageError extends Error {}

export const textOption = (input: VerbInput, name: string): string | undefined => {
  const value = input.options[name];
  return typeof value === 'string' ? value : undefined;
};

/** An option without which the verb means nothing. Throws UsageError. */
export const requiredOption = (input: VerbInput, name: string): string => {
  const value = textOption(input, name);
  if (value === undefined) throw new UsageError(`--${name} is missing`);
  return value;
};

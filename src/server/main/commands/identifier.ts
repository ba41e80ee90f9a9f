/** `yici identifier check`: whether a number can be what it is said to be. */
import { checkIdentifier, IDENTIFIER_KINDS, identifierName, isIdentifierKind } from '#domain/party/check-identifier.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import type { Noun, Verb } from '../command-line.ts';
import { UsageError } from '../command-line.ts';

const check: Verb = {
  about: 'checks an identifier; a lawful code that fails its checksum is taken with a warning',
  words: '<kind> <value>',
  options: {},
  run: async ({ words }) => {
    const [kind, value = '', ...more] = words;
    if (kind === undefined || more.length > 0) throw new UsageError('say <kind> <value>');
    if (!isIdentifierKind(kind)) throw new UsageError(`unknown kind "${kind}"; there are: ${IDENTIFIER_KINDS.join(', ')}`);
    const result = checkIdentifier(kind, value, dayOfInstant(wallClock()));
    if (result.ok) {
      const { normalized, warnings } = result.value;
      return {
        json: { kind, ok: true, normalized, warnings },
        text: [`${normalized} is taken`, ...warnings].join(', '),
        exit: 0,
      };
    }
    const { code, values } = result.refusal;
    return {
      json: { kind, ok: false, code, ...(values === undefined ? {} : { values }) },
      text: `refused: ${code}`,
      exit: 1,
    };
  },
};

const kinds: Verb = {
  about: 'the kinds of identifiers',
  options: {},
  run: async () => {
    const list = IDENTIFIER_KINDS.map((kind) => ({ kind, ...identifierName(kind) }));
    return { json: list, text: list.map(({ kind, zh, en }) => `${kind.padEnd(28)}${zh} ${en}`).join('\n'), exit: 0 };
  },
};

export const identifier: Noun = { about: 'numbers of persons and firms', verbs: { check, kinds } };

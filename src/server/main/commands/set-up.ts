/** `yici set-up token`: a new one-time token for the first administrator; the one before it is void. */
import { makeSetUpToken, SET_UP_MINUTES, setUpLines } from '#server/identity/set-up-token.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import type { Noun, Verb } from '../command-line.ts';
import { withPool } from '../with-pool.ts';

const token: Verb = {
  about: `prints a new token, good once and for ${SET_UP_MINUTES} minutes; exit 1 where an administrator exists`,
  options: {},
  run: () =>
    withPool(async ({ config, pool }) => {
      const made = config.demo ? undefined : await makeSetUpToken(pool, wallClock());
      if (made === undefined) {
        const why = config.demo ? 'the demo has its own people' : 'this instance has an administrator';
        return { json: { refused: 'set-up-not-needed' }, text: `No token: ${why}.`, exit: 1 };
      }
      const address = `${config.publicUrl}/set-up#${made}`;
      return { json: { token: made, address, minutes: SET_UP_MINUTES }, text: setUpLines(made, config.publicUrl).join('\n'), exit: 0 };
    }),
};

export const setUp: Noun = { about: 'the first administrator of a fresh instance', verbs: { token } };

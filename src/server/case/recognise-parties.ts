/** Links a party named by number to the person behind it, so that a second applicant finds the case and signs it themself. */
import type { PartyFinder } from './find-party.ts';
import type { PartyWish } from './submission.ts';

/**
 * Fills in `person` where number and name are both those of one person on the platform. Whoever typed them is not told whether
 * that was so: the answer is the same, and nobody can ask the register about others this way.
 */
export const recogniseParties = (finder: PartyFinder, wishes: readonly PartyWish[]): Promise<readonly PartyWish[]> =>
  Promise.all(
    wishes.map(async (wish) => {
      if (wish.person !== undefined || wish.identifier === undefined) return wish;
      const number = wish.identifier.value.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
      const person = await finder.personOf(number, wish.name);
      return person === undefined ? wish : { ...wish, person };
    }),
  );

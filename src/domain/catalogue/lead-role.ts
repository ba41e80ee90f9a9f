/** Who leads a case: the first applicant role open to the kind of whoever applies, so that a firm files as the firm (2018 regulation, article 2). */

export type Applying = 'person' | 'firm';

/**
 * The role of the one who applies; the first applicant role where none is open to their kind (the party's own check then says so).
 * @returns undefined where nobody applies: an office starts the matter of its own motion.
 */
export const leadRoleOf = <Role extends { readonly kind: string; readonly party: string }>(
  roles: readonly Role[],
  applying: Applying,
): Role | undefined => {
  const applicants = roles.filter((role) => role.kind === 'applicant');
  return applicants.find(({ party }) => party === applying || party === 'either') ?? applicants[0];
};

/** Whom a matter is made for first, where nobody applies yet: a report or a guide speaks of them. */
export const madeFor = (roles: readonly { readonly kind: string; readonly party: string }[]): Applying =>
  roles.find(({ kind }) => kind === 'applicant')?.party === 'firm' ? 'firm' : 'person';

/** Names of the real estate register's database and of its two accounts. */

export const LAND = 'yici_demo_land';
/** Owns the database; the department's own process. */
export const LAND_OWNER = 'yici_demo_land_owner';
/** Reads the views and nothing else; what a connector is given. */
export const LAND_READER = 'yici_demo_land_reader';

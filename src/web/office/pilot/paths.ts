/** Where the pilots' pages stand. */
export const PILOTS = '/office/programme/pilots';
export const pilotPath = (id: string): string => `${PILOTS}/${encodeURIComponent(id)}`;

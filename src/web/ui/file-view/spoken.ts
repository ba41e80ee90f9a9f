/** What the page that shows a file and the sandbox that draws it say to each other. */

export type Asked =
  | { readonly show: { readonly type: string; readonly bytes: ArrayBuffer; readonly page: string } }
  /** 1 fits the width. */
  | { readonly zoom: number };

export type Said =
  | { readonly state: 'ready' }
  | { readonly state: 'drawn'; readonly pages: number; readonly shown: number }
  | { readonly state: 'unreadable' };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** A message of the sandbox, or undefined: whatever draws a stranger's file is not believed more than its shape. */
export const readSaid = (value: unknown): Said | undefined => {
  if (!isRecord(value)) return undefined;
  if (value['state'] === 'ready' || value['state'] === 'unreadable') return { state: value['state'] };
  const { pages, shown } = value;
  return value['state'] === 'drawn' && typeof pages === 'number' && typeof shown === 'number'
    ? { state: 'drawn', pages, shown }
    : undefined;
};

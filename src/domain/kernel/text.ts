/** A sentence in both languages a person may choose. */
export type Language = 'zh' | 'en';
export type Text = { readonly zh: string; readonly en: string };

/** A place in the law: file name under law/, article number as written there, optional paragraph. */
export type Basis = { readonly law: string; readonly article: number; readonly note?: Text };

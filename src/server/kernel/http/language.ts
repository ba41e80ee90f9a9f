/** Which language a reply speaks: the address says so, else the person's choice kept in a cookie, else the browser's wish. */
import type { Language } from '#domain/kernel/text.ts';

const chosen = (text: string | null | undefined): Language | undefined =>
  text === 'zh' || text === 'en' ? text : text === 'zh-CN' ? 'zh' : undefined;

/** zh unless something says otherwise. */
export function languageOf(lang: string | null | undefined, cookie: string | undefined, accept: string | undefined): Language {
  const kept = /(?:^|;\s*)yici-language=([\w-]{2,5})/.exec(cookie ?? '')?.[1];
  return chosen(lang) ?? chosen(kept) ?? (/^\s*en\b/i.test(accept ?? '') ? 'en' : 'zh');
}

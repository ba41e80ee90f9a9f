/** Puts `/demo-systems` on the server: the pages of the simulated department systems, each asked of its own process. */
import type { FastifyInstance } from 'fastify';
import { escape } from '#server/kernel/html.ts';
import { languageOf } from '#server/kernel/http/language.ts';
import { simulatedPlace, simulatedSystems } from './demo-systems.ts';

const READ_MS = 2_000;
const HTML = 'text/html; charset=utf-8';
/** As the pages themselves say it: nothing is loaded from anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const texts = {
  zh: {
    title: '部门自己的系统（模拟）',
    about: '虚构的部门系统，各自单独运行，只用公开接口和平台往来；在平台上递交的办件自己出现在这里，结果自己回去，不用录第二遍。',
    down: '现在没有运行',
  },
  en: {
    title: 'Departments’ own systems (simulated)',
    about:
      'Fictional systems, each a process of its own, that speak with the platform by the published interface alone. What is filed on the platform appears there by itself, and its decision comes back; nothing is typed twice.',
    down: 'not running now',
  },
} as const;

const STYLE =
  ":root{color-scheme:light dark}body{margin:0;padding:1.5rem 1rem;font:1rem/1.6 'Noto Sans SC',system-ui,sans-serif}main{max-width:44rem;margin:0 auto}h1{font-size:1.3rem}li{margin:.6rem 0}a{display:inline-block;padding:.4rem 0}";

export function mountDemoSystems(app: FastifyInstance, home: string): void {
  app.get('/demo-systems', async (request, reply) => {
    const language = languageOf(undefined, request.headers.cookie, request.headers['accept-language']);
    const { title, about, down } = texts[language];
    const rows = simulatedSystems.map(({ id, name }) =>
      simulatedPlace(home, id) === undefined
        ? `<li>${escape(name[language])}（${down}）</li>`
        : `<li><a href="/demo-systems/${id}?language=${language}">${escape(name[language])}</a></li>`,
    );
    return reply
      .type(HTML)
      .header('content-security-policy', POLICY)
      .send(
        `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${about}</p><ul>${rows.join('')}</ul></main></body></html>`,
      );
  });
  app.get('/demo-systems/:id', async (request, reply) => {
    const { id } = request.params as { readonly id: string };
    const asked = (request.query as { readonly language?: string }).language;
    const language = languageOf(asked, request.headers.cookie, request.headers['accept-language']);
    const address = simulatedSystems.some((each) => each.id === id) ? simulatedPlace(home, id) : undefined;
    const page = address === undefined ? undefined : await ask(`${address}/?language=${language}`);
    if (page === undefined) return reply.code(404).type('text/plain; charset=utf-8').send(texts[language].down);
    return reply.type(HTML).header('content-security-policy', POLICY).header('cache-control', 'no-store').send(page);
  });
}

const ask = (url: string): Promise<string | undefined> =>
  fetch(url, { redirect: 'error', signal: AbortSignal.timeout(READ_MS) }).then(
    (answer) => (answer.ok ? answer.text() : undefined),
    () => undefined,
  );

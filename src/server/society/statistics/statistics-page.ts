/** The published figures as a page of the server: read without script, by a search engine and by whoever it is shared with. */
import type { StatisticsFigure, StatisticsView } from '#contract/view/statistics.ts';
import type { Language, Text } from '#domain/kernel/text.ts';
import { figureWords } from '#domain/measure/figure-words.ts';
import { framed } from '#server/catalogue/page/parts.ts';
import { sayIn, words, type Say } from '#server/catalogue/page/words.ts';
import { html, nothing, type Html } from '#server/kernel/html.ts';
import { shortened, type ServedPage } from '#server/kernel/http/served-page.ts';

const texts = {
  title: (place: Text, time: number): Text => ({ zh: `${place.zh}公开数据，${time}`, en: `Published figures of ${place.en}, ${time}` }),
  figure: { zh: '指标', en: 'Measure' },
  value: { zh: '数值', en: 'Value' },
  formula: { zh: '公式', en: 'Formula' },
  actual: { zh: '实际办的', en: 'What happened' },
  declared: { zh: '公布承诺的', en: 'What is promised' },
  few: { zh: '不足5件，不公布', en: 'fewer than five: not published' },
  none: { zh: '没有发生', en: 'nothing counted' },
  lead: { zh: '由办件自动算出，谁也不能手填。', en: 'Computed from cases; nobody can type one in.' },
} as const;

const valueOf = (row: StatisticsFigure, say: Say): string =>
  row.value === null
    ? say(row.few ? texts.few : texts.none)
    : say({ zh: figureWords(row.value, row, 'zh'), en: figureWords(row.value, row, 'en') });

const table = (name: Text, rows: readonly StatisticsFigure[], say: Say): Html =>
  html`<h2>${say(name)}</h2>
    <table class="y-table">
      <thead>
        <tr><th scope="col">${say(texts.figure)}</th><th scope="col">${say(texts.value)}</th><th scope="col">${say(texts.formula)}</th></tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row"><a href="/statistics/${row.id.replace('.', '/')}">${say(row.name)}</a></th>
              <td>${valueOf(row, say)}</td>
              <td>${say(row.formula)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;

export function statisticsPage(view: StatisticsView, language: Language): ServedPage {
  const say = sayIn(language);
  const title = say(texts.title(view.place.name, view.time));
  const address = `/statistics?division=${view.place.code}`;
  return {
    title: `${title} · ${say(words.site)}`,
    description: shortened(view.figures.map((figure) => `${say(figure.name)} ${valueOf(figure, say)}`).join('; ')),
    address,
    body: framed({
      language,
      address,
      back: '/',
      body: html`<article class="p-lawtext">
        <h1>${title}</h1>
        <p>${say(texts.lead)}</p>
        ${table(texts.actual, view.figures, say)} ${view.declared.length === 0 ? nothing : table(texts.declared, view.declared, say)}
        <p><a href="/open-data">${say({ zh: '开放数据', en: 'Open data' })}</a></p>
      </article>`,
    }),
  };
}

/** How it goes and on what conditions, as HTML: each step with its days and the law of each. */
import type { Guide, GuideStep } from '#contract/view/guide.ts';
import { html, nothing, type Html } from '#server/kernel/html.ts';
import { articleLink, fold, section } from './parts.ts';
import { termWords, words, type Say } from './words.ts';

const step = (each: GuideStep, say: Say): Html => {
  const within = each.within === null ? nothing : html`<small>${say(words.within(each.within.after, each.within.term))}</small>`;
  const flow = each.flow
    .map((part) => `${say(part.name)}${part.days === undefined ? '' : ` ${say(termWords({ amount: part.days, unit: 'working-day' }))}`}`)
    .join(' → ');
  return html`<li>${fold(
    html`<span class="p-fold__l p-fold__l--two"
      ><b>${say(each.name)}</b
      ><small class="t-3"
        >${say(each.office?.name ?? each.department ?? words.outside)} · ${say(termWords(each.promised))}${each.when === undefined ? nothing : html` · ${say(words.onlyIf)}`}</small
      >${within}</span
    >`,
    html`<p>
        ${say(each.statutory === null ? words.noStatutory : words.statutory(each.statutory))}
        ${each.statutoryBasis === null ? nothing : html` · ${articleLink(each.statutoryBasis, say)}`}
      </p>
      ${flow === '' ? nothing : html`<p>${say(words.flow)}${flow}</p>`}
      ${each.within === null ? nothing : html`<p>${articleLink(each.within.basis, say)}</p>`}`,
  )}</li>`;
};

export const stepsSection = (guide: Guide, say: Say): Html =>
  section(
    say(words.how),
    html`<ol class="p-folds">
      ${guide.steps.toSorted((one, other) => one.layer - other.layer).map((each) => step(each, say))}
    </ol>`,
  );

/** Without script nobody is asked anything: the conditions stand there with their article, and what to do instead. */
export const conditionsSection = (guide: Guide, say: Say): Html => {
  const steps = guide.steps.filter(({ conditions }) => conditions.length > 0);
  if (steps.length === 0) return nothing;
  return section(
    say(words.conditions),
    html`<ul class="p-folds">
      ${steps.map(
        (each) =>
          html`<li>${fold(
            html`<span class="p-fold__l"><b>${say(each.name)}</b><small class="t-3">${say(words.count(each.conditions.length))}</small></span>`,
            html`<ul class="p-dots">
              ${each.conditions.map(
                (condition) =>
                  html`<li>
                    ${say(condition.text)} ${condition.basis === undefined ? nothing : articleLink(condition.basis, say)}
                    ${condition.instead === undefined ? nothing : html`<br />${say(words.instead)}${say(condition.instead)}`}
                  </li>`,
              )}
            </ul>`,
          )}</li>`,
      )}
    </ul>`,
  );
};

/** The demo's departments as a page: plain HTML without script, one button for each way a system can be turned. */
import type { Language, Text } from '#domain/kernel/text.ts';
import { moods, protocols, switches, texts } from './department-texts.ts';
import type { DemoSystem, Switch } from './system.ts';
import type { SystemState } from './system-state.ts';

export type Look = { readonly language: Language; readonly theme: 'light' | 'dark' | undefined };
/** `state` is undefined while the process does not answer. */
export type Shown = { readonly system: DemoSystem; readonly state: SystemState | undefined };
/** The name of an office or a department by its id, as messages carry it. */
export type NameOf = (id: string) => Text | undefined;

const MOUNT = '/demo-departments';
const LATELY = 6;

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
const timeOf = (at: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' }).format(at);
const dayOf = (at: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(at);

type Say = (text: Text) => string;

/** An X-Road client ends in the asking department; over plain HTTP the office says who it is. */
function askerOf(say: Say, nameOf: NameOf, by: string): string {
  const id = by.split('/').at(-1) ?? '';
  const name = nameOf(id);
  return name === undefined ? escape(id) || '—' : say(name);
}

function askedTable(say: Say, nameOf: NameOf, { name, protocol }: DemoSystem, { asked }: SystemState): string {
  if (protocol === 'sql' || protocol === 'csv-batch') return `<p class="dept__note">${say(texts.direct)}</p>`;
  if (asked.length === 0) return `<p class="dept__note">${say(texts.notAsked)}</p>`;
  const rows = asked
    .slice(0, LATELY)
    .map(
      ({ at, service, by, status, ms }) =>
        `<tr><td><time>${timeOf(at)}</time></td><td><code>${escape(service)}</code></td><td>${askerOf(say, nameOf, by)}</td><td class="dept__s${Math.floor(status / 100)}">${status} · ${ms} ms</td></tr>`,
    );
  const heads = [texts.time, texts.service, texts.by, texts.answer].map((head) => `<th scope="col">${say(head)}</th>`).join('');
  return `<div class="dept__log" tabindex="0" role="region" aria-label="${say(texts.asked)}: ${say(name)}"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function wrongOf(say: Say, { wrong }: DemoSystem, state: SystemState): string {
  if (wrong === undefined) return '';
  const standing = state.wrong ? '' : ` · <b>${say(texts.mended)}</b>`;
  return `<p class="dept__wrong"><b>${say(texts.wrong)}</b> <code>${escape(wrong.field)}</code> ${say(wrong.about)}${standing}</p>`;
}

function correctionsOf(say: Say, { corrections }: SystemState): string {
  if (corrections.length === 0) return '';
  const rows = corrections.map(({ at, field, due, outcome }) => {
    const end = due === undefined ? '' : ` · ${say(texts.due)} ${escape(due)}`;
    const standing = outcome === undefined ? `${say(texts.open)}${end}` : say(texts[outcome]);
    return `<li><time>${dayOf(at)}</time> <code>${escape(field)}</code> ${standing}</li>`;
  });
  return `<h3>${say(texts.corrections)}</h3><ul class="dept__list">${rows.join('')}</ul>`;
}

/** Those that are turned by themselves offer to go back to it; a file or a view cannot be made slow. */
function buttonsOf(say: Say, system: DemoSystem, state: SystemState): string {
  const to: readonly Switch[] = [
    'up',
    ...(system.protocol === 'csv-batch' ? [] : ['slow' as const]),
    'down',
    ...(system.mood ? ['own' as const] : []),
  ];
  const pressed = state.switch === 'own' && system.mood === undefined ? 'up' : state.switch;
  return to
    .map(
      (each) =>
        `<form method="post" action="${MOUNT}/${system.id}/${each}"><button${each === pressed ? ' aria-pressed="true"' : ''} aria-label="${say(switches[each])}: ${say(system.name)}">${say(switches[each])}</button></form>`,
    )
    .join('');
}

function cardOf(say: Say, nameOf: NameOf, { system, state }: Shown): string {
  const head = `<header><h2>${say(system.name)}</h2><span class="dept__mood dept__mood--${state?.mood ?? 'away'}">${say(state === undefined ? texts.away : moods[state.mood])}</span></header>
<p class="dept__note"><span class="dept__kind">${say(protocols[system.protocol])}</span> ${say(system.oddity)}</p>`;
  const body =
    state === undefined
      ? ''
      : `${wrongOf(say, system, state)}${askedTable(say, nameOf, system, state)}${correctionsOf(say, state)}<div class="dept__acts">${buttonsOf(say, system, state)}</div>`;
  return `<section class="dept" id="${system.id}">${head}${body}</section>`;
}

/** Every text is escaped; nothing of anybody's is shown. */
export function departmentPage({ language, theme }: Look, shown: readonly Shown[], nameOf: NameOf): string {
  const say: Say = (text) => escape(text[language]);
  const [other, tag] = language === 'zh' ? ['en', 'en'] : ['zh', 'zh-CN'];
  const isNone = shown.every(({ state }) => state === undefined);
  const content = isNone
    ? `<p class="dept__none">${say(texts.none)}</p>`
    : `<div class="depts">${shown.map((each) => cardOf(say, nameOf, each)).join('')}</div>`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"${theme === undefined ? '' : ` data-theme="${theme}"`}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${say(texts.title)} · ${language === 'zh' ? '一次' : 'Yici'}</title><link rel="stylesheet" href="${MOUNT}/style.css"></head>
<body><div class="who">
<header class="who__bar"><a class="y-logo" href="/" aria-label="${say(texts.home)}"><i class="y-mark"></i><i class="y-logo__ci"></i></a><span class="y-demo">${say(texts.demo)}</span><a href="${MOUNT}?language=${other}" lang="${tag}">${say(texts.other)}</a></header>
<main><nav class="dept__tabs"><a href="/demo-mailbox">${say(texts.mailbox)}</a><a href="/demo-sms">${say(texts.phone)}</a><a href="${MOUNT}" aria-current="page">${say(texts.title)}</a></nav><h1>${say(texts.title)}</h1><p class="who__lead">${say(texts.lead)} <a href="${MOUNT}">${say(texts.refresh)}</a></p>${content}</main></div></body></html>`;
}

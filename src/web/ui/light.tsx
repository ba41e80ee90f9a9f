/**
 * A light: shape + colour + word. <Light light="ok" large>剩4日</Light> <LightOf light/> says the usual word. <Tag tone="ok|near|late|stop|line">
 */
import type { ReactNode } from 'react';
import type { Light as LightName } from '#contract/view/plain.ts';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from './language.tsx';

export const lightTexts: Readonly<Record<LightName, Text>> = {
  ok: { zh: '按时', en: 'On time' },
  near: { zh: '快到期', en: 'Due soon' },
  late: { zh: '超期', en: 'Overdue' },
  stop: { zh: '停表中', en: 'Clock stopped' },
  done: { zh: '办完了', en: 'Done' },
  wait: { zh: '还没开始', en: 'Not started' },
};

export function Light(props: { readonly light: LightName; readonly large?: boolean; readonly children?: ReactNode }) {
  const { say } = useLanguage();
  return (
    <span className={`y-light y-light--${props.light} ${props.large === true ? 'y-light--lg' : ''}`}>
      {props.children ?? say(lightTexts[props.light])}
    </span>
  );
}

export type Tone = 'ok' | 'near' | 'late' | 'stop' | 'line' | 'plain';
export function Tag(props: { readonly tone?: Tone; readonly children: ReactNode }) {
  const tone = props.tone === undefined || props.tone === 'plain' ? '' : `y-tag--${props.tone}`;
  return <span className={`y-tag ${tone}`}>{props.children}</span>;
}

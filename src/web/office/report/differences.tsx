/** What became otherwise, before and after, told in words. */
import type { ReportView } from '#contract/view/report.ts';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { reportTexts as texts } from './texts.ts';

export function Differences(props: { readonly name: Text; readonly rows: ReportView['changes'] }) {
  const { say } = useLanguage();
  if (props.rows.length === 0) return null;
  return (
    <details className="o-wr__d no-print">
      <summary>{say(props.name)}</summary>
      <ul>
        {props.rows.map(({ block, what, from, to }) => (
          <li key={`${block} ${what} ${to}`}>
            <b>{what}</b> <del>{from === '' ? say(texts.nothing) : from}</del> {say(texts.became)}{' '}
            <ins>{to === '' ? say(texts.nothing) : to}</ins>
          </li>
        ))}
      </ul>
    </details>
  );
}

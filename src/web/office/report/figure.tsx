/** A figure of a report: pressed, it shows where it comes from. */
import type { FigureSpan } from '#domain/report/report-model.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { reportTexts as texts } from './texts.ts';

export function Figure(props: { readonly figure: FigureSpan; readonly name: string; readonly onTrace: (figure: FigureSpan) => void }) {
  const { say } = useLanguage();
  return (
    <button
      type="button"
      className="o-wrfig"
      aria-label={`${props.figure.text} ${say(texts.traceOf(props.name))}`}
      onClick={() => props.onTrace(props.figure)}
    >
      {props.figure.text}
    </button>
  );
}

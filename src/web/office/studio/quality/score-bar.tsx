/** A score as a number and a length: the same hundred everywhere. */
import { useLanguage } from '#web/ui/language.tsx';
import { qualityTexts } from './texts.ts';

/** From 90 on it reads well; below 70 something that must be mended is likely. */
export const toneOf = (score: number): 'ok' | 'near' | 'late' => (score >= 90 ? 'ok' : score >= 70 ? 'near' : 'late');

export function ScoreBar(props: { readonly score: number | null }) {
  const { say } = useLanguage();
  const { score } = props;
  if (score === null) return <span className="t-sm t-3">{say(qualityTexts.none)}</span>;
  return (
    <span className={`o-qu__bar is-${toneOf(score)}`}>
      <b className="num">{score}</b>
      <span aria-hidden="true">
        <i style={{ inlineSize: `${score}%` }} />
      </span>
    </span>
  );
}

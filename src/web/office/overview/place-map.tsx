/** The map of the places below: hexagons in six steps with the cut points printed; pressing one goes down. */
import type { OverviewBy, OverviewRow } from '#contract/view/overview.ts';
import { Cartogram, type MapPlace } from '#web/ui/chart/cartogram.tsx';
import { spanOf } from '#web/ui/chart/scale.ts';
import { evenCuts, SHARE_CUTS, stepOf, STEPS, type Cuts, type Step } from '#web/ui/chart/sequence.ts';
import { arrowWords, numberWords } from '#domain/measure/figure-words.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { overviewTexts as texts } from './texts.ts';
import type { Scene } from './use-scene.ts';

export const changeOf = ({ figures, before }: OverviewRow): number | null => {
  const value = figures[0]?.value ?? null;
  return value === null || before === null ? null : value - before;
};

const cutsOf = ({ columns, rows }: OverviewBy): Cuts => {
  if (columns[0]?.unit === 'percent') return SHARE_CUTS;
  const span = spanOf(rows.flatMap(({ figures }) => figures[0]?.value ?? []));
  return evenCuts(span ?? [0, 1]);
};

/** 湖州市 is 湖州 on a map. */
const shortName = (name: string): string => name.replace(/(?<=..)[市县区]$/, '').replace(/ (District|County|City)$/, '');

export function PlaceMap(props: { readonly by: OverviewBy; readonly scene: Scene }) {
  const { say, language } = useLanguage();
  const { by, scene } = props;
  const [measure] = by.columns;
  if (measure === undefined) return null;
  const cuts = cutsOf(by);
  const places = by.rows.map((row): MapPlace => {
    const value = row.figures[0]?.value ?? null;
    const shown = numberWords(value, measure, language);
    const change = arrowWords(changeOf(row), measure, language);
    return {
      code: Number(row.key),
      name: shortName(say(row.name)),
      step: value === null ? undefined : stepOf(value, cuts, measure.direction),
      value: value === null ? '—' : shown,
      change: value === null ? say(texts.noFigures) : change,
      to: scene.to({ division: row.key, other: undefined, mark: undefined }),
    };
  });
  return (
    <Cartogram
      label={`${say(texts.mapOf(say(by.division.name)))}: ${say(measure.name)}`}
      places={places}
      foot={<Legend cuts={cuts} down={measure.direction === 'down'} say={(value) => numberWords(value, measure, language)} />}
    />
  );
}

function Legend(props: { readonly cuts: Cuts; readonly down: boolean; readonly say: (value: number) => string }) {
  const { say } = useLanguage();
  const steps = Array.from({ length: STEPS }, (_, index) => (props.down ? STEPS - index : index + 1) as Step);
  return (
    <div className="o-over__lg">
      <span>{say(texts.belowCut(props.say(props.cuts[0])))}</span>
      {steps.map((step, index) => (
        <i
          key={step}
          style={{ background: `var(--seq-${step})` }}
          title={index === 0 ? undefined : props.say(props.cuts[index - 1] ?? 0)}
        />
      ))}
      <span>{say(texts.aboveCut(props.say(props.cuts[4])))}</span>
    </div>
  );
}

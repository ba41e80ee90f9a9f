/** Places beside the whole: how many points better or worse, drawn from a middle line; the numbers stand under it. */
import type { StatisticsFigure, StatisticsPlace } from '#contract/view/statistics.ts';
import { figureWords } from '#domain/measure/figure-words.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { absentText } from './figure-text.ts';

const [HEIGHT, MIDDLE] = [56, 28];

/** Points off the whole; of a figure that should be low, lower is better. */
const offBy = (place: StatisticsPlace, whole: StatisticsFigure): number | undefined =>
  place.value === null || whole.value === null ? undefined : place.value - whole.value;
const signed = (off: number): string => `${off < 0 ? '−' : '+'}${Math.abs(off).toFixed(1)}`;

export function PlacesChart(props: { readonly places: readonly StatisticsPlace[]; readonly whole: StatisticsFigure }) {
  const { say, language } = useLanguage();
  const { places, whole } = props;
  const widest = Math.max(1, ...places.map((place) => Math.abs(offBy(place, whole) ?? 0)));
  const known = places.filter(({ value }) => value !== null).toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const rest = places.filter(({ value }) => value === null);
  return (
    <ol className="p-stat__places">
      {[...known, ...rest].map((place) => {
        const off = offBy(place, whole);
        const absent = absentText(place);
        const tall = off === undefined ? 0 : (Math.abs(off) / widest) * (MIDDLE - 4);
        const good = off === undefined || (whole.direction === 'up' ? off >= 0 : off <= 0);
        return (
          <li key={place.code}>
            <Link to={`/statistics?division=${place.code}`}>{say(place.name)}</Link>
            <svg width="44" height={HEIGHT} viewBox={`0 0 44 ${HEIGHT}`} aria-hidden="true">
              {off === undefined ? null : (
                <rect
                  className={good ? 'p-stat__up' : 'p-stat__down'}
                  x="12"
                  width="20"
                  rx="2"
                  y={off >= 0 ? MIDDLE - tall : MIDDLE}
                  height={Math.max(tall, 1)}
                />
              )}
              <path className="p-stat__mid" d={`M2 ${MIDDLE}h40`} />
            </svg>
            <b className="num">{off === undefined ? '—' : signed(off)}</b>
            <small className="num t-3">{absent === undefined ? figureWords(place.value, whole, language) : say(absent)}</small>
          </li>
        );
      })}
    </ol>
  );
}

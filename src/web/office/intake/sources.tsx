/** Which departments were asked about the person and how they stand; one that is silent is said plainly, and asked again. */
import type { Lost } from '#contract/view/draft.ts';
import type { WalkInPreview } from '#contract/view/walk-in.ts';
import type { Refused } from '#web/ui/call.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag, type Tone } from '#web/ui/light.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { listOf } from '../shell/words.ts';
import { certificateStatus } from '../certificate/words.ts';
import { intakeTexts, sourceStates } from './texts.ts';

type Source = WalkInPreview['sources'][number];
export type Looking = { readonly asking: boolean; readonly refused: Refused | undefined; readonly again: () => void };

const tones: Readonly<Record<Source['state'], Tone>> = {
  answered: 'ok',
  none: 'line',
  pending: 'near',
  down: 'near',
  consent: 'stop',
  'no-grant': 'line',
};

/** One row for each register, over all matters; the worst answer stands. */
const order: readonly Source['state'][] = ['down', 'pending', 'consent', 'no-grant', 'none', 'answered'];
export const jointSources = (previews: readonly WalkInPreview[]): readonly Source[] => {
  const all = previews.flatMap(({ sources }) => sources).toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  return [...new Map(all.toReversed().map((source) => [source.resource, source])).values()].toReversed();
};

/** Waiting is said, and stops nothing: the clerk goes on typing. */
export function Sources(props: { readonly sources: readonly Source[]; readonly looking: Looking }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { sources, looking } = props;
  const silent = sources.filter(({ state }) => state === 'pending' || state === 'down');
  const until = silent.flatMap(({ retryUntil }) => (retryUntil === null ? [] : [retryUntil])).toSorted()[0];
  return (
    <div className="o-registers" aria-live="polite">
      {looking.asking ? (
        <p className="o-looking t-sm" role="status">
          <Icon name="refresh" /> {say(intakeTexts.looking)}
        </p>
      ) : null}
      {looking.refused === undefined ? null : <RefusedNote refused={looking.refused} onRetry={looking.again} />}
      {silent.length === 0 || looking.asking ? null : (
        <Note tone="near">
          <b>{say(intakeTexts.silent(say(listOf(silent.map(({ department }) => department)))))}</b>
          <p>
            {say(until === undefined ? intakeTexts.silentWhy : intakeTexts.silentUntil(momentText(until, language, today)))}{' '}
            <button type="button" className="y-lnk" onClick={looking.again}>
              {say(intakeTexts.askAgain)}
            </button>
          </p>
        </Note>
      )}
      {sources.length === 0 ? null : (
        <ul className="o-sources" aria-label={say(intakeTexts.sources)}>
          {sources.map((source) => (
            <li key={source.resource}>
              <span>{say(source.name)}</span>
              <Tag tone={tones[source.state]}>{say(sourceStates[source.state])}</Tag>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Why a paper is asked for although the person had a certificate for it. */
export function LostNotes(props: { readonly lost: readonly Lost[] }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return props.lost.map((one) => (
    <Note key={one.material} tone="near">
      {say(
        intakeTexts.lost(
          say(one.name),
          one.number,
          one.on === null ? '' : dayText(one.on, language, today),
          say(certificateStatus(one.status)),
        ),
      )}
      {one.reason === null ? '' : ` ${one.reason}`}
    </Note>
  ));
}

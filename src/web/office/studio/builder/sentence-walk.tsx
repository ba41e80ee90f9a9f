/** Every sentence of a document one by one, for translators and lawyers: Chinese beside English, where people see it, ticked off when read. */
import './builder.css';
import './walk.css';
import { useState } from 'react';
import { withAt } from '#domain/edition/doc-pointer.ts';
import { sentencesOf, type Sentence } from '#domain/edition/sentences.ts';
import type { SentenceCheckRow } from '#contract/view/composer.ts';
import type { Finding } from '#domain/lint/finding.ts';
import { wordsOf } from '#domain/lint/rules.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Stroke } from '#web/ui/stroke.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { labelOfPointer } from '../words/pointer-label.ts';
import type { DocEditorProps } from './form-designer.tsx';
import { hintsOf, SentenceCard } from './sentence-card.tsx';
import { useSentenceChecks, wordsKey, type Checks } from './use-sentence-checks.ts';
import { useWalkKeys } from './use-walk-keys.ts';
import { walkTexts } from './walk-texts.ts';

export type SentenceWalkProps = DocEditorProps & {
  readonly kind: 'item' | 'matter' | 'overlay';
  /** Whose catalogue the document belongs to. */
  readonly division: number;
  /** What the lint says of the document; its hints stand under the sentence they are about. */
  readonly findings?: readonly Finding[];
  /** Whoever may only look reads and ticks off, and changes no word. */
  readonly locked?: boolean;
};

type Which = 'all' | 'open' | 'hinted';
type Walked = Sentence & { readonly hints: readonly Text[] };

/** A finding about one language of the sentence, or about the sentence. */
const findingsAt = (findings: readonly Finding[], pointer: string): readonly Text[] =>
  findings
    .filter(({ pointer: at }) => at === pointer || at === `${pointer}/zh` || at === `${pointer}/en`)
    .map((finding) => wordsOf(finding).sentence);

const shownOf = (walked: readonly Walked[], which: Which, checks: Checks): readonly Walked[] =>
  walked.filter(({ text, hints }) => (which === 'all' ? true : which === 'open' ? !checks.has(wordsKey(text)) : hints.length > 0));

function Whichs(props: {
  readonly which: Which;
  readonly counts: Readonly<Record<Which, number>>;
  readonly onChange: (which: Which) => void;
}) {
  const { say } = useLanguage();
  return (
    <div className="y-seg" role="group" aria-label={say(walkTexts.which)}>
      {(['open', 'hinted', 'all'] as const).map((which) => (
        <button key={which} type="button" aria-pressed={props.which === which} onClick={() => props.onChange(which)}>
          {say(walkTexts[which])} <span className="num">{props.counts[which]}</span>
        </button>
      ))}
    </div>
  );
}

function Progress(props: {
  readonly which: Which;
  readonly counts: Readonly<Record<Which, number>>;
  readonly onChange: (which: Which) => void;
}) {
  const { say } = useLanguage();
  const { all, open } = props.counts;
  const done = all - open;
  return (
    <div className="o-walk__p">
      <Whichs {...props} />
      <span className="t-sm" aria-live="polite">
        {say(walkTexts.progress(done, all))}
      </span>
      <Stroke height={6} share={all === 0 ? 0 : done / all} className={done === 0 ? 'is-none' : ''} />
    </div>
  );
}

/** Ticked off with who did it, or to be; then on, or back. */
function Acts(props: {
  readonly check: SentenceCheckRow | undefined;
  readonly place: Text;
  readonly onRight: () => void;
  readonly onTakeBack: () => void;
  readonly onGo: (by: 1 | -1) => void;
}) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { check } = props;
  return (
    <div className="o-bd__acts">
      {check === undefined ? (
        <Button kind="p" onPress={props.onRight}>
          <Icon name="check" />
          {say(walkTexts.right)}
        </Button>
      ) : (
        <>
          <Light light="ok">
            {say(walkTexts.readBy(check.by, dayText(check.on.slice(0, 10), 'zh', today), dayText(check.on.slice(0, 10), language, today)))}
          </Light>
          <Button size="s" kind="q" onPress={() => props.onTakeBack()}>
            {say(walkTexts.unread)}
          </Button>
        </>
      )}
      <Button onPress={() => props.onGo(-1)}>{say(walkTexts.before)}</Button>
      <Button onPress={() => props.onGo(1)}>{say(walkTexts.next)}</Button>
      <span className="t-xs t-3">
        {say(props.place)} · {say(walkTexts.keys)}
      </span>
    </div>
  );
}

export function SentenceWalk({ doc, onChange, division, findings = [], locked = false }: SentenceWalkProps) {
  const { say } = useLanguage();
  const walked = sentencesOf(doc).map((sentence) => ({
    ...sentence,
    hints: hintsOf(sentence.text, findingsAt(findings, sentence.pointer)),
  }));
  const { checks, loading, refused, mark } = useSentenceChecks(division, walked);
  const [which, setWhich] = useState<Which>('open');
  const [pointer, setPointer] = useState<string>();
  const shown = shownOf(walked, which, checks);
  // The sentence that lies open stays open while it is changed or ticked off, even where the list no longer counts it.
  const current = walked.find((sentence) => sentence.pointer === pointer) ?? shown[0];
  const at = current === undefined ? -1 : walked.indexOf(current);
  const go = (by: 1 | -1): void => {
    const rest = by === 1 ? walked.slice(at + 1) : walked.slice(0, Math.max(0, at)).toReversed();
    const target = rest.find((sentence) => shown.includes(sentence));
    if (target !== undefined) setPointer(target.pointer);
  };
  const check = current === undefined ? undefined : checks.get(wordsKey(current.text));
  const right = (): void => {
    if (current === undefined) return;
    if (check === undefined) void mark(current.text, true);
    go(1);
  };
  const place = useWalkKeys({ next: () => go(1), back: () => go(-1), right });
  const counts = {
    all: walked.length,
    open: shownOf(walked, 'open', checks).length,
    hinted: shownOf(walked, 'hinted', checks).length,
  };
  return (
    <section className="o-bd o-walk" ref={place} aria-label={say(walkTexts.title)}>
      <p className="o-bd__h">
        <b>{say(walkTexts.title)}</b> <span className="t-xs t-3">{say(walkTexts.about)}</span>
      </p>
      <Progress
        which={which}
        counts={counts}
        onChange={(next) => {
          setWhich(next);
          setPointer(undefined);
        }}
      />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {loading && refused === undefined ? <Waiting rows={4} /> : null}
      {current === undefined ? (
        loading ? null : (
          <Empty title={say(which === 'open' ? walkTexts.doneAll : walkTexts.none)} />
        )
      ) : loading ? null : (
        <SentenceCard
          sentence={current}
          hints={current.hints}
          locked={locked}
          label={labelOfPointer(current.pointer)}
          onChange={(text) => {
            setPointer(current.pointer);
            onChange(withAt(doc, current.pointer, text));
          }}
        >
          <Acts
            check={check}
            place={walkTexts.place(at + 1, walked.length)}
            onRight={right}
            onTakeBack={() => void mark(current.text, false)}
            onGo={go}
          />
        </SentenceCard>
      )}
    </section>
  );
}

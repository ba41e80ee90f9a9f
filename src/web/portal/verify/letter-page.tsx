/** Anybody who holds a paper checks it by its printed mark: does it hold, what came later, is the file the one that is kept. */
import { type ChangeEvent, useState } from 'react';
import type { LetterVerdict } from '#contract/view/letter.ts';
import { buttonClass } from '#web/ui/button.tsx';
import { clockText, fullDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Stroke } from '#web/ui/stroke.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { letterAnswers, letterCheck } from './letter-texts.ts';
import { WidePage } from './wide-page.tsx';

export function LetterPage(props: PageProps) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('letter.verify', { params: { code: props.params['code'] ?? '' } });
  return (
    <WidePage title={say(letterCheck.title)}>
      <h1 className="sr">{say(letterCheck.title)}</h1>
      <div className="v-letter" aria-live="polite">
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {value === undefined ? null : <Verdict verdict={value} />}
      </div>
      <p className="t-xs t-3 v-hint">{say(letterCheck.none)}</p>
    </WidePage>
  );
}

function Verdict(props: { readonly verdict: LetterVerdict }) {
  const { say, language } = useLanguage();
  const { answer, checkedAt, paper } = props.verdict;
  const spoken = letterAnswers[answer];
  const genuine = answer === 'genuine';
  return (
    <section className={`v-res ${genuine ? '' : 'v-res--not'}`} data-answer={answer}>
      <div className="v-say">
        {genuine ? (
          <Stroke height={22} fresh className="p-white" />
        ) : (
          <Light light={spoken.light} large>
            {say(spoken.short)}
          </Light>
        )}
        <h2 className="t-song">{say(spoken.say)}</h2>
        <p>
          {say(spoken.more)} {say(letterCheck.at(`${fullDayText(checkedAt, language)} ${clockText(checkedAt)}`))}
        </p>
      </div>
      {paper === null ? null : <Details paper={paper} />}
    </section>
  );
}

function Details(props: { readonly paper: NonNullable<LetterVerdict['paper']> }) {
  const { say, language } = useLanguage();
  const { paper } = props;
  return (
    <div className="v-det">
      <h3>{say(paper.title)}</h3>
      <dl className="y-dl">
        <dt>{say(letterCheck.number)}</dt>
        <dd>{paper.letter ?? say(letterCheck.noNumber)}</dd>
        {paper.office === null ? null : <Pair label={say(letterCheck.office)} value={say(paper.office)} />}
        <Pair label={say(letterCheck.on)} value={fullDayText(paper.on, language)} />
        {paper.since === null ? null : (
          <Pair label={say(letterCheck.later)} value={`${say(paper.since.title)} ${fullDayText(paper.since.on, language)}`} />
        )}
        {paper.reason === null ? null : <Pair label={say(letterCheck.reason)} value={paper.reason} />}
        {paper.hashes.map(({ language: of, sha256 }) => (
          <Pair key={of} label={say(of === 'zh' ? letterCheck.hash : letterCheck.hashEn)} value={sha256} code />
        ))}
      </dl>
      <Compare hashes={paper.hashes.map(({ sha256 }) => sha256)} />
    </div>
  );
}

function Pair(props: { readonly label: string; readonly value: string; readonly code?: boolean }) {
  return (
    <>
      <dt>{props.label}</dt>
      <dd className={props.code === true ? 'code v-hash' : undefined}>{props.value}</dd>
    </>
  );
}

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The file stays on the device: only its hash is compared. */
function Compare(props: { readonly hashes: readonly string[] }) {
  const { say } = useLanguage();
  const [same, setSame] = useState<boolean>();
  if (props.hashes.length === 0) return null;
  const check = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    setSame(props.hashes.includes(hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))));
  };
  return (
    <div className="v-compare">
      <label className={buttonClass({ className: 'p-file' })}>
        <input className="sr" type="file" accept="application/pdf" onChange={(event) => void check(event)} />
        <Icon name="upload" />
        {say(letterCheck.compare)}
      </label>
      <p className="t-xs t-3">{say(letterCheck.compareWhy)}</p>
      {same === undefined ? null : (
        <Note tone={same ? 'plain' : 'near'} icon={same ? 'checkc' : 'alert'} role="status">
          {say(same ? letterCheck.same : letterCheck.differs)}
        </Note>
      )}
    </div>
  );
}

/** What the checks say, errors first: sentence, law, the change that mends it by one press; a press on the sentence goes to the place. */
import type { LintChecked } from '#contract/view/lint.ts';
import type { Finding } from '#domain/lint/finding.ts';
import { wordsOf } from '#domain/lint/rules.ts';
import type { Refused } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useStudioDraft } from '../draft-context.ts';
import { checkTexts } from './check-texts.ts';

type FindingView = LintChecked['findings'][number];

function One(props: { readonly finding: FindingView; readonly onJump: (pointer: string) => void }) {
  const { say } = useLanguage();
  const { setAt, locked } = useStudioDraft();
  const { finding } = props;
  const words = wordsOf(finding as Finding);
  const { remedy, basis, law } = finding;
  return (
    <li className={finding.severity === 'error' ? 'is-error' : 'is-advice'}>
      <Icon name={finding.severity === 'error' ? 'xc' : 'alert'} />
      <div>
        <button type="button" className="o-chk__t" onClick={() => props.onJump(finding.pointer)}>
          {say(words.title)}
        </button>
        <p>
          {say(words.sentence)} {basis === undefined || law === undefined ? null : say(common.article(say(law), basis.article))}
        </p>
        {remedy === undefined || locked ? null : (
          <button type="button" className="y-lnk" onClick={() => setAt(remedy.pointer, remedy.value)}>
            {say(words.remedy)}
          </button>
        )}
      </div>
    </li>
  );
}

export function CheckPane(props: {
  readonly checked: LintChecked | undefined;
  readonly refused: Refused | undefined;
  readonly onJump: (pointer: string) => void;
}) {
  const { say } = useLanguage();
  const { checked, refused } = props;
  const findings = (checked?.findings ?? []).toSorted((one, other) =>
    one.severity === other.severity ? 0 : one.severity === 'error' ? -1 : 1,
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <section className="o-ste__checks" aria-label={say(checkTexts.title)}>
      <header>
        <h2>{say(checkTexts.title)}</h2>
        {checked === undefined ? null : <small className="t-3">{say(checkTexts.rules(checked.rules))}</small>}
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {checked === undefined ? (
        refused === undefined ? (
          <Waiting rows={6} />
        ) : null
      ) : (
        <>
          <div className="o-chk__n" aria-live="polite">
            <b>{checked.passed}</b>
            <p>
              {say(checkTexts.passed)}
              <br />
              <span className={errors > 0 ? 'o-late' : ''}>{say(checkTexts.must(errors))}</span>
              {say(checkTexts.advice(findings.length - errors))}
            </p>
          </div>
          <ul className="o-chk">
            {findings.map((finding) => (
              <One key={finding.rule + finding.pointer} finding={finding} onJump={props.onJump} />
            ))}
          </ul>
          <p className="o-chk__ok">
            <Icon name="checkf" />
            {say(checkTexts.allElse(checked.passed))}
          </p>
        </>
      )}
    </section>
  );
}

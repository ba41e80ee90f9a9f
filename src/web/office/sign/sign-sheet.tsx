/** What is signed, read first; then the pad, or the name typed before the clerk as witness. */
import { useEffect, useState } from 'react';
import { isWritten, type Stroke } from '#domain/hall/signature.ts';
import type { Signature, SigningText } from '#contract/view/scan.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Field } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Pad } from './pad.tsx';
import { signTexts } from './texts.ts';

/** The cases and papers of the filing, as `walk-in.file` takes them, without receptions and titles. */
export type Signing = {
  readonly cases: readonly {
    readonly matter: string;
    readonly parties: readonly object[];
    readonly situation: object;
    readonly answers: object;
    readonly contested: readonly string[];
    readonly evidence?: object;
  }[];
  readonly given: object;
};
const bodyOf = ({ cases, given }: Signing) => ({
  cases: cases.map(({ matter, parties, situation, answers, contested }) => ({ matter, parties, situation, answers, contested })),
  given,
});

type Giving = { readonly walkIn: string; readonly signing: Signing; readonly onSigned: (signature: Signature) => void };

export function SignSheet(props: Giving) {
  const { say } = useLanguage();
  const [text, setText] = useState<SigningText>();
  const [refused, setRefused] = useState<Refused>();
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [name, setName] = useState<string>();
  const [empty, setEmpty] = useState(false);
  const [busy, setBusy] = useState(false);
  const { walkIn, signing } = props;
  const shape = JSON.stringify(bodyOf(signing));
  useEffect(() => {
    void call('signature.text', { params: { id: walkIn }, body: JSON.parse(shape) }).then((answer) => {
      setText(answer.ok ? answer.value : undefined);
      setRefused(answer.ok ? undefined : answer.refused);
    });
  }, [walkIn, shape]);
  const sign = async (): Promise<void> => {
    if (text === undefined) return;
    const written = name === undefined ? isWritten(strokes) : name.trim() !== '';
    setEmpty(!written);
    if (!written) return;
    setBusy(true);
    const how = name === undefined ? { way: 'pad', strokes } : { way: 'typed', name: name.trim() };
    const answer = await call('signature.give', {
      params: { id: walkIn },
      body: { ...bodyOf(signing), text: text.sha256, ...how },
      key: freshKey(),
    });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.onSigned(answer.value);
  };
  if (text === undefined) return refused === undefined ? <Waiting rows={4} /> : <RefusedNote refused={refused} />;
  return (
    <div className="o-sign">
      <p className="t-sm t-3">{say(signTexts.read)}</p>
      <p className="o-sign__t">{say(text.text)}</p>
      {name === undefined ? (
        <Pad label={say(signTexts.pad)} strokes={strokes} onStrokes={setStrokes} />
      ) : (
        <Field id="sign-name" label={say(signTexts.typed)} hint={say(signTexts.typedHint)} error={empty ? say(signTexts.empty) : undefined}>
          {(control) => (
            <span className="y-in">
              <input {...control} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
            </span>
          )}
        </Field>
      )}
      <p className="t-xs t-3">{say(signTexts.basis)}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-scan__f">
        <span role="alert" className="o-near t-sm">
          {empty ? say(signTexts.empty) : null}
        </span>
        <Button kind="q" onPress={() => setName(name === undefined ? '' : undefined)}>
          {say(name === undefined ? signTexts.typeInstead : signTexts.writeInstead)}
        </Button>
        {name === undefined ? <Button onPress={() => setStrokes([])}>{say(signTexts.clear)}</Button> : null}
        <Button kind="p" busy={busy} onPress={() => void sign()}>
          {say(signTexts.done)}
        </Button>
      </div>
    </div>
  );
}

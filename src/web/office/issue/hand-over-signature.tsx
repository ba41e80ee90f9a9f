/** The signature of who takes results: on the pad under what is received, or on the paper slip with the clerk as witness. */
import type { Stroke } from '#domain/hall/signature.ts';
import type { PickUpView } from '#contract/view/issuing.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Pad } from '../sign/pad.tsx';
import { signTexts } from '../sign/texts.ts';
import { issueTexts } from './texts.ts';

type Props = {
  readonly toSign: NonNullable<PickUpView['toSign']>;
  readonly onPaper: boolean;
  readonly onWay: (onPaper: boolean) => void;
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (strokes: readonly Stroke[]) => void;
  readonly signed: string;
  readonly onSigned: (signed: string) => void;
  readonly wrong: string | undefined;
};

export function HandOverSignature(props: Props) {
  const { say } = useLanguage();
  if (props.onPaper)
    return (
      <div className="o-issue__sign">
        <Field id="hand-signed" label={say(issueTexts.signed)} hint={say(issueTexts.signedHint)} error={props.wrong}>
          {(control) => (
            <InputBox invalid={control['aria-invalid']}>
              <input
                {...control}
                value={props.signed}
                maxLength={100}
                autoComplete="off"
                onChange={(event) => props.onSigned(event.target.value)}
              />
            </InputBox>
          )}
        </Field>
        <Button size="s" kind="q" onPress={() => props.onWay(false)}>
          {say(signTexts.writeInstead)}
        </Button>
      </div>
    );
  return (
    <div className="o-issue__sign">
      <Field id="hand-sign" group label={say(issueTexts.signed)} hint={say(props.toSign.text)} error={props.wrong}>
        {() => <Pad label={say(signTexts.pad)} strokes={props.strokes} onStrokes={props.onStrokes} />}
      </Field>
      <p>
        <Button size="s" kind="q" onPress={() => props.onWay(true)}>
          {say(issueTexts.onPaper)}
        </Button>
        <Button size="s" kind="q" onPress={() => props.onStrokes([])}>
          {say(signTexts.clear)}
        </Button>
      </p>
    </div>
  );
}

/** Code, document, signature on the pad; on the paper slip instead it is three fields and Enter. A refusal says which of them is wrong. */
import { useState } from 'react';
import { IDENTITY_DOCUMENTS, type IdentityDocument } from '#domain/hall/identity-document.ts';
import { isWritten, type Stroke } from '#domain/hall/signature.ts';
import type { PickUpView } from '#contract/view/issuing.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useCommand } from '../exchange/use-command.ts';
import { signTexts } from '../sign/texts.ts';
import { HandOverSignature } from './hand-over-signature.tsx';
import { issueTexts } from './texts.ts';

/** Of people: a firm sends somebody. */
const documents = (Object.keys(IDENTITY_DOCUMENTS) as IdentityDocument[]).filter((kind) => IDENTITY_DOCUMENTS[kind].of === 'person');

export function HandOverForm(props: { readonly view: PickUpView; readonly code: string; readonly onActed: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const [code, setCode] = useState(props.code);
  const [kind, setKind] = useState<IdentityDocument>('id-card');
  const [value, setValue] = useState('');
  const [signed, setSigned] = useState('');
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [onPaper, setOnPaper] = useState(false);
  const [empty, setEmpty] = useState(false);
  const { busy, refused, errorAt, send } = useCommand();
  const wrong = (refusal: string): string | undefined => (refused?.code === refusal ? refused.detail : undefined);
  const hand = async (): Promise<void> => {
    const unsigned = !onPaper && !isWritten(strokes);
    setEmpty(unsigned);
    if (unsigned) return;
    const signature = onPaper ? { way: 'witness', signed } : { way: 'pad', text: view.toSign?.sha256, strokes };
    const body = { code, document: { kind, value }, signature };
    if ((await send('pick-up.hand-over', { params: { id: view.id }, body })) !== undefined) props.onActed();
  };
  const codeWrong = wrong('code-wrong') ?? errorAt('/code');
  const personWrong = wrong('not-entitled-to-take') ?? wrong('own-file') ?? errorAt('/document/value');
  const signWrong = wrong('signature-needed') ?? errorAt('/signature/signed') ?? (empty ? say(signTexts.empty) : undefined);
  const elsewhere = refused !== undefined && [codeWrong, personWrong, signWrong].every((each) => each === undefined);
  return (
    <form
      className="o-issue__form"
      onSubmit={(event) => {
        event.preventDefault();
        void hand();
      }}
    >
      <h2>{say(issueTexts.handOver)}</h2>
      <Field id="hand-code" label={say(issueTexts.codeTold)} error={codeWrong}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input
              {...control}
              className="o-issue__code"
              value={code}
              maxLength={40}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setCode(event.target.value)}
            />
          </InputBox>
        )}
      </Field>
      <Field id="hand-kind" label={say(issueTexts.document)}>
        {(control) => (
          <InputBox>
            <select {...control} value={kind} onChange={(event) => setKind(event.target.value as IdentityDocument)}>
              {documents.map((each) => (
                <option key={each} value={each}>
                  {say(IDENTITY_DOCUMENTS[each])}
                </option>
              ))}
            </select>
          </InputBox>
        )}
      </Field>
      <Field id="hand-number" label={say(issueTexts.documentNumber)} error={personWrong}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input
              {...control}
              value={value}
              maxLength={40}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setValue(event.target.value)}
            />
          </InputBox>
        )}
      </Field>
      {view.toSign === null ? null : (
        <HandOverSignature
          toSign={view.toSign}
          onPaper={onPaper}
          onWay={(paper) => {
            setOnPaper(paper);
            setEmpty(false);
          }}
          strokes={strokes}
          onStrokes={setStrokes}
          signed={signed}
          onSigned={setSigned}
          wrong={signWrong}
        />
      )}
      {elsewhere ? <RefusedNote refused={refused} {...(refused.code === 'signed-other-text' ? { onRetry: props.onActed } : {})} /> : null}
      <Button kind="p" block type="submit" busy={busy}>
        {say(issueTexts.handOverDo)}
      </Button>
      <p className="t-xs t-3">
        {say(issueTexts.law)} · {say(common.article(say(issueTexts.lawName), 44))}
      </p>
    </form>
  );
}

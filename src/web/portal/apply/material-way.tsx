/** One material to be given: by a commitment with its consequence, by photo or file, or with the original at the window. Also used when papers follow later. */
import { type ChangeEvent, useId, useState } from 'react';
import type { DraftMaterial } from '#contract/view/draft.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { freshKey, linkOf, type Refused } from '#web/ui/call.ts';
import { FileLink } from '#web/ui/file-view/file-link.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { apply } from './texts.ts';
import { type Given, upload } from './upload.ts';

type Way = DraftMaterial['ways'][number];
type WayProps = {
  readonly material: DraftMaterial;
  readonly given: Given | undefined;
  readonly error?: string | undefined;
  readonly onGive: (given: Given | undefined) => void;
};

const wayOf = (given: Given | undefined): Way | undefined =>
  given?.by === 'commitment' || given?.by === 'file' || given?.by === 'original' ? given.by : undefined;

export function MaterialWay(props: WayProps) {
  const { say } = useLanguage();
  const { material, given } = props;
  const [picked, setPicked] = useState<Way | undefined>(wayOf(given) ?? (material.ways.length === 1 ? material.ways[0] : undefined));
  const name = useId();
  const choose = (way: Way) => {
    setPicked(way);
    props.onGive(way === 'original' ? { by: 'original', pages: 1 } : wayOf(given) === way ? given : undefined);
  };
  return (
    <fieldset className="y-card y-set p-way" aria-invalid={props.error === undefined ? undefined : true}>
      <legend className="sr">{say(apply.howGive(say(material.name)))}</legend>
      <div className="p-known__h">
        <h2>{say(material.name)}</h2>
        {given === undefined ? <NeedTag need={material.need} /> : <Light light="done">{say(apply.givenBy[given.by])}</Light>}
      </div>
      {material.ways.length < 2 ? null : (
        <div className="y-opts">
          {material.ways.map((way) => (
            <label key={way} className={`y-opt ${picked === way ? 'is-on' : ''}`}>
              <input className="sr" type="radio" name={name} checked={picked === way} onChange={() => choose(way)} />
              {say(apply.ways[way])}
            </label>
          ))}
        </div>
      )}
      {picked === 'commitment' ? <Commitment {...props} /> : null}
      {picked === 'file' ? <FileWay name={say(material.name)} given={given} onGive={props.onGive} /> : null}
      {picked === 'original' && material.ways.length === 1 ? (
        <Button onPress={() => choose('original')}>{say(apply.ways.original)}</Button>
      ) : null}
      <span aria-live="polite">
        {props.error === undefined ? null : (
          <span className="y-field__e">
            <Icon name="xc" />
            {props.error}
          </span>
        )}
      </span>
    </fieldset>
  );
}

function NeedTag(props: { readonly need: string }) {
  const { say } = useLanguage();
  if (props.need === 'gap-allowed') return <Tag tone="line">{say(apply.later)}</Tag>;
  if (props.need === 'optional') return <Tag tone="line">{say(apply.canSkip)}</Tag>;
  return null;
}

function Commitment(props: WayProps) {
  const { say } = useLanguage();
  const { commitment } = props.material;
  if (commitment === undefined) return null;
  const on = props.given?.by === 'commitment';
  return (
    <div className="p-commit">
      <p className="t-body">{say(commitment.text)}</p>
      <p className="t-sm t-2">
        <b>{say(apply.consequence)}</b> {say(commitment.consequence)}
      </p>
      <p className="t-xs t-3">{say(common.article(say(commitment.basis.title), commitment.basis.article))}</p>
      <label className={`y-opt y-opt--c ${on ? 'is-on' : ''}`}>
        <input className="sr" type="checkbox" checked={on} onChange={() => props.onGive(on ? undefined : { by: 'commitment' })} />
        {say(apply.iCommit)}
      </label>
    </div>
  );
}

type FileWayProps = Pick<WayProps, 'given' | 'onGive'> & {
  /** What it is a picture of. */
  readonly name: string;
  /** Said in place of what files are taken. */
  readonly hint?: string;
};

/** A photo taken now or a file chosen, sent at once. */
export function FileWay(props: FileWayProps) {
  const { say } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [refused, setRefused] = useState<Refused>();
  const { given } = props;
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    setBusy(true);
    setWrong(undefined);
    setRefused(undefined);
    const answer = await upload(file, freshKey());
    setBusy(false);
    if (answer.ok) props.onGive(answer.given);
    else if ('text' in answer) setWrong(say(answer.text));
    else setRefused(answer.refused);
  };
  const pick = (label: string, icon: string, accept: string, capture: boolean) => (
    <label className={buttonClass({ className: 'p-file' })} aria-busy={busy || undefined}>
      <input
        className="sr"
        type="file"
        accept={accept}
        {...(capture ? { capture: 'environment' as const } : {})}
        disabled={busy}
        onChange={(event) => void take(event)}
      />
      <Icon name={icon} />
      {label}
    </label>
  );
  return (
    <div className="p-commit">
      {given?.by === 'file' ? (
        <div className="p-have">
          <Icon name="file" />
          <span>{say(apply.fileIn)}</span>
          <FileLink link={linkOf('file.get', { id: given.file })} name={props.name} label={say(apply.fileSee)} />
          <button type="button" className="y-lnk" onClick={() => props.onGive(undefined)}>
            {say(apply.remove)}
          </button>
        </div>
      ) : null}
      <div className="p-btns">
        {pick(say(apply.photo), 'camera', 'image/*', true)}
        {pick(say(given?.by === 'file' ? apply.another : apply.pick), 'upload', 'application/pdf,image/png,image/jpeg', false)}
      </div>
      <p className="t-xs t-3">{props.hint ?? say(apply.fileHint)}</p>
      <span role="alert">
        {wrong === undefined ? null : (
          <span className="y-field__e">
            <Icon name="xc" />
            {wrong}
          </span>
        )}
      </span>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </div>
  );
}

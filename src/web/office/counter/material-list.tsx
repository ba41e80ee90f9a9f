/** The papers: three to take, the rest struck out with who holds them; what is not on the list cannot be asked for. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import type { GuideMaterial } from '#contract/view/guide.ts';
import { Button } from '#web/ui/button.tsx';
import type { Refused } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { labelled } from '../shell/words.ts';
import { caseMaterials, paperCounts, type CaseMaterial } from './case-materials.ts';
import { broughtWords } from '../scan/brought-words.ts';
import { ScanButton } from '../scan/scan-button.tsx';
import { GivenFiles } from './given-files.tsx';
import { givenWords } from './given-words.ts';
import type { Brought } from './reception.ts';
import { TakeButtons } from './take-buttons.tsx';
import { counterTexts } from './texts.ts';

type Bring = ((material: string, brought: Brought | undefined) => void) | undefined;

function Squares(props: { readonly serves: CaseMaterial['serves'] }) {
  const { say } = useLanguage();
  const names = props.serves.filter((one) => one.yes).map((one) => say(one.part.name));
  return (
    <span className="o-squares" role="img" aria-label={say(counterTexts.serves(names.join(' · ')))} title={names.join(' · ')}>
      {props.serves.map((one) => (
        <i key={one.part.id} className={one.yes ? 'is-on' : undefined} />
      ))}
    </span>
  );
}

/** Right end of a row: who holds it, how it was given, or how to take it. */
function State(props: {
  readonly one: CaseMaterial;
  readonly brought: Brought | undefined;
  readonly onBring: Bring;
  readonly onRefused: (refused: Refused | undefined) => void;
  readonly view: CaseView;
  readonly way: GuideMaterial | undefined;
  readonly walkIn: string | undefined;
}) {
  const { say } = useLanguage();
  const { material } = props.one;
  if (material.heldBy !== null)
    return (
      <span className="y-prov">
        <Icon name="shield" />
        {say(material.heldBy)}
      </span>
    );
  if (props.brought !== undefined) {
    return (
      <span className="o-take t-xxs">
        {say(broughtWords(props.brought))}
        {props.walkIn === undefined || props.brought.by !== 'file' || props.brought.pages === undefined ? null : (
          <ScanButton
            again
            walkIn={props.walkIn}
            division={props.view.division.code}
            material={material.id}
            name={say(material.name)}
            onDone={(brought) => props.onBring?.(material.id, brought)}
          />
        )}
        <button type="button" className="y-lnk" onClick={() => props.onBring?.(material.id, undefined)}>
          {say(counterTexts.undo)}
        </button>
      </span>
    );
  }
  if (material.given !== null) {
    return (
      <span className="o-take t-xxs t-2">
        {say(givenWords(material.given))}
        {material.given === 'file' && props.view.channel === 'online' ? <span> · {say(counterTexts.onlineCounts)}</span> : null}
        <GivenFiles material={material} number={props.view.number} />
      </span>
    );
  }
  const { onBring } = props;
  // Papers are taken while the case is being received; later ones have an act of their own.
  if (onBring === undefined) return <span />;
  return (
    <span className="o-take">
      {props.way?.commitment === undefined ? null : (
        <Button size="s" onPress={() => onBring(material.id, { by: 'commitment' })}>
          {say(counterTexts.commit)}
        </Button>
      )}
      <TakeButtons
        division={props.view.division.code}
        scan={props.walkIn === undefined ? undefined : { walkIn: props.walkIn, material: material.id, name: say(material.name) }}
        onBring={(brought) => onBring(material.id, brought)}
        onRefused={props.onRefused}
      />
    </span>
  );
}

/** Read out before it is signed: what is promised, and what follows when it is untrue. */
function Promised(props: { readonly way: GuideMaterial | undefined; readonly brought: Brought | undefined }) {
  const { say } = useLanguage();
  const commitment = props.way?.commitment;
  if (props.brought?.by !== 'commitment' || commitment === undefined) return null;
  return (
    <span className="o-promised t-xs t-2">
      {say(commitment.text)} {say(labelled(counterTexts.consequence, commitment.consequence))}
    </span>
  );
}

/** More of what nobody has to bring would push away what must be asked. */
const HELD_SHOWN = 5;

const toneOf = (one: CaseMaterial, here: boolean): string =>
  one.material.heldBy !== null ? '' : here ? 'is-need' : one.material.required ? 'is-need is-miss' : '';

function Row(props: Parameters<typeof State>[0]) {
  const { say } = useLanguage();
  const { material, serves } = props.one;
  const held = material.heldBy !== null;
  const here = !held && (props.brought !== undefined || material.given !== null);
  return (
    <li className={toneOf(props.one, here)}>
      <Icon name={here ? 'checkf' : held ? 'check' : material.required ? 'alert' : 'minus'} className={here || held ? 't-ac' : 'o-near'} />
      <span>
        {held ? <s className="y-struck">{say(material.name)}</s> : say(material.name)}
        {material.gap && !here && !held ? <span className="o-near t-xs"> {say(counterTexts.gapAllowed)}</span> : null}
        {!material.required && !held ? <span className="t-3 t-xs"> {say(counterTexts.optional)}</span> : null}
        <Promised way={props.way} brought={props.brought} />
      </span>
      <Squares serves={serves} />
      <State {...props} />
    </li>
  );
}

export function MaterialList(props: {
  readonly view: CaseView;
  readonly brought: Readonly<Record<string, Brought>>;
  readonly onBring: Bring;
  /** How each paper may be given beside bringing it. */
  readonly ways?: ReadonlyMap<string, GuideMaterial>;
  /** Somebody identified stands here: papers are captured for them. */
  readonly walkIn?: string;
}) {
  const { say } = useLanguage();
  const [all, setAll] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const materials = caseMaterials(props.view);
  const held = materials.filter(({ material }) => material.heldBy !== null);
  const hidden = all || held.length <= HELD_SHOWN + 1 ? [] : held.slice(HELD_SHOWN);
  const counts = paperCounts(props.view, props.ways);
  const figures = [
    [counts.apart, counterTexts.apart],
    ...(counts.merged === counts.apart ? [] : [[counts.merged, counterTexts.merged] as const]),
    [counts.today, counterTexts.today],
  ] as const;
  return (
    <section aria-label={say(counterTexts.materials)}>
      <div className="o-cut">
        {figures.map(([count, text]) => (
          <div key={text.en} className={text === counterTexts.today ? 'is-final' : undefined}>
            {text === counterTexts.today ? <b className="num">{count}</b> : <s className="num">{count}</s>}
            {say(text)}
          </div>
        ))}
        <div className="y-note">
          <Icon name="lock" />
          <span>{say(counterTexts.notAsked)}</span>
        </div>
      </div>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {materials.length === 0 ? (
        <p className="t-sm t-3">{say(counterTexts.noMaterials)}</p>
      ) : (
        <>
          <ul className="o-mats">
            {materials
              .filter((one) => !hidden.includes(one))
              .map((one) => (
                <Row
                  key={one.material.id}
                  one={one}
                  brought={props.brought[one.material.id]}
                  onBring={props.onBring}
                  onRefused={setRefused}
                  view={props.view}
                  way={props.ways?.get(one.material.id)}
                  walkIn={props.walkIn}
                />
              ))}
          </ul>
          <p className="t-xxs t-3 o-mats__f">
            {hidden.length === 0 ? null : (
              <>
                {say(counterTexts.moreHeld(hidden.length))}{' '}
                <button type="button" className="y-lnk" onClick={() => setAll(true)}>
                  {say(counterTexts.listAll)}
                </button>{' '}
              </>
            )}
            {say(counterTexts.squares)}
          </p>
        </>
      )}
    </section>
  );
}

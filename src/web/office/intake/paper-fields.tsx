/** Papers of a walk-in: held ones struck out, the rest taken here or replaced by a commitment. */
import { useState } from 'react';
import type { GuideMaterial } from '#contract/view/guide.ts';
import { Button } from '#web/ui/button.tsx';
import type { Refused } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { givenWords } from '../counter/given-words.ts';
import { TakeButtons } from '../counter/take-buttons.tsx';
import { counterTexts } from '../counter/texts.ts';
import type { Given } from './intake-body.ts';
import { intakeTexts } from './texts.ts';

type Give = (material: string, given: Given | undefined) => void;
type RowProps = {
  readonly material: GuideMaterial;
  readonly given: Given | undefined;
  readonly division: number;
  readonly onGive: Give;
  readonly onRefused: (refused: Refused | undefined) => void;
};

function Ways(props: RowProps) {
  const { say } = useLanguage();
  const { material, given } = props;
  if (material.way === 'held')
    return material.heldBy === undefined ? (
      <span />
    ) : (
      <span className="y-prov">
        <Icon name="shield" />
        {say(material.heldBy)}
      </span>
    );
  if (given !== undefined) {
    return (
      <span className="o-take t-xxs">
        {say(givenWords(given.by))}
        <button type="button" className="y-lnk" onClick={() => props.onGive(material.id, undefined)}>
          {say(counterTexts.undo)}
        </button>
      </span>
    );
  }
  return (
    <span className="o-take">
      {material.commitment === undefined ? null : (
        <Button size="s" onPress={() => props.onGive(material.id, { by: 'commitment' })}>
          {say(intakeTexts.commitment)}
        </Button>
      )}
      <TakeButtons division={props.division} onBring={(brought) => props.onGive(material.id, brought)} onRefused={props.onRefused} />
    </span>
  );
}

function Row(props: RowProps) {
  const { say } = useLanguage();
  const { material, given } = props;
  const held = material.way === 'held';
  return (
    <li className={held ? undefined : `is-need ${given === undefined && material.need === 'required' ? 'is-miss' : ''}`}>
      <Icon name={held ? 'check' : given === undefined ? 'alert' : 'checkf'} className={held || given !== undefined ? 't-ac' : 'o-near'} />
      <span>
        {held ? <s className="y-struck">{say(material.name)}</s> : say(material.name)}{' '}
        {material.need === 'gap-allowed' && given === undefined ? <Tag tone="near">{say(counterTexts.gapAllowed)}</Tag> : null}
        {given?.by === 'commitment' && material.commitment !== undefined ? (
          <span className="t-xs t-2">
            {' '}
            {say(material.commitment.text)} {say(intakeTexts.consequence)}：{say(material.commitment.consequence)}
          </span>
        ) : null}
      </span>
      <span />
      <Ways {...props} />
    </li>
  );
}

export function PaperFields(props: {
  readonly materials: readonly GuideMaterial[];
  readonly given: Readonly<Record<string, Given>>;
  readonly division: number;
  readonly onGive: Give;
}) {
  const { say } = useLanguage();
  const [refused, setRefused] = useState<Refused>();
  return (
    <section aria-label={say(intakeTexts.papers)}>
      <h2 className="o-h3">{say(intakeTexts.papers)}</h2>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {props.materials.length === 0 ? (
        <p className="t-sm t-3">{say(intakeTexts.noPapers)}</p>
      ) : (
        <ul className="o-mats">
          {props.materials.map((material) => (
            <Row
              key={material.id}
              material={material}
              given={props.given[material.id]}
              division={props.division}
              onGive={props.onGive}
              onRefused={setRefused}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

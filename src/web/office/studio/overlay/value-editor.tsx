/** The input of one field of a locality's change, in the cell of the table where it stands. */
import type { LatticeName } from '#domain/overlay/field-rule.ts';
import { ChoiceField, NumberField, LineField, TicksField, WordsField, type Option } from '../field/line-field.tsx';
import { TermField } from '../field/term-field.tsx';
import { TextPair } from '../field/text-pair.tsx';
import { areaWords, channelWords, deliveryWords, depthWords, identityWords } from '../words/options.ts';
import { formatWords, needWords } from './options.ts';
import type { Row } from './rows-of.ts';
import { WaysEditor } from './ways-editor.tsx';
import { overlayTexts as t } from './texts.ts';

const yesNo: readonly Option[] = [
  { id: 'true', label: t.yes },
  { id: 'false', label: t.no },
];
const asked: readonly Option[] = [{ id: 'false', label: t.notAsked }];

/** What the field begins with when it is first changed: what holds above, or the least there can be. */
export function firstValue({ rule, standard, spot }: Row): unknown {
  if (rule.treatment === 'free') return standard ?? { zh: '', en: '' };
  if (spot.member === 'asked') return false;
  if (rule.treatment === 'better-only' && rule.lattice === 'adds') return standard ?? ['…'];
  if (standard !== undefined) return standard;
  const least: Partial<Record<LatticeName, unknown>> = {
    offered: true,
    'more-appointments': { offered: true },
    more: ['window'],
    wider: 'city',
    deeper: 2,
    'lower-identity': 1,
    fewer: 0,
  };
  return rule.treatment === 'better-only' ? least[rule.lattice] : undefined;
}

function Appointment(props: { readonly pointer: string }) {
  return (
    <>
      <ChoiceField pointer={`${props.pointer}/offered`} label={t.offered} options={yesNo} read={(id) => id === 'true'} />
      <NumberField pointer={`${props.pointer}/perDay`} label={t.perDay} />
    </>
  );
}

/** @param pointer into the document. */
export function ValueEditor(props: { readonly row: Row; readonly pointer: string }) {
  const { row, pointer } = props;
  const { rule } = row;
  const framed = { pointer, label: rule.label };
  const number = (id: string): number => Number(id);
  if (rule.treatment !== 'better-only') return <TextPair {...framed} required rows={2} />;
  switch (rule.lattice) {
    case 'shorter':
      return <TermField {...framed} hint={t.atOnce} />;
    case 'fewer':
      return <NumberField {...framed} />;
    case 'cheaper':
      return <LineField {...framed} longest={12} keep />;
    case 'easier-need':
      return <ChoiceField {...framed} options={needWords} />;
    case 'more-ways':
      return <WaysEditor row={row} pointer={pointer} />;
    case 'not-asked':
      return <ChoiceField {...framed} options={asked} read={() => false} />;
    case 'more-forms':
      return <ChoiceField {...framed} options={formatWords} />;
    case 'more':
      return <TicksField {...framed} options={rule.field === 'channels' ? channelWords : deliveryWords} />;
    case 'adds':
      return <WordsField {...framed} />;
    case 'wider':
      return <ChoiceField {...framed} options={areaWords} />;
    case 'deeper':
      return <ChoiceField {...framed} options={depthWords} read={number} />;
    case 'lower-identity':
      return <ChoiceField {...framed} options={identityWords} read={number} />;
    case 'offered':
      return <ChoiceField {...framed} options={yesNo} read={(id) => id === 'true'} />;
    case 'more-appointments':
      return <Appointment pointer={pointer} />;
  }
}

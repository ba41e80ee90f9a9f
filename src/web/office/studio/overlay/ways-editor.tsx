/** More ways to satisfy a paper in one place: the standard's stand there already, a commitment or a data check may be added. */
import type { Material, Satisfaction } from '#domain/catalogue/item.ts';
import { brandAs, type MaterialId } from '#domain/kernel/brand.ts';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { MaterialWays } from '../builder/material-ways.tsx';
import { useDictionary } from '../builder/use-dictionary.ts';
import { usePlace } from '../field/place.ts';
import type { Row } from './rows-of.ts';

export function WaysEditor(props: { readonly row: Row; readonly pointer: string }) {
  const { value: dictionary, refused, reload } = useDictionary();
  const place = usePlace(props.pointer);
  const { key = '' } = props.row.spot;
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (dictionary === undefined) return <Waiting rows={2} />;
  const satisfiedBy = (Array.isArray(place.value) ? place.value : []) as readonly Satisfaction[];
  const name = props.row.of ?? { zh: key, en: key };
  const material: Material = { id: brandAs<MaterialId>(key), name, need: 'required', satisfiedBy };
  return (
    <fieldset className="o-stf" id={place.id} disabled={place.locked}>
      <MaterialWays
        id={`ways-${key}`}
        material={material}
        dictionary={dictionary}
        waysOnly
        onChange={(next) => place.set(next.satisfiedBy)}
      />
    </fieldset>
  );
}

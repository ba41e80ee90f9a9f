/** The papers of an item: added by name, offered as a data check where a department already holds what they prove. */
import './builder.css';
import { type ReactNode, useState } from 'react';
import type { Dictionary } from '#contract/view/composer.ts';
import { asksForHeld } from '#domain/catalogue/check-material.ts';
import type { Field, Material, Need } from '#domain/catalogue/item.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { AddMaterial } from './add-material.tsx';
import { ConditionBuilder } from './condition-builder.tsx';
import { fieldsIn, materialsIn, withList, withMember } from './doc-parts.ts';
import { findFact } from './fact-words.ts';
import { noProblem, type DocEditorProps } from './form-designer.tsx';
import { BothLines, Line, Select } from './form-parts.tsx';
import { checkFactsOf, withHeldWay } from './holders.ts';
import { idOf } from '../field/place.ts';
import { LawLine } from './law-line.tsx';
import { materialTexts } from './material-texts.ts';
import { MaterialWays, wayWords } from './material-ways.tsx';
import { OrderButtons } from './order-buttons.tsx';
import { useDictionary } from './use-dictionary.ts';

const NEEDS: readonly Need[] = ['required', 'gap-allowed', 'optional'];
const FORMATS = ['paper', 'electronic', 'both'] as const;

export type MaterialPickerProps = DocEditorProps & {
  /** What else stands in an opened paper, by its pointer: standards, samples, how it is filled in. */
  readonly more?: ((pointer: string) => ReactNode) | undefined;
};

type RowProps = {
  readonly list: readonly Material[];
  readonly at: number;
  readonly material: Material;
  readonly dictionary: Dictionary;
  readonly fields: readonly Field[];
  readonly open: boolean;
  readonly problemAt: (pointer: string) => string | undefined;
  readonly more: MaterialPickerProps['more'];
  readonly onOpen: () => void;
  readonly onChange: (list: readonly Material[]) => void;
};

const countOf = (typed: string): number | undefined => (typed === '' ? undefined : Math.min(20, Number(typed.replace(/\D/g, '')) || 0));

function MaterialForm({ list, at, material, dictionary, fields, problemAt, more, onChange }: RowProps) {
  const { say } = useLanguage();
  const put = (next: Material): void => onChange(list.with(at, next));
  const id = `material-${material.id}`;
  const count = (name: 'originals' | 'copies') => (
    <Line
      type="number"
      optional
      label={say(materialTexts[name])}
      value={material[name] === undefined ? '' : String(material[name])}
      onChange={(typed) => put(withMember(material, name, countOf(typed)))}
    />
  );
  return (
    <div className="o-bdo">
      <BothLines label={say(materialTexts.nameZh)} value={material.name} onChange={(name) => put({ ...material, name })} />
      <MaterialWays id={id} material={material} dictionary={dictionary} onChange={put} />
      <div className="o-bd__three">
        <Select
          label={say(materialTexts.need)}
          value={material.need}
          options={NEEDS.map((need) => ({ id: need, label: say(materialTexts[need]) }))}
          onChange={(need) => put({ ...material, need: need as Need })}
        />
        <Select
          label={say(materialTexts.format)}
          value={material.format ?? ''}
          empty="—"
          options={FORMATS.map((format) => ({ id: format, label: say(materialTexts[format]) }))}
          onChange={(format) => put(withMember(material, 'format', format === '' ? undefined : format))}
        />
        {count('originals')}
        {count('copies')}
      </div>
      <LawLine laws={dictionary.laws} value={material.basis} onChange={(basis) => put(withMember(material, 'basis', basis))} />
      <ConditionBuilder
        id={`${id}-when`}
        value={material.when}
        fields={fields}
        problem={problemAt(`/materials/${at}/when`)}
        onChange={(when) => put(withMember(material, 'when', when))}
      />
      {more?.(`/materials/${at}`)}
    </div>
  );
}

function MaterialRow(props: RowProps) {
  const { say } = useLanguage();
  const { list, at, material, dictionary, onChange } = props;
  const asked = findFact(dictionary.facts, asksForHeld(material, { facts: checkFactsOf(dictionary.facts) }));
  const problem = props.problemAt(`/materials/${at}`);
  const [first] = material.satisfiedBy;
  const way = first === undefined ? undefined : wayWords(first, dictionary);
  const isHeld = first?.by === 'fact' || first?.by === 'certificate';
  return (
    <li className={asked === undefined && problem === undefined ? undefined : 'is-wrong'}>
      <div className="o-bdr">
        <Icon name={isHeld ? 'shield' : 'user'} className={isHeld ? 't-ac' : 't-3'} />
        <button type="button" id={idOf(`/materials/${at}`)} className="o-bdr__n" aria-expanded={props.open} onClick={props.onOpen}>
          {say(material.name)}
          <small>
            {way === undefined ? null : `${say(way.kind)} · ${say(way.what)}`}
            {material.satisfiedBy.length > 1 ? ` +${material.satisfiedBy.length - 1}` : null}
          </small>
        </button>
        <Tag tone={material.need === 'required' ? 'plain' : 'line'}>{say(materialTexts[material.need])}</Tag>
        <OrderButtons id="materials" list={list} at={at} name={say(material.name)} onChange={onChange} />
      </div>
      {asked === undefined ? null : (
        <p className="o-bdwhy is-late">
          {say(materialTexts.asksHeld(asked.source.name.zh, asked.source.name.en, asked.name.zh, asked.name.en))}
          <Button size="s" onPress={() => onChange(list.with(at, withHeldWay(material, asked)))}>
            {say(materialTexts.toData)}
          </Button>
        </p>
      )}
      {problem === undefined || asked !== undefined ? null : <p className="o-bdwhy is-late">{problem}</p>}
      {props.open ? <MaterialForm {...props} /> : null}
    </li>
  );
}

export function MaterialPicker({ doc, onChange, problemAt = noProblem, more }: MaterialPickerProps) {
  const { say } = useLanguage();
  const { value: dictionary, refused, reload } = useDictionary();
  const [open, setOpen] = useState<string>();
  const list = materialsIn(doc);
  const put = (next: readonly Material[]): void => onChange(withList(doc, 'materials', next));
  if (dictionary === undefined) return refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={refused} onRetry={reload} />;
  return (
    <section className="o-bd" aria-label={say(materialTexts.title)}>
      <p className="o-bd__h">
        <b>{say(materialTexts.title)}</b> <span className="t-xs t-3">{say(materialTexts.about)}</span>
      </p>
      {list.length === 0 ? <p className="t-sm t-3">{say(materialTexts.none)}</p> : null}
      <ol className="o-bdl">
        {list.map((material, at) => (
          <MaterialRow
            key={material.id}
            list={list}
            at={at}
            material={material}
            dictionary={dictionary}
            fields={fieldsIn(doc, 'fields')}
            open={open === material.id}
            problemAt={problemAt}
            more={more}
            onOpen={() => setOpen(open === material.id ? undefined : material.id)}
            onChange={put}
          />
        ))}
      </ol>
      <AddMaterial
        dictionary={dictionary}
        taken={new Set(list.map(({ id }) => String(id)))}
        onAdd={(material) => put([...list, material])}
      />
    </section>
  );
}

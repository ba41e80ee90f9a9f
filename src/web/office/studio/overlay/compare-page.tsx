/** 各地改动: where localities do better than the standard, what came of it, and one of them taken into the standard's next draft. */
import './overlay.css';
import { useState } from 'react';
import type { ComparedField, ComparedItem } from '#contract/view/overlay.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useCommand, type Command } from '../../exchange/use-command.ts';
import { studioPath } from '../slots.ts';
import { StudioHead } from '../studio-head.tsx';
import { actualWords } from './actual-words.ts';
import { compareTexts as t } from './texts.ts';

type Adopting = { readonly may: boolean; readonly command: Command; readonly onAdopted: (draft: string) => void };

const titleOf = ({ label, name }: ComparedField): Text =>
  name === null ? label : { zh: `${name.zh} · ${label.zh}`, en: `${name.en} · ${label.en}` };

function Locality(props: {
  readonly item: ComparedItem;
  readonly field: ComparedField;
  readonly local: ComparedField['localities'][number];
  readonly adopting: Adopting;
}) {
  const { say } = useLanguage();
  const { item, field, local, adopting } = props;
  const { division, value, version, since, before } = local;
  const adopt = async (): Promise<void> => {
    const body = { item: item.id, division: division.code, field: field.field, ...(field.key === null ? {} : { key: field.key }) };
    const done = await adopting.command.send('overlay.adopt', { body });
    if (done !== undefined) adopting.onAdopted(done.draft);
  };
  return (
    <li className="o-cmp__p">
      <span className="o-cmp__w">
        <b>{say(value)}</b>
        <small className="t-3">
          {say(division.name)} {say(t.version(version))}
        </small>
      </span>
      <span className="o-cmp__a">
        {since === null ? <span className="t-3">{say(t.noCases)}</span> : say(actualWords(since))}
        {before === null ? null : <small className="t-3">{say(t.before(actualWords(before)))}</small>}
      </span>
      {adopting.may ? (
        <Button size="s" label={say(t.adoptThis(division.name, titleOf(field)))} busy={adopting.command.busy} onPress={() => void adopt()}>
          {say(t.adopt)}
        </Button>
      ) : null}
    </li>
  );
}

function Field(props: { readonly item: ComparedItem; readonly field: ComparedField; readonly adopting: Adopting }) {
  const { say } = useLanguage();
  const { field } = props;
  return (
    <div className="o-cmp__f">
      <h3>
        {say(titleOf(field))} <small>{say(t.standardIs(field.standard))}</small>
      </h3>
      <ul>
        {field.localities.map((local) => (
          <Locality key={local.division.code} {...props} local={local} />
        ))}
      </ul>
    </div>
  );
}

function Compared(props: { readonly item: ComparedItem; readonly adopting: Adopting }) {
  const { say } = useLanguage();
  const { item } = props;
  const { divisions, actual } = item.others;
  return (
    <section className="o-cmp__i" aria-label={say(item.name)}>
      <h2>
        <Link to={studioPath(`items/${item.id}`)}>{say(item.name)}</Link>
        <small>
          {say(item.department)} · {say(t.standardVersion(item.version))}
        </small>
        {item.draft === null ? null : (
          <Link to={studioPath(`drafts/${item.draft}`)}>
            <Tag tone="near">{say(t.drafting)}</Tag>
          </Link>
        )}
      </h2>
      {item.fields.map((field) => (
        <Field key={`${field.field} ${field.key ?? ''}`} {...props} field={field} />
      ))}
      {divisions === 0 ? null : (
        <p className="t-sm t-3">
          {say(t.others(divisions))}
          {actual === null ? null : ` · ${say(actualWords(actual))}`}
        </p>
      )}
    </section>
  );
}

const isFound = (item: ComparedItem, wanted: string): boolean =>
  [
    item.name,
    item.department,
    ...item.fields.flatMap((field) => [titleOf(field), ...field.localities.map(({ division }) => division.name)]),
  ].some(({ zh, en }) => `${zh} ${en}`.toLowerCase().includes(wanted));

export function ComparePage() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('overlay.compare', {});
  const command = useCommand();
  const [adopted, setAdopted] = useState<string>();
  const [query, setQuery] = useState('');
  const onAdopted = (draft: string): void => {
    setAdopted(draft);
    reload();
  };
  const items = value?.items.filter((item) => isFound(item, query.trim().toLowerCase())) ?? [];
  return (
    <>
      <StudioHead>
        <div className="o-sth">
          <h1>{say(t.name)}</h1>
          <p>{say(t.lead)}</p>
        </div>
      </StudioHead>
      <div className="o-stp o-cmp">
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
        {adopted === undefined ? null : (
          <Note role="status" icon="check">
            <b>{say(t.adopted)}</b> <Link to={studioPath(`drafts/${adopted}`)}>{say(t.toDraft)}</Link>
          </Note>
        )}
        {value === undefined && refused === undefined ? <Waiting rows={6} /> : null}
        {value !== undefined && value.items.length > 0 ? (
          <input
            className="o-sti o-cmp__q"
            type="search"
            aria-label={say(t.filter)}
            placeholder={say(t.filter)}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        ) : null}
        {value !== undefined && items.length === 0 ? <Empty title={say(value.items.length === 0 ? t.empty : t.none)} /> : null}
        {items.map((item) => (
          <Compared key={item.id} item={item} adopting={{ may: value?.mayAdopt === true, command, onAdopted }} />
        ))}
      </div>
    </>
  );
}

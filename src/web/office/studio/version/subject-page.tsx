/** One item or matter: its versions with the days each was in force, and the way to draft the next. */
import { useState } from 'react';
import type { Subject } from '#domain/edition/edition.ts';
import type { VersionRow } from '#contract/view/edition.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, matchPath, navigate, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useCommand } from '../../exchange/use-command.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { studioPath } from '../slots.ts';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { StudioHead } from '../studio-head.tsx';
import { studioTexts } from '../texts.ts';
import { useTree } from '../tree/use-tree.ts';
import { stageWords, versionTexts as t } from './texts.ts';
import { VersionCompare } from './version-compare.tsx';

const PROVINCE = 330000;

export function SubjectPage() {
  const { path } = useAddress();
  const item = matchPath(studioPath('items/:id'), path)?.['id'];
  const matter = matchPath(studioPath('matters/:id'), path)?.['id'];
  const id = item ?? matter ?? '';
  return <Subjects key={path} kind={item === undefined ? 'matter' : 'item'} id={id} />;
}

const isStage = (stage: string): stage is keyof typeof stageWords => stage in stageWords;

function Row(props: { readonly row: VersionRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const day = (iso: string | null, none: string): string => (iso === null ? none : dayText(iso, language, today));
  const came = row.edition === null;
  const held =
    came || row.from !== null
      ? say(t.held(day(row.from, say(t.always)), day(row.until, say(row.stage === 'in-force' ? t.now : t.notHeld))))
      : say(t.notHeld);
  const body = (
    <>
      <span>
        <b>{say(studioTexts.version(row.version))}</b>
        <small>{row.summary === null ? say(t.shipped) : say(row.summary)}</small>
      </span>
      <span className="o-vrow__e">
        <Tag tone={row.stage === 'in-force' ? 'ok' : 'line'}>{isStage(row.stage) ? say(stageWords[row.stage]) : row.stage}</Tag>
        <small className="t-3">{row.from === null && row.edition !== null ? '' : held}</small>
      </span>
    </>
  );
  return (
    <li>
      {row.edition === null ? (
        <div className="o-vrow">{body}</div>
      ) : (
        <Link to={studioPath(`editions/${row.edition}`)} className="o-vrow">
          {body}
        </Link>
      )}
    </li>
  );
}

function Versions(props: { readonly subject: Subject; readonly division: number; readonly title: string }) {
  const { say } = useLanguage();
  const { subject, division } = props;
  const { value, refused, reload } = useReply('edition.versions', { query: { kind: subject.kind, id: subject.id, division } });
  const shown = value?.rows ?? [];
  return (
    <section aria-label={props.title}>
      <h2>{props.title}</h2>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting /> : null}
      {value?.rows.length === 0 ? <p className="t-sm t-3">{say(t.noVersions)}</p> : null}
      <ul>
        {value?.rows.map((row) => (
          <Row key={row.version} row={row} />
        ))}
      </ul>
      {shown.length < 2 ? null : <VersionCompare key={shown.length} rows={shown} />}
    </section>
  );
}

function Subjects(props: { readonly kind: 'item' | 'matter'; readonly id: string }) {
  const { say } = useLanguage();
  const { kind, id } = props;
  const { session } = useOffice();
  const { tree, reload } = useTree();
  const command = useCommand();
  const [gone, setGone] = useState(false);
  const division = session.post?.office.division ?? PROVINCE;
  const rows = [...(tree?.departments.flatMap(({ entries }) => entries.flatMap(({ items }) => items)) ?? []), ...(tree?.matters ?? [])];
  const row = rows.find((each) => each.kind === kind && each.id === id);
  const department = tree?.departments.find(({ entries }) => entries.some(({ items }) => items.some((each) => each === row)));
  const code = department?.entries.find(({ items }) => items.some((each) => each === row))?.code;
  const local = kind === 'item' && division !== PROVINCE;
  const standing = useReply('catalogue.standing', { query: { kind, id, division } });
  // A new item holds nowhere yet: its versions say so.
  const isNew = standing.refused?.code === 'subject-not-found';
  const begin = async (): Promise<void> => {
    const made = await command.send('catalogue-draft.create', { body: { division, subject: { kind: local ? 'overlay' : kind, id } } });
    if (made === undefined) return setGone(true);
    reload();
    navigate(studioPath(`drafts/${made.row.id}`));
  };
  return (
    <>
      <StudioHead>
        <div className="o-sth">
          <h1>{row === undefined ? say(kind === 'item' ? t.anItem : studioTexts.matters) : say(row.name)}</h1>
          <p>
            {row === undefined ? '' : say(studioTexts.version(row.version))}
            {code === undefined || code === null ? null : ` · ${code}`}
            {department === undefined ? '' : ` · ${say(department.name)}`}
          </p>
        </div>
        {row !== undefined && row.draft !== null ? (
          <LinkButton kind="p" size="s" to={studioPath(`drafts/${row.draft.id}`)}>
            {say(t.goOn)}
          </LinkButton>
        ) : standing.value === undefined ? null : standing.value.mayDraft ? (
          <Button kind="p" size="s" busy={command.busy} onPress={() => void begin()}>
            {say(local ? t.draftLocal : t.draftNext((row?.version ?? 0) + 1))}
          </Button>
        ) : (
          <p className="t-sm t-3">{say(department === undefined ? t.matterDrafts : t.itemDrafts(department.name))}</p>
        )}
      </StudioHead>
      <div className="o-stp o-vnow">
        <div className="o-vers">
          {gone && command.refused !== undefined ? <RefusedNote refused={command.refused} /> : null}
          {local ? <Versions subject={{ kind: 'overlay', id }} division={division} title={say(t.localVersions)} /> : null}
          <Versions subject={{ kind, id }} division={PROVINCE} title={say(t.versions)} />
        </div>
        {isNew ? null : <PreviewPane title={t.asPeopleSee} guide={standing.value?.guide} refused={standing.refused} />}
      </div>
    </>
  );
}

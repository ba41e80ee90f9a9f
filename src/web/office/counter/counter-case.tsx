/** One case on the counter's table: applicant, parts, papers, and the column in which the clerk decides. */
import { useEffect, useReducer, useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { ownTitle } from '../shell/own-title.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { ServedList } from '../act/served-list.tsx';
import { servedTexts } from '../act/served-texts.ts';
import { DeskDecision } from '../day/desk-decision.tsx';
import { Applicant } from './applicant.tsx';
import { paperCounts } from './case-materials.ts';
import { useCopies, type Copies } from './device-copy.ts';
import { DecideColumn, HallActs } from './decide-column.tsx';
import { ItemTable } from './item-table.tsx';
import { MaterialList } from './material-list.tsx';
import { emptyReception, partReception, receivable, receptionAfter, type Reception } from './reception.ts';
import { counterTexts } from './texts.ts';

type Props = { readonly number: string; readonly onReceived: () => void; readonly onNext: () => void };

function AnswerSheet(props: { readonly view: CaseView; readonly open: boolean; readonly onClose: () => void }) {
  const { say } = useLanguage();
  return (
    <Sheet open={props.open} title={say(counterTexts.form)} onClose={props.onClose}>
      <dl className="o-answers">
        {props.view.answers.map((answer) => (
          <div key={answer.field}>
            <dt>{say(answer.label)}</dt>
            <dd>{answer.value}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

/** A case that opens takes the focus to its heading, so that reading begins there. */
function Heading(props: { readonly view: CaseView; readonly onDecide: () => void }) {
  const { say } = useLanguage();
  const [form, setForm] = useState(false);
  const heading = useHeadingFocus();
  const { view } = props;
  const parts = view.parts.filter((part) => part.kind !== 'opinion').length;
  return (
    <div className="o-hd">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {[say(view.matter.name), ownTitle(view.title, view.matter.name)].filter((words) => words !== '').join(' · ')}
        </h1>
        <p>
          <span className="code">{view.number}</span> · {say(counterTexts.summary(parts, view.answers.length))}{' '}
          <button type="button" className="y-lnk" onClick={() => setForm(true)}>
            {say(counterTexts.openForm)} <Icon name="ext" />
          </button>
        </p>
      </div>
      <div className="o-hd__b">
        <LinkButton size="s" to="/office/counter" className="o-narrow">
          {say(counterTexts.back)}
        </LinkButton>
        <Button size="s" className="o-drawer-b" onPress={props.onDecide}>
          {say(counterTexts.openDecide)}
        </Button>
      </div>
      <AnswerSheet view={view} open={form} onClose={() => setForm(false)} />
    </div>
  );
}

/** What this computer has of the reception of this version; undefined until it was read. */
function useKeptReception(copies: Copies, view: CaseView | undefined): { readonly reception: Reception } | undefined {
  const [kept, setKept] = useState<{ readonly key: string; readonly reception: Reception }>();
  const key = view === undefined ? '' : `${view.number} ${view.version}`;
  useEffect(() => {
    const [number = '', version] = key.split(' ');
    if (number === '') return undefined;
    let gone = false;
    void copies.readReception(number, Number(version)).then((found) => {
      if (!gone) setKept({ key, reception: found ?? emptyReception });
    });
    return () => {
      gone = true;
    };
  }, [copies, key]);
  // News of a later version do not take away what is being decided: the first one read stays.
  return kept;
}

function Table(props: Props & { readonly view: CaseView; readonly copies: Copies; readonly kept: Reception }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { view } = props;
  const { number, version } = view;
  const open = receivable(view).length > 0;
  const { copies } = props;
  const [reception, tell] = useReducer(receptionAfter, props.kept);
  useEffect(() => {
    if (open && reception !== emptyReception) void copies.writeReception(number, version, reception);
  }, [open, number, version, reception, copies]);
  const [drawer, setDrawer] = useState(false);
  const guide = useReply('matter.guide', {
    params: { id: view.matter.id },
    query: { division: view.division.code },
  }).value;
  const ways = new Map(guide?.materials.map((material) => [material.id, material]));
  const receptions = receivable(view).map((part) => partReception(view, part, reception, today));
  const scope = receptions.some((one) => one.part.id === reception.scope) ? reception.scope : 'all';
  return (
    <>
      <section className="o-col o-col--work" aria-label={view.title}>
        <Heading view={view} onDecide={() => setDrawer(true)} />
        <ItemTable view={view} receptions={receptions} guide={guide} scope={scope} onScope={(to) => tell({ kind: 'scope', scope: to })} />
        <DeskDecision number={number} version={version} onDone={props.onReceived} />
        <MaterialList
          view={view}
          ways={ways}
          brought={reception.brought}
          onBring={receptions.length === 0 ? undefined : (material, brought) => tell({ kind: 'bring', material, brought })}
        />
        {receptions.length === 0 ? null : (
          <details className="o-known">
            <summary>{say(counterTexts.otherParts)}</summary>
            <HallActs quiet view={view} guide={guide} onReceived={props.onReceived} />
          </details>
        )}
      </section>
      <aside className="o-col o-col--who">
        <Applicant
          view={view}
          open={open}
          today={paperCounts(view, ways).today}
          visit={reception.visit}
          onVisit={(visit) => tell({ kind: 'visit', visit })}
        />
        {view.papers.length === 0 ? null : (
          <section className="o-served__at">
            <h2 className="o-h3">{say(servedTexts.title)}</h2>
            <ServedList number={number} version={version} />
          </section>
        )}
      </aside>
      <DecideColumn
        view={view}
        guide={guide}
        reception={reception}
        receptions={receptions}
        scope={scope}
        drawer={drawer}
        onClose={() => setDrawer(false)}
        tell={tell}
        onReceived={props.onReceived}
        onNext={props.onNext}
      />
    </>
  );
}

export function CounterCase(props: Props) {
  const { say } = useLanguage();
  const { value: view, refused, reload } = useReply('case.get', { params: { number: props.number } });
  useUpdates(props.number, reload);
  const copies = useCopies();
  const kept = useKeptReception(copies, view);
  if (view === undefined || kept === undefined) {
    return (
      <section className="o-col o-col--work">
        <h1 className="sr">{props.number}</h1>
        {refused === undefined ? <Waiting rows={8} /> : <RefusedNote refused={refused} onRetry={reload} />}
        <LinkButton size="s" to="/office/counter" className="o-narrow">
          {say(common.back)}
        </LinkButton>
      </section>
    );
  }
  const received = (): void => {
    void copies.dropReception(props.number);
    reload();
    props.onReceived();
  };
  return <Table {...props} view={view} copies={copies} kept={kept.reception} onReceived={received} />;
}

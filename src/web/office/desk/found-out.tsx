/** What was found out on a part: site visits, hearings, interested parties and views, reports, public notices; a line each, with its light. */
import type { ReactNode } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { Light as LightName } from '#contract/view/plain.ts';
import { linkOf } from '#web/ui/call.ts';
import { clockText, dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { useOffice } from '../shell/session-context.tsx';
import type { Words } from '../shell/words.ts';
import { foundTexts as texts, hearingStateNames, resultNames } from './inquiry-texts.ts';

const named = (names: Readonly<Record<string, Words>>, key: string): Words => names[key] ?? { zh: key, en: key };

function Row(props: { readonly who: string; readonly light: LightName; readonly state: string; readonly children: ReactNode }) {
  return (
    <div className="o-op o-op--found">
      <b>{props.who}</b>
      <span className="t-2">{props.children}</span>
      <Light light={props.light}>{props.state}</Light>
    </div>
  );
}

function Section(props: { readonly title: Words; readonly count: number; readonly children: ReactNode }) {
  const { say } = useLanguage();
  if (props.count === 0) return null;
  return (
    <section className="o-span">
      <h2>
        {say(props.title)} <span>{props.count}</span>
      </h2>
      {props.children}
    </section>
  );
}

function FileLinks({ view, files }: { readonly view: CaseView; readonly files: readonly string[] }) {
  const { say } = useLanguage();
  return files.map((id, index) => (
    <a key={id} className="y-lnk" href={linkOf('file.get', { id }, { case: view.number })} target="_blank" rel="noreferrer">
      {' '}
      {say(texts.file(index + 1))}
    </a>
  ));
}

type Props = { readonly view: CaseView; readonly part: PartView };

function Inspections({ view, part }: Props) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const lightOf = (one: PartView['inspections'][number]): LightName =>
    !one.confirmed ? 'wait' : one.result === 'passed' ? 'done' : one.result === 'failed' ? 'late' : 'near';
  return (
    <Section title={texts.inspections} count={part.inspections.length}>
      {part.inspections.map((one) => {
        const bad = one.findings.filter(({ fits }) => !fits);
        const found = bad.length === 0 ? texts.allFit(one.findings.length) : texts.wrong(bad.map(({ point }) => point).join('、'));
        return (
          <Row
            key={one.id}
            who={`${dayText(one.when, language, today)} ${clockText(one.when)}`}
            light={lightOf(one)}
            state={say(one.confirmed ? named(resultNames, one.result) : texts.unconfirmed)}
          >
            {one.place} · {one.officers.join('、')} · {say(found)}
            {one.until === null ? '' : ` · ${say(texts.mendBy(dayText(one.until, language, today)))}`}
            <FileLinks view={view} files={one.files} />
          </Row>
        );
      })}
    </Section>
  );
}

type Hearing = PartView['hearings'][number];
const hearingLight = ({ state, late, weighed }: Hearing): LightName => {
  if (state === 'recorded') return weighed === null ? 'near' : 'done';
  if (state === 'not-wanted') return 'done';
  if (late) return 'late';
  return state === 'asked' ? 'near' : 'wait';
};

function Hearings({ view, part }: Props) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const day = (iso: string): string => dayText(iso, language, today);
  const detail = (one: Hearing): string => {
    if (one.record !== null) return one.weighed === null ? say(texts.toWeigh) : say(texts.weighed(one.weighed));
    if (one.when !== null) return say(texts.when(`${day(one.when)} ${clockText(one.when)}`, one.place ?? '', one.chair ?? ''));
    if (one.state === 'asked' && one.holdBy !== null) return say(texts.holdBy(day(one.holdBy)));
    return one.until === null ? '' : say(texts.askUntil(day(one.until)));
  };
  return (
    <Section title={texts.hearings} count={part.hearings.length}>
      {part.hearings.map((one) => (
        <Row key={one.id} who={one.about} light={hearingLight(one)} state={say(named(hearingStateNames, one.state))}>
          {detail(one)}
          {one.late ? ` · ${say(texts.late)}` : ''}
          {one.challenges.some(({ outcome }) => outcome === null) ? ` · ${say(texts.challenged)}` : ''}
          <FileLinks view={view} files={one.record?.files ?? []} />
        </Row>
      ))}
    </Section>
  );
}

function Heard({ view, part }: Props) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const silent = part.interested.filter(({ heard }) => !heard);
  return (
    <Section title={texts.heard} count={silent.length + part.views.length}>
      {silent.map((one) => (
        <Row
          key={one.id}
          who={one.name}
          light={one.until >= today ? 'wait' : 'done'}
          state={say(texts.viewUntil(dayText(one.until, language, today)))}
        >
          {one.interest}
        </Row>
      ))}
      {part.views.map((one) => (
        <Row
          key={one.id}
          who={one.by === 'applicant' ? say(texts.applicant) : one.by}
          light={one.weighed === null ? 'near' : 'done'}
          state={say(one.weighed === null ? texts.toWeigh : texts.hasSpoken)}
        >
          {one.text}
          {one.weighed === null ? '' : ` · ${say(texts.weighed(one.weighed))}`}
          <FileLinks view={view} files={one.files} />
        </Row>
      ))}
    </Section>
  );
}

function Reports({ view, part }: Props) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <Section title={texts.reports} count={part.reports.length}>
      {part.reports.map((one) => (
        <Row
          key={one.id}
          who={say(one.ground)}
          light={one.result === 'fits-not' ? 'late' : one.result === 'fits' ? 'done' : 'near'}
          state={say(named(resultNames, one.result))}
        >
          {[one.from, one.number, dayText(one.on, language, today), one.text, one.experts.map(({ name }) => name).join('、')]
            .filter((words) => words !== '')
            .join(' · ')}
          <FileLinks view={view} files={one.files} />
        </Row>
      ))}
    </Section>
  );
}

function Notices({ part }: Props) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <Section title={texts.notices} count={part.publicNotices.length}>
      {part.publicNotices.map((one) => {
        const objections = one.comments.filter(({ objects }) => objects);
        const over = one.until < today;
        return (
          <Row
            key={one.id}
            who={one.title}
            light={one.result === null ? (over ? 'near' : 'wait') : objections.some(({ weighed }) => weighed === null) ? 'near' : 'done'}
            state={say(one.result === null ? (over ? texts.toClose : texts.running) : texts.closed)}
          >
            {one.result ?? say(texts.noticeRuns(dayText(one.until, language, today), one.comments.length, objections.length))}
          </Row>
        );
      })}
    </Section>
  );
}

export function FoundOut(props: Props) {
  return (
    <>
      <Inspections {...props} />
      <Hearings {...props} />
      <Heard {...props} />
      <Reports {...props} />
      <Notices {...props} />
    </>
  );
}

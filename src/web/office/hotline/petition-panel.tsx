/** One petition beside its list: what was said, who has it, what was answered, and what the reader may do now. */
import { useState } from 'react';
import type { HotlineView } from '#contract/view/hotline.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { linkOf } from '#web/ui/call.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { channelTexts, endingTexts, kindTexts, outcomeTexts, statusTexts, statusTones, stepTexts } from '#web/ui/hotline-texts.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { ActBox } from './act-box.tsx';
import { hotlinePath } from './paths.ts';
import { hotlineTexts } from './texts.ts';
import { TripPanel } from './trip-panel.tsx';

type Props = { readonly id: string; readonly back: string; readonly onDone: () => void; readonly onChanged: () => void };

export function PetitionPanel({ id, back, onDone, onChanged }: Props) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('hotline.get', { params: { id } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={6} />;
  return (
    <article className="o-pet" aria-label={value.id}>
      <Link to={back} className="y-lnk t-sm o-pet__back">
        {say(hotlineTexts.back)}
      </Link>
      <Head petition={value} />
      <Said petition={value} />
      {value.kind === 'second-trip' ? <TripPanel petition={value} /> : null}
      <Answers petition={value} />
      <ActBox
        key={value.history.length}
        petition={value}
        onDone={(leaves) => {
          reload();
          if (leaves) onDone();
          else onChanged();
        }}
      />
      <History petition={value} />
    </article>
  );
}

function Head({ petition }: { readonly petition: HotlineView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <header className="o-pet__h">
      <h2 className="t-h3">
        {say(kindTexts[petition.kind])} <span className="code t-sm t-2">{petition.id}</span>
      </h2>
      <p className="o-today__tags">
        <Tag tone={statusTones[petition.state]}>{say(statusTexts[petition.state])}</Tag>
        {petition.ending === null ? null : <Tag tone="line">{say(endingTexts[petition.ending])}</Tag>}
        {petition.urgent ? <Tag tone="late">{say(hotlineTexts.urgent)}</Tag> : null}
        {petition.confidential ? <Tag tone="stop">{say(hotlineTexts.confidential)}</Tag> : null}
        {petition.anonymous ? <Tag tone="line">{say(hotlineTexts.anonymous)}</Tag> : null}
      </p>
      <p className="t-sm t-2">
        {say(channelTexts[petition.channel])} · {say(petition.division.name)} · {momentText(petition.raisedAt, language, today)}
        {petition.due === null ? null : (
          <>
            {' · '}
            <Light light={petition.light}>{say(hotlineTexts.due(dayText(petition.due, language, today)))}</Light>{' '}
            <span className="t-3">
              {petition.dueBasis === null
                ? say(hotlineTexts.promise)
                : say(common.article(say(petition.dueBasis.title), petition.dueBasis.article))}
            </span>
          </>
        )}
      </p>
    </header>
  );
}

function Said({ petition }: { readonly petition: HotlineView }) {
  const { say } = useLanguage();
  const { place, files, matter, item, against } = petition;
  const lines: readonly (readonly [string, string])[] = [
    [say(hotlineTexts.holder), say(holderOf(petition))],
    ...petition.joint.map(
      ({ office: beside, said }) => [say(hotlineTexts.beside), `${say(beside)}${said === null ? '' : `：${said.text}`}`] as const,
    ),
    ...(place === null ? [] : [[say(hotlineTexts.place), pointText(place)] as const]),
    ...(matter === null ? [] : [[say(hotlineTexts.matter), say(matter.name)] as const]),
    ...(item === null ? [] : [[say(hotlineTexts.item), say(item.name)] as const]),
    ...(against === null ? [] : [[say(hotlineTexts.against), say(against)] as const]),
  ];
  return (
    <section className="o-pet__s">
      <p className="o-pet__t">{petition.text}</p>
      {petition.added.map(({ at, text }) => (
        <p key={at} className="o-pet__t">
          <small className="t-3">{say(hotlineTexts.added)}</small> {text}
        </p>
      ))}
      <dl className="o-pet__d">
        {lines.map(([name, text], nth) => (
          <div key={`${nth}${name}`}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {files.length === 0 ? null : (
        <p className="o-today__tags">
          <span className="t-sm t-2">{say(hotlineTexts.files)}</span>
          {files.map((file, nth) => (
            <a key={file} className="y-lnk" href={linkOf('hotline.file', { id: petition.id, file })}>
              <Icon name="file" /> {say(hotlineTexts.file(nth + 1))}
            </a>
          ))}
        </p>
      )}
      {petition.lead === null ? null : (
        <p className="t-sm">
          {say(hotlineTexts.openLead)}{' '}
          <Link className="y-lnk code" to={hotlinePath(`all/${petition.lead}`)}>
            {petition.lead}
          </Link>
        </p>
      )}
      {petition.sentAway === null ? null : (
        <Note icon="link">
          <Link className="y-lnk" to="/office/day/sent-away">
            {say(hotlineTexts.sentAway)}
          </Link>
        </Note>
      )}
      {petition.mayKnowWho ? <Who id={petition.id} /> : null}
    </section>
  );
}

/** The office that answers, unless it lies with the centre, the level above or supervision. */
const holderOf = ({ state, office }: HotlineView): Text => {
  if (state === 'review') return hotlineTexts.above;
  if (state === 'appealed') return hotlineTexts.supervision;
  return office === null || state === 'objected' ? hotlineTexts.centre : office.name;
};

const pointText = (place: NonNullable<HotlineView['place']>): string =>
  place.latitude === undefined || place.longitude === undefined
    ? place.address
    : `${place.address} (${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)})`;

/** Read on purpose, and written to the ledger: never with the petition itself. */
function Who({ id }: { readonly id: string }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [who, setWho] = useState<{ readonly name: string; readonly phone: string }>();
  if (who !== undefined)
    return (
      <p className="o-pet__w">
        <b>{who.name === '' ? say(hotlineTexts.noName) : who.name}</b> <a href={`tel:${who.phone}`}>{who.phone}</a>
      </p>
    );
  return (
    <div className="o-today__tags">
      <Button size="s" busy={busy} onPress={() => void send('hotline.who', { params: { id }, body: {} }).then(setWho)}>
        {say(hotlineTexts.who)}
      </Button>
      <small className="t-3">{say(hotlineTexts.whoNote)}</small>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </div>
  );
}

function Answers({ petition }: { readonly petition: HotlineView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const all = [...petition.answers, ...(petition.review === null ? [] : [petition.review])];
  if (all.length === 0) return null;
  const last = petition.answers.at(-1);
  return (
    <section>
      <h3 className="t-h3">{say(hotlineTexts.answers)}</h3>
      {all.map((answer) => (
        <blockquote key={answer.at} className="o-pet__a">
          <p>
            <Tag tone={answer.outcome === 'refused' ? 'near' : 'ok'}>{say(outcomeTexts[answer.outcome])}</Tag>{' '}
            {answer.finding === null ? null : <b>{say(answer.finding)}</b>}
          </p>
          <p>{answer.text}</p>
          <small className="t-3">
            {answer.office === null ? say(hotlineTexts.centre) : say(answer.office)} · {momentText(answer.at, language, today)}
            {answer.basis === null ? '' : ` · ${say(common.article(say(answer.basis.title), answer.basis.article))}`}
          </small>
        </blockquote>
      ))}
      {last === undefined || last.outcome === 'refused' || petition.confidential ? null : (
        <Link className="y-lnk t-sm" to={`${hotlinePath('knowledge')}?from=${petition.id}`}>
          {say(hotlineTexts.propose)}
        </Link>
      )}
    </section>
  );
}

function History({ petition }: { readonly petition: HotlineView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <section>
      <h3 className="t-h3">{say(hotlineTexts.history)}</h3>
      <ol className="o-pet__hi">
        {petition.history.map((step, nth) => (
          <li key={`${nth}${step.at}`}>
            <b>{say(stepTexts[step.what] ?? { zh: step.what, en: step.what })}</b>
            {step.office === null ? null : <> · {say(step.office)}</>} <small className="t-3">{momentText(step.at, language, today)}</small>
            {step.text === null || step.text === '' ? null : <p className="t-sm t-2">{step.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Rating a case (mock-up 06): how it went in three figures of its record, then the rating of one of its contacts. */
import { useState } from 'react';
import type { RatingForm } from '#contract/view/rating.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Stroke } from '#web/ui/stroke.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { RateForm } from './rate-form.tsx';
import { rateTexts } from './texts.ts';
import '../style/rating.css';

const STROKE = 24;

export function RatePage(props: { readonly params: Readonly<Record<string, string>> }) {
  const { say } = useLanguage();
  const number = props.params['number'] ?? '';
  const loaded = useReply('rating.of-case', { params: { number } });
  const { value, refused, reload } = loaded;
  return (
    <Page title={say(rateTexts.title)} back={`/cases/${number}`}>
      <div className="y-pad p-stack p-rating">
        {value === undefined ? refused === undefined ? <Waiting rows={5} /> : <RefusedNote refused={refused} onRetry={reload} /> : null}
        {value === undefined ? null : <Rating form={value} reload={reload} />}
      </div>
    </Page>
  );
}

function Rating(props: { readonly form: RatingForm; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { form } = props;
  const open = form.contacts.filter(({ given }) => given === null);
  const [wanted, setWanted] = useState<string>();
  const [sent, setSent] = useState(false);
  const contact = open.find((each) => each.contact === wanted) ?? open.at(-1);
  const title = form.ended ? rateTexts.done(form.title, form.facts.parts) : rateTexts.underWay(form.title);
  return (
    <>
      <header className="p-done">
        <Stroke height={STROKE} fresh className="p-done__s" />
        <h1 className="t-song">{say(title)}</h1>
        <Kept facts={form.facts} />
      </header>
      <div aria-live="polite">
        {sent ? (
          <Note icon="check">
            <b>{say(rateTexts.thanks)}</b>
            <p>
              <LinkButton to="/ratings">{say(rateTexts.follow)}</LinkButton>
            </p>
          </Note>
        ) : null}
      </div>
      {contact === undefined ? (
        <Empty title={say(form.contacts.length === 0 ? rateTexts.none : rateTexts.all)}>
          {form.contacts.length === 0 ? <p className="t-sm t-3">{say(rateTexts.noneWhy)}</p> : null}
        </Empty>
      ) : (
        <>
          {open.length > 1 ? <Steps contacts={open} contact={contact.contact} onContact={setWanted} /> : null}
          <RateForm
            key={contact.contact}
            form={form}
            contact={contact.contact}
            onDone={() => {
              setSent(true);
              props.reload();
            }}
          />
        </>
      )}
    </>
  );
}

function Kept({ facts }: { readonly facts: RatingForm['facts'] }) {
  const { say } = useLanguage();
  return (
    <dl className="p-kept">
      <div>
        <dt>{say(rateTexts.visits)}</dt>
        <dd>
          {facts.visits} <span>{say(rateTexts.times)}</span>
        </dd>
        <dd className="p-kept__n">{say(facts.visits <= 1 ? rateTexts.kept : rateTexts.many)}</dd>
      </div>
      <div>
        <dt>{say(rateTexts.days)}</dt>
        <dd>
          {facts.days} <span>{say(rateTexts.workingDays)}</span>
        </dd>
        <dd className="p-kept__n">{facts.early === null ? '' : say(rateTexts.early(facts.early))}</dd>
      </div>
      <div>
        <dt>{say(rateTexts.papers)}</dt>
        <dd>
          {facts.papers} <span>{say(rateTexts.pieces)}</span>
        </dd>
        <dd className="p-kept__n">{facts.held === 0 ? '' : say(rateTexts.held(facts.held))}</dd>
      </div>
    </dl>
  );
}

function Steps(props: {
  readonly contacts: RatingForm['contacts'];
  readonly contact: string;
  readonly onContact: (contact: string) => void;
}) {
  const { say } = useLanguage();
  return (
    <section className="y-card p-rate">
      <fieldset className="y-set">
        <legend className="t-h3">{say(rateTexts.which)}</legend>
        <div className="p-chips">
          {props.contacts.map(({ contact, name }) => (
            <label key={contact} className={contact === props.contact ? 'is-on' : ''}>
              <input
                className="sr"
                type="radio"
                name="contact"
                checked={contact === props.contact}
                onChange={() => props.onContact(contact)}
              />
              {say(name)}
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}

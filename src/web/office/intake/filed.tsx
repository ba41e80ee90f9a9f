/** After filing: numbers, passwords and codes to follow the cases, and the papers to print. */
import { useEffect, useRef } from 'react';
import type { WalkInFiled } from '#contract/view/walk-in.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { linkOf } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Mark } from '#web/ui/stroke.tsx';
import { useSeat } from '../seat/use-seat.ts';
import { useKeys } from '../shell/use-keys.ts';
import { paperLink } from '../counter/use-receive.ts';
import { DecidedHere } from './decided-here.tsx';
import { Qr } from '#web/ui/qr.tsx';
import { Slip } from './slip.tsx';
import { intakeTexts } from './texts.ts';

type Printed = { readonly href: string; readonly title: { readonly zh: string; readonly en: string } };

/** Two receipts of one visit are one paper; notices and refusals are each their own. */
export const printedPapers = ({ papers }: Pick<WalkInFiled, 'papers'>): readonly Printed[] => {
  const receipts = papers.filter(({ kind }) => kind === 'receipt');
  const [first] = receipts;
  const rest = papers.filter(({ kind }) => receipts.length < 2 || kind !== 'receipt');
  const own = rest.map((paper) => ({ href: paperLink(paper.number, paper.id), title: paper.title }));
  return first === undefined || receipts.length < 2
    ? own
    : [{ href: linkOf('case.joint-receipt', { number: first.number }), title: intakeTexts.joint }, ...own];
};

export const progressLink = (number: string): string => `${location.origin}/progress/${number}`;

export function Filed(props: { readonly filed: WalkInFiled; readonly names: readonly Text[]; readonly onNext: () => void }) {
  const { say } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const papers = printedPapers(props.filed);
  useEffect(() => heading.current?.focus(), []);
  const { calling } = useSeat();
  // While tickets are called, the window's own F2 finishes this one and calls the next.
  useKeys(calling ? {} : { F2: props.onNext });
  return (
    <div className="o-filed">
      <Mark fresh />
      <h2 className="t-song" tabIndex={-1} ref={heading}>
        {say(papers.length === 0 ? intakeTexts.taken : intakeTexts.done)}
      </h2>
      {papers.length === 0 ? null : <p className="t-sm t-2">{say(intakeTexts.printed)}</p>}
      <ul className="o-filed__p">
        {papers.map((paper) => (
          <li key={paper.href}>
            <a className="y-btn y-btn--block" href={paper.href} target="_blank" rel="noreferrer">
              <Icon name="print" />
              {say(paper.title)}
            </a>
          </li>
        ))}
      </ul>
      {props.filed.receipts.map((receipt) => (
        <DecidedHere key={receipt.number} receipt={receipt} papers={props.filed.papers} />
      ))}
      <h3 className="o-h3">
        {say(intakeTexts.toPhone)}
        <span>{say(intakeTexts.scan)}</span>
      </h3>
      <ul className="o-filed__c">
        {props.filed.receipts.map((receipt) => (
          <li key={receipt.number}>
            <Qr text={progressLink(receipt.number)} label={say(intakeTexts.scan)} />
            <dl>
              <dt>{say(intakeTexts.number)}</dt>
              <dd className="code" data-case-number>
                {receipt.number}
              </dd>
              <dt>{say(intakeTexts.password)}</dt>
              <dd className="code" data-query-password>
                {receipt.queryPassword}
              </dd>
            </dl>
            <LinkButton size="s" to={`/office/counter/${receipt.number}`}>
              {say(intakeTexts.open)}
            </LinkButton>
          </li>
        ))}
      </ul>
      <Slip receipts={props.filed.receipts} names={props.names} linkOf={progressLink} />
      <Button kind="p" block onPress={props.onNext}>
        {say(intakeTexts.next)}
        <kbd className="y-kbd" aria-hidden="true">
          F2
        </kbd>
      </Button>
    </div>
  );
}

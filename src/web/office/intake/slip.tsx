/** The 80 mm slip beside the receipt: case number, query password and QR, as large as a slip allows; seen on paper alone. */
import type { WalkInFiled } from '#contract/view/walk-in.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { fullDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Qr } from '#web/ui/qr.tsx';
import { paperTexts } from '../counter/texts.ts';
import { printAs } from '../offline/print.ts';
import { useOffice } from '../shell/session-context.tsx';
import { intakeTexts } from './texts.ts';

type Props = {
  readonly receipts: WalkInFiled['receipts'];
  /** What was filed, in the order of the receipts. */
  readonly names: readonly Text[];
  readonly linkOf: (number: string) => string;
};

export function Slip(props: Props) {
  const { say, language } = useLanguage();
  const { session, today } = useOffice();
  return (
    <>
      <Button block onPress={() => printAs('slip')}>
        <Icon name="print" />
        {say(intakeTexts.slip)}
      </Button>
      <article className="o-prov o-slip">
        <header>
          <span>{say(session.post?.office.name ?? { zh: '', en: '' })}</span>
          {session.demo ? <span>{say(paperTexts.demo)}</span> : null}
        </header>
        <p>{fullDayText(today, language)}</p>
        {props.receipts.map((receipt, at) => (
          <section key={receipt.number}>
            <h2 className="t-song">{say(props.names[at] ?? { zh: '', en: '' })}</h2>
            <div className="o-prov__no">
              <p>
                <span>{say(intakeTexts.number)}</span>
                <b className="code">{receipt.number}</b>
              </p>
              <p>
                <span>{say(intakeTexts.password)}</span>
                <b className="code">{receipt.queryPassword}</b>
              </p>
            </div>
            <Qr text={props.linkOf(receipt.number)} label={say(intakeTexts.scan)} />
          </section>
        ))}
        <p>{say(intakeTexts.slipKeep)}</p>
        <p>{say(paperTexts.hotline)}</p>
      </article>
    </>
  );
}

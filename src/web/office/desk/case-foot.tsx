/** On a phone the list, the case and the act are three pages: the foot of the case leads back to the first and on to the last. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import type { Words } from '../shell/words.ts';
import { listTexts } from './list-texts.ts';
import { deskTexts } from './texts.ts';

/** What is next on the part, for this reader. */
const nextOf = (view: CaseView, part: PartView): Words => {
  const may = (act: string): boolean => view.allowed.some((one) => one.act === act && one.part === part.id && one.because === null);
  if (may('approve-decision') || may('approve-extension')) return listTexts.footReview;
  if (may('begin-review')) return listTexts.footBegin;
  return may('grant') || may('refuse') || may('propose-decision') ? listTexts.footDecide : listTexts.foot;
};

export function CaseFoot(props: { readonly view: CaseView; readonly part: PartView; readonly onActs: () => void }) {
  const { say } = useLanguage();
  return (
    <div className="o-foot">
      <LinkButton to="/office/desk">{say(deskTexts.back)}</LinkButton>
      <Button kind="p" onPress={props.onActs}>
        {say(nextOf(props.view, props.part))}
      </Button>
    </div>
  );
}

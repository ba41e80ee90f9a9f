/** The files of one paper: the one that counts, and those it replaced, each opened in the sandboxed sheet. */
import type { PartView } from '#contract/view/case.ts';
import { linkOf } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { FileLink } from '#web/ui/file-view/file-link.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { counterTexts } from './texts.ts';

export function GivenFiles(props: { readonly material: PartView['materials'][number]; readonly number: string }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { file, earlier = [], name } = props.material;
  const link = (id: string): string => linkOf('file.get', { id }, { case: props.number });
  return (
    <>
      {file === null ? null : <FileLink link={link(file)} name={say(name)} label={say(counterTexts.view)} />}
      {/* A decision may have rested on what was replaced. */}
      {earlier.map((one) => {
        const label = say(counterTexts.earlierFile(momentText(one.at, language, today)));
        return <FileLink key={`${one.file} ${one.at}`} link={link(one.file)} name={say(name)} label={label} />;
      })}
    </>
  );
}
